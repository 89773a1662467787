// The check of each property, defined once for the service and shared by the validators of all events.
import type {
  AttachedProperty,
  Constraints,
  PropertyDef,
  PropertyType,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import {
  base,
  statement,
  typeCheck,
  valueStatements,
} from "./check-statements.js";
import {
  ident,
  joinCode,
  key,
  lit,
  namespaceSymbol,
  nothing,
  ts,
  valueSymbol,
  type Code,
} from "./kit/code.js";
import { call, type Declaration } from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import type { Doc } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { validation, walk } from "./kit/symbols.js";

/** The module that this template prints. */
export const checksModule = "checks";

const Fault: Doc = [ts`${validation.Fault}`, ts` | undefined`];

/** Everything that `checks` exports, printed as `checks.couponCode`. */
const checks = ts`${namespaceSymbol("checks", checksModule)}`;

/** The walk over one item; printed only where the taxonomy has items. */
export const itemWalk = valueSymbol("item", checksModule);

/** The checks of all properties whose type does not say everything, and of the item. */
export function checksModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const properties = [...eventProperties, ...itemProperties, ...userProperties];
  const usesItems = taxonomy.events.some(({ items }) => items !== undefined);
  return {
    path: checksModule,
    about: ts`// Checks: one function for each property that its type does not describe whole.`,
    declarations: [
      ...properties
        .filter((property) =>
          needsCheck(property.constraints, property.nullable),
        )
        .flatMap(propertyCheck),
      ...(usesItems ? [itemDeclaration(itemProperties)] : []),
    ],
  };
}

/** How a validator names the check of a property, as seen from another module. */
export function checkOf(property: PropertyDef): Code {
  return needsCheck(property.constraints, property.nullable)
    ? ts`${checks}.${ident(property.names.check)}`
    : typeCheck(property.type);
}

/** The table `{ key: check, … }`, laid out one key a line, required keys first. */
export function checkTable(
  members: readonly {
    readonly property: PropertyDef;
    readonly required: boolean;
    readonly check: Code;
  }[],
  depth = 0,
): Code {
  if (members.length === 0) return ts`{}`;
  const sorted = [
    ...members.filter(({ required }) => required),
    ...members.filter(({ required }) => !required),
  ];
  const margin = depth === 0 ? nothing : ts`  `;
  const rows = sorted.map(
    ({ property, check }) => ts`${margin}  ${key(property.name)}: ${check},`,
  );
  return ts`{\n${rows}\n${margin}}`;
}

function needsCheck(constraints: Constraints, nullable: boolean): boolean {
  return nullable || Object.keys(constraints).length > 0;
}

function itemDeclaration(properties: readonly PropertyDef[]): Declaration {
  const members = properties.map((property) => ({
    property,
    required: property.required,
    check: needsCheck(property.constraints, property.nullable)
      ? ident(property.names.check)
      : typeCheck(property.type),
  }));
  const required = members.filter((member) => member.required).length;
  return {
    kind: "constant",
    docs: docs([{ text: "The walk over one item of `df_items`." }]),
    name: itemWalk.name,
    exported: true,
    type: ts`${walk.Walk}`,
    value: ts`/* @__PURE__ */ ${walk.fields}(${lit(required)}, ${checkTable(members)})`,
  };
}

function propertyCheck(property: PropertyDef): readonly Declaration[] {
  return checkDeclarations(
    property.names.check,
    property,
    property.constraints,
  );
}

/** The check that an event's narrowing needs, for the event's own module. */
export function narrowedCheck(
  name: string,
  attached: AttachedProperty,
): readonly Declaration[] {
  return checkDeclarations(name, attached.property, attached.constraints);
}

function checkDeclarations(
  name: string,
  property: PropertyDef,
  constraints: Constraints,
): readonly Declaration[] {
  const element = elementType(property.type);
  const body = nullGuard(property);
  if (element === undefined) {
    return [
      checkFunction(name, [
        ...body,
        ...valueStatements(property.type, constraints),
      ]),
    ];
  }
  const { minItems, maxItems, ...own } = constraints;
  const elementName = `${name}_element`;
  const hasElementRules = Object.keys(own).length > 0;
  const args: Doc[] = [
    ts`value`,
    hasElementRules ? ident(elementName) : typeCheck(element),
  ];
  if (minItems !== undefined || maxItems !== undefined) {
    args.push(lit(minItems ?? 0));
  }
  if (maxItems !== undefined) args.push(lit(maxItems));
  const list = statement([ts`return `, call(ts`${base}.list`, args), ts`;`]);
  return [
    ...(hasElementRules
      ? [checkFunction(elementName, valueStatements(element, own))]
      : []),
    checkFunction(name, [...body, list]),
  ];
}

function checkFunction(name: string, statements: readonly Code[]): Declaration {
  return {
    kind: "function",
    docs: nothing,
    name,
    parameters: [{ name: "value", type: ts`unknown` }],
    returns: Fault,
    body: joinCode(statements, ts`\n`),
  };
}

function nullGuard({ nullable }: PropertyDef): readonly Code[] {
  return nullable ? [ts`  if (value === null) return undefined;`] : [];
}

function elementType(type: PropertyType): PropertyType | undefined {
  switch (type) {
    case "string[]":
      return "string";
    case "long[]":
      return "long";
    case "double[]":
      return "double";
    default:
      return undefined;
  }
}
