// Prints the input of a vector as a call in Kotlin or C#, with escapes of its own for all that is not ASCII.
import { csharp } from "../../templates/kit/csharp.js";
import { kotlin } from "../../templates/kit/kotlin.js";
import type { Code } from "../../templates/kit/code.js";
import { csharpNaming } from "../../templates/csharp.js";
import { kotlinNaming } from "../../templates/kotlin.js";
import {
  nativeModel,
  type NativeElement,
  type NativeEnum,
  type NativeModel,
  type NativeParameter,
} from "../../templates/native-model.js";
import type { NativeCase, Vector } from "./cases.js";

/** How a language writes values. */
interface Syntax {
  readonly name: (name: string) => Code;
  readonly call: (name: string, args: readonly string[]) => string;
  readonly argument: (name: string, value: string) => string;
  readonly string: (text: string) => string;
  readonly long: (value: number) => string;
  readonly double: (value: number) => string;
  readonly instant: (milliseconds: number) => string;
  readonly item: (args: readonly string[]) => string;
  readonly open: (type: string, value: string) => string;
  readonly list: (element: string, values: readonly string[]) => string;
  readonly typeNames: Readonly<
    Record<Exclude<NativeElement, NativeEnum>, string>
  >;
}

/** The calls of a case's vectors, which send the events. */
export function kotlinCalls({
  id,
  taxonomy,
  vectors,
}: NativeCase): readonly string[] {
  const scope = `cases.${id}`;
  const syntax: Syntax = {
    name: kotlin.name,
    call: (name, args) =>
      `${scope}.logEvent(${scope}.${name}(${args.join(", ")}))`,
    argument: (name, value) => `${name} = ${value}`,
    string: (text) => ascii(text).replaceAll("$", "\\$"),
    long: (value) => `${String(value)}L`,
    double: doubleText,
    instant: (milliseconds) => `java.util.Date(${String(milliseconds)}L)`,
    item: (args) => `${scope}.Item(${args.join(", ")})`,
    open: (type, value) => `${type}(${value})`,
    list: (element, values) => `listOf<${element}>(${values.join(", ")})`,
    typeNames: {
      string: "String",
      long: "Long",
      double: "Double",
      boolean: "Boolean",
      datetime: "java.util.Date",
      item: `${scope}.Item`,
    },
  };
  const model = nativeModel(taxonomy, kotlinNaming);
  return vectors.map((vector) => printCall(vector, model, scope, syntax));
}

export function csharpCalls({
  id,
  taxonomy,
  vectors,
}: NativeCase): readonly string[] {
  const scope = `global::Cases.${id}`;
  const syntax: Syntax = {
    name: csharp.name,
    call: (name, args) =>
      `${scope}.DfinerySdk.LogEvent(${scope}.DfineryEvents.${name}(${args.join(", ")}));`,
    argument: (name, value) => `${name}: ${value}`,
    string: ascii,
    long: (value) => `${String(value)}L`,
    double: doubleText,
    instant: (milliseconds) =>
      `global::System.DateTimeOffset.FromUnixTimeMilliseconds(${String(milliseconds)}L)`,
    item: (args) => `new ${scope}.Item(${args.join(", ")})`,
    open: (type, value) => `new ${type}(${value})`,
    list: (element, values) => `new ${element}[] { ${values.join(", ")} }`,
    typeNames: {
      string: "string",
      long: "long",
      double: "double",
      boolean: "bool",
      datetime: "global::System.DateTimeOffset",
      item: `${scope}.Item`,
    },
  };
  const model = nativeModel(taxonomy, csharpNaming);
  return vectors.map((vector) => printCall(vector, model, scope, syntax));
}

function printCall(
  { name, input }: Vector,
  model: NativeModel,
  scope: string,
  syntax: Syntax,
): string {
  const event = model.modules
    .flatMap(({ events }) => events)
    .find(({ def }) => def.name === name);
  if (event === undefined) throw new Error(`no event ${name}`);
  const args = argumentsOf(input, event.parameters, model, scope, syntax);
  return syntax.call(syntax.name(event.name).text, args);
}

function argumentsOf(
  input: object,
  parameters: readonly NativeParameter[],
  model: NativeModel,
  scope: string,
  syntax: Syntax,
): readonly string[] {
  return Object.entries(input).map(([key, value]: [string, unknown]) => {
    const parameter = parameters.find(({ property }) => property.name === key);
    if (parameter === undefined) throw new Error(`no parameter for ${key}`);
    const { element, isList } = parameter.type;
    const print = (one: unknown): string =>
      element === "item"
        ? syntax.item(
            argumentsOf(one as object, model.item ?? [], model, scope, syntax),
          )
        : printValue(one, element, scope, syntax);
    const printed =
      value === null
        ? "null"
        : isList
          ? syntax.list(
              typeof element === "string"
                ? syntax.typeNames[element]
                : `${scope}.${syntax.name(element.name).text}`,
              (value as readonly unknown[]).map(print),
            )
          : print(value);
    return syntax.argument(syntax.name(parameter.name).text, printed);
  });
}

function printValue(
  value: unknown,
  element: NativeElement,
  scope: string,
  syntax: Syntax,
): string {
  if (typeof element !== "string") {
    const type = `${scope}.${syntax.name(element.name).text}`;
    const entry = element.entries.find((each) => each.value === value);
    if (entry !== undefined) return `${type}.${syntax.name(entry.name).text}`;
    return syntax.open(type, printValue(value, element.base, scope, syntax));
  }
  if (element === "datetime") return syntax.instant(Date.parse(String(value)));
  if (typeof value === "string") return syntax.string(value);
  if (typeof value === "boolean") return String(value);
  return element === "long"
    ? syntax.long(Number(value))
    : syntax.double(Number(value));
}

/** A string in double quotes; both languages know the escapes. */
function ascii(text: string): string {
  let printed = "";
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const isPlain =
      unit >= 0x20 && unit < 0x7f && !'"\\'.includes(text[at] ?? "");
    printed += isPlain
      ? (text[at] ?? "")
      : `\\u${unit.toString(16).padStart(4, "0")}`;
  }
  return `"${printed}"`;
}

function doubleText(value: number): string {
  const text = String(value);
  return /[.e]/.test(text) ? text : `${text}.0`;
}
