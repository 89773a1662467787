// The call of an event's generated function in Kotlin, Swift, Dart and C#, which sends the event.
import { csharpNaming } from "../../../templates/csharp.js";
import { elementText as csharpElement } from "../../../templates/csharp/csharp-parameters.js";
import { dartNaming } from "../../../templates/dart/dart-parameters.js";
import { lit, type Code } from "../../../templates/kit/code.js";
import { csharp } from "../../../templates/kit/csharp.js";
import { dart } from "../../../templates/kit/dart.js";
import { list, type Doc } from "../../../templates/kit/doc.js";
import { isList, type Json } from "../../../templates/kit/json.js";
import { kotlin } from "../../../templates/kit/kotlin.js";
import { native, type NativeLanguage } from "../../../templates/kit/native.js";
import { argumentLabel, swift } from "../../../templates/kit/swift.js";
import { kotlinNaming } from "../../../templates/kotlin.js";
import {
  nativeModel,
  type NativeElement,
  type NativeEnum,
  type NativeEvent,
  type NativeNaming,
  type NativeParameter,
} from "../../../templates/native-model.js";
import { swiftNaming } from "../../../templates/swift/swift-parameters.js";
import { rememberWhileAlive } from "../../model/remember.js";
import type { Platform } from "../../model/platform.js";
import type { NativeTarget } from "../../model/settings.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import {
  csharpStyle,
  dartStyle,
  kotlinStyle,
  swiftStyle,
  type LiteralStyle,
} from "./literals.js";
import type { Fields } from "./sample-event.js";

type Scalar = string | number | boolean;

/** How a language calls generated functions. */
interface CallStyle {
  readonly language: NativeLanguage;
  readonly values: Pick<LiteralStyle, "string" | "integer" | "double">;
  readonly argument: (name: string) => Code;
  /** Sends what a function with these arguments makes. */
  readonly send: (name: Code, args: readonly Doc[]) => Doc;
  readonly null: Code;
  readonly instant: (text: string) => Code;
  readonly item: (args: readonly Doc[]) => Doc;
  readonly array: (elements: readonly Doc[], element: NativeElement) => Doc;
  /** A listed value of an enum, and another one where the enum is open. */
  readonly entry: (type: Code, name: Code) => Code;
  readonly other: (type: Code, value: Code) => Code;
}

const kotlinCalls: CallStyle = {
  language: kotlin,
  values: kotlinStyle,
  argument: (name) => native`${kotlin.name(name)} = `,
  send: (name, args) => [
    native`logEvent(${name}`,
    list(native`(`, args, native`)`),
    native`)`,
  ],
  null: native`null`,
  instant: (text) => native`Date(${kotlin.integer(Date.parse(text))}L)`,
  item: (args) => list(native`Item(`, args, native`)`),
  array: (elements) => list(native`listOf(`, elements, native`)`),
  entry: (type, name) => native`${type}.${name}`,
  other: (type, value) => native`${type}(${value})`,
};

/** Swift's compiler knows the types from the parameters. */
const swiftCalls: CallStyle = {
  language: swift,
  values: swiftStyle,
  argument: (name) => native`${argumentLabel(name)}: `,
  send: (name, args) => [
    native`Dfinery.shared().logEvent(.${name}`,
    list(native`(`, args, native`)`, { trailingComma: false }),
    native`)`,
  ],
  null: native`nil`,
  instant: (text) =>
    native`Date(timeIntervalSince1970: ${swift.double(Date.parse(text) / 1000)})`,
  item: (args) =>
    list(native`.init(`, args, native`)`, { trailingComma: false }),
  array: (elements) => list(native`[`, elements, native`]`),
  entry: (_, name) => native`.${name}`,
  other: (_, value) => native`.init(rawValue: ${value})`,
};

const dartCalls: CallStyle = {
  language: dart,
  values: dartStyle,
  argument: (name) => native`${dart.name(name)}: `,
  send: (name, args) => [
    native`logEvent(${name}`,
    list(native`(`, args, native`)`),
    native`);`,
  ],
  null: native`null`,
  instant: (text) => native`DateTime.parse(${dart.string(text)})`,
  item: (args) => list(native`Item(`, args, native`)`),
  array: (elements) => list(native`[`, elements, native`]`),
  entry: (type, name) => native`${type}.${name}`,
  other: (type, value) => native`${type}(${value})`,
};

const csharpCalls: CallStyle = {
  language: csharp,
  values: csharpStyle,
  argument: (name) => native`${csharp.name(name)}: `,
  send: (name, args) => [
    native`DfinerySdk.LogEvent(DfineryEvents.${name}`,
    list(native`(`, args, native`)`, { trailingComma: false }),
    native`);`,
  ],
  null: native`null`,
  instant: (text) => native`DateTimeOffset.Parse(${csharp.string(text)})`,
  item: (args) =>
    list(native`new Item(`, args, native`)`, { trailingComma: false }),
  array: (elements, element) =>
    elements.length === 0
      ? native`new ${csharpElement(element)}[0]`
      : list(native`new ${csharpElement(element)}[] {`, elements, native`}`, {
          spaced: true,
        }),
  entry: (type, name) => native`${type}.${name}`,
  other: (type, value) => native`new ${type}(${value})`,
};

