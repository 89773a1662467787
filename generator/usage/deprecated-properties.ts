// Deprecated properties among those that a call gives, at the event and in its items.
import type { ts } from "ts-morph";
import type { EventDef, PropertyDef, Taxonomy } from "../model/taxonomy.js";
import type { PropertiesUse } from "./properties-use.js";

export interface DeprecatedProperty {
  readonly property: PropertyDef;
  readonly node: ts.Node;
}

/** Whether there is anything to look for, so that most calls need not be read. */
export function hasDeprecatedProperties(
  event: EventDef,
  taxonomy: Taxonomy,
): boolean {
  return deprecatedOf(event, taxonomy).length > 0;
}

/** Those that are certainly given; an optional key of a type is not. */
export function deprecatedProperties(
  event: EventDef,
  use: PropertiesUse,
  taxonomy: Taxonomy,
): readonly DeprecatedProperty[] {
  const atEvent = new Map(
    [...event.properties, ...(event.items ? [event.items] : [])].map(
      ({ property }) => [property.name, property],
    ),
  );
  const inItems = new Map(
    taxonomy.itemProperties.map((property) => [property.name, property]),
  );
  const items = use.properties
    .filter(({ key }) => key === "df_items")
    .flatMap(({ value }) => value.elements ?? []);
  return [
    ...givenOf(use, atEvent),
    ...items.flatMap((element) => givenOf(element, inItems)),
  ];
}

/** "`old_code` is deprecated: use `code`" */
export function deprecationText({ name, deprecated }: PropertyDef): string {
  const replacement = deprecated?.replacedBy;
  return `\`${name}\` is deprecated${replacement === undefined ? "" : `: use \`${replacement}\``}`;
}

function givenOf(
  { properties }: PropertiesUse,
  known: ReadonlyMap<string, PropertyDef>,
): readonly DeprecatedProperty[] {
  return properties.flatMap(({ key, node, optional }) => {
    const property = known.get(key);
    return property?.deprecated && !optional ? [{ property, node }] : [];
  });
}

function deprecatedOf(
  event: EventDef,
  taxonomy: Taxonomy,
): readonly PropertyDef[] {
  const own = event.properties.map(({ property }) => property);
  const items = event.items ? [event.items.property] : [];
  const sub = event.items ? taxonomy.itemProperties : [];
  return [...own, ...items, ...sub].filter(
    ({ deprecated }) => deprecated !== undefined,
  );
}
