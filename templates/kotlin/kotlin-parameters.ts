// Parameters in Kotlin: their types and defaults, and the arguments that carry them to the wire.
import { nothing, type Code } from "../kit/code.js";
import { kotlin } from "../kit/kotlin.js";
import { list, type Doc } from "../kit/doc.js";
import { native } from "../kit/native.js";
import type {
  NativeElement,
  NativeParameter,
  NativeType,
} from "../native-model.js";

/** The parameters of a function or, each behind `val `, the properties of a class. */
export function parameterTexts(
  parameters: readonly NativeParameter[],
  before: Code = nothing,
): readonly Code[] {
  const boxes = areBoxed(parameters);
  return parameters.map((each) => {
    const type = typeText(each.type);
    const end = !each.required
      ? native`? = null`
      : boxes && isPrimitive(each)
        ? native`?`
        : nothing;
    return native`${before}${kotlin.name(each.name)}: ${type}${end}`;
  });
}

/** The JVM loads no class with a method of more, of which two are for `$default`'s own arguments and the object. */
const mostSlots = 252;

/**
 * Whether required numbers are passed as objects, which may be null: as
 * primitives, the parameters would take more room than a method of the JVM has.
 * The Kotlin compiler does not notice.
 */
function areBoxed(parameters: readonly NativeParameter[]): boolean {
  const defaults = Math.ceil(parameters.length / 32);
  const wide = parameters.filter(isPrimitive);
  return parameters.length + wide.length + defaults > mostSlots;
}

/** A long or a double, which takes two slots. A value class is the value that it holds. */
function isPrimitive({ required, type }: NativeParameter): boolean {
  const { isList, element } = type;
  if (!required || isList) return false;
  if (typeof element === "string") {
    return element === "long" || element === "double";
  }
  return element.open && element.base !== "string";
}

/** Arguments or parameters, on lines of their own if they do not fit on one. */
export function parenthesized(pieces: readonly Doc[]): Doc {
  return list(native`(`, pieces, native`)`);
}

/** `"coupon_kind" to couponKind?.value` for each parameter. */
export function wirePairs(
  parameters: readonly NativeParameter[],
): readonly Code[] {
  const boxes = areBoxed(parameters);
  return parameters.map((each) => {
    const isNullable = !each.required || (boxes && isPrimitive(each));
    return native`${kotlin.string(each.property.name)} to ${wireValue(each, isNullable)}`;
  });
}

function wireValue({ name, type }: NativeParameter, isNullable: boolean): Code {
  const value = kotlin.name(name);
  const access = wireAccess(type.element);
  if (access === undefined) return value;
  const call = isNullable ? native`?.` : native`.`;
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

/** The type of one value. */
export function elementText(element: NativeElement): Code {
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
