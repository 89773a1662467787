// `any_of` of an event: lists of optional properties, of each of which at least one must be present.
import { fixBy } from "../diagnostics/fix-by.js";
import { badAnyOf } from "../diagnostics/codes/resolve-any-of.js";
import { pointlessAnyOf } from "../diagnostics/codes/resolve-pointless-any-of.js";
import type { AttachedProperty } from "../model/taxonomy.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import type { Attachments } from "./attach-properties.js";
import { quote } from "./quote.js";
import { field, textsOf, type PlacedText } from "./read-fields.js";
import { plainNameOf } from "./report-unknown-property.js";
import type { Report } from "./report.js";
import { isRegistered, type ResolveContext } from "./resolve-context.js";
import { sentenceList } from "../text/lists.js";

/** The names of each list; without those that are inactive, and without lists that are always satisfied. */
export type AnyOf = readonly (readonly string[])[];

export function readAnyOf(
  event: string,
  map: YamlMap | undefined,
  { attached, skipped }: Attachments,
  context: ResolveContext,
  report: Report,
): AnyOf {
  const node = field(map, "any_of");
  if (node?.kind !== "list") return [];
  const byName = new Map(attached.map((each) => [each.property.name, each]));
  const subject = { event, byName, skipped, context, report };
  const seen = new Map<string, Span>();
  return node.items.flatMap((list) => {
    if (list.kind !== "list") return [];
    const names = readList(list, subject);
    if (names === undefined || names.length === 0) return [];
    const key = JSON.stringify([...names].sort());
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, list.span);
      return [names];
    }
    report(
      pointlessAnyOf.at({
        span: list.span,
        message: `\`any_of\` of event ${quote(event)} has the same properties twice`,
        label: "again",
        related: [{ span: first, label: "here already" }],
        hint: "remove one of the two lists",
      }),
    );
    return [];
  });
}

interface Subject {
  readonly event: string;
  readonly byName: ReadonlyMap<string, AttachedProperty>;
  /** Attached, but reported or inactive. */
  readonly skipped: ReadonlySet<string>;
  readonly context: ResolveContext;
  readonly report: Report;
}

/** Absent if the list says nothing that can be checked. */
function readList(
  list: YamlNode,
  subject: Subject,
): readonly string[] | undefined {
  const { event, byName, skipped, report } = subject;
  const texts = list.kind === "list" ? textsOf(list) : [];
  const where = `\`any_of\` of event ${quote(event)}`;
  if (texts.length < 2) {
    report(
      badAnyOf.at({
        span: list.span,
        message: `a list in ${where} has ${texts.length === 0 ? "no property" : "one property only"}`,
        label: "at least two are needed",
        hint:
          texts[0] === undefined
            ? "list the properties of which one must be present, or remove the list"
            : `attach ${quote(texts[0].text)} as \`required\` instead, or add the properties that can take its place`,
      }),
    );
    return undefined;
  }
  const firsts = new Map<string, Span>();
  const known = texts.filter((text) => isUsable(text, firsts, subject));
  if (known.length < texts.length) return undefined;
  const required = known.find(({ text }) => byName.get(text)?.required);
  if (required !== undefined) {
    const place = byName.get(required.text)?.span;
    report(
      pointlessAnyOf.at({
        span: required.span,
        message: `${where} lists ${quote(required.text)}, which is required, so the list is always satisfied`,
        label: "required anyway",
        ...(place && { related: [{ span: place, label: "required here" }] }),
        hint: `make ${quote(required.text)} optional, or remove the list`,
      }),
    );
    return undefined;
  }
  return known.map(({ text }) => text).filter((text) => !skipped.has(text));
}

function isUsable(
  text: PlacedText,
  firsts: Map<string, Span>,
  subject: Subject,
): boolean {
  const { text: name, span } = text;
  const { event, byName, skipped, report } = subject;
  const where = `\`any_of\` of event ${quote(event)}`;
  const first = firsts.get(name);
  if (first !== undefined) {
    report(
      badAnyOf.at({
        span,
        message: `a list in ${where} has ${quote(name)} twice`,
        label: "again",
        related: [{ span: first, label: "here already" }],
        hint: "remove one of them",
      }),
    );
    return false;
  }
  firsts.set(name, span);
  if (byName.get(name)?.property.type === "items") {
    report(
      badAnyOf.at({
        span,
        message: `${where} cannot list ${quote(name)}`,
        label: "items, not a property",
        hint: "attach the items as `required` if each event must have some; they are sent beside the properties",
      }),
    );
    return false;
  }
  if (byName.has(name) || skipped.has(name)) return true;
  reportUnattached(text, subject);
  return false;
}

function reportUnattached(
  { text: name, span }: PlacedText,
  { event, byName, context, report }: Subject,
): void {
  const similar = context.suggest(name, byName.keys());
  const place = similar === undefined ? undefined : byName.get(similar)?.span;
  report(
    badAnyOf.at({
      span,
      message: `\`any_of\` of event ${quote(event)} lists ${quote(name)}, which is not one of its properties`,
      label: "not attached",
      ...(place && {
        related: [{ span: place, label: "a property with a similar name" }],
      }),
      hint:
        similar !== undefined
          ? `did you mean \`${similar}\`?`
          : isRegistered("eventProperties", name, context)
            ? `attach ${quote(name)} under \`properties\`, as \`optional\``
            : hintOf(
                [...byName.values()].flatMap(({ property, required }) =>
                  required || property.type === "items" ? [] : [property.name],
                ),
              ),
      ...fixBy(span, plainNameOf(similar)),
    }),
  );
}

const mostNames = 8;

function hintOf(names: readonly string[]): string {
  return names.length === 0 || names.length > mostNames
    ? "register it under `event_properties` and attach it, as `optional`"
    : `its optional properties are ${sentenceList(names.map(quote))}`;
}
