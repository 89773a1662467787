// The types in C# that events share: enums with what is sent for them, and the item.
import type { CommentTexts } from "../../generator/text/messages/messages.js";
import { nothing, type Code } from "../kit/code.js";
import { csharp, xmlDocs, xmlSummary } from "../kit/csharp.js";
import { native } from "../kit/native.js";
import { apart, methodOf, usesOf, type CsharpFile } from "./csharp-file.js";
import {
  elementText,
  parameter,
  paramElement,
  parenthesized,
  wireProperties,
} from "./csharp-parameters.js";
import { entryText, enumTexts, joined } from "../native-describe.js";
import {
  allParameters,
  type NativeEntry,
  type NativeEnum,
  type NativeModel,
  type NativeParameter,
} from "../native-model.js";

/** `Properties.cs` */
export function propertiesFile(
  model: NativeModel,
  { native: say }: CommentTexts,
): CsharpFile {
  const { enums } = model;
  const inLists = enumsInLists(model);
  const lists = enums.filter((each) => inLists.has(each));
  return {
    uses: [
      ...(enums.some((each) => !each.open && each.base !== "long") ||
      enums.some(({ open }) => open)
        ? (["System"] as const)
        : []),
      ...(lists.length > 0
        ? (["System.Collections.Generic", "System.Linq"] as const)
        : []),
    ],
    declarations: [
      ...enums.map(enumDeclaration),
      native`${xmlSummary(say.csharp.enumValues, 1)}    internal static class WireValues
    {
${apart([...enums.map(toWire), ...lists.map(listToWire)])}
    }`,
    ],
  };
}

function enumsInLists(model: NativeModel): ReadonlySet<NativeEnum> {
  return new Set(
    allParameters(model).flatMap(({ type: { isList, element } }) =>
      isList && typeof element !== "string" ? [element] : [],
    ),
  );
}

/** An enum; where other values are allowed, a struct of one value with the known ones. */
function enumDeclaration(values: NativeEnum): Code {
  const docs = xmlDocs(
    [{ tag: "summary", text: joined(enumTexts(values)) }],
    1,
  );
  const declaration = values.open ? openEnum(values) : closedEnum(values);
  return native`${docs}${declaration}`;
}

/** Integers are their own numbers; all else is sent by `ToWire`. */
function closedEnum({ name, base, entries }: NativeEnum): Code {
  const lines = entries.map((entry) => {
    const number =
      base === "long" ? native` = ${valueText(entry, base)}` : nothing;
    return native`${entryDocs(entry)}        ${csharp.name(entry.name)}${number},`;
  });
  const type = base === "long" ? native` : long` : nothing;
  return native`    public enum ${csharp.name(name)}${type}
    {
${lines}
    }`;
}

function openEnum({ name, base, entries }: NativeEnum): Code {
  const type = csharp.name(name);
  const known = entries.map(
    (entry) =>
      native`${entryDocs(entry)}        public static readonly ${type} ${csharp.name(entry.name)} = new ${type}(${valueText(entry, base)});`,
  );
  const value = elementText(base);
  return native`    public readonly struct ${type} : IEquatable<${type}>
    {
${known}

        public ${type}(${value} value)
        {
            Value = value;
        }

        public ${value} Value { get; }

        public static bool operator ==(${type} left, ${type} right)
        {
            return left.Equals(right);
        }

        public static bool operator !=(${type} left, ${type} right)
        {
            return !left.Equals(right);
        }

        public bool Equals(${type} other)
        {
            return Equals(Value, other.Value);
        }

        public override bool Equals(object obj)
        {
            return obj is ${type} && Equals((${type})obj);
        }

        public override int GetHashCode()
        {
            return ${base === "string" ? native`Value == null ? 0 : Value.GetHashCode()` : native`Value.GetHashCode()`};
        }
    }`;
}

function entryDocs(entry: NativeEntry): Code {
  return xmlDocs([{ tag: "summary", text: entryText(entry) }], 2);
}

function toWire({ name, base, open, entries }: NativeEnum): Code {
  const type = csharp.name(name);
  const head = native`        internal static ${elementText(base)} ToWire(this ${type} value)`;
  if (open) return oneLine(head, native`return value.Value;`);
  if (base === "long") return oneLine(head, native`return (long)value;`);
  const cases = entries.map(
    (entry) =>
      native`                case ${type}.${csharp.name(entry.name)}:
                    return ${valueText(entry, base)};`,
  );
  return native`${head}
        {
            switch (value)
            {
${cases}
                default:
                    throw new ArgumentOutOfRangeException(nameof(value));
            }
        }`;
}

function listToWire({ name, base }: NativeEnum): Code {
  const type = csharp.name(name);
  return oneLine(
    native`        internal static IEnumerable<${elementText(base)}> ToWire(this IEnumerable<${type}> values)`,
    native`return values.Select(value => value.ToWire());`,
  );
}

function oneLine(head: Code, statement: Code): Code {
  return native`${head}
        {
            ${statement}
        }`;
}

function valueText({ value }: NativeEntry, base: NativeEnum["base"]): Code {
  if (typeof value === "string") return csharp.string(value);
  return base === "long" ? csharp.integer(value) : csharp.double(value);
}

/** `Item.cs` */
export function itemFile(
  parameters: readonly NativeParameter[],
  say: CommentTexts,
): CsharpFile {
  const constructor = methodOf(
    xmlDocs(parameters.map(paramElement), 2),
    [native`public Item`, parenthesized(parameters.map(parameter))],
    [native`Wire = `, wireProperties(parameters), native`;`],
    2,
  );
  return {
    uses: usesOf(parameters),
    declarations: [
      native`${xmlSummary(say.item, 1)}    public sealed class Item
    {
${constructor}

        internal WireProperties Wire { get; }
    }`,
    ],
  };
}
