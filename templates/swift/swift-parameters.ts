// Parameters in Swift: how they are named, declared and sent.
import type { Code } from "../kit/code.js";
import { group, indent, line, list, type Doc } from "../kit/doc.js";
import { native, words } from "../kit/native.js";
import { spellSwift, swift } from "../kit/swift.js";
import type {
  NativeElement,
  NativeNaming,
  NativeParameter,
  NativeType,
} from "../native-model.js";

export const swiftNaming: NativeNaming = {
  spell: spellSwift,
  functionCase: "camel",
  entryCase: "camel",
  taken: {
    functions: words("Protocol Self Type init name properties self"),
    types: words(`
      Any Array Bool CaseIterable ClearableProperty Date Dfinery Dictionary
      Double Hashable Int Item Optional Protocol RawRepresentable
      RegisteredEvent RegisteredIdentity RegisteredUserProfile Self Sendable Set
      String Type`),
    parameters: words("clear given inout let nil self var"),
    members: words("given hash hashValue inout let nil properties self var"),
    // `.none` and `.some` would be those of an optional.
    entries: words("allCases init none rawValue self some"),
  },
};

/** `Int`, `[Rating]`. */
export function swiftType({ element, isList }: NativeType): Code {
  const type = elementType(element);
  return isList ? native`[${type}]` : type;
}

/** The type of one value. */
export function elementType(element: NativeElement): Code {
  switch (element) {
    case "string":
      return native`String`;
    case "long":
      return native`Int`;
    case "double":
      return native`Double`;
    case "boolean":
      return native`Bool`;
    case "datetime":
      return native`Date`;
    case "item":
      return native`Item`;
    default:
      return swift.name(element.name);
  }
}

/** `landingURL: String? = nil` */
export function swiftParameter(parameter: NativeParameter): Code {
  const type = swiftType(parameter.type);
  const name = swift.name(parameter.name);
  return parameter.required
    ? native`${name}: ${type}`
    : native`${name}: ${type}? = nil`;
}

/** `(couponCode: String, couponKind: CouponKind? = nil)` */
export function swiftParameters(parameters: readonly NativeParameter[]): Doc {
  return list(native`(`, parameters.map(swiftParameter), native`)`, {
    trailingComma: false,
  });
}

/** The dictionary that is sent: `["rating": rating?.rawValue]`. swift-format puts no comma behind a single entry. */
export function swiftEntries(parameters: readonly NativeParameter[]): Doc {
  if (parameters.length === 0) return native`[:]`;
  return list(native`[`, parameters.map(swiftEntry), native`]`, {
    trailingComma: parameters.length > 1,
  });
}

function swiftEntry(parameter: NativeParameter): Doc {
  const key = swift.string(parameter.property.name);
  const name = swift.name(parameter.name);
  const mark = parameter.required ? native`` : native`?`;
  const sent = wireMember(parameter.type);
  const value = sent === undefined ? name : native`${name}${mark}.${sent}`;
  return group([native`${key}:`, indent([line, value])]);
}

/** The member that makes the value that is sent; `undefined` for one that is sent as it is. */
function wireMember({ element, isList }: NativeType): Code | undefined {
  switch (element) {
    case "string":
    case "long":
    case "boolean":
      return undefined;
    case "double":
    case "datetime":
      return native`dfineryValue`;
    case "item":
      return native`map(\\.properties)`;
    default:
      return isList ? native`map(\\.rawValue)` : native`rawValue`;
  }
}

/** Whether a file that has these needs Foundation. */
export function hasDates(parameters: readonly NativeParameter[]): boolean {
  return parameters.some(({ type }) => type.element === "datetime");
}
