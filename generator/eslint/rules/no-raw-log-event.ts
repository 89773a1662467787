// Rule `no-raw-log-event`: an event is sent by its builder, not by its name.
import type { Rule } from "eslint";
import { nearest } from "../../diagnostics/suggest.js";
import { parseTrackFunction } from "../../usage/sdk-names.js";
import type { FileContext, OpenFile } from "../file-context.js";
import { readRawCall, type RawCall } from "../raw-call.js";
import { suggestBuilder } from "../suggest-builder.js";
import type { EventFacts, TaxonomyFacts } from "../taxonomy-facts.js";
import { deprecationText, oneLine } from "../wording.js";

const trackFunction = "^[\\w$]+(?:\\.[\\w$]+)*(?::[1-9])?$";

/** Calls of the SDK, of native modules and of functions that the options name. Without a taxonomy it cannot name the builder, and says so. */
export function noRawLogEvent(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow sending events by name, round the builders that dfn-codegen generates",
      },
      hasSuggestions: true,
      schema: [
        {
          type: "object",
          properties: {
            trackFunctions: {
              description:
                "Functions of your own that take the name of an event: `track`, `analytics.track`, or `send:2` when the name is the second argument.",
              type: "array",
              items: { type: "string", pattern: trackFunction },
              uniqueItems: true,
            },
          },
          additionalProperties: false,
        },
      ],
      defaultOptions: [{ trackFunctions: [] }],
      messages: {
        raw: "`{{callee}}` goes round the builders, so nothing checks what it sends. Build `{{name}}` with `{{builder}}`.",
        unregistered:
          "`{{name}}` is not registered, and DFINERY drops it silently. {{hint}}",
        inactive:
          "`{{name}}` is inactive: the console does not collect it, so this sends nothing.",
        unknownName:
          "`{{callee}}` goes round the builders, and which event it sends is known only when it runs.",
        noTaxonomy:
          '`{{callee}}` goes round the builders. Which one to use cannot be told, because no generated folder was found: name it in settings["dfn-codegen"].generated.',
        noRegistry:
          "`{{callee}}` goes round the builders. Which one to use cannot be told, because `{{folder}}` was made without the target `registry`: write `targets: [default]` in the taxonomy, or add `registry` there, and generate anew.",
        useDeprecated:
          "Build `{{name}}` with `{{builder}}`, which is deprecated{{text}}",
        useBuilder: "Build `{{name}}` with `{{builder}}`.",
      },
    },
    create(context) {
      const file = open(context);
      if (file.isGenerated) return {};
      const trackFunctions = readTrackFunctions(context.options).flatMap(
        (text) => parseTrackFunction(text) ?? [],
      );
      return {
        CallExpression(node) {
          const raw = readRawCall(node, file, trackFunctions);
          if (raw !== undefined) report(raw, file, context);
        },
      };
    },
  };
}

function report(
  raw: RawCall,
  file: FileContext,
  context: Rule.RuleContext,
): void {
  const node = raw.nameArgument ?? raw.call;
  const facts = file.taxonomy();
  const callee = oneLine(file.sourceCode.getText(raw.call.callee));
  if (facts === undefined) {
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
    const event = facts.events.get(name);
    const similar = event === undefined ? similarEvent(name, facts) : undefined;
    const wanted = event ?? similar;
    const fix =
      isOne && wanted?.inactive === false
        ? suggestBuilder(raw, wanted, facts, file)
        : undefined;
    context.report({
      node,
      messageId: event ? (event.inactive ? "inactive" : "raw") : "unregistered",
      data: {
        callee,
        name: oneLine(name),
        builder: event?.builder ?? "",
        hint: hintFor(name, similar),
      },
      suggest:
        fix && wanted
          ? [
              {
                ...describeSuggestion(wanted, facts),
                fix,
              },
            ]
          : [],
    });
  }
}

/** The words of a suggestion; a deprecated builder is said to be one, with what to use instead. */
function describeSuggestion(
  { name, builder, deprecated }: EventFacts,
  { events }: TaxonomyFacts,
) {
  const data = { name: oneLine(name), builder };
  if (deprecated === undefined) return { messageId: "useBuilder", data };
  const { replacedBy } = deprecated;
  const replacement = events.get(replacedBy ?? "");
  const use =
    replacement?.inactive === false ? replacement.builder : replacedBy;
  return {
    messageId: "useDeprecated",
    data: { ...data, text: deprecationText(deprecated, use) },
  };
}

/** Relative to the working folder where it lies within. */
function shownFolder(folder: string, cwd: string): string {
  const base = `${cwd.replaceAll("\\", "/")}/`;
  return oneLine(folder.startsWith(base) ? folder.slice(base.length) : folder);
}

function similarEvent(
  name: string,
  { events }: TaxonomyFacts,
): EventFacts | undefined {
  const similar = nearest(name, events.keys());
  return similar === undefined ? undefined : events.get(similar);
}

function hintFor(name: string, similar: EventFacts | undefined): string {
  if (similar !== undefined)
    return `Did you mean \`${oneLine(similar.name)}\`?`;
  return name.startsWith("df_")
    ? "If it is one of DFINERY's standard events, pick it under `standard.events` of the taxonomy."
    : "Register it in the console and in the taxonomy, or remove the call.";
}

function readTrackFunctions(options: readonly unknown[]): readonly string[] {
  const [first] = options;
  if (typeof first !== "object" || first === null) return [];
  const given: unknown =
    "trackFunctions" in first ? first.trackFunctions : undefined;
  return Array.isArray(given)
    ? given.filter((each) => typeof each === "string")
    : [];
}