interface NativeCalls {
  readonly target: NativeTarget;
  readonly style: CallStyle;
  readonly functionsOf: (taxonomy: Taxonomy) => Functions;
}

/** The functions of a taxonomy in a language. */
interface Functions {
  /** By the name of the event. */
  readonly events: ReadonlyMap<string, NativeEvent>;
  readonly item: readonly NativeParameter[];
  /** All names that the call of an item may have. */
  readonly itemNames: readonly unknown[];
}

/** The platforms with a target of their own. */
const callsOfPlatform: Partial<Record<Platform, NativeCalls>> = {
  android: callsOf("kotlin", kotlinCalls, kotlinNaming),
  ios: callsOf("swift", swiftCalls, swiftNaming),
  flutter: callsOf("dart", dartCalls, dartNaming),
  unity: callsOf("csharp", csharpCalls, csharpNaming),
};

function callsOf(
  target: NativeTarget,
  style: CallStyle,
  naming: NativeNaming,
): NativeCalls {
  const functionsOf = rememberWhileAlive((taxonomy: Taxonomy): Functions => {
    const { modules, item = [] } = nativeModel(taxonomy, naming);
    const events = modules.flatMap((module) => module.events);
    const byName = new Map(events.map((event) => [event.def.name, event]));
    return { events: byName, item, itemNames: namesOf(item) };
  });
  return { target, style, functionsOf };
}

/** The call for an event with these properties; `undefined` if no functions are generated for the platform. */
export function nativeCall(
  platform: Platform,
  eventName: string,
  properties: Fields,
  taxonomy: Taxonomy,
): Code | undefined {
  const calls = callsOfPlatform[platform];
  if (calls === undefined) return undefined;
  const { target, style, functionsOf } = calls;
  if (!taxonomy.settings.targets.includes(target)) return undefined;
  const { events, item } = functionsOf(taxonomy);
  const event = events.get(eventName);
  if (event === undefined) return undefined;
  const { language } = style;
  const args = argumentsOf(properties, event.parameters, item, style);
  return language.print(style.send(language.name(event.name), args));
}

/**
 * All names that the calls of an event may have, a text for each language: as
 * long as they are the same, its calls are. Names are chosen for the whole
 * taxonomy, so an edit of one event may change those of another.
 */
export function nativeNames(
  eventName: string,
  taxonomy: Taxonomy,
): readonly string[] {
  return Object.values(callsOfPlatform).flatMap(({ target, functionsOf }) => {
    if (!taxonomy.settings.targets.includes(target)) return [];
    const { events, itemNames } = functionsOf(taxonomy);
    const event = events.get(eventName);
    const names = namesOf(event?.parameters ?? []);
    return [JSON.stringify([target, event?.name, names, itemNames])];
  });
}

function namesOf(parameters: readonly NativeParameter[]): readonly unknown[] {
  return parameters.map(({ name, property, type: { element } }) => [
    property.name,
    name,
    typeof element === "string"
      ? element
      : [
          element.name,
          element.entries.map((entry) => [entry.name, entry.value]),
        ],
  ]);
}

/** In the order of the parameters, which is the only one that Swift allows. */
function argumentsOf(
  fields: Fields,
  parameters: readonly NativeParameter[],
  item: readonly NativeParameter[],
  style: CallStyle,
): readonly Doc[] {
  return parameters.flatMap(({ name, property, type }) => {
    const value = fields[property.name];
    if (value === undefined) return [];
    const printed = valueOf(value, type.element, item, style);
    return [[style.argument(name), printed]];
  });
}

function valueOf(
  value: Json,
  element: NativeElement,
  item: readonly NativeParameter[],
  style: CallStyle,
): Doc {
  if (value === null) return style.null;
  if (isList(value)) {
    const elements = value.map((each) => valueOf(each, element, item, style));
    return style.array(elements, element);
  }
  if (typeof value === "object") {
    return style.item(argumentsOf(value, item, item, style));
  }
  if (typeof element !== "string") return enumValue(value, element, style);
  if (element === "datetime" && typeof value === "string") {
    return style.instant(value);
  }
  return plainValue(value, element, style);
}

function enumValue(
  value: Scalar,
  { base, entries, name }: NativeEnum,
  style: CallStyle,
): Code {
  const { language } = style;
  const type = language.name(name);
  const entry = entries.find((each) => each.value === value);
  return entry === undefined
    ? style.other(type, plainValue(value, base, style))
    : style.entry(type, language.name(entry.name));
}

function plainValue(
  value: Scalar,
  element: NativeElement,
  { values }: CallStyle,
): Code {
  if (typeof value === "string") return values.string(value);
  if (typeof value === "number") {
    return element === "double" ? values.double(value) : values.integer(value);
  }
  return lit(value);
}
