// The check of each property, defined once and shared by the validators of all events.
import type {
  AttachedProperty,
  EventDef,
  PropertyDef,
  Taxonomy,
} from "../generator/model/taxonomy.js";
import { checkExpression } from "./check-expression.js";
import { messagesIn } from "../generator/text/messages/languages.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { code } from "./describe.js";
import {
  Code,
  ident,
  joinCode,
  lit,
  namespaceSymbol,
  tableKey,
  ts,
  valueSymbol,
} from "./kit/code.js";
import {
  call,
  element,
  entry,
  objectLiteral,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import {
  group,
  hardline,
  indent,
  line,
  list,
  print,
  softline,
  type Doc,
} from "./kit/layout.js";
import type { ModuleContent } from "./kit/module.js";
import { perDefinition } from "./kit/per-definition.js";
import { checkValue, walk } from "./kit/symbols.js";

/** The module that this template prints. */
export const checksModule = "validators/checks";

/** Everything that `checks` exports, printed as `checks.couponCode`. */
const checks = ts`${namespaceSymbol("checks", checksModule)}`;

/** The check of one item; printed only if the taxonomy has items. */
export const itemCheck = valueSymbol("item", checksModule);

/** The checks of all properties whose type is not enough, and of the item. */
export function checksModuleContent(taxonomy: Taxonomy): ModuleContent {
  const { eventProperties, itemProperties, userProperties } = taxonomy;
  const say = messagesIn(taxonomy.settings.lang).comments.checks;
  const properties = [
    ...eventProperties,
    ...itemProperties,
    ...userProperties,
  ].filter(({ status }) => status === "active");
  const usesItems = taxonomy.events.some(({ items }) => items !== undefined);
  return {
    path: checksModule,
    about: messagesIn(taxonomy.settings.lang).comments.files.checks,
    declarations: [
      ...properties
        .filter((property) => !(ownCheck(property) instanceof Code))
        .map((property) =>
          checkConstant(
            property.names.check,
            say.ofScope[property.scope](code(property.name)),
            ownCheck(property),
            true,
          ),
        ),
      ...(usesItems
        ? itemDeclarations(
            itemProperties.filter(({ status }) => status === "active"),
            say,
          )
        : []),
    ],
  };
}

const ownCheck = perDefinition((property: PropertyDef): Doc =>
  checkExpression(property, property.constraints),
);

/** How a validator names the check of a property, as seen from another module. */
export const checkOf = perDefinition((property: PropertyDef): Code => {
  const check = ownCheck(property);
  return check instanceof Code
    ? check
    : ts`${checks}.${ident(property.names.check)}`;
});

/** A property in the table of what is checked: its row, with a comma. */
export interface FieldRow {
  readonly required: boolean;
  readonly row: Doc;
}

/** `coupon_code: checks.couponCode,` */
export function memberRow(property: PropertyDef, check: Code): Doc {
  return [entry(tableKey(property.name), check), ts`,`];
}

/** How deep the rows of an event stand at most: in its check, which may be on the next line, in the call, in a table. */
const deepestRow = 4;

/** The row of a property that an event takes as it is defined. A short one is the same text in all events. */
export const definedRow = perDefinition((property: PropertyDef): Doc => {
  const row = memberRow(property, checkOf(property));
  const printed = print(row, deepestRow);
  return printed.text.includes("\n") ? row : printed;
});

/**
 * `fields({ required }, { optional })`: two tables, because an object sorts keys
 * that look like numbers before others. Then `anyOf` with the lists, if any.
 */
export function fieldsWalk(
  rows: readonly FieldRow[],
  anyOf: EventDef["anyOf"] = [],
): Doc {
  const head = ts`/* @__PURE__ */ ${walk.fields}`;
  if (rows.length === 0) return ts`${head}({}, {})`;
  const args = [
    table(rows.filter(({ required }) => required)),
    table(rows.filter(({ required }) => !required)),
    ...(anyOf.length > 0 ? [anyOfCheck(anyOf)] : []),
  ];
  return [
    ts`${head}(`,
    indent(args.map((each) => [hardline, each, ts`,`])),
    hardline,
    ts`)`,
  ];
}

/** `anyOf(["a", "b"])`: prettier breaks a single list inside its brackets. */
function anyOfCheck(anyOf: EventDef["anyOf"]): Doc {
  const lists = anyOf.map(nameList);
  return lists.length === 1
    ? [ts`${walk.anyOf}(`, ...lists, ts`)`]
    : call(walk.anyOf, lists);
}

function nameList(names: readonly string[]): Doc {
  return list(
    ts`[`,
    names.map((name) => lit(name)),
    ts`]`,
  );
}

function table(rows: readonly FieldRow[]): Doc {
  if (rows.length === 0) return ts`{}`;
  const body = rows.map(({ row }) => [hardline, row]);
  return [ts`{`, indent(body), hardline, ts`}`];
}

/** A property with its check. */
interface CheckedMember {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly check: Code;
}

/** The item is checked most often, so a function of its own decides without a loop over a table. */
function itemDeclarations(
  properties: readonly PropertyDef[],
  say: CommentTexts["checks"],
): readonly Declaration[] {
  const members = properties.map((property) => ({
    property,
    required: property.required,
    check: localCheckOf(property),
  }));
  const required = members.filter((member) => member.required);
  const optional = members.filter((member) => !member.required);
  const body = (mode: "ts" | "js"): Code => joinCode(statements(mode), ts`\n`);
  const statements = (mode: "ts" | "js"): readonly Code[] => [
    ts`  // The walk judges a value that is not a plain object.`,
    ts`  if (!${walk.isPlain}(value)) return undefined;`,
    // Engines would not inline a check that is passed as an argument, so each is called directly.
    ...required.map((member) =>
      fails(member, element(ts`value`, member.property.name), 1),
    ),
    ...keyLoop(required, optional, mode),
  ];
  return [
    {
      kind: "function",
      docs: docs([{ text: say.isItem }]),
      name: "isItem",
      parameters: [{ name: "value", type: ts`unknown` }],
      returns: ts`boolean | undefined`,
      body: body("ts"),
      jsBody: body("js"),
    },
    {
      kind: "constant",
      docs: docs([{ text: say.item }]),
      name: itemCheck.name,
      exported: true,
      type: ts`${walk.ItemCheck}`,
      value: objectLiteral([
        ts`holds: isItem`,
        [
          ts`walk: `,
          fieldsWalk(
            members.map(({ property, required, check }) => ({
              required,
              row: memberRow(property, check),
            })),
          ),
        ],
      ]),
    },
  ];
}

/** The check for an event's narrowing, in the event's own module. */
export function narrowedCheck(
  name: string,
  event: EventDef,
  { property, constraints }: AttachedProperty,
  say: CommentTexts,
): Declaration {
  const about = say.checks.narrowed(code(property.name), code(event.name));
  const check = checkExpression(property, constraints);
  return checkConstant(name, about, check, false);
}

/**
 * Walks the item's keys: required ones are counted, optional ones checked, and
 * others must be undefined. The values read above count only if their key is
 * among these, because JSON writes only those.
 */
function keyLoop(
  required: readonly CheckedMember[],
  optional: readonly CheckedMember[],
  mode: "ts" | "js",
): readonly Code[] {
  const caseOf = ({ property }: CheckedMember): Code =>
    ts`      case ${lit(property.name)}:`;
  const counted =
    required.length === 0
      ? []
      : [...required.map(caseOf), ts`        missing--;`, ts`        break;`];
  const checked = optional.flatMap((member) => [
    caseOf(member),
    readStatement(member),
    fails(member, ts`each`, 4),
    ts`        break;`,
  ]);
  return [
    ...(required.length === 0
      ? []
      : [
          ts`  // What was read above counts only if JSON writes its key.`,
          ts`  let missing = ${lit(required.length)};`,
        ]),
    ...(optional.length === 0
      ? []
      : [mode === "ts" ? ts`  let each: unknown;` : ts`  let each;`]),
    ts`  for (const name in value) {`,
    ts`    switch (name) {`,
    ...counted,
    ...checked,
    ts`      default:`,
    ts`        if (value[name] !== undefined) return false;`,
    ts`    }`,
    ts`  }`,
    required.length === 0 ? ts`  return true;` : ts`  return missing === 0;`,
  ];
}

/** `each = value["df_category1"];` */
function readStatement({ property }: CheckedMember): Code {
  const value = element(ts`value`, property.name);
  const whole = group([ts`each =`, indent([line, value])]);
  return print([ts`        `, whole, ts`;`], 4, 0);
}

/** Returns false at a wrong value; an optional one may be absent. */
function fails(
  { property, required, check }: CheckedMember,
  value: Doc,
  depth: 1 | 4,
): Code {
  // Prettier indents the continuation of an operand of `&&`, but not that of the whole test.
  const differs = required ? differsAlone : differsInside;
  const wrong =
    otherType(property, value, differs) ??
    differs(call(check, [value]), ts`undefined`);
  const test = required
    ? wrong
    : [differs(value, ts`undefined`), ts` &&`, line, wrong];
  const margin = depth === 1 ? ts`  ` : ts`        `;
  const condition = [
    ts`if (`,
    group([indent([softline, test]), softline]),
    ts`)`,
  ];
  const whole = group([condition, indent([line, ts`return false;`])]);
  return print([margin, whole], depth, 0);
}

function differsAlone(left: Doc, right: Code): Doc {
  return [left, ts` `, group([ts`!==`, line, right])];
}

function differsInside(left: Doc, right: Code): Doc {
  return [left, ts` `, group([ts`!==`, indent([line, right])])];
}

/** The handwritten test for a type without constraints: calling its check takes longer. */
function otherType(
  property: PropertyDef,
  value: Doc,
  differs: typeof differsAlone,
): Doc | undefined {
  if (property.nullable || Object.keys(property.constraints).length > 0) {
    return undefined;
  }
  switch (property.type) {
    case "string":
    case "boolean":
      return differs([ts`typeof `, value], lit(property.type));
    case "long":
      return call(ts`!Number.isSafeInteger`, [value]);
    case "double":
      return call(ts`!Number.isFinite`, [value]);
    default:
      return undefined;
  }
}

function localCheckOf(property: PropertyDef): Code {
  const check = ownCheck(property);
  return check instanceof Code ? check : ident(property.names.check);
}

function checkConstant(
  name: string,
  about: string,
  check: Doc,
  exported: boolean,
): Declaration {
  return {
    kind: "constant",
    docs: docs([{ text: about }]),
    name,
    exported,
    type: ts`${checkValue.Check}`,
    value: check,
  };
}
