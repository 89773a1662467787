// Values of properties as literals of a language. Every text goes through the rules of that language.
import { key, lit, ts, type Code } from "../../../templates/kit/code.js";
import { csharp } from "../../../templates/kit/csharp.js";
import { dart } from "../../../templates/kit/dart.js";
import { isList, type Json } from "../../../templates/kit/json.js";
import { kotlin } from "../../../templates/kit/kotlin.js";
import { list, type Doc } from "../../../templates/kit/doc.js";
import { native, type NativeLanguage } from "../../../templates/kit/native.js";
import { swift } from "../../../templates/kit/swift.js";
import type { PropertyType } from "../../model/taxonomy.js";
import type { Fields } from "./sample-event.js";

/** How a language writes values. */
export interface LiteralStyle {
  readonly string: (text: string) => Code;
  readonly integer: (value: number) => Code;
  readonly double: (value: number) => Code;
  readonly array: (elements: readonly Doc[]) => Doc;
  readonly object: (members: readonly (readonly [string, Doc])[]) => Doc;
}

/** The types of properties by wire name, of events and of items. */
export interface Types {
  readonly event: ReadonlyMap<string, PropertyType>;
  readonly item: ReadonlyMap<string, PropertyType>;
}

/** The properties of an event as one object. */
export function objectLiteral(
  fields: Fields,
  style: LiteralStyle,
  types: Types,
  at: keyof Types = "event",
): Doc {
  return style.object(
    Object.entries(fields).flatMap(([name, value]) =>
      value === undefined
        ? []
        : [[name, literal(value, types[at].get(name), style, types)] as const],
    ),
  );
}

function literal(
  value: Json,
  type: PropertyType | undefined,
  style: LiteralStyle,
  types: Types,
): Doc {
  if (typeof value === "string") return style.string(value);
  if (typeof value === "number") {
    return type === "double" || type === "double[]"
      ? style.double(value)
      : style.integer(value);
  }
  if (value === null || typeof value !== "object") return lit(value);
  return isList(value)
    ? style.array(value.map((each) => literal(each, type, style, types)))
    : objectLiteral(value, style, types, "item");
}

export const typescriptStyle: LiteralStyle = {
  string: lit,
  integer: lit,
  double: lit,
  array: (elements) => list(ts`[`, elements, ts`]`),
  object: (members) =>
    members.length === 0
      ? ts`{}`
      : list(
          ts`{`,
          members.map(([name, value]) => [key(name), ts`: `, value]),
          ts`}`,
          { spaced: true },
        ),
};

export const kotlinStyle: LiteralStyle = {
  ...base(kotlin),
  integer: (value) => native`${kotlin.integer(value)}L`,
  array: (elements) => list(native`listOf(`, elements, native`)`),
  object: (members) =>
    list(
      native`mapOf(`,
      members.map(([name, value]) => [
        kotlin.string(name),
        native` to `,
        value,
      ]),
      native`)`,
    ),
};

export const swiftStyle: LiteralStyle = {
  ...base(swift),
  array: (elements) => list(native`[`, elements, native`]`),
  object: (members) =>
    members.length === 0
      ? native`[:]`
      : list(native`[`, pairs(swift, members), native`]`),
};

export const dartStyle: LiteralStyle = {
  ...base(dart),
  array: (elements) => list(native`[`, elements, native`]`),
  object: (members) => list(native`{`, pairs(dart, members), native`}`),
};

export const csharpStyle: LiteralStyle = {
  ...base(csharp),
  integer: (value) => native`${csharp.integer(value)}L`,
  array: (elements) =>
    list(native`new List<object> {`, elements, native`}`, { spaced: true }),
  object: (members) =>
    list(
      native`new Dictionary<string, object> {`,
      members.map(([name, value]) => [
        native`[${csharp.string(name)}] = `,
        value,
      ]),
      native`}`,
      { spaced: true },
    ),
};

function base({
  string,
  integer,
  double,
}: NativeLanguage): Pick<LiteralStyle, "string" | "integer" | "double"> {
  return { string, integer, double };
}

function pairs(
  { string }: NativeLanguage,
  members: readonly (readonly [string, Doc])[],
): readonly Doc[] {
  return members.map(([name, value]) => [string(name), native`: `, value]);
}
