// The columns and the kinds of rows of a sheet, and which row has which cells.
import type { Messages } from "../../text/messages/messages.js";
import type { PropertyType, StringFormat } from "../../model/taxonomy.js";

/** In the order in which one fills in the console: properties first, then events with what is attached to them (TAX). */
export const rowKinds = [
  "eventProperty",
  "itemProperty",
  "userProperty",
  "event",
  "attached",
] as const;
export type RowKind = (typeof rowKinds)[number];

/** The cells that say something of a definition, and that `import` reads. */
export const fieldColumns = [
  "label",
  "type",
  "required",
  "description",
  "status",
  "values",
  "unit",
  "pii",
  "platforms",
  "owner",
  "tags",
  // The console has none of the following; it sees only the columns before them.
  "pattern",
  "format",
  "open",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
  "examples",
  "deprecated",
  "replacedBy",
  "deprecationReason",
] as const;
export type FieldColumn = (typeof fieldColumns)[number];

export const columns = [
  "done",
  "kind",
  "event",
  "property",
  "standard",
  ...fieldColumns,
] as const;
export type Column = (typeof columns)[number];

/** What an event may narrow of a property. */
export const narrowingColumns = [
  "values",
  "pattern",
  "format",
  "minLength",
  "maxLength",
  "minimum",
  "maximum",
  "minItems",
  "maxItems",
] as const satisfies readonly FieldColumn[];

/** They belong together: the other two say more of what is deprecated. */
export const deprecationColumns = [
  "deprecated",
  "replacedBy",
  "deprecationReason",
] as const satisfies readonly FieldColumn[];

const ofProperty = [
  "label",
  "type",
  "description",
  "status",
  "unit",
  "pii",
  "owner",
  "tags",
  ...narrowingColumns,
  "open",
  "examples",
  ...deprecationColumns,
] as const;

/** The cells that a row of a kind may have. */
export const fieldsOfKind: Readonly<Record<RowKind, readonly FieldColumn[]>> = {
  eventProperty: ofProperty,
  itemProperty: [...ofProperty, "required"],
  userProperty: ofProperty,
  event: [
    "label",
    "description",
    "status",
    "platforms",
    "owner",
    "tags",
    ...deprecationColumns,
  ],
  attached: ["required", "description", "platforms", ...narrowingColumns],
};

/** The data types as the console calls them (TYPE). */
export const consoleTypes: Readonly<Record<PropertyType, string>> = {
  string: "String",
  long: "Long",
  double: "Double",
  boolean: "Boolean",
  datetime: "Datetime",
  "string[]": "Array of String",
  "long[]": "Array of Long",
  "double[]": "Array of Double",
  items: "Array of items",
};

/** The same in every language, as in the taxonomy. */
const formatWords: Readonly<Record<StringFormat, string>> = {
  date: "date",
  email: "email",
  uri: "uri",
  uuid: "uuid",
};

/** What a cell with a fixed set of words may have, and each word in a language. */
export type CellWords = Readonly<Record<string, string>>;

/** The words of a column; absent for free text. */
export function wordsOf(
  column: Column,
  { sheet }: Messages,
): CellWords | undefined {
  switch (column) {
    case "kind":
      return sheet.kinds;
    case "required":
    case "standard":
    case "open":
    case "deprecated":
      return { yes: sheet.yes, no: sheet.no };
    case "status":
      return sheet.statuses;
    case "pii":
      return sheet.personal;
    case "type":
      return consoleTypes;
    case "format":
      return formatWords;
    case "done":
    case "event":
    case "property":
    case "label":
    case "description":
    case "values":
    case "unit":
    case "platforms":
    case "owner":
    case "tags":
    case "pattern":
    case "minLength":
    case "maxLength":
    case "minimum":
    case "maximum":
    case "minItems":
    case "maxItems":
    case "examples":
    case "replacedBy":
    case "deprecationReason":
      return undefined;
  }
}
