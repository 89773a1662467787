// Prints the input of a vector as a call in Swift, with escapes of its own for all that is not ASCII.
import { argumentLabel, swift } from "../../templates/kit/swift.js";
import {
  nativeModel,
  type NativeElement,
  type NativeModel,
  type NativeParameter,
} from "../../templates/native-model.js";
import { swiftNaming } from "../../templates/swift/swift-parameters.js";
import type { NativeCase } from "./cases.js";

/** The calls of a case's vectors, which send the events. */
export function swiftCalls({
  taxonomy,
  vectors,
}: NativeCase): readonly string[] {
  const model = nativeModel(taxonomy, swiftNaming);
  const events = model.modules.flatMap((module) => module.events);
  return vectors.map(({ name, input }) => {
    const event = events.find(({ def }) => def.name === name);
    if (event === undefined) throw new Error(`no event ${name}`);
    const args = argumentsOf(input, event.parameters, model);
    return `Dfinery.shared().logEvent(RegisteredEvent.${swift.name(event.name).text}(${args}))`;
  });
}

/** Swift takes arguments in the order of the parameters only. */
function argumentsOf(
  input: object,
  parameters: readonly NativeParameter[],
  model: NativeModel,
): string {
  const values = new Map<string, unknown>(Object.entries(input));
  return parameters
    .filter(({ property }) => values.has(property.name))
    .map(({ property, name, type: { element, isList } }) => {
      const value = values.get(property.name);
      const print = (one: unknown): string => valueOf(one, element, model);
      const printed =
        value === null
          ? "nil"
          : isList
            ? `[${(value as readonly unknown[]).map(print).join(", ")}]`
            : print(value);
      return `${argumentLabel(name).text}: ${printed}`;
    })
    .join(", ");
}

function valueOf(
  value: unknown,
  element: NativeElement,
  model: NativeModel,
): string {
  if (typeof element !== "string") {
    const type = `RegisteredEvent.${swift.name(element.name).text}`;
    const entry = element.entries.find((each) => each.value === value);
    return entry === undefined
      ? `${type}(rawValue: ${valueOf(value, element.base, model)})`
      : `${type}.${swift.name(entry.name).text}`;
  }
  switch (element) {
    case "string":
      return stringOf(String(value));
    case "item":
      return `RegisteredEvent.Item(${argumentsOf(value as object, model.item ?? [], model)})`;
    case "datetime":
      return `Date(timeIntervalSince1970: ${String(Date.parse(String(value)) / 1000)})`;
    case "long":
    case "double":
    case "boolean":
      return String(value).replace("e+", "e");
  }
}

function stringOf(text: string): string {
  const escaped = text.replace(
    /[^ !#-[\]-~]/gu,
    (character) => `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`,
  );
  return `"${escaped}"`;
}
