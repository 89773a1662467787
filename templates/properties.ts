// What events share: the values of enums, and the item.
import { remember } from "../generator/model/remember.js";
import type { Settings } from "../generator/model/settings.js";
import type {
  EnumNames,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { code, describeEnum } from "./describe.js";
import { alias } from "./events.js";
import { ident, ts, type Code } from "./kit/code.js";
import { call, literals, union, type Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { filled, fluid, list, type Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { printed } from "./kit/printed.js";
import type { ModuleContent } from "./kit/module.js";
import { enumParts, interfaceBody, Item, propertiesModule } from "./types.js";

/** The module of shared types. */
export function propertiesModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const say = messagesIn(taxonomy.settings.lang).comments;
  const usesItems = taxonomy.events.some(({ items }) => items !== undefined);
  return {
    path: propertiesModule,
    about: messagesIn(taxonomy.settings.lang).comments.files.properties,
    declarations: [
      ...[...eventProperties, ...itemProperties, ...userProperties]
        .filter(({ names, constraints }) => names.enum && constraints.enum)
        .map((property) => enumPart(property, taxonomy.settings)),
      ...(usesItems ? [itemInterface(itemProperties, say)] : []),
    ],
  };
}

const enumPart = remember((property: PropertyDef, settings: Settings) =>
  printed(
    enumDeclarations(property, messagesIn(settings.lang).comments),
    settings,
  ),
);

/** The type of an enum's values, and at run time their array and a guard, which cost an app nothing unless it uses them. */
function enumDeclarations(
  property: PropertyDef,
  say: CommentTexts,
): readonly Declaration[] {
  const { enum: names } = property.names;
  const { enum: values } = property.constraints;
  if (names === undefined || values === undefined) return [];
  return [
    ...enumTypes(property, names, values, say),
    ...enumList(names, values, say),
  ];
}

type EnumValues = readonly (string | number)[];

/** One type; of an open enum two, because its guard knows only the listed values. */
function enumTypes(
  property: PropertyDef,
  { type, known }: EnumNames,
  values: EnumValues,
  say: CommentTexts,
): readonly Declaration[] {
  const whole = unionAlias(
    type,
    enumParts(property.type, property.constraints),
  );
  const described: Declaration = {
    kind: "type",
    docs: docs(describeEnum(property, say)),
    text: whole,
  };
  if (known === type) return [described];
  return [
    described,
    {
      kind: "type",
      docs: docs([{ text: say.listedValuesOf(code(type)) }]),
      text: unionAlias(known, literals(values)),
    },
  ];
}

function unionAlias(name: string, parts: readonly Code[]): Code {
  return alias(
    name,
    parts.length === 1 ? fluid(union(parts)) : [ts` `, union(parts)],
  );
}

function enumList(
  { known, values: list, guard }: EnumNames,
  values: EnumValues,
  say: CommentTexts,
): readonly Declaration[] {
  return [
    {
      kind: "constant",
      docs: docs([{ text: say.allValuesOf(code(known)) }]),
      name: list,
      exported: true,
      // With a first element, as schemas of other libraries want it.
      type: array([ident(known), ts`...${ident(known)}[]`], ts`readonly [`),
      value: values.every((value) => typeof value === "number")
        ? numbers(values)
        : array(literals(values)),
    },
    {
      kind: "function",
      docs: docs([{ text: say.isOneOf(code(list)) }]),
      name: guard,
      parameters: [{ name: "value", type: ts`unknown` }],
      returns: ts`value is ${ident(known)}`,
      // Compilers take long to look up a method of a tuple, and an array of unknown values is always the same type.
      body: ts`${print([ts`  const known: readonly unknown[] =`, fluid(ident(list)), ts`;`], 1, 0)}\n  return known.includes(value);`,
      jsBody: print(
        [ts`  return `, call(ts`${ident(list)}.includes`, [ts`value`]), ts`;`],
        1,
        0,
      ),
    },
  ];
}

function array(pieces: readonly Doc[], open: Code = ts`[`): Doc {
  return list(open, pieces, ts`]`);
}

/** Prettier fills the lines of an array of numbers. */
function numbers(values: readonly number[]): Doc {
  return values.length > 1 ? filled(literals(values)) : array(literals(values));
}

function itemInterface(
  properties: readonly PropertyDef[],
  say: CommentTexts,
): Declaration {
  const members = properties
    .filter(({ status }) => status === "active")
    .map((property) => ({ property, required: property.required }));
  return {
    kind: "type",
    docs: docs([{ text: say.item }]),
    text: ts`export interface ${Item} ${interfaceBody(members, say)}`,
  };
}
