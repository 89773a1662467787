// Parameters in C#: their types and defaults, and the entries that carry them to the wire.
import { nothing, type Code } from "../kit/code.js";
import { csharp, type XmlElement } from "../kit/csharp.js";
import {
  group,
  hardline,
  indent,
  line,
  separated,
  softline,
  type Doc,
} from "../kit/doc.js";
import { native } from "../kit/native.js";
import { parameterText } from "../native-describe.js";
import type {
  NativeElement,
  NativeParameter,
  NativeType,
} from "../native-model.js";

/** `(string a, long? b = null)`, on lines of their own if they do not fit on one. */
export function parenthesized(pieces: readonly Doc[]): Doc {
  if (pieces.length === 0) return native`()`;
  return group([
    native`(`,
    indent([softline, separated(pieces, [native`,`, line])]),
    native`)`,
  ]);
}

/** `CouponKind? couponKind = null` */
export function parameter({ name, required, type }: NativeParameter): Code {
  const identifier = csharp.name(name);
  if (required) return native`${typeText(type)} ${identifier}`;
  const mark = isReference(type) ? nothing : native`?`;
  return native`${typeText(type)}${mark} ${identifier} = null`;
}

/** `<param name="couponKind">`. Keywords have no `@` there. */
export function paramElement(each: NativeParameter): XmlElement {
  return paramNamed(each.name, parameterText(each));
}

export function paramNamed(name: string, text: string): XmlElement {
  return {
    tag: "param",
    attribute: native`name=${csharp.string(name)}`,
    text,
  };
}

/** `new WireProperties { { "coupon_kind", couponKind?.ToWire() } }`, with a line for each. */
export function wireProperties(parameters: readonly NativeParameter[]): Doc {
  const entries = parameters.map(
    (each) =>
      native`{ ${csharp.string(each.property.name)}, ${wireValue(each)} },`,
  );
  return initializer(native`new WireProperties`, entries);
}

/** An object with its entries, a line for each. */
export function initializer(created: Code, entries: readonly Code[]): Doc {
  if (entries.length === 0) return native`${created}()`;
  return [
    created,
    hardline,
    native`{`,
    indent([hardline, separated(entries, hardline)]),
    hardline,
    native`}`,
  ];
}

/** Enums have a method that makes what is sent; `WireProperties` knows all else. */
function wireValue({ name, required, type }: NativeParameter): Code {
  const value = csharp.name(name);
  if (typeof type.element === "string") return value;
  return required && !type.isList
    ? native`${value}.ToWire()`
    : native`${value}?.ToWire()`;
}

function typeText({ isList, element }: NativeType): Code {
  const text = elementText(element);
  return isList ? native`IEnumerable<${text}>` : text;
}

/** The type of one value. */
export function elementText(element: NativeElement): Code {
  switch (element) {
    case "string":
      return native`string`;
    case "long":
      return native`long`;
    case "double":
      return native`double`;
    case "boolean":
      return native`bool`;
    case "datetime":
      return native`DateTimeOffset`;
    case "item":
      return native`Item`;
    default:
      return csharp.name(element.name);
  }
}

/** Types that are null without a `?`, which C# 7 does not allow for them. */
function isReference({ isList, element }: NativeType): boolean {
  return isList || element === "string" || element === "item";
}
