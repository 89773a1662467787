// Attaches properties to an event: those of the catalogue for a standard event, and those that the taxonomy adds or narrows.
import { inactiveProperty } from "../diagnostics/codes/resolve-inactive-property.js";
import { restatesStandard } from "../diagnostics/codes/resolve-restates-standard.js";
import type { Platform } from "../model/platform.js";
import type { AttachedProperty, PropertyDef } from "../model/taxonomy.js";
import type { YamlEntry } from "../parse/node.js";
import type { Registration } from "./collect-sections.js";
import { deepFreeze } from "../model/deep-freeze.js";
import { narrowAttached, type Layer } from "./narrow-attached.js";
import { choosePlatforms, readPlatforms } from "./platforms.js";
import { groupedProperties } from "./property-groups.js";
import { quote } from "./quote.js";
import {
  booleanField,
  field,
  mapOf,
  textField,
  scalarText,
} from "./read-fields.js";
import { reportUnknownProperty } from "./report-unknown-property.js";
import type { Report } from "./report.js";
import type { ResolveContext } from "./resolve-context.js";

/** All event properties that can be attached. */
export interface EventProperties {
  readonly definitions: ReadonlyMap<string, PropertyDef>;
  /** Names whose definition was reported already. */
  readonly broken: ReadonlySet<string>;
}

/** An event whose platforms are known. */
export interface EventOnPlatforms {
  readonly event: EventSource;
  /** Absent if the taxonomy names none. */
  readonly platforms: readonly Platform[] | undefined;
}

/** An event as it was registered: in the catalogue, in the taxonomy, or in both. */
export interface EventSource {
  readonly name: string;
  readonly standard?: Registration | undefined;
  readonly own?: Registration | undefined;
  readonly active: boolean;
}

export interface Attachments {
  readonly attached: readonly AttachedProperty[];
  /** Names that were reported or left out: an example may use them without being reported for it. */
  readonly skipped: ReadonlySet<string>;
}

/**
 * A standard event's own properties come first, in the catalogue's order; then
 * what its groups add, and then what the event adds.
 */
export function attachProperties(
  { event, platforms }: EventOnPlatforms,
  properties: EventProperties,
  context: ResolveContext,
  report: Report,
): Attachments {
  const standard = mapOf(field(event.standard?.map, "properties"))?.entries;
  const own = mapOf(field(event.own?.map, "properties"))?.entries;
  const grouped = groupedProperties(event.own, context, report);
  const attached: AttachedProperty[] = [];
  const skipped = new Set<string>();
  const names = new Set([
    ...(standard?.keys() ?? []),
    ...grouped.keys(),
    ...(own?.keys() ?? []),
  ]);
  for (const name of names) {
    const said = {
      standard: standard?.get(name),
      group: grouped.get(name),
      own: own?.get(name),
    };
    const entry = said.own ?? said.group ?? said.standard;
    if (entry === undefined) continue;
    const attachment = { event, platforms, entry, ...said };
    const result = attachOne(attachment, properties, context, report);
    if (result) attached.push(result);
    else skipped.add(name);
  }
  return { attached, skipped };
}

const silent: Report = () => undefined;

interface Attachment extends EventOnPlatforms {
  /** What counts for places: the taxonomy's words, else the catalogue's. */
  readonly entry: YamlEntry;
  readonly standard: YamlEntry | undefined;
  /** What a property group of the event says; its faults are reported for the group. */
  readonly group: YamlEntry | undefined;
  readonly own: YamlEntry | undefined;
}

