// Checks each property group once, however many events use it.
import { inactiveProperty } from "../diagnostics/codes/resolve-inactive-property.js";
import { unusedGroup } from "../diagnostics/codes/resolve-unused-group.js";
import type { YamlEntry } from "../parse/node.js";
import type { EventProperties, EventSource } from "./attach-properties.js";
import type { Registration } from "./collect-sections.js";
import { narrowAttached } from "./narrow-attached.js";
import { choosePlatforms } from "./platforms.js";
import { listedGroups } from "./property-groups.js";
import { quote } from "./quote.js";
import { mapOf } from "./read-fields.js";
import { reportUnknownProperty } from "./report-unknown-property.js";
import type { Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

/** Reports what is wrong with the properties of groups; the events that use them do not report it again. */
export function checkGroups(
  events: readonly EventSource[],
  properties: EventProperties,
  context: ResolveContext,
  report: Report,
): void {
  const sent = new Set(
    events
      .filter(({ active }) => active)
      .flatMap(({ own }) => listedGroups(own?.map).map(({ text }) => text)),
  );
  for (const group of context.groups.values()) {
    for (const entry of group.map?.entries.values() ?? []) {
      const isSent = sent.has(group.name);
      checkEntry(group, entry, isSent, properties, context, report);
    }
  }
}

function checkEntry(
  group: Registration,
  entry: YamlEntry,
  isSent: boolean,
  { definitions, broken }: EventProperties,
  context: ResolveContext,
  report: Report,
): void {
  const name = entry.key;
  if (broken.has(name)) return;
  const owner = `property group ${quote(group.name)}`;
  const property = definitions.get(name);
  if (property === undefined) {
    reportUnknownProperty({ owner, isGroup: true }, entry, context, report);
    return;
  }
  if (property.status === "inactive") {
    if (!isSent) return;
    report(
      inactiveProperty.at({
        span: entry.keySpan,
        message: `${owner} uses ${quote(name)}, which is inactive and therefore omitted`,
        label: "inactive",
        related: [{ span: property.span, label: "switched off here" }],
        hint: `remove ${quote(name)} from the group, or change its status to \`active\``,
      }),
    );
    return;
  }
  const layers = [{ entry, label: `narrowed by ${owner}`, report }];
  narrowAttached({ owner, property, layers }, context);
  choosePlatforms(
    mapOf(entry.value),
    { name: `${quote(name)} of ${owner}`, within: context.platforms },
    context,
    report,
  );
}

/** One remark for each group that no event uses. */
export function reportUnusedGroups(
  events: readonly EventSource[],
  { groups }: ResolveContext,
  report: Report,
): void {
  const used = new Set(
    events.flatMap(({ own }) => listedGroups(own?.map).map(({ text }) => text)),
  );
  for (const { name, span } of groups.values()) {
    if (used.has(name)) continue;
    report(
      unusedGroup.at({
        span,
        message: `no event uses the property group ${quote(name)}`,
        label: "not used",
        hint: "list it under `groups` of an event, or remove it",
      }),
    );
  }
}
