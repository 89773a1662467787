// The table of what an event, an item or a profile may have: each property with its check.
import type { EventDef, PropertyDef } from "../generator/model/taxonomy.js";
import { type Code, lit, tableKey, ts } from "./kit/code.js";
import { call, entry } from "./kit/declarations.js";
import { hardline, indent, list, type Doc } from "./kit/doc.js";
import { walk } from "./kit/symbols.js";

/** A property in the table of what is checked: its row, with a comma. */
export interface FieldRow {
  readonly required: boolean;
  readonly row: Doc;
}

/** `coupon_code: checks.couponCode,` */
export function memberRow(property: PropertyDef, check: Code): Doc {
  return [entry(tableKey(property.name), check), ts`,`];
}

/**
 * `fields({ required }, { optional })`: two tables, because an object sorts keys
 * that look like numbers before others. Then `anyOf` with the lists, if any.
 */
export function fieldsWalk(
  rows: readonly FieldRow[],
  anyOf: EventDef["anyOf"] = [],
): Doc {
  const head = ts`/* @__PURE__ */ ${walk.fields}`;
  if (rows.length === 0) return ts`${head}({}, {})`;
  const args = [
    table(rows.filter(({ required }) => required)),
    table(rows.filter(({ required }) => !required)),
    ...(anyOf.length > 0 ? [anyOfCheck(anyOf)] : []),
  ];
  return [
    ts`${head}(`,
    indent(args.map((each) => [hardline, each, ts`,`])),
    hardline,
    ts`)`,
  ];
}

/** `anyOf(["a", "b"])`: prettier breaks a single list inside its brackets. */
function anyOfCheck(anyOf: EventDef["anyOf"]): Doc {
  const lists = anyOf.map(nameList);
  return lists.length === 1
    ? [ts`${walk.anyOf}(`, ...lists, ts`)`]
    : call(walk.anyOf, lists);
}

function nameList(names: readonly string[]): Doc {
  return list(
    ts`[`,
    names.map((name) => lit(name)),
    ts`]`,
  );
}

function table(rows: readonly FieldRow[]): Doc {
  if (rows.length === 0) return ts`{}`;
  const body = rows.map(({ row }) => [hardline, row]);
  return [ts`{`, indent(body), hardline, ts`}`];
}
