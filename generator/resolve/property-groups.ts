// Property groups: which ones an event uses, and what they attach to it.
import { fixBy } from "../diagnostics/fix-by.js";
import { groupConflict } from "../diagnostics/codes/resolve-group-conflict.js";
import { unknownGroup } from "../diagnostics/codes/resolve-unknown-group.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import type { Registration, Registry } from "./collect-sections.js";
import { quote } from "./quote.js";
import {
  field,
  mapOf,
  plainValue,
  scalarText,
  textsOf,
} from "./read-fields.js";
import { plainNameOf } from "./report-unknown-property.js";
import type { Report } from "./report.js";
import {
  findRegistration,
  isRegistered,
  type ResolveContext,
} from "./resolve-context.js";

/** A group on an event, and where the event lists it. */
interface UsedGroup {
  readonly group: Registration;
  readonly span: Span;
}

/** The names of the groups that a definition lists. */
export function listedGroups(event: YamlMap | undefined) {
  return textsOf(field(event, "groups"));
}

/**
 * What the groups of an event attach to it, by the name of the property. A
 * property that two groups attach differently is reported, unless the event
 * attaches it itself: then neither of them counts.
 */
export function groupedProperties(
  event: Registration | undefined,
  context: ResolveContext,
  report: Report,
): ReadonlyMap<string, YamlEntry> {
  const groups = listedGroups(event?.map).flatMap(({ text, span }) => {
    const group = context.groups.get(text);
    if (group !== undefined) return [{ group, span }];
    reportUnknown(event, text, span, context, report);
    return [];
  });
  const own = mapOf(field(event?.map, "properties"))?.entries;
  const chosen = new Map<string, { entry: YamlEntry; used: UsedGroup }>();
  const disputed = new Set<string>();
  for (const used of groups) {
    for (const [name, entry] of used.group.map?.entries ?? []) {
      const first = chosen.get(name);
      if (first === undefined) chosen.set(name, { entry, used });
      else if (!disputed.has(name) && !saySame(first.entry, entry)) {
        disputed.add(name);
        if (own?.has(name) === true) continue;
        reportConflict(event, first, { entry, used }, report);
      }
    }
  }
  return new Map(
    [...chosen]
      .filter(([name]) => !disputed.has(name) || own?.has(name) !== true)
      .map(([name, { entry }]) => [name, entry]),
  );
}

/** Whether two attachments mean the same; remarks for maintainers do not matter. */
function saySame(one: YamlEntry, other: YamlEntry): boolean {
  return meaningOf(one.value) === meaningOf(other.value);
}

function meaningOf(node: YamlNode): string {
  const map = mapOf(node);
  if (map === undefined) {
    return JSON.stringify([["required", scalarText(node) === "required"]]);
  }
  const said = [...map.entries.values()]
    .filter(({ key }) => key !== "note" && key !== "source")
    .map(({ key, value }): [string, unknown] => [key, plainValue(value)]);
  const all = new Map<string, unknown>([["required", false], ...said]);
  return JSON.stringify([...all].sort(([a], [b]) => (a < b ? -1 : 1)));
}

interface Attached {
  readonly entry: YamlEntry;
  readonly used: UsedGroup;
}

function reportConflict(
  event: Registration | undefined,
  first: Attached,
  second: Attached,
  report: Report,
): void {
  const [one, other] = [first, second].map(({ used }) =>
    quote(used.group.name),
  );
  const name = quote(second.entry.key);
  report(
    groupConflict.at({
      span: second.used.span,
      message: `the property groups ${one ?? ""} and ${other ?? ""} of event ${quote(event?.name ?? "")} attach ${name} differently`,
      label: `attaches ${name} differently from ${one ?? ""}`,
      related: [
        { span: first.entry.keySpan, label: `${name} in ${one ?? ""}` },
        { span: second.entry.keySpan, label: `${name} in ${other ?? ""}` },
      ],
      hint: `attach ${name} under \`properties\` of the event, which overrides both groups, or make the groups agree`,
    }),
  );
}

function reportUnknown(
  event: Registration | undefined,
  name: string,
  span: Span,
  context: ResolveContext,
  report: Report,
): void {
  const similar = context.suggest(name, context.groups.keys());
  const group = similar === undefined ? undefined : context.groups.get(similar);
  const property =
    group === undefined && isRegistered("eventProperties", name, context)
      ? findRegistration("eventProperties", name, context)
      : undefined;
  const related = property
    ? { span: property.span, label: "registered here, as an event property" }
    : group && { span: group.span, label: "a group with a similar name" };
  report(
    unknownGroup.at({
      span,
      message: `event ${quote(event?.name ?? "")} uses the property group ${quote(name)}, which is not defined`,
      label: "not defined",
      ...(related && { related: [related] }),
      hint: hintFor(group, property, context.groups),
      ...fixBy(span, plainNameOf(group?.name)),
    }),
  );
}

function hintFor(
  group: Registration | undefined,
  property: Registration | undefined,
  groups: Registry,
): string {
  if (group !== undefined) return `did you mean \`${group.name}\`?`;
  if (property !== undefined) {
    return "attach it under `properties` of the event";
  }
  return groups.size === 0
    ? "define it under `property_groups`"
    : "define it under `property_groups`, or remove it here";
}
