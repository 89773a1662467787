// The functions of an event in Swift, which make the event's value.
import { joinCode, type Code } from "../kit/code.js";
import { list, type Doc } from "../kit/doc.js";
import { native } from "../kit/native.js";
import type { DocParagraph } from "../kit/slash-docs.js";
import { argumentLabel, swift, swiftDocs, swiftLines } from "../kit/swift.js";
import {
  deprecationOf,
  formerText,
  eventTexts,
  parameterText,
  requirements,
  type Requirement,
} from "../native-describe.js";
import type { NativeEvent, NativeParameter } from "../native-model.js";
import { swiftEntries, swiftParameters } from "./swift-parameters.js";

/** The function, and the one of the name that the event had before. */
export function swiftEvent(
  event: NativeEvent,
  functionOf: (event: string) => string | undefined,
): readonly Code[] {
  const { name, formerName, parameters } = event;
  const reason = deprecationOf(event, functionOf);
  const texts = [...eventTexts(event), ...parameterDocs(parameters)];
  const attributes =
    reason === undefined
      ? native``
      : attribute(native`message: ${swift.string(reason)}`);
  return [
    native`${swiftDocs(texts, 1)}${attributes}${declaration(name, parameters, made(event))}`,
    ...(formerName === undefined ? [] : [formerFunction(event, formerName)]),
  ];
}

/** What is said of each parameter, under the title that Xcode knows. */
export function parameterDocs(
  parameters: readonly NativeParameter[],
): readonly DocParagraph[] {
  const entries = parameters.map((parameter) => ({
    name: native`${swift.name(parameter.name)}:`,
    text: parameterText(parameter),
  }));
  const told = entries.filter(({ text }) => text !== "");
  return told.length === 0
    ? []
    : [{ title: native`- Parameters:`, entries: told }];
}

/** With its line end. */
function attribute(why: Code): Code {
  const words = native`*, deprecated, ${why}`;
  const parts = list(native`@available(`, [words], native`)`, {
    trailingComma: false,
  });
  return native`${swiftLines(parts, 1)}\n`;
}

function declaration(
  name: string,
  parameters: readonly NativeParameter[],
  body: Code,
): Code {
  const head = swiftLines(
    [
      native`public static func ${swift.name(name)}`,
      swiftParameters(parameters),
      native` -> RegisteredEvent {`,
    ],
    1,
  );
  return native`${head}\n${body}\n  }`;
}

function made(event: NativeEvent): Code {
  const { def, parameters } = event;
  const entries = swiftEntries(parameters);
  const call = [
    native`RegisteredEvent`,
    list(
      native`(`,
      [swift.string(def.name), ...(parameters.length === 0 ? [] : [entries])],
      native`)`,
      { trailingComma: false },
    ),
  ];
  const checks = requirements(event).map(check);
  return checks.length === 0
    ? statement(call)
    : joinCode([...checks, statement([native`return `, call])], native`\n`);
}

/** Stops a debug build, as builders of TypeScript report it during development; a release build sends the event. */
function check({ parameters, text }: Requirement): Code {
  const given = parameters.map(
    (each) => native`${swift.name(each.name)} != nil`,
  );
  return statement([
    native`assert`,
    list(
      native`(`,
      [joinCode(given, native` || `), swift.string(text)],
      native`)`,
      { trailingComma: false },
    ),
  ]);
}

function statement(doc: Doc): Code {
  return swiftLines(doc, 2);
}

function formerFunction(event: NativeEvent, formerName: string): Code {
  const { name, parameters } = event;
  const docs = swiftDocs([formerText(event)], 1);
  const passed = parameters.map(
    (each) => native`${argumentLabel(each.name)}: ${swift.name(each.name)}`,
  );
  const call = [
    // A parameter may have the name of the function.
    native`RegisteredEvent.${swift.name(name)}`,
    list(native`(`, passed, native`)`, { trailingComma: false }),
  ];
  const attributes = attribute(native`renamed: ${swift.string(name)}`);
  return native`${docs}${attributes}${declaration(formerName, parameters, statement(call))}`;
}
