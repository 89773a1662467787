// Attaches properties to an event: those of the catalogue for a standard event, and those that the taxonomy adds or narrows.
import { inactiveProperty } from "../diagnostics/codes/resolve-inactive-property.js";
import { restatesStandard } from "../diagnostics/codes/resolve-restates-standard.js";
import type { AttachedProperty, PropertyDef } from "../model/taxonomy.js";
import type { YamlEntry } from "../parse/node.js";
import type { Registration } from "./collect-sections.js";
import { deepFreeze } from "./deep-freeze.js";
import { narrowAttached } from "./narrow-attached.js";
import { quote } from "./quote.js";
import {
  booleanField,
  entriesOf,
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

/** A standard event's own properties come first, in the catalogue's order; what the taxonomy adds follows. */
export function attachProperties(
  event: EventSource,
  properties: EventProperties,
  context: ResolveContext,
  report: Report,
): Attachments {
  const standardEntries = entriesOf(event.standard?.map, "properties");
  const ownEntries = entriesOf(event.own?.map, "properties");
  const attached: AttachedProperty[] = [];
  const skipped = new Set<string>();
  const attach = (standard?: YamlEntry, own?: YamlEntry) => {
    const entry = own ?? standard;
    if (entry === undefined) return;
    const result = attachOne(
      { event, entry, standard, own },
      properties,
      context,
      report,
    );
    if (result) attached.push(result);
    else skipped.add(entry.key);
  };
  if (standardEntries.length === 0) {
    for (const own of ownEntries) attach(undefined, own);
  } else {
    const own = mapOf(event.own?.map?.entries.get("properties")?.value);
    const known = new Set(standardEntries.map(({ key }) => key));
    for (const entry of standardEntries) {
      attach(entry, own?.entries.get(entry.key));
    }
    for (const entry of ownEntries) {
      if (!known.has(entry.key)) attach(undefined, entry);
    }
  }
  return { attached, skipped };
}

interface Attachment {
  readonly event: EventSource;
  /** What counts for places: the taxonomy's words, else the catalogue's. */
  readonly entry: YamlEntry;
  readonly standard: YamlEntry | undefined;
  readonly own: YamlEntry | undefined;
}

function attachOne(
  attachment: Attachment,
  { definitions, broken }: EventProperties,
  context: ResolveContext,
  report: Report,
): AttachedProperty | undefined {
  const { event, entry, standard, own } = attachment;
  const name = entry.key;
  if (broken.has(name)) return undefined;
  const property = definitions.get(name);
  if (property === undefined) {
    reportUnknownProperty(event.name, entry, context, report);
    return undefined;
  }
  const required = readRequired(attachment, report);
  if (property.status === "inactive") {
    if (event.active) reportInactive(attachment, property, required, report);
    return undefined;
  }
  const constraints = narrowAttached(
    { event: event.name, property, standard, own },
    context,
    report,
  );
  if (constraints === undefined) return undefined;
  const description =
    textField(mapOf(own?.value), "description") ??
    textField(mapOf(standard?.value), "description");
  // Frozen here, so that the walk over the result need not look into each of very many.
  return Object.freeze({
    property,
    required,
    constraints: deepFreeze(constraints),
    narrowed: constraints !== property.constraints,
    ...(description !== undefined && { description }),
    span: deepFreeze(entry.keySpan),
  });
}

/** What a standard event requires may become optional: the required sets are from the documentation of 2024 (WEB_OLD, AND_OLD). */
function readRequired(attachment: Attachment, report: Report): boolean {
  const { event, entry, standard, own } = attachment;
  const before = standard && requiredOf(standard);
  const after = own && requiredOf(own);
  if (own && standard && before === true && after === false) {
    const note = textField(mapOf(standard.value), "note");
    report(
      restatesStandard.at({
        span: own.keySpan,
        message: `event ${quote(event.name)} makes ${quote(entry.key)} optional, but DFINERY's documentation calls it required`,
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
