// An example of an event as the call of its builder, for `@example`.
import { call, entry } from "./kit/declarations.js";
import { ident, key, lit, ts, type Code } from "./kit/code.js";
import type { Json } from "./kit/json.js";
import { list, type Doc } from "./kit/doc.js";
import { print, printWidth } from "./kit/layout.js";

/** The margin of a doc comment: ` * `. */
const margin = 3;

/** `couponRedeemed({ coupon_code: "WELCOME1" });`, on more lines if it is long. */
export function exampleCall(builder: string, properties: Json): Code {
  const literal = literalOf(properties);
  const isEmpty = literal === emptyObject;
  const made = isEmpty
    ? call(ident(builder), [])
    : [ts`${ident(builder)}(`, literal, ts`)`];
  return print([made, ts`;`], 0, 0, printWidth - margin);
}

const emptyObject = ts`{}`;

function literalOf(value: Json): Doc {
  if (value === null || typeof value !== "object") return lit(value);
  if (isArray(value)) return list(ts`[`, value.map(literalOf), ts`]`);
  const members = Object.entries(value).flatMap(([name, each]) =>
    each === undefined ? [] : [memberOf(key(name), each)],
  );
  return members.length === 0
    ? emptyObject
    : list(ts`{`, members, ts`}`, { spaced: true });
}

/** Prettier puts a string that does not fit on the next line, but nothing with brackets. */
function memberOf(name: Code, value: Json): Doc {
  return value === null || typeof value !== "object"
    ? entry(name, lit(value))
    : [ts`${name}: `, literalOf(value)];
}

function isArray(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}
