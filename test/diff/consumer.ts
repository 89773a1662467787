// Code that uses a generated folder as apps do, and code that uses it in every way there is.
import { elementType } from "../../generator/model/check-plan.js";
import type {
  AttachedProperty,
  Constraints,
  EventDef,
  PropertyDef,
  PropertyType,
  Taxonomy,
} from "../../generator/model/taxonomy.js";
import type { Owned } from "./pairs.js";

export interface Consumer {
  /** Calls of builders with every property, every value of an enum, and as little as possible. */
  readonly ordinary: string;
  /** Types, guards and validators by name, exhaustive switches, values read from records. */
  readonly unusual: string;
}

const folder = "./generated";

const variables = `declare const text: string;
declare const count: number;
declare const flag: boolean;
declare const instant: Date;
`;

/** The code that compiles under the output of `taxonomy`, and uses what a case has of it. */
export function consumerOf(owned: Owned, taxonomy: Taxonomy): Consumer {
  const validators = taxonomy.settings.targets.includes("validators");
  return {
    ordinary: [
      variables,
      ...owned.events.flatMap((event) => buildEvent(event, taxonomy)),
      ...buildProfile(owned.userProperties),
      ...buildIdentity(taxonomy),
    ].join("\n"),
    unusual: [
      ...owned.events.flatMap((event) => useEvent(event, taxonomy, validators)),
      ...owned.properties.flatMap(useEnum),
      ...owned.userProperties.flatMap(useEnum),
    ].join("\n"),
  };
}

function buildEvent(event: EventDef, taxonomy: Taxonomy): readonly string[] {
  const { names } = event;
  const builders = [
    names.builder,
    ...(names.formerBuilder === undefined ? [] : [names.formerBuilder]),
  ];
  return builders.flatMap((builder) => [
    `import { ${builder} } from "${folder}/index.js";`,
    ...argumentsOf(event, taxonomy).map((given) => `${builder}(${given});`),
  ]);
}

interface Slot {
  readonly name: string;
  readonly required: boolean;
  /** Expressions, each of which the property accepts. */
  readonly values: readonly string[];
}

function argumentsOf(
  { properties, items, anyOf }: EventDef,
  taxonomy: Taxonomy,
): readonly string[] {
  const slots = [
    ...properties.map(slotOf),
    ...(items === undefined ? [] : [itemSlot(items, taxonomy)]),
  ];
  if (slots.length === 0) return [""];
  return objectsOf(slots, anyOf);
}

/** Everything, as little as possible, and each value of each property once. */
function objectsOf(
  slots: readonly Slot[],
  anyOf: readonly (readonly string[])[] = [],
): readonly string[] {
  const object = (wanted: ReadonlyMap<string, string>) =>
    `{ ${[...wanted].map(([name, value]) => `${name}: ${value}`).join(", ")} }`;
  const least = new Map(
    slots
      .filter(({ required }) => required)
      .map(({ name, values }) => [name, values[0] ?? "undefined"]),
  );
  const whole = new Map(
    slots.map(({ name, values }) => [name, values[0] ?? "undefined"]),
  );
  const chosen = anyOf[0] ?? [];
  const leasts =
    chosen.length === 0
      ? [least]
      : chosen.map(
          (name) => new Map([...least, [name, whole.get(name) ?? ""]]),
        );
  return [
    ...leasts.map(object),
    object(whole),
    ...slots.flatMap(({ name, values }) =>
      values.map((value) => object(new Map([...whole, [name, value]]))),
    ),
  ];
}

function slotOf({ property, required, constraints }: AttachedProperty): Slot {
  return {
    name: property.name,
    required,
    values: valuesOf(property, constraints),
  };
}

function itemSlot(
  { property, required }: AttachedProperty,
  taxonomy: Taxonomy,
): Slot {
  const slots = taxonomy.itemProperties
    .filter(({ status }) => status === "active")
    .map((one) => ({
      name: one.name,
      required: one.required,
      values: valuesOf(one, one.constraints),
    }));
  return {
    name: property.name,
    required,
    values: objectsOf(slots).map((item) => `[${item}]`),
  };
}

function valuesOf(
  { type, nullable }: PropertyDef,
  constraints: Constraints,
): readonly string[] {
  const values = scalarsOf(type, constraints);
  const given = type.endsWith("[]") ? values.map((one) => `[${one}]`) : values;
  return [...given, ...(nullable ? ["null"] : [])];
}

