// What a cell means in YAML: the key of a definition and its value.
import type { FieldColumn } from "../docs/sheet/columns.js";
import { splitList } from "../docs/sheet/list-cell.js";
import { yamlText } from "../infer/yaml-text.js";

/** Each column but `type` is a key of definitions. */
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
};

export type ScalarValue = string | number | boolean;

/** A scalar, an array, or nothing where the key is left out. */
export type FieldValue = ScalarValue | readonly ScalarValue[] | undefined;

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
      return cell;
  }
}

/** A string that is not a number stays one, and the compiler reports it. */
function enumValue(text: string, type: string | undefined): ScalarValue {
  const isNumber = /^(?:long|double)/.test(type ?? "");
  const number = Number(text);
  return isNumber && Number.isFinite(number) ? number : text;
}

/** A value in flow style, which is valid YAML anywhere. */
export function yamlValue(value: Exclude<FieldValue, undefined>): string {
  return typeof value === "object"
    ? `[${value.map(yamlScalar).join(", ")}]`
    : yamlScalar(value);
}

export function yamlScalar(value: ScalarValue): string {
  return typeof value === "string" ? yamlText(value) : String(value);
}
