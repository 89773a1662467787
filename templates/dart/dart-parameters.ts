// Parameters in Dart: how they are named, declared and sent.
import type { Code } from "../kit/code.js";
import { dart, spellDart } from "../kit/dart.js";
import { group, indent, line, list, type Doc } from "../kit/doc.js";
import { native, words } from "../kit/native.js";
import type {
  NativeElement,
  NativeNaming,
  NativeParameter,
  NativeType,
} from "../native-model.js";

/** Words that name nothing in Dart, and those that read as if they were one. */
const reserved = `
  abstract as assert async await base break case catch class const continue
  covariant default deferred do dynamic else enum export extends extension
  external factory false final finally for get hide if implements import in
  interface is late library mixin new null of on operator part required rethrow
  return sealed set show static super switch sync this throw true try typedef
  var void when while with yield`;

export const dartNaming: NativeNaming = {
  spell: spellDart,
  functionCase: "camel",
  entryCase: "camel",
  taken: {
    functions: words(
      `${reserved} identical identity logEvent main print setIdentity setUserProfile useResult userProfile`,
    ),
    types: words(`
      ArgumentError ClearableUserProperty DFIdentity DateTime Deprecated Dfinery
      Enum Function Item List Map Null Object RangeError RegisteredEvent
      RegisteredIdentity RegisteredUserProfile Set String UtcText bool double int
      num`),
    parameters: words(`${reserved} clear each given`),
    members: words(
      `${reserved} each hashCode noSuchMethod runtimeType toMap toString value`,
    ),
    // The constants of an open enum must not have the names of a string's members.
    entries: words(
      `${reserved} allMatches codeUnitAt codeUnits compareTo contains endsWith
      indexOf isEmpty isNotEmpty lastIndexOf length matchAsPrefix padLeft
      padRight replaceAll replaceAllMapped replaceFirst replaceFirstMapped
      replaceRange runes split splitMapJoin startsWith substring toLowerCase
      toUpperCase trim trimLeft trimRight hashCode index name noSuchMethod runtimeType toString value values`,
    ),
  },
};

/** `int`, `List<Rating>`. */
export function dartType({ element, isList }: NativeType): Code {
  const type = elementType(element);
  return isList ? native`List<${type}>` : type;
}

/** The type of one value. */
export function elementType(element: NativeElement): Code {
  switch (element) {
    case "string":
      return native`String`;
    case "long":
      return native`int`;
    case "double":
      return native`double`;
    case "boolean":
      return native`bool`;
    case "datetime":
      return native`DateTime`;
    case "item":
      return native`Item`;
    default:
      return dart.name(element.name);
  }
}

/** `({required String couponCode, CouponKind? couponKind})` */
export function namedParameters(pieces: readonly Doc[]): Doc {
  return pieces.length === 0
    ? native`()`
    : list(native`({`, pieces, native`})`);
}

export function dartParameter(parameter: NativeParameter): Code {
  const type = dartType(parameter.type);
  const name = dart.name(parameter.name);
  return parameter.required
    ? native`required ${type} ${name}`
    : native`${type}? ${name}`;
}

/** The map that is sent: `{'rating': rating.value}`. */
export function dartMap(entries: readonly Doc[]): Doc {
  return list(native`{`, entries, native`}`);
}

/** An entry of the map for a parameter, which Dart knows not to be null behind the `if`. */
export function dartEntry(parameter: NativeParameter): Doc {
  const { property, required, type } = parameter;
  const name = dart.name(parameter.name);
  const conditions = [
    ...(required ? [] : [native`${name} != null`]),
    ...(isDouble(type) ? [native`${name}.isFinite`] : []),
  ];
  return conditional(conditions, [
    native`${dart.string(property.name)}: `,
    wireValue(type, name),
  ]);
}

/** The same for a field, of which Dart does not know that it stays the same. */
export function fieldEntry(parameter: NativeParameter): Doc {
  const { property, required, type } = parameter;
  if (required || isPlain(type)) return dartEntry(parameter);
  const key = dart.string(property.name);
  const finite = isDouble(type) ? native` when value.isFinite` : native``;
  return conditional(
    [native`${dart.name(parameter.name)} case final value?${finite}`],
    [native`${key}: `, wireValue(type, native`value`)],
  );
}

function conditional(conditions: readonly Code[], entry: Doc): Doc {
  const [first, second] = conditions;
  if (first === undefined) return entry;
  const both = second === undefined ? first : native`${first} && ${second}`;
  return group([native`if (${both})`, indent([line, entry])]);
}

function isDouble({ element, isList }: NativeType): boolean {
  return element === "double" && !isList;
}

/** Whether a value is sent as it is, whatever it is. */
function isPlain({ element, isList }: NativeType): boolean {
  switch (element) {
    case "string":
    case "long":
    case "boolean":
      return true;
    case "double":
    case "datetime":
    case "item":
      return false;
    default:
      return element.open && !isList;
  }
}

/** What is sent of a value; an open enum is the type of what it stands for. */
function wireValue({ element, isList }: NativeType, value: Code): Doc {
  switch (element) {
    case "string":
    case "long":
    case "boolean":
      return value;
    case "double":
      return isList
        ? listOf(value, native`each.isFinite ? each : null`)
        : value;
    case "datetime":
      return native`${value}.toUtcText()`;
    case "item":
      return listOf(value, native`each.toMap()`);
    default:
      if (element.open) return value;
      return isList
        ? listOf(value, native`each.value`)
        : native`${value}.value`;
  }
}

function listOf(values: Code, each: Code): Doc {
  const element = native`for (final each in ${values}) ${each}`;
  return list(native`[`, [element], native`]`);
}
