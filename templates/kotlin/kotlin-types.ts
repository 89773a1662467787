// The types in Kotlin that events share: enums, and the item.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { nothing, type Code } from "../kit/code.js";
import { kdoc, kotlin } from "../kit/kotlin.js";
import { native } from "../kit/native.js";
import { functionOf, type KotlinFile } from "./kotlin-file.js";
import {
  elementText,
  importsFor,
  parameterTexts,
  parenthesized,
  wirePairs,
} from "./kotlin-parameters.js";
import { entryText, enumTexts, parameterText } from "../native-describe.js";
import type {
  NativeEntry,
  NativeEnum,
  NativeParameter,
} from "../native-model.js";

/** An enum class; where other values are allowed, a class of one value with the known ones. */
export function enumDeclaration(values: NativeEnum): Code {
  const docs = kdoc(enumTexts(values).map((text) => ({ text })));
  const declaration = values.open ? openEnum(values) : closedEnum(values);
  return native`${docs}${declaration}`;
}

function closedEnum({ name, base, entries }: NativeEnum): Code {
  const lines = entries.map(
    (entry) =>
      native`${entryDocs(entry, 1)}    ${kotlin.name(entry.name)}(${valueText(entry, base)}),`,
  );
  return native`enum class ${kotlin.name(name)}(val value: ${elementText(base)}) {\n${lines}\n}`;
}

function openEnum({ name, base, entries }: NativeEnum): Code {
  const type = kotlin.name(name);
  const lines = entries.map(
    (entry) =>
      native`${entryDocs(entry, 2)}        val ${kotlin.name(entry.name)} = ${type}(${valueText(entry, base)})`,
  );
  return native`@JvmInline
value class ${type}(val value: ${elementText(base)}) {
    companion object {
${lines}
    }
}`;
}

function entryDocs(entry: NativeEntry, depth: number): Code {
  return kdoc([{ text: entryText(entry) }], depth);
}

function valueText({ value }: NativeEntry, base: NativeEnum["base"]): Code {
  if (typeof value === "string") return kotlin.string(value);
  return base === "long" ? kotlin.integer(value) : kotlin.double(value);
}

/** `data class Item(…)`. */
export function itemFile(
  parameters: readonly NativeParameter[],
  say: CommentTexts,
): KotlinFile {
  return {
    imports: importsFor(parameters),
    declarations: [itemClass(parameters, say)],
  };
}

function itemClass(
  parameters: readonly NativeParameter[],
  say: CommentTexts,
): Code {
  const docs = kdoc([{ text: say.item }]);
  const toWire = functionOf(
    native`    internal fun toWire(): Map<String, Any>`,
    [native`wireOf`, parenthesized(wirePairs(parameters))],
    1,
  );
  // A data class has at least one property.
  if (parameters.length === 0) {
    return native`${docs}class Item {\n${toWire}\n}`;
  }
  const texts = parameterTexts(parameters, native`    val `);
  const members = texts.map((text, at) => {
    const each = parameters[at];
    const docs = each ? kdoc([{ text: parameterText(each) }], 1) : nothing;
    return native`${docs}${text},`;
  });
  return native`${docs}data class Item(\n${members}\n) {\n${toWire}\n}`;
}
