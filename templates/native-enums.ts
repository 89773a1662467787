// The types of native parameters, and the enums among them: one for each definition, and one for each event that narrows it.
import type { Language } from "../generator/text/messages/language.js";
import {
  camelCase,
  pascalCase,
  upperFirst,
} from "../generator/model/identifiers.js";
import type {
  Constraints,
  DocumentedValue,
  EventDef,
  PropertyDef,
} from "../generator/model/taxonomy.js";
import { createNamer } from "./kit/native.js";
import { inCase, startWithLetter, type NativeNaming } from "./native-naming.js";

export interface NativeType {
  readonly isList: boolean;
  /** Of one value, or of one element of a list. */
  readonly element: NativeElement;
}

export type NativeElement =
  "string" | "long" | "double" | "boolean" | "datetime" | "item" | NativeEnum;

export interface NativeEnum {
  /** The language of its comment. */
  readonly lang: Language;
  readonly name: string;
  readonly property: PropertyDef;
  readonly base: "string" | "long" | "double";
  /** Whether other values than the listed ones are allowed. */
  readonly open: boolean;
  readonly entries: readonly NativeEntry[];
}

export interface NativeEntry {
  readonly name: string;
  readonly value: string | number;
  /** What the taxonomy says of the value. */
  readonly documented?: DocumentedValue;
}

/** The type of a property without regard to its values. */
export function plainType(type: PropertyDef["type"]): NativeType {
  switch (type) {
    case "string":
    case "long":
    case "double":
    case "boolean":
    case "datetime":
      return { isList: false, element: type };
    case "string[]":
      return { isList: true, element: "string" };
    case "long[]":
      return { isList: true, element: "long" };
    case "double[]":
      return { isList: true, element: "double" };
    case "items":
      return { isList: true, element: "item" };
  }
}

/** The enums that are asked for, in the order of their first use. */
export interface Enums {
  /** The language of comments. */
  readonly lang: Language;
  /** The enum of a property; of its own for an event that allows other values than the definition. */
  readonly of: (
    property: PropertyDef,
    constraints: Constraints,
    event: EventDef | undefined,
  ) => NativeEnum;
  readonly all: () => readonly NativeEnum[];
}

export function createEnums(
  functions: ReadonlySet<string>,
  naming: NativeNaming,
  lang: Language,
): Enums {
  const unique = createNamer(new Set([...naming.taken.types, ...functions]));
  const shared = new Map<PropertyDef, NativeEnum>();
  const all: NativeEnum[] = [];
  const add = (
    wanted: string,
    property: PropertyDef,
    constraints: Constraints,
  ): NativeEnum => {
    const spelt = startWithLetter(naming.spell(wanted), "value");
    const name = unique(upperFirst(spelt), "Value");
    const made: NativeEnum = {
      lang,
      name,
      property,
      base: baseOf(property),
      open: constraints.open === true,
      entries: entriesOf(name, property, constraints, naming),
    };
    all.push(made);
    return made;
  };
  return {
    lang,
    of: (property, constraints, event) => {
      const { enum: names } = property.names;
      if (
        event !== undefined &&
        (names === undefined || !isSame(constraints, property.constraints))
      ) {
        const own = property.name.replace(/^df_(?=.)/, "");
        const wanted = upperFirst(event.names.builder) + pascalCase(own);
        return add(wanted, property, constraints);
      }
      const known = shared.get(property);
      if (known !== undefined) return known;
      const made = add(
        names?.type ?? pascalCase(property.name),
        property,
        constraints,
      );
      shared.set(property, made);
      return made;
    },
    all: () => all,
  };
}

function isSame(one: Constraints, other: Constraints): boolean {
  return one.open === other.open && one.enum?.length === other.enum?.length;
}

function baseOf({ type }: PropertyDef): NativeEnum["base"] {
  const { element } = plainType(type);
  return element === "long" || element === "double" ? element : "string";
}

function entriesOf(
  type: string,
  property: PropertyDef,
  { enum: values = [] }: Constraints,
  { spell, entryCase, taken }: NativeNaming,
): readonly NativeEntry[] {
  const unique = createNamer(new Set([...taken.entries, type]));
  return values.map((value) => {
    const documented = property.documentedValues.find(
      (each) => each.value === value,
    );
    const word =
      typeof value === "string" && !decimal.test(value)
        ? camelCase(value)
        : numberWord(value);
    const wanted = inCase(startWithLetter(spell(word), "value"), entryCase);
    return {
      name: unique(wanted, taken.entries.has(wanted) ? "Value" : ""),
      value,
      ...(documented && { documented }),
    };
  });
}

/** A string that reads as a number is named like one: without its sign, `-1` would be `1`. */
const decimal = /^-?\d+(?:\.\d+)?$/;

/** `-1.5` → `minus1_5` */
function numberWord(value: number | string): string {
  return String(value)
    .replace("e+", "e")
    .replace("e-", "eMinus")
    .replace("-", "minus")
    .replace(".", "_");
}
