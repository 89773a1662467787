// What a cell means in YAML: the key of a definition and its value.
import type { FieldColumn } from "../docs/sheet/columns.js";
import { splitExamples } from "../docs/sheet/example-cell.js";
import { splitList } from "../docs/sheet/list-cell.js";
import { yamlText } from "../infer/yaml-text.js";

/** The key of a definition that a column shows; what is in a mapping has the mapping's key before it. */
export const keyOfColumn: Readonly<Record<FieldColumn, string>> = {
  label: "label",
  type: "type",
  required: "required",
  description: "description",
  status: "status",
  values: "enum",
  unit: "unit",
  pii: "pii",
  platforms: "platforms",
  owner: "owner",
  tags: "tags",
  pattern: "pattern",
  format: "format",
  open: "open",
  minLength: "min_length",
  maxLength: "max_length",
  minimum: "minimum",
  maximum: "maximum",
  minItems: "min_items",
  maxItems: "max_items",
  examples: "examples",
  deprecated: "deprecated.since",
  replacedBy: "deprecated.replaced_by",
  deprecationReason: "deprecated.reason",
};

export type ScalarValue = string | number | boolean | null;

/** An element of an array: a scalar, or an array as the example of one. */
export type ElementValue = ScalarValue | readonly ScalarValue[];

/** A scalar, an array, or nothing where the key is left out. */
export type FieldValue = ScalarValue | readonly ElementValue[] | undefined;

/**
 * The value for a cell in the words of the taxonomy; `type` is that of the
 * property, by which its values are strings or numbers.
 */
export function fieldValue(
  column: FieldColumn,
  cell: string,
  type: string | undefined,
): FieldValue {
  if (cell === "") return undefined;
  switch (column) {
    case "required":
      return cell === "yes";
    case "open":
      return cell === "yes" ? true : undefined;
    case "examples":
      return splitExamples(cell, type);
    case "minLength":
    case "maxLength":
    case "minimum":
    case "maximum":
    case "minItems":
    case "maxItems":
      return Number(cell);
    case "deprecated":
      return cell === "yes" ? undefined : cell;
    case "values":
      return splitList(cell).map((text) => enumValue(text, type));
    case "platforms":
    case "tags":
      return splitList(cell);
    case "owner": {
      const owners = splitList(cell);
      return owners.length === 1 ? owners[0] : owners;
    }
    case "label":
    case "type":
    case "description":
    case "status":
    case "unit":
    case "pii":
    case "pattern":
    case "format":
    case "replacedBy":
    case "deprecationReason":
      return cell;
  }
}

/** A string that is not a number stays one, and the compiler reports it. */
function enumValue(text: string, type: string | undefined): ScalarValue {
  const isNumber = /^(?:long|double)/.test(type ?? "");
  const number = Number(text);
  return isNumber && Number.isFinite(number) ? number : text;
}

export function isList(
  value: Exclude<FieldValue, undefined>,
): value is readonly ElementValue[] {
  return typeof value === "object" && value !== null;
}

/** A value in flow style, which is valid YAML anywhere. */
export function yamlValue(value: Exclude<FieldValue, undefined>): string {
  return isList(value)
    ? `[${value.map(yamlValue).join(", ")}]`
    : yamlScalar(value);
}

export function yamlScalar(value: ScalarValue): string {
  return typeof value === "string" ? yamlText(value) : String(value);
}
