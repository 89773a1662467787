// What events share: the values of enums, and the item.
import type { PropertyDef, Taxonomy } from "../generator/model/taxonomy.js";
import { describeEnum } from "./describe.js";
import { alias } from "./events.js";
import { ts } from "./kit/code.js";
import { union, type Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { fluid } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { enumParts, interfaceBody, Item, propertiesModule } from "./types.js";

/** The module of shared types. */
export function propertiesModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const usesItems = taxonomy.events.some(({ items }) => items !== undefined);
  return {
    path: propertiesModule,
    about: ts`// What events share: the values of enums, and the item.`,
    declarations: [
      ...[...eventProperties, ...itemProperties, ...userProperties].flatMap(
        enumAlias,
      ),
      ...(usesItems ? [itemInterface(itemProperties)] : []),
    ],
  };
}

function enumAlias(property: PropertyDef): readonly Declaration[] {
  const { enumType } = property.names;
  if (enumType === undefined || property.constraints.enum === undefined) {
    return [];
  }
  const parts = enumParts(property.type, property.constraints);
  return [
    {
      kind: "type",
      docs: docs(describeEnum(property)),
      text: alias(
        enumType,
        parts.length === 1 ? fluid(union(parts)) : [ts` `, union(parts)],
      ),
    },
  ];
}

function itemInterface(properties: readonly PropertyDef[]): Declaration {
  const members = properties
    .filter(({ status }) => status === "active")
    .map((property) => ({ property, required: property.required }));
  return {
    kind: "type",
    docs: docs([{ text: "One product of `df_items`." }]),
    text: ts`export interface ${Item} ${interfaceBody(members)}`,
  };
}