function scalarsOf(
  type: PropertyType,
  { enum: values, open }: Constraints,
): readonly string[] {
  const known = (values ?? []).map((value) => JSON.stringify(value));
  if (values !== undefined && open !== true) return known;
  switch (elementType(type)) {
    case "string":
      return ["text", ...known];
    case "long":
    case "double":
      return ["count", ...known];
    case "boolean":
      return ["flag"];
    case "datetime":
      return ["instant", "text"];
    case undefined:
      return [];
  }
}

function buildProfile(properties: readonly PropertyDef[]): readonly string[] {
  const active = properties.filter(({ status }) => status === "active");
  if (active.length === 0) return [];
  return [
    `import { userProfile } from "${folder}/index.js";`,
    ...active.flatMap((property) =>
      valuesOf(property, property.constraints).map(
        (value) => `userProfile({ ${property.name}: ${value} });`,
      ),
    ),
  ];
}

function buildIdentity({ identityKeys }: Taxonomy): readonly string[] {
  return [
    `import { identity } from "${folder}/index.js";`,
    ...identityKeys.map(({ name }) => `identity({ ${name}: text });`),
  ];
}

function useEvent(
  event: EventDef,
  taxonomy: Taxonomy,
  validators: boolean,
): readonly string[] {
  const { names, module, properties } = event;
  const hasProperties = properties.length > 0 || event.items !== undefined;
  return [
    exported([names.record], "index", "type"),
    ...(hasProperties ? [exported([names.properties], "index", "type")] : []),
    ...(names.fields === undefined
      ? []
      : [exported([names.fields], "index", "type")]),
    exported([names.builder], `events/${module}`),
    ...(validators
      ? [
          exported(
            [
              names.validate,
              names.guard,
              names.check,
              names.eventSchema,
              ...(hasProperties
                ? [names.validateProperties, names.propertiesSchema]
                : []),
            ],
            "validators/index",
          ),
        ]
      : []),
    `import type { ${names.record} as Record_${names.record} } from "${folder}/index.js";`,
    ...properties
      .filter(({ required }) => required)
      .map(({ property, constraints }) => {
        const type = readType(property.type, constraints);
        return `export function read_${names.builder}_${property.name}(record: Record_${names.record}): ${type} { return record.event_properties.${property.name}; }`;
      }),
    ...(event.items?.required === true
      ? taxonomy.itemProperties
          .filter(({ required }) => required)
          .map(({ name, type, constraints }) => {
            const read = readType(type, constraints);
            return `export function item_${names.builder}_${name}(record: Record_${names.record}): ${read}[] { return record.event_items.map((item) => item.${name}); }`;
          })
      : []),
    ...properties
      .filter(({ constraints }) => constraints.enum && !constraints.open)
      .flatMap(({ property, constraints }) => {
        const alias = `Given_${names.builder}_${property.name}`;
        const element = property.type.endsWith("[]") ? "[number]" : "";
        return [
          `import type { ${names.properties} as ${alias} } from "${folder}/index.js";`,
          switchOver(
            `over_${names.builder}_${property.name}`,
            `NonNullable<${alias}["${property.name}"]>${element}`,
            constraints.enum ?? [],
          ),
        ];
      }),
  ];
}

function exported(
  names: readonly string[],
  module: string,
  kind: "type" | "" = "",
): string {
  const list = names.map(
    (name) => `${name} as ${name}_${module.replaceAll(/\W/g, "_")}`,
  );
  return `export ${kind} { ${list.join(", ")} } from "${folder}/${module}.js";`;
}

/** The type of a value in a record. */
function readType(
  type: PropertyType,
  { enum: values, open }: Constraints,
): string {
  const element = elementType(type);
  const scalar =
    values !== undefined && open !== true
      ? `(${values.map((value) => JSON.stringify(value)).join(" | ")})`
      : element === "long" || element === "double"
        ? "number"
        : element === "boolean"
          ? "boolean"
          : "string";
  return type.endsWith("[]") ? `readonly ${scalar}[]` : scalar;
}

function useEnum({ names, constraints }: PropertyDef): readonly string[] {
  if (names.enum === undefined || constraints.enum === undefined) return [];
  const { type, known, values, guard } = names.enum;
  return [
    exported([type], "index", "type"),
    exported([values, guard], "index"),
    `import type { ${known} as Known_${known} } from "${folder}/index.js";`,
    switchOver(`over_${known}`, `Known_${known}`, constraints.enum),
  ];
}

function switchOver(
  name: string,
  type: string,
  values: readonly (string | number)[],
): string {
  const branches = values
    .map((value) => `case ${JSON.stringify(value)}: return "x";`)
    .join(" ");
  return `export function ${name}(value: ${type}): string { switch (value) { ${branches} } }`;
}
