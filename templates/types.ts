// The TypeScript types of properties: the builders' parameters, and the content of records.
import { rememberWhileAlive } from "../generator/model/remember.js";
import type { Platform } from "../generator/model/platform.js";
import type {
  AttachedProperty,
  Constraints,
  EventDef,
  PropertyDef,
  PropertyType,
} from "../generator/model/taxonomy.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { describeProperty, isForFewer } from "./describe.js";
import { ident, key, lit, ts, typeSymbol, type Code } from "./kit/code.js";
import {
  generic,
  literals,
  union,
  unionInParentheses,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import type { Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { records } from "./kit/symbols.js";

/** The module that contains what events share: the item and the enums. */
export const propertiesModule = "properties";

/** The interface of one product in `df_items`. */
export const Item = typeSymbol("Item", propertiesModule);

/** A property as a parameter of the templates below: as defined, or narrowed by an event. */
export interface Member {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly attached?: AttachedProperty;
  /** The platforms of the event; absent if the taxonomy names none. */
  readonly eventPlatforms?: readonly Platform[];
}

/** The members of an event's interface: required and optional ones in the order of the file, `df_items` last. */
export function eventMembers(event: EventDef): readonly Member[] {
  const attached =
    event.items === undefined
      ? event.properties
      : [...event.properties, event.items];
  return attached.map((each) => ({
    property: each.property,
    required: each.required,
    attached: each,
    ...(event.platforms && { eventPlatforms: event.platforms }),
  }));
}

/** Whether a record without properties is refused. */
export function requiresProperties({ properties, anyOf }: EventDef): boolean {
  return anyOf.length > 0 || properties.some(({ required }) => required);
}

/** `{`, a documented member for each property, `}`. */
export function interfaceBody(
  members: readonly Member[],
  say: CommentTexts,
): Code {
  return ts`{\n${members.map((member) => interfaceMember(member, say))}\n}`;
}

function interfaceMember(member: Member, say: CommentTexts): Code {
  const { property, required, attached, eventPlatforms } = member;
  if (
    attached?.narrowed === true ||
    attached?.description !== undefined ||
    isForFewer(attached?.platforms, eventPlatforms)
  ) {
    return printMember(member, say);
  }
  const { requiredMember, optionalMember } = membersIn(say);
  return required ? requiredMember(property) : optionalMember(property);
}

const membersIn = rememberWhileAlive((say: CommentTexts) => ({
  requiredMember: rememberWhileAlive((property: PropertyDef) =>
    printMember({ property, required: true }, say),
  ),
  optionalMember: rememberWhileAlive((property: PropertyDef) =>
    printMember({ property, required: false }, say),
  ),
}));

function printMember(member: Member, say: CommentTexts): Code {
  const { property, required, attached, eventPlatforms } = member;
  const comment = docs(
    describeProperty(property, say, attached, eventPlatforms),
    1,
  );
  const name = ts`  ${key(property.name)}`;
  const parts = typeParts(property, attached);
  const optional = required ? parts : [...parts, ts`undefined`];
  const mark = required ? ts`: ` : ts`?: `;
  return ts`${comment}${print([name, mark, union(optional), ts`;`], 1, 0)}`;
}

/** The type of a property's value, as the parts of a union. */
export function typeParts(
  property: PropertyDef,
  attached?: AttachedProperty,
): readonly Doc[] {
  const parts = valueParts(property, attached);
  return property.nullable ? [...parts, ts`null`] : parts;
}

function valueParts(
  property: PropertyDef,
  attached: AttachedProperty | undefined,
): readonly Doc[] {
  const element = elementParts(property, attached);
  if (!isArrayType(property.type)) return element;
  const [only] = element;
  return element.length === 1 && only !== undefined
    ? [ts`readonly ${only}[]`]
    : [[ts`readonly `, unionInParentheses(element), ts`[]`]];
}

function elementParts(
  property: PropertyDef,
  attached: AttachedProperty | undefined,
): readonly Code[] {
  const constraints = attached?.constraints ?? property.constraints;
  const shared = property.names.enum;
  if (constraints.enum !== undefined) {
    const isShared =
      constraints.enum.length === property.constraints.enum?.length &&
      constraints.open === property.constraints.open;
    if (isShared && shared !== undefined) {
      return [ts`${typeSymbol(shared.type, propertiesModule)}`];
    }
    return enumParts(property.type, constraints);
  }
  return primitiveParts(property.type);
}

/** The values of an enum; behind those of an open one stands the whole type, in a form that keeps their completion. */
export function enumParts(
  type: PropertyType,
  { enum: values = [], open }: Constraints,
): readonly Code[] {
  if (open !== true) return literals(values);
  const others = primitiveParts(type).map((part) => ts`(${part} & {})`);
  return [...literals(values), ...others];
}

function primitiveParts(type: PropertyType): readonly Code[] {
  switch (type) {
    case "string":
    case "string[]":
      return [ts`string`];
    case "long":
    case "double":
    case "long[]":
    case "double[]":
      return [ts`number`];
    case "boolean":
      return [ts`boolean`];
    case "datetime":
      return [ts`Date`, ts`string`];
    case "items":
      return [ts`readonly ${Item}[]`];
  }
}

function isArrayType(type: PropertyType): boolean {
  return type === "string[]" || type === "long[]" || type === "double[]";
}

/** The type of an event's record: `EventRecord<name, properties, items>` (EV). */
export function recordType(
  event: EventDef,
  itemProperties: readonly PropertyDef[],
): Doc {
  return generic(ts`${records.EventRecord}`, [
    lit(event.name),
    sentProperties(event),
    sentItems(event, itemProperties),
  ]);
}

/** `null` if an event has no properties; also allowed if it requires none. */
function sentProperties(event: EventDef): Doc {
  const { properties, items, names } = event;
  if (properties.length === 0) return ts`null`;
  const changed = items !== undefined || properties.some(hasDate);
  const own = changed
    ? generic(ts`${records.Wire}`, [ident(names.properties)])
    : ts`Readonly<${ident(names.properties)}>`;
  return requiresProperties(event) ? own : [own, ts` | null`];
}

function sentItems(
  { items }: EventDef,
  itemProperties: readonly PropertyDef[],
): Doc {
  if (items === undefined) return ts`null`;
  const dated = itemProperties.some(({ type }) => type === "datetime");
  const element = dated
    ? ts`readonly ${records.Wire}<${Item}>[]`
    : ts`readonly Readonly<${Item}>[]`;
  return items.required ? element : ts`${element} | null`;
}

function hasDate({ property }: AttachedProperty): boolean {
  return property.type === "datetime";
}
