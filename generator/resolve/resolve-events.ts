// Resolves the events: those picked from the catalogue, with what the taxonomy adds, and its own.
import type {
  AttachedProperty,
  EventDef,
  EventNames,
  PropertyDef,
} from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import {
  attachProperties,
  type EventProperties,
  type EventSource,
} from "./attach-properties.js";
import { readEventExamples } from "./check-event-examples.js";
import { checkExpiry } from "./check-expiry.js";
import type { FormerName } from "./check-renames.js";
import { checkReplacement } from "./check-replacement.js";
import type { NamedEvent } from "./event-names.js";
import { standardModule } from "./module-names.js";
import { readAnyOf } from "./read-any-of.js";
import { choosePlatforms } from "./platforms.js";
import { readMetadata } from "./read-metadata.js";
import { quote } from "./quote.js";
import { field, wordField } from "./read-fields.js";
import { reportOptionalOnWeb } from "./report-optional-on-web.js";
import { allowing, type Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

/**
 * Standard events first, in the catalogue's order, then by file and place. A
 * standard event that is described without being picked counts as picked: that
 * was reported, and once is enough.
 */
export function findEvents({
  catalogue,
  sections,
  picks,
}: ResolveContext): readonly EventSource[] {
  const sources: EventSource[] = [];
  for (const standard of catalogue.sections.events.values()) {
    const { name } = standard;
    const own = sections.events.get(name);
    if (!picks.events.has(name) && own === undefined) continue;
    const status =
      wordField(own?.map, "status", ["active", "inactive"]) ??
      wordField(standard.map, "status", ["active", "inactive"]);
    sources.push({ name, standard, own, active: status !== "inactive" });
  }
  for (const own of sections.events.values()) {
    if (catalogue.sections.events.has(own.name)) continue;
    const status = wordField(own.map, "status", ["active", "inactive"]);
    sources.push({ name: own.name, own, active: status !== "inactive" });
  }
  return sources;
}

/** What the choice of names needs to know of an event. */
export function namedEvent(
  source: EventSource,
  renames: ReadonlyMap<string, FormerName>,
): NamedEvent | undefined {
  const { name, standard, own, active } = source;
  const span = (own ?? standard)?.span;
  const override =
    field(own?.map, "function") ?? field(standard?.map, "function");
  const former = renames.get(name);
  const hasAnyOf = field(own?.map, "any_of") !== undefined;
  return span && { name, span, function: override, active, former, hasAnyOf };
}

/** What events refer to. */
export interface EventSurroundings {
  readonly properties: EventProperties;
  readonly itemProperties: readonly PropertyDef[];
  readonly brokenItems: ReadonlySet<string>;
  readonly names: ReadonlyMap<string, EventNames>;
  readonly renames: ReadonlyMap<string, FormerName>;
  readonly modules: ReadonlyMap<ParsedDocument, string>;
}

export function resolveEvent(
  source: EventSource,
  surroundings: EventSurroundings,
  context: ResolveContext,
  report: Report,
): EventDef | undefined {
  const { name, standard, own } = source;
  const registration = own ?? standard;
  const names = surroundings.names.get(name);
  if (registration === undefined || names === undefined) return undefined;
  return allowing(own?.map, report, (inner) => {
    const platforms = choosePlatforms(
      own?.map,
      { name: `event ${quote(name)}`, within: context.platforms },
      context,
      inner,
    );
    const attachments = attachProperties(
      { event: source, platforms },
      surroundings.properties,
      context,
      inner,
    );
    const { skipped } = attachments;
    const lists = readAnyOf(name, own?.map, attachments, context, inner);
    const anyOf = lists.filter(({ length }) => length > 1);
    const attached = attachments.attached.map((each) =>
      requiredBy(lists, each),
    );
    if (own) {
      checkReplacement("events", own, context, inner);
      checkExpiry("events", own, context, inner);
    }
    const examples = readEventExamples(
      (field(own?.map, "examples") ? own : standard)?.map,
      {
        event: name,
        attached,
        skipped,
        anyOf,
        itemProperties: surroundings.itemProperties,
        skippedItems: surroundings.brokenItems,
        match: context.patterns.match,
      },
      inner,
    );
    const module = standard
      ? standardModule
      : surroundings.modules.get(registration.document);
    const items = attached.find(isItems);
    const former = surroundings.renames.get(name);
    const event: EventDef = {
      ...readMetadata(own?.map, standard && readMetadata(standard.map)),
      name,
      properties: items ? attached.filter((one) => !isItems(one)) : attached,
      ...(items && { items }),
      anyOf,
      examples,
      standard: standard !== undefined,
      ...(platforms && { platforms }),
      ...(former && { renamedFrom: former.name }),
      names: withoutNeedlessFields(names, anyOf),
      module: module ?? standardModule,
      span: registration.span,
      ...(own === undefined && pickedAt(name, context)),
    };
    reportOptionalOnWeb(event, context.settings, inner);
    return event;
  });
}

/** Where all other properties of a list are inactive, the one that remains is required. */
function requiredBy(
  lists: EventDef["anyOf"],
  attached: AttachedProperty,
): AttachedProperty {
  const { name } = attached.property;
  return lists.some(([only, ...others]) => only === name && !others.length)
    ? { ...attached, required: true }
    : attached;
}

/** A list that is always satisfied needs no type of its own. */
function withoutNeedlessFields(
  { fields, ...names }: EventNames,
  anyOf: EventDef["anyOf"],
): EventNames {
  return fields === undefined || anyOf.length === 0
    ? names
    : { ...names, fields };
}

function pickedAt(name: string, { picks }: ResolveContext) {
  const picked = picks.placeOf(name);
  return picked && { picked };
}

function isItems({ property }: AttachedProperty): boolean {
  return property.type === "items";
}
