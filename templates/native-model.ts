// What the targets for native SDKs print: functions with parameters, enums, the item, the user; with all names chosen.
import { camelCase } from "../generator/model/identifiers.js";
import type { Language } from "../generator/text/messages/language.js";
import type { Platform } from "../generator/model/platform.js";
import type {
  AttachedProperty,
  EventDef,
  IdentityKey,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { createNamer } from "./kit/native.js";
import {
  createEnums,
  plainType,
  type Enums,
  type NativeEnum,
  type NativeType,
} from "./native-enums.js";
import { inCase, startWithLetter, type NativeNaming } from "./native-naming.js";

export type {
  NativeElement,
  NativeEntry,
  NativeEnum,
  NativeType,
} from "./native-enums.js";
export type { NativeNaming, TakenNames } from "./native-naming.js";

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
  /** The language of comments. */
  readonly lang: Language;
}

export interface NativeModule {
  readonly name: string;
  readonly events: readonly NativeEvent[];
}

export interface NativeEvent {
  readonly def: EventDef;
  /** The language of its comment. */
  readonly lang: Language;
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
  readonly lang: Language;
  readonly property: PropertyDef;
  readonly attached?: AttachedProperty;
  /** Those of the whole event, if the taxonomy names some. */
  readonly eventPlatforms?: readonly Platform[];
  readonly name: string;
  readonly required: boolean;
  readonly type: NativeType;
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
  const { lang } = taxonomy.settings;
  const enums = createEnums(functions.all, naming, lang);
  const modules = taxonomy.modules
    .map(({ name }) => ({
      name,
      events: events
        .filter((event) => event.module === name)
        .map((event) => ({
          def: event,
          lang,
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
  const identityName = nameParameters(naming, "parameters");
  return {
    modules,
    ...(item && { item: requiredFirst(item) }),
    profile,
    identity: taxonomy.identityKeys.map((key) => ({
      key,
      name: identityName(key.name),
    })),
    enums: enums.all(),
    lang,
  };
}

/** The parameters of all functions and of the item. */
export function allParameters(model: NativeModel): readonly NativeParameter[] {
  return [
    ...model.modules.flatMap(({ events }) =>
      events.flatMap(({ parameters }) => parameters),
    ),
    ...(model.item ?? []),
    ...model.profile,
  ];
}

/** The name of each event's function, by the event's wire name. */
export function functionNames({
  modules,
}: Pick<NativeModel, "modules">): ReadonlyMap<string, string> {
  return new Map(
    modules.flatMap(({ events }) =>
      events.map(({ def, name }) => [def.name, name] as const),
    ),
  );
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
  const nameOf = nameParameters(naming, "parameters");
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  return requiredFirst(
    attached.map((each) => ({
      lang: enums.lang,
      property: each.property,
      attached: each,
      ...(event.platforms && { eventPlatforms: event.platforms }),
      name: nameOf(each.property.name),
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
  const nameOf = nameParameters(naming, kind);
  return properties
    .filter(({ status }) => status === "active")
    .map((property) => ({
      lang: enums.lang,
      property,
      name: nameOf(property.name),
      required: property.required,
      type: typeOf(property, enums),
    }));
}

/** Names of parameters by wire names; a word of the language becomes `inValue`. */
function nameParameters(
  naming: NativeNaming,
  kind: "parameters" | "members",
): (wireName: string) => string {
  const taken = naming.taken[kind];
  const unique = createNamer(taken);
  return (wireName) => {
    const wanted = spelled(wireName, naming);
    return unique(wanted, taken.has(wanted) ? "Value" : "");
  };
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