function attachOne(
  attachment: Attachment,
  { definitions, broken }: EventProperties,
  context: ResolveContext,
  report: Report,
): AttachedProperty | undefined {
  const { event, entry, standard, group, own } = attachment;
  const name = entry.key;
  if (broken.has(name)) return undefined;
  const property = definitions.get(name);
  const isGroups = entry === group;
  if (property === undefined) {
    const owner = `event ${quote(event.name)}`;
    if (!isGroups) {
      reportUnknownProperty({ owner, isGroup: false }, entry, context, report);
    }
    return undefined;
  }
  const required = readRequired(attachment, report);
  if (property.status === "inactive") {
    if (event.active && !isGroups) {
      reportInactive(attachment, property, required, report);
    }
    return undefined;
  }
  const constraints = narrowAttached(
    {
      owner: `event ${quote(event.name)}`,
      property,
      layers: layersOf(attachment, report),
    },
    context,
  );
  if (constraints === undefined) return undefined;
  const platforms = readAttachedPlatforms(attachment, context, report);
  if (platforms?.length === 0) return undefined;
  const description = [own, group, standard]
    .map((said) => textField(mapOf(said?.value), "description"))
    .find((text) => text !== undefined);
  // Frozen here, so that the walk over the result need not look into each of very many.
  return Object.freeze({
    property,
    required,
    constraints: deepFreeze(constraints),
    narrowed: constraints !== property.constraints,
    ...(description !== undefined && { description }),
    ...(platforms && { platforms }),
    span: deepFreeze(entry.keySpan),
  });
}

/**
 * A property group may serve events of other platforms too, so that only those
 * of the event count; none means that this event is not sent with the property.
 */
function readAttachedPlatforms(
  { event, platforms: within, group, own }: Attachment,
  context: ResolveContext,
  report: Report,
): readonly Platform[] | undefined {
  if (within === undefined && own === undefined) return undefined;
  const saying = [own, group].find(
    (said) => field(mapOf(said?.value), "platforms") !== undefined,
  );
  if (saying === undefined) return within;
  if (saying === group) {
    const chosen = readPlatforms(mapOf(saying.value)) ?? [];
    return within?.filter((platform) => chosen.includes(platform));
  }
  const owner = `event ${quote(event.name)}`;
  const name = `${quote(saying.key)} of ${owner}`;
  const subject = { name, within, parent: owner };
  return choosePlatforms(mapOf(saying.value), subject, context, report);
}

function layersOf(
  { standard, group, own }: Attachment,
  report: Report,
): readonly Layer[] {
  const layers: Layer[] = [];
  if (standard) {
    const label = "narrowed by the standard event";
    layers.push({ entry: standard, label, report });
  }
  if (group) {
    // Alone, its faults are those of the group, which were reported there.
    const label = "narrowed by the property group";
    layers.push({
      entry: group,
      label,
      source: "the group",
      report: standard ? report : silent,
    });
  }
  if (own) layers.push({ entry: own, label: "narrowed here", report });
  return layers;
}

/** What a standard event requires may become optional: the required sets are from the documentation of 2024 (WEB_OLD, AND_OLD). */
function readRequired(attachment: Attachment, report: Report): boolean {
  const { event, standard, group, own } = attachment;
  const before = standard && requiredOf(standard);
  const saying = [own, group].find(
    (said) => said !== undefined && requiredOf(said) !== undefined,
  );
  const after = saying && requiredOf(saying);
  if (saying && standard && before === true && after === false) {
    const note = textField(mapOf(standard.value), "note");
    report(
      restatesStandard.at({
        span: saying.keySpan,
        message: `event ${quote(event.name)} makes ${quote(saying.key)} optional, but DFINERY's documentation calls it required`,
        label: "required in the catalogue",
        related: [{ span: standard.keySpan, label: "the standard event" }],
        hint: note ?? "check that the console says the same",
      }),
    );
  }
  return after ?? before ?? false;
}

function requiredOf({ value }: YamlEntry): boolean | undefined {
  switch (scalarText(value)) {
    case "required":
      return true;
    case "optional":
      return false;
    default:
      return booleanField(mapOf(value), "required");
  }
}

function reportInactive(
  { event, entry, own }: Attachment,
  property: PropertyDef,
  required: boolean,
  report: Report,
): void {
  const name = quote(property.name);
  const span = own?.keySpan ?? event.own?.span ?? property.span;
  report(
    inactiveProperty.at({
      span,
      message: required
        ? `event ${quote(event.name)} requires ${name}, which is inactive and therefore omitted; as long as the console requires it, the event is dropped`
        : `event ${quote(event.name)} uses ${name}, which is inactive and therefore omitted`,
      label: "inactive",
      ...(span !== property.span && {
        related: [{ span: property.span, label: "switched off here" }],
      }),
      hint: own
        ? `remove \`${entry.key}\` from the event, or change its status to \`active\``
        : "change its status to `active`, or make the event inactive too",
    }),
  );
}
