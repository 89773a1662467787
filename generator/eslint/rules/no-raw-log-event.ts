// Rule `no-raw-log-event`: an event is sent by its builder, not by its name.
import type { Rule } from "eslint";
import {
  parseTrackFunction,
  trackFunctionPattern,
  type TrackFunction,
} from "../../sdk/sdk-names.js";
import type { FileContext, OpenFile } from "../file-context.js";
import { readRawCall, type RawCall } from "../raw-call.js";
import { suggestBuilder } from "../suggest-builder.js";
import type { IndexedEvent, TaxonomyIndex } from "../taxonomy-index.js";
import { judgeUnregistered } from "../unregistered-event.js";
import { deprecationText, oneLine } from "../deprecation-text.js";
import { slashes } from "../../text/paths.js";

/** Calls of the SDK, of native modules and of functions that the options name. Without a taxonomy it cannot name the builder, and says so. */
export function noRawLogEvent(
  open: OpenFile,
  standardEvents: () => ReadonlySet<string>,
): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow sending events by name, which bypasses the builders that dfn-codegen generates",
      },
      hasSuggestions: true,
      schema: [
        {
          type: "object",
          properties: {
            trackFunctions: {
              description:
                "Your own functions that take the name of an event: `track`, `analytics.track`, `send:2` if the name is the second argument, or `send:2,4` if the properties are the fourth. Replaces `usage.track_functions` of the taxonomy.",
              type: "array",
              items: { type: "string", pattern: trackFunctionPattern },
              uniqueItems: true,
            },
          },
          additionalProperties: false,
        },
      ],
      messages: {
        raw: "`{{callee}}` bypasses the generated builders, so its payload is not checked. Build `{{name}}` with `{{builder}}`.",
        unregistered:
          "`{{name}}` is not registered, and DFINERY drops it silently. {{hint}}",
        inactive:
          "`{{name}}` is inactive: the console does not collect it. Remove the call.",
        unknownName:
          "`{{callee}}` bypasses the generated builders, and its event name is only known at run time.",
        noTaxonomy:
          '`{{callee}}` bypasses the generated builders. The right builder is unknown, because no generated folder was found: set settings["dfn-codegen"].generated.',
        noRegistry:
          "`{{callee}}` bypasses the generated builders. The right builder is unknown, because `{{folder}}` was generated without the target `registry`: set `targets: [default]` in the taxonomy, or add `registry`, and generate again.",
        useDeprecated:
          "Build `{{name}}` with `{{builder}}`, which is deprecated{{text}}",
        useBuilder: "Build `{{name}}` with `{{builder}}`.",
        sendDeprecated:
          "Send `{{name}}` instead of `{{given}}`: build it with `{{builder}}`, which is deprecated{{text}}",
        sendOther:
          "Send `{{name}}` instead of `{{given}}`: build it with `{{builder}}`.",
      },
    },
    create(context) {
      const file = open(context);
      if (file.isPassedOver) return {};
      const trackFunctions =
        readTrackFunctions(context.options) ??
        file.taxonomy?.trackFunctions ??
        [];
      const options = {
        trackFunctions,
        isStandard: (name: string) => standardEvents().has(name),
      };
      return {
        CallExpression(node) {
          const raw = readRawCall(node, file, options);
          if (raw !== undefined) report(raw, file, context, standardEvents);
        },
      };
    },
  };
}

function report(
  raw: RawCall,
  file: FileContext,
  context: Rule.RuleContext,
  standardEvents: () => ReadonlySet<string>,
): void {
  const node = raw.nameArgument ?? raw.call;
  const taxonomy = file.taxonomy;
  const callee = oneLine(file.sourceCode.getText(raw.call.callee));
  if (taxonomy === undefined) {
    const lacking = file.generated.lacking();
    context.report({
      node,
      ...(lacking === undefined
        ? { messageId: "noTaxonomy", data: { callee } }
        : {
            messageId: "noRegistry",
            data: { callee, folder: shownFolder(lacking, context.cwd) },
          }),
    });
    return;
  }
  if (raw.names === undefined) {
    context.report({ node, messageId: "unknownName", data: { callee } });
    return;
  }
  const isOne = raw.names.length === 1;
  for (const name of raw.names) {
    const event = taxonomy.events.get(name);
    const unregistered =
      event === undefined
        ? judgeUnregistered(name, taxonomy, standardEvents())
        : undefined;
    const wanted = event ?? unregistered?.meant;
    const fix =
      isOne && wanted?.inactive === false
        ? suggestBuilder(raw, wanted, taxonomy, file)
        : undefined;
    context.report({
      node,
      messageId: event ? (event.inactive ? "inactive" : "raw") : "unregistered",
      data: {
        callee,
        name: oneLine(name),
        builder: event?.builder ?? "",
        hint: unregistered?.hint ?? "",
      },
      suggest:
        fix && wanted
          ? [{ ...describeSuggestion(name, wanted, taxonomy), fix }]
          : [],
    });
  }
}

/** The words of a suggestion: whether another event is sent; a deprecated builder is said to be one, with what to use instead. */
function describeSuggestion(
  given: string,
  { name, builder, deprecated }: IndexedEvent,
  { events }: TaxonomyIndex,
) {
  const isOther = given !== name;
  const data = { name: oneLine(name), builder, given: oneLine(given) };
  if (deprecated === undefined) {
    return { messageId: isOther ? "sendOther" : "useBuilder", data };
  }
  const { replacedBy } = deprecated;
  const replacement = events.get(replacedBy ?? "");
  const use =
    replacement?.inactive === false ? replacement.builder : replacedBy;
  return {
    messageId: isOther ? "sendDeprecated" : "useDeprecated",
    data: { ...data, text: deprecationText(deprecated, use) },
  };
}

/** Relative to the working folder where it lies within. */
function shownFolder(folder: string, cwd: string): string {
  const base = `${slashes(cwd)}/`;
  return oneLine(folder.startsWith(base) ? folder.slice(base.length) : folder);
}

/** `undefined` where the options say nothing. */
function readTrackFunctions(
  options: readonly unknown[],
): readonly TrackFunction[] | undefined {
  const [first] = options;
  if (typeof first !== "object" || first === null) return undefined;
  const given: unknown =
    "trackFunctions" in first ? first.trackFunctions : undefined;
  return Array.isArray(given)
    ? given.flatMap((each) =>
        typeof each === "string" ? (parseTrackFunction(each) ?? []) : [],
      )
    : undefined;
}
