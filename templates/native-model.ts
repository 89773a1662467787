// What the targets for native SDKs print: functions with parameters, enums, the item, the user; with all names chosen.
import {
  camelCase,
  pascalCase,
  upperFirst,
} from "../generator/model/identifiers.js";
import type { Platform } from "../generator/model/platform.js";
import type {
  AttachedProperty,
  Constraints,
  DocumentedValue,
  EventDef,
  IdentityKey,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { createNamer } from "./kit/native.js";

/** How a language spells names. */
export interface NativeNaming {
  /** Replaces the letters of a name that the language does not know; the same name gives the same result. */
  readonly spell: (name: string) => string;
  readonly functionCase: "camel" | "pascal";
  readonly entryCase: "camel" | "pascal";
  /** Names that generated code uses itself, by what must not have them. */
  readonly taken: TakenNames;
}

export interface TakenNames {
  /** Functions that make events. */
  readonly functions: ReadonlySet<string>;
  /** Types of enums. */
  readonly types: ReadonlySet<string>;
  /** Parameters of functions. */
  readonly parameters: ReadonlySet<string>;
  /** Parameters of the item, which may also be its members. */
  readonly members: ReadonlySet<string>;
  /** Values of enums, which also never have the name of their type. */
  readonly entries: ReadonlySet<string>;
}

export interface NativeModel {
  /** The events of each module of the taxonomy, which are a file each; modules without events are left out. */
  readonly modules: readonly NativeModule[];
  /** In the order of their first use. */
  readonly enums: readonly NativeEnum[];
  /** The properties of an item; absent if no event has items. */
  readonly item?: readonly NativeParameter[];
  /** The registered user properties, all optional. */
  readonly profile: readonly NativeParameter[];
  readonly identity: readonly NativeIdentityKey[];
}

export interface NativeModule {
  readonly name: string;
  readonly events: readonly NativeEvent[];
}

export interface NativeEvent {
  readonly def: EventDef;
  /** The function that makes it. */
  readonly name: string;
  /** The function of the name that it had before. */
  readonly formerName?: string;
  /** Those of the whole taxonomy, if it names some. */
  readonly allPlatforms?: readonly Platform[];
  /** Required ones first, each in the order of the file; `df_items` is the last of its kind. */
  readonly parameters: readonly NativeParameter[];
}

export interface NativeParameter {
  readonly property: PropertyDef;
  readonly attached?: AttachedProperty;
  /** Those of the whole event, if the taxonomy names some. */
  readonly eventPlatforms?: readonly Platform[];
  readonly name: string;
  readonly required: boolean;
  readonly type: NativeType;
}

export interface NativeType {
  readonly isList: boolean;
  /** Of one value, or of one element of a list. */
  readonly element: NativeElement;
}

export type NativeElement =
  "string" | "long" | "double" | "boolean" | "datetime" | "item" | NativeEnum;

export interface NativeEnum {
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

export interface NativeIdentityKey {
  readonly key: IdentityKey;
  readonly name: string;
}

/** Chooses all names of a taxonomy's native output; functions and types are unique together. */
export function nativeModel(
  taxonomy: Taxonomy,
  naming: NativeNaming,
): NativeModel {
  const events = taxonomy.events.filter(({ status }) => status === "active");
  const functions = nameFunctions(events, naming);
  const enums = createEnums(functions.all, naming);
  const modules = taxonomy.modules
    .map(({ name }) => ({
      name,
      events: events
        .filter((event) => event.module === name)
        .map((event) => ({
          def: event,
          ...functions.of(event),
          ...(taxonomy.platforms && { allPlatforms: taxonomy.platforms }),
          parameters: eventParameters(event, enums, naming),
        })),
    }))
    .filter((module) => module.events.length > 0);
  const hasItems = events.some(({ items }) => items !== undefined);
  const item = hasItems
    ? definedParameters(taxonomy.itemProperties, "members", enums, naming)
    : undefined;
  const profile = definedParameters(
    taxonomy.userProperties,
    "parameters",
    enums,
    naming,
  );
  const identityName = createNamer(naming.taken.parameters);
  return {
    modules,
    ...(item && { item: requiredFirst(item) }),
    profile,
    identity: taxonomy.identityKeys.map((key) => ({
      key,
      name: identityName(spelled(key.name, naming)),
    })),
    enums: enums.all(),
  };
}

interface FunctionNames {
  readonly all: ReadonlySet<string>;
  readonly of: (event: EventDef) => Pick<NativeEvent, "name" | "formerName">;
}

/** Former names come last, so that none takes the name of another event. */
function nameFunctions(
  events: readonly EventDef[],
  { spell, functionCase, taken }: NativeNaming,
): FunctionNames {
  const unique = createNamer(taken.functions);
  const all = new Set<string>();
  const choose = (builder: string): string => {
    const name = unique(
      inCase(startWithLetter(spell(builder), "event"), functionCase),
      "Event",
    );
    all.add(name);
    return name;
  };
  const names = new Map(
    events.map(({ name, names: { builder } }) => [name, choose(builder)]),
  );
  const former = new Map(
    events.flatMap(({ name, names: { formerBuilder } }) =>
      formerBuilder === undefined
        ? []
        : [[name, choose(formerBuilder)] as const],
    ),
  );
  return {
    all,
    of: ({ name }) => {
      const formerName = former.get(name);
      return {
        name: names.get(name) ?? name,
        ...(formerName !== undefined && { formerName }),
      };
    },
  };
}

function eventParameters(
  event: EventDef,
  enums: Enums,
  naming: NativeNaming,
): readonly NativeParameter[] {
  const unique = createNamer(naming.taken.parameters);
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  return requiredFirst(
    attached.map((each) => ({
      property: each.property,
      attached: each,
      ...(event.platforms && { eventPlatforms: event.platforms }),
      name: unique(spelled(each.property.name, naming)),
      required: each.required,
      type: typeOf(each.property, enums, each, event),
    })),
  );
}

function definedParameters(
  properties: readonly PropertyDef[],
  kind: "parameters" | "members",
  enums: Enums,
  naming: NativeNaming,
): readonly NativeParameter[] {
  const unique = createNamer(naming.taken[kind]);
  return properties
    .filter(({ status }) => status === "active")
    .map((property) => ({
      property,
      name: unique(spelled(property.name, naming)),
      required: property.required,
      type: typeOf(property, enums),
    }));
}

function requiredFirst(
  parameters: readonly NativeParameter[],
): readonly NativeParameter[] {
  return [
    ...parameters.filter(({ required }) => required),
    ...parameters.filter(({ required }) => !required),
  ];
}

function typeOf(
  property: PropertyDef,
  enums: Enums,
  attached?: AttachedProperty,
  event?: EventDef,
): NativeType {
  const constraints = attached?.constraints ?? property.constraints;
  const plain = plainType(property.type);
  return constraints.enum === undefined
    ? plain
    : { ...plain, element: enums.of(property, constraints, event) };
}

function plainType(type: PropertyDef["type"]): NativeType {
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

interface Enums {
  /** The enum of a property; of its own for an event that allows other values than the definition. */
  readonly of: (
    property: PropertyDef,
    constraints: Constraints,
    event: EventDef | undefined,
  ) => NativeEnum;
  readonly all: () => readonly NativeEnum[];
}

function createEnums(
  functions: ReadonlySet<string>,
  naming: NativeNaming,
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
      typeof value === "string" ? camelCase(value) : numberWord(value);
    return {
      name: unique(inCase(startWithLetter(spell(word), "value"), entryCase)),
      value,
      ...(documented && { documented }),
    };
  });
}

/** `-1.5` → `minus1_5` */
function numberWord(value: number): string {
  return String(value)
    .replace("e+", "e")
    .replace("e-", "eMinus")
    .replace("-", "minus")
    .replace(".", "_");
}

/**
 * The name of the file of each module's events: `checkout-cart` →
 * `CheckoutCartEvents`. On some systems files that differ in case alone are the
 * same.
 */
export function moduleNamer(): (module: string) => string {
  const used = new Set<string>();
  return (module) => {
    const words = module.replace(/(?:^|-+)([a-z0-9]?)/g, (_, first: string) =>
      first.toUpperCase(),
    );
    const word = words.replace(/Events$/, "") + "Events";
    let name = word;
    for (let count = 2; used.has(name.toLowerCase()); count++) {
      name = `${word}_${String(count)}`;
    }
    used.add(name.toLowerCase());
    return name;
  };
}

function spelled(name: string, { spell }: NativeNaming): string {
  return startWithLetter(spell(camelCase(name)), "value");
}

/** A name that begins with a letter; `fallback` stands in front of a digit or for nothing. */
function startWithLetter(name: string, fallback: string): string {
  return /^[\p{L}\p{Nl}_]/u.test(name) ? name : fallback + upperFirst(name);
}

function inCase(name: string, wanted: "camel" | "pascal"): string {
  return wanted === "pascal" ? upperFirst(name) : name;
}
