// Resolves an event, or returns what the last run made of it if nothing that it depends on has changed.
import type { EventDef } from "../model/taxonomy.js";
import type { EventSource } from "./attach-properties.js";
import { listedGroups } from "./property-groups.js";
import { field, mapOf } from "./read-fields.js";
import type { Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";
import { resolveEvent, type EventSurroundings } from "./resolve-events.js";

export function recallEvent(
  source: EventSource,
  surroundings: EventSurroundings,
  context: ResolveContext,
  report: Report,
): EventDef | undefined {
  const { own, standard } = source;
  const resolve = (inner: Report) =>
    resolveEvent(source, surroundings, context, inner);
  const map = own === undefined ? standard?.map : own.map;
  // What replaces it may be any other event.
  const isAlone = field(own?.map, "deprecated") === undefined;
  return context.memory === undefined || map === undefined || !isAlone
    ? resolve(report)
    : context.memory.event(
        map,
        inputsOf(source, surroundings, context),
        resolve,
        report,
      );
}

/** All that `resolveEvent` reads, without what it only needs to report something. */
function inputsOf(
  { name, standard, own }: EventSource,
  surroundings: EventSurroundings,
  { groups, picks, settings, platforms, today }: ResolveContext,
): readonly unknown[] {
  const { properties, itemProperties, brokenItems } = surroundings;
  const { names, renames, modules } = surroundings;
  const document = (own ?? standard)?.document;
  const inputs: unknown[] = [
    name,
    own?.span,
    own?.map,
    standard?.map,
    names.get(name),
    renames.get(name)?.name,
    document && modules.get(document),
    platforms,
    settings.platform,
    settings.required,
    today,
    own === undefined ? picks.placeOf(name) : undefined,
    itemProperties,
    [...brokenItems],
  ];
  const use = (property: string) => {
    inputs.push(
      properties.definitions.get(property),
      properties.broken.has(property),
    );
  };
  for (const { map } of [standard, own].flatMap((said) => said ?? [])) {
    mapOf(field(map, "properties"))?.entries.forEach(({ key }) => {
      use(key);
    });
  }
  for (const { text } of listedGroups(own?.map)) {
    const group = groups.get(text)?.map;
    inputs.push(group);
    group?.entries.forEach(({ key }) => {
      use(key);
    });
  }
  return inputs;
}
