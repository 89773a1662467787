// Plans the change of a deprecation: three cells of a sheet, and one mapping of a taxonomy.
import type { FieldColumn } from "../docs/sheet/columns.js";
import type { NewEntry } from "../infer/merge/insert-entries.js";
import { field, mapOf, scalarText } from "../resolve/read-fields.js";
import {
  addTo,
  editField,
  isOwn,
  joined,
  removeFields,
  replaceNode,
  type FieldPlan,
  type Place,
} from "./edit-field.js";
import { yamlScalar } from "./field-value.js";
import { mappingEntry } from "./print-entries.js";

/** The keys that a deprecation has, with their values. */
export type DeprecationFields = readonly (readonly [
  key: "since" | "replaced_by" | "reason",
  value: string,
])[];

const key = "deprecated";

/** `undefined` if the cells say nothing of a deprecation. */
export function deprecationOf(
  cellOf: (column: FieldColumn) => string,
): DeprecationFields | undefined {
  const deprecated = cellOf("deprecated");
  const cells = [
    ["since", deprecated === "yes" ? "" : deprecated],
    ["replaced_by", cellOf("replacedBy")],
    ["reason", cellOf("deprecationReason")],
  ] as const;
  const fields = cells.filter(([, text]) => text !== "");
  return deprecated === "" && fields.length === 0 ? undefined : fields;
}

/** `deprecated: { since: "2026-10-01" }`, or `deprecated: {}` where nothing more is known. */
export function deprecationEntry(fields: DeprecationFields): NewEntry {
  if (fields.length > 0) return mappingEntry(key, fields);
  const flow = `${key}: ${deprecationText(fields)}`;
  return { block: (indent) => [indent + flow], flow };
}

function deprecationText(fields: DeprecationFields): string {
  const keys = fields.map(([name, text]) => `${name}: ${yamlScalar(text)}`);
  return keys.length === 0 ? "{}" : `{ ${keys.join(", ")} }`;
}

/** Keys that stay as they are keep their text. */
export function editDeprecation(
  { map, path }: Place,
  after: DeprecationFields | undefined,
): FieldPlan {
  const entry = map.entries.get(key);
  if (entry === undefined) {
    return after === undefined
      ? joined([])
      : addTo(path, deprecationEntry(after));
  }
  if (after === undefined) return removeFields(map, [key]);
  const inner = mapOf(entry.value);
  if (inner === undefined) return { reason: "its value is not a mapping" };
  if (!isOwn(map, entry)) {
    return { reason: `the value of \`${key}\` is shared by an alias` };
  }
  const kept = new Map<string, string>(after);
  const gone = [...inner.entries.keys()].filter((each) => !kept.has(each));
  if (gone.length === inner.entries.size) {
    return replaceNode(inner, deprecationText(after));
  }
  const place = { map: inner, path: [...path, key] };
  const changed = after.filter(
    ([name, text]) => scalarText(field(inner, name))?.trim() !== text,
  );
  return joined([
    removeFields(inner, gone),
    ...changed.map(([name, text]) => editField(place, name, text)),
  ]);
}
