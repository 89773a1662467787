// The enums of a taxonomy in Dart: an enum for all values, an extension type with constants for the known ones.
import { messagesIn } from "../../generator/text/messages/languages.js";
import { joinCode, type Code } from "../kit/code.js";
import { dart, dartDocs } from "../kit/dart.js";
import { native } from "../kit/native.js";
import { entryText, enumTexts } from "../native-describe.js";
import type { NativeEntry, NativeEnum } from "../native-model.js";
import { elementType } from "./dart-parameters.js";

/** The declaration. */
export function dartEnum(definition: NativeEnum): Code {
  const docs = dartDocs(enumTexts(definition));
  return native`${docs}${definition.open ? openEnum(definition) : closedEnum(definition)}`;
}

function closedEnum(definition: NativeEnum): Code {
  const name = dart.name(definition.name);
  const entries = definition.entries.map(
    (entry) =>
      native`${entryDocs(entry)}  ${dart.name(entry.name)}(${literal(entry.value, definition)})`,
  );
  return native`enum ${name} {
${joinCode(entries, native`,\n`)};

  const ${name}(this.value);

${dartDocs([messagesIn(definition.lang).comments.native.sent], 1)}  final ${elementType(definition.base)} value;
}`;
}

/** It costs nothing at run time, and other values than the known ones are constants, too. */
function openEnum(definition: NativeEnum): Code {
  const name = dart.name(definition.name);
  const base = elementType(definition.base);
  const constants = definition.entries.map(
    (entry) =>
      native`${entryDocs(entry)}  static const ${dart.name(entry.name)} = ${name}(${literal(entry.value, definition)});`,
  );
  return native`extension type const ${name}(${base} value) implements ${base} {
${constants}
}`;
}

function entryDocs(entry: NativeEntry): Code {
  return dartDocs([entryText(entry)], 1);
}

function literal(value: string | number, { base }: NativeEnum): Code {
  if (typeof value === "string") return dart.string(value);
  return base === "double" ? dart.double(value) : dart.integer(value);
}
