// The enums of a taxonomy in Swift: an enum for all values, a structure with constants for the known ones.
import { joinCode, type Code } from "../kit/code.js";
import { fluid, list } from "../kit/doc.js";
import { native } from "../kit/native.js";
import { swift, swiftDocs, swiftInteger, swiftLines } from "../kit/swift.js";
import { entryText, enumTexts } from "../native-describe.js";
import type { NativeEntry, NativeEnum } from "../native-model.js";
import { elementType } from "./swift-parameters.js";

/** The declaration, indented as a member. */
export function swiftEnum(definition: NativeEnum): Code {
  const docs = swiftDocs(enumTexts(definition), 1);
  return native`${docs}${definition.open ? openEnum(definition) : closedEnum(definition)}`;
}

function closedEnum(definition: NativeEnum): Code {
  const cases = distinct(definition.entries).map((entry) => {
    const name = swift.name(entry.name);
    const raw =
      entry.name === entry.value
        ? []
        : [native` =`, fluid(literal(entry.value, definition))];
    const printed = swiftLines([native`case ${name}`, ...raw], 2);
    return native`${entryDocs(entry)}${printed}`;
  });
  return native`  public enum ${swift.name(definition.name)}: ${elementType(definition.base)}, CaseIterable, Sendable {
${cases}
  }`;
}

/** As the SDKs of Apple do it, such as `Notification.Name`. */
function openEnum(definition: NativeEnum): Code {
  const name = swift.name(definition.name);
  const raw = elementType(definition.base);
  const constants = definition.entries.map((entry) => {
    const value = native`rawValue: ${literal(entry.value, definition)}`;
    const printed = swiftLines(
      [
        native`public static let ${swift.name(entry.name)} = ${name}`,
        list(native`(`, [value], native`)`, { trailingComma: false }),
      ],
      2,
    );
    return native`${entryDocs(entry)}${printed}`;
  });
  return native`  public struct ${name}: RawRepresentable, Hashable, Sendable {
${constants}

    public let rawValue: ${raw}

    public init(rawValue: ${raw}) {
      self.rawValue = rawValue
    }
  }`;
}

function entryDocs(entry: NativeEntry): Code {
  return swiftDocs([entryText(entry)], 2);
}

/** Strings that differ in their normalization only are equal in Swift, and an enum cannot have both. */
function distinct(entries: readonly NativeEntry[]): readonly NativeEntry[] {
  const seen = new Set<string | number>();
  return entries.filter(({ value }) => {
    const same = typeof value === "string" ? value.normalize("NFC") : value;
    return !seen.has(same) && seen.add(same);
  });
}

function literal(value: string | number, { base }: NativeEnum): Code {
  if (typeof value === "string") return swift.string(value);
  return base === "double" ? swift.double(value) : swiftInteger(value);
}

/** Declarations with an empty line between them. */
export function swiftEnums(enums: readonly NativeEnum[]): Code {
  return joinCode(enums.map(swiftEnum), native`\n\n`);
}
