// Parameters in Kotlin: their types and defaults, and the arguments that carry them to the wire.
import { nothing, type Code } from "../kit/code.js";
import { kotlin } from "../kit/kotlin.js";
import { list, type Doc } from "../kit/layout.js";
import { native } from "../kit/native.js";
import type {
  NativeElement,
  NativeParameter,
  NativeType,
} from "../native-model.js";

/** A parameter or, behind `val `, a property of a class. */
export function parameter(
  { name, required, type }: NativeParameter,
  before: Code = nothing,
): Code {
  const end = required ? nothing : native`? = null`;
  return native`${before}${kotlin.name(name)}: ${typeText(type)}${end}`;
}

/** Arguments or parameters, on lines of their own if they do not fit on one. */
export function parenthesized(pieces: readonly Doc[]): Doc {
  return list(native`(`, pieces, native`)`);
}

/** `"coupon_kind" to couponKind?.value` for each parameter. */
export function wirePairs(
  parameters: readonly NativeParameter[],
): readonly Code[] {
  return parameters.map(
    (each) =>
      native`${kotlin.string(each.property.name)} to ${wireValue(each)}`,
  );
}

function wireValue({ name, required, type }: NativeParameter): Code {
  const value = kotlin.name(name);
  const access = wireAccess(type.element);
  if (access === undefined) return value;
  const call = required ? native`.` : native`?.`;
  return type.isList
    ? native`${value}${call}map { it.${access} }`
    : native`${value}${call}${access}`;
}

/** What makes an element one that is sent; nothing for those that `Wire.kt` knows. */
function wireAccess(element: NativeElement): Code | undefined {
  if (element === "item") return native`toWire()`;
  return typeof element === "string" ? undefined : native`value`;
}

function typeText({ isList, element }: NativeType): Code {
  const text = elementText(element);
  return isList ? native`List<${text}>` : text;
}

function elementText(element: NativeElement): Code {
  switch (element) {
    case "string":
      return native`String`;
    case "long":
      return native`Long`;
    case "double":
      return native`Double`;
    case "boolean":
      return native`Boolean`;
    case "datetime":
      return native`Date`;
    case "item":
      return native`Item`;
    default:
      return kotlin.name(element.name);
  }
}

/** The tag that describes a parameter. */
export function paramTag(name: string): Code {
  return native`@param ${kotlin.name(name)}`;
}

/** What a file with these parameters imports. */
export function importsFor(
  parameters: readonly NativeParameter[],
): readonly Code[] {
  return parameters.some(({ type }) => type.element === "datetime")
    ? [native`java.util.Date`]
    : [];
}
