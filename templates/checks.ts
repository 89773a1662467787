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
  lit,
  namespaceSymbol,
  tableKey,
  ts,
  valueSymbol,
  type Code,
} from "./kit/code.js";
import {
  call,
  element,
  entry,
  objectLiteral,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { hardline, indent, type Doc } from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { validation, walk } from "./kit/symbols.js";

/** The module that this template prints. */
export const checksModule = "checks";

const Fault: Doc = [ts`${validation.Fault}`, ts` | undefined`];

/** Everything that `checks` exports, printed as `checks.couponCode`. */
const checks = ts`${namespaceSymbol("checks", checksModule)}`;

/** The shape of one item; printed only where the taxonomy has items. */
export const itemShape = valueSymbol("item", checksModule);

/** The checks of all properties whose type does not say everything, and of the item. */
export function checksModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const properties = [
    ...eventProperties,
    ...itemProperties,
    ...userProperties,
  ].filter(({ status }) => status === "active");
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
      ...(usesItems
        ? itemDeclarations(
            itemProperties.filter(({ status }) => status === "active"),
          )
        : []),
    ],
  };
}

/** How a validator names the check of a property, as seen from another module. */
export function checkOf(property: PropertyDef): Code {
  return needsCheck(property.constraints, property.nullable)
    ? ts`${checks}.${ident(property.names.check)}`
    : typeCheck(property.type);
}

/** A property with its check, as a row of a table. */
export interface CheckedMember {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly check: Code;
}

/**
 * `fields({ required }, { optional })`: two tables, because an object sorts keys that look like numbers before others.
 * More arguments may follow.
 */
export function fieldsShape(
  members: readonly CheckedMember[],
  more: readonly Code[] = [],
): Doc {
  const required = members.filter((member) => member.required);
  const optional = members.filter((member) => !member.required);
  const head = ts`/* @__PURE__ */ ${walk.fields}`;
  if (members.length + more.length === 0) return ts`${head}({}, {})`;
  const args = [table(required), table(optional), ...more];
  return [
    ts`${head}(`,
    indent(args.map((each) => [hardline, each, ts`,`])),
    hardline,
    ts`)`,
  ];
}

function table(members: readonly CheckedMember[]): Doc {
  if (members.length === 0) return ts`{}`;
  return objectLiteral(
    members.map(({ property, check }) => entry(tableKey(property.name), check)),
  );
}

function needsCheck(constraints: Constraints, nullable: boolean): boolean {
  return nullable || Object.keys(constraints).length > 0;
}

/** The item is checked most of all, so its shape decides without a loop over its table. */
function itemDeclarations(
  properties: readonly PropertyDef[],
): readonly Declaration[] {
  const members = properties.map((property) => ({
    property,
    required: property.required,
    check: needsCheck(property.constraints, property.nullable)
      ? ident(property.names.check)
      : typeCheck(property.type),
  }));
  // A check that is passed on would not be inlined: each is called where it stands.
  const [first, ...others] = members.map((member) => {
    const value = element(ts`values`, member.property.name);
    const found = call(member.check, [value]);
    return member.required
      ? call(walk.requiredKey, [found])
      : call(walk.optionalKey, [value, found]);
  });
  const statements = [
    statement([ts`let known = `, first ?? ts`0`, ts`;`]),
    ...others.map((each) => statement([ts`known += `, each, ts`;`])),
    ts`  // A key is always a string: this counts them all.`,
    ts`  for (const name in values) if (typeof name === "string") known--;`,
    ts`  return ${walk.verdict}(known);`,
  ];
  return [
    {
      kind: "function",
      docs: docs([{ text: "Whether an item is right, decided key by key." }]),
      name: "isItem",
      parameters: [{ name: "values", type: ts`${walk.Fields}` }],
      returns: ts`boolean | undefined`,
      body: joinCode(statements, ts`\n`),
    },
    {
      kind: "constant",
      docs: docs([{ text: "The shape of one item of `df_items`." }]),
      name: itemShape.name,
      exported: true,
      type: ts`${walk.Shape}`,
      value: fieldsShape(members, [ts`isItem`]),
    },
  ];
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
  const about = `The ${property.scope} property \`${property.name}\`.`;
  if (element === undefined) {
    return [
      checkFunction(name, about, [
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
      ? [
          checkFunction(
            elementName,
            `One element of \`${property.name}\`.`,
            valueStatements(element, own),
          ),
        ]
      : []),
    checkFunction(name, about, [...body, list]),
  ];
}

function checkFunction(
  name: string,
  about: string,
  statements: readonly Code[],
): Declaration {
  return {
    kind: "function",
    docs: docs([{ text: about }]),
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
