// Describes a taxonomy as the rows of a sheet, in words that no language changes.
import type {
  AttachedProperty,
  EventDef,
  Label,
  PropertyDef,
  Taxonomy,
} from "../../model/taxonomy.js";
import { narrowingColumns, type FieldColumn, type RowKind } from "./columns.js";
import { constraintCells, deprecationCells } from "./constraint-cells.js";
import { joinExamples } from "./example-cell.js";
import { joinList } from "./list-cell.js";

export type SheetCells = Readonly<Partial<Record<FieldColumn, string>>>;

/** What names a row: no two rows of a sheet have the same. */
export interface RowName {
  readonly kind: RowKind;
  /** Wire names; empty if the kind has none. */
  readonly event: string;
  readonly property: string;
}

export interface SheetRow extends RowName {
  readonly standard: boolean;
  /** Whether the service registers it by itself (BEST, OPT). */
  readonly automatic: boolean;
  /** `yes`, `active`, `string[]` …: the words of the taxonomy, and no empty cells. */
  readonly cells: SheetCells;
}

/** A string that no other row of the sheet has. */
export function keyOf({ event, kind, property }: RowName): string {
  return JSON.stringify([kind, event, property]);
}

/**
 * All rows: event properties, item properties below the property that holds
 * them, user properties, then each event with its properties. A taxonomy that
 * names no platforms has no cells for them.
 */
export function makeRows(taxonomy: Taxonomy): readonly SheetRow[] {
  const { events, eventProperties, itemProperties, userProperties } = taxonomy;
  const items = events.find((event) => event.items !== undefined)?.items;
  return [
    ...eventProperties.map((each) => propertyRow("eventProperty", each)),
    ...(items === undefined
      ? []
      : [propertyRow("eventProperty", items.property)]),
    ...itemProperties.map((each) => propertyRow("itemProperty", each)),
    ...userProperties.map((each) => propertyRow("userProperty", each)),
    ...events.flatMap((event) => [
      eventRow(event),
      ...(event.items === undefined ? [] : [event.items])
        .concat(event.properties)
        .map((attached) => attachedRow(event, attached)),
    ]),
  ];
}

function propertyRow(
  kind: "eventProperty" | "itemProperty" | "userProperty",
  property: PropertyDef,
): SheetRow {
  const { name, type, description, constraints, unit, pii } = property;
  return {
    kind,
    event: "",
    property: name,
    standard: property.standard,
    automatic: property.automatic === true,
    cells: filled({
      label: consoleLabel(property.label),
      type,
      ...(kind === "itemProperty" && { required: yesOrNo(property.required) }),
      description,
      status: property.status,
      unit,
      pii,
      owner: joinList(property.owners),
      tags: joinList(property.tags),
      ...constraintCells(constraints),
      examples: joinExamples(property.examples),
      ...deprecationCells(property.deprecated),
    }),
  };
}

function eventRow(event: EventDef): SheetRow {
  return {
    kind: "event",
    event: event.name,
    property: "",
    standard: event.standard,
    automatic: false,
    cells: filled({
      label: consoleLabel(event.label),
      description: event.description,
      status: event.status,
      platforms: joinList(event.platforms ?? []),
      owner: joinList(event.owners),
      tags: joinList(event.tags),
      ...deprecationCells(event.deprecated),
    }),
  };
}

/** Constraints only where those of the event differ from the property's. */
function attachedRow(
  event: EventDef,
  { constraints, description, platforms, property, required }: AttachedProperty,
): SheetRow {
  const before = constraintCells(property.constraints);
  const now = constraintCells(constraints);
  const narrowed = narrowingColumns.flatMap((column) =>
    now[column] === before[column] ? [] : [[column, now[column]] as const],
  );
  return {
    kind: "attached",
    event: event.name,
    property: property.name,
    standard: property.standard,
    automatic: false,
    cells: filled({
      required: yesOrNo(required),
      description,
      platforms: joinList(platforms ?? []),
      ...Object.fromEntries(narrowed),
    }),
  };
}

/** The console has one name for each, which is the first of several languages. */
function consoleLabel(label: Label | undefined): string | undefined {
  return label?.texts[0]?.text;
}

function yesOrNo(is: boolean): string {
  return is ? "yes" : "no";
}

/** Without empty cells, and with the line breaks of spreadsheets. */
function filled(
  cells: Readonly<Partial<Record<FieldColumn, string | undefined>>>,
): SheetCells {
  return Object.fromEntries(
    Object.entries(cells).flatMap(([column, text]) => {
      const trimmed = text?.replace(/\r\n?/g, "\n").trim() ?? "";
      return trimmed === "" ? [] : [[column, trimmed]];
    }),
  );
}
