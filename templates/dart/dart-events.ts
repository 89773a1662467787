// The functions of an event in Dart, which make the event's value.
import { joinCode, type Code } from "../kit/code.js";
import { dart, dartDocs, dartLines } from "../kit/dart.js";
import { list, type Doc } from "../kit/doc.js";
import { native } from "../kit/native.js";
import type { DocParagraph } from "../kit/slash-docs.js";
import {
  deprecationOf,
  formerText,
  eventTexts,
  parameterText,
  requirements,
  type Requirement,
} from "../native-describe.js";
import type { NativeEvent, NativeParameter } from "../native-model.js";
import {
  dartEntry,
  dartMap,
  dartParameter,
  namedParameters,
} from "./dart-parameters.js";

const registeredEvent = native`RegisteredEvent`;

/** The function, and the one of the name that the event had before. */
export function dartEvent(
  event: NativeEvent,
  functionOf: (event: string) => string | undefined,
): readonly Code[] {
  const { name, formerName, parameters } = event;
  const reason = deprecationOf(event, functionOf);
  const texts = [...eventTexts(event), ...parameterDocs(parameters)];
  const annotation = reason === undefined ? native`` : deprecated(reason);
  return [
    native`${dartDocs(texts)}${annotation}${dartFunction(registeredEvent, name, parameters.map(dartParameter), bodyOf(event))}`,
    ...(formerName === undefined ? [] : [formerFunction(event, formerName)]),
  ];
}

/** What is said of each parameter. */
export function parameterDocs(
  parameters: readonly NativeParameter[],
): readonly DocParagraph[] {
  const entries = parameters.map((parameter) => ({
    name: native`[${dart.name(parameter.name)}]:`,
    text: parameterText(parameter),
  }));
  return [{ entries: entries.filter(({ text }) => text !== "") }];
}

/** A function that returns a value of this type, which must not be forgotten. */
export function dartFunction(
  type: Code,
  name: string,
  parameters: readonly Doc[],
  body: Code,
): Code {
  const head = dartLines([
    native`${type} ${dart.name(name)}`,
    namedParameters(parameters),
    native` {`,
  ]);
  return native`@useResult\n${head}\n${body}\n}`;
}

/** With its line end. */
function deprecated(reason: string): Code {
  const parts = list(native`@Deprecated(`, [dart.string(reason)], native`)`);
  return native`${dartLines(parts)}\n`;
}

function bodyOf(event: NativeEvent): Code {
  return joinCode(
    [...requirements(event).map(check), returned(event)],
    native`\n`,
  );
}

function returned({ def, parameters }: NativeEvent): Code {
  const entries = parameters.map(dartEntry);
  const map = entries.length === 0 ? [] : [native`, `, dartMap(entries)];
  return statement([
    native`return RegisteredEvent(${dart.string(def.name)}`,
    ...map,
    native`);`,
  ]);
}

/** Stops a debug build, as builders of TypeScript report it during development; a release build sends the event. */
function check({ parameters, text }: Requirement): Code {
  const given = parameters.map(
    (each) => native`${dart.name(each.name)} != null`,
  );
  return statement([
    native`assert`,
    list(
      native`(`,
      [joinCode(given, native` || `), dart.string(text)],
      native`)`,
    ),
    native`;`,
  ]);
}

/** A statement of a function, indented. */
export function statement(doc: Doc): Code {
  return dartLines(doc, 1);
}

/** It does not call the other one, because a parameter may have that name. */
function formerFunction(event: NativeEvent, formerName: string): Code {
  const { parameters } = event;
  const reason = formerText(event, (name) => name);
  return native`${dartDocs([reason])}${deprecated(reason)}${dartFunction(registeredEvent, formerName, parameters.map(dartParameter), bodyOf(event))}`;
}
