// The check of one item: a function that decides, and a table that finds out what is wrong.
import type { PropertyDef } from "../generator/model/taxonomy.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import { fieldsWalk, memberRow } from "./fields-walk.js";
import { type Code, joinCode, lit, ts } from "./kit/code.js";
import {
  call,
  element,
  objectLiteral,
  type Declaration,
} from "./kit/declarations.js";
import { docs } from "./kit/docs.js";
import { group, indent, line, softline, type Doc } from "./kit/doc.js";
import { print } from "./kit/layout.js";
import { itemCheck, walk } from "./kit/symbols.js";

/** A property with its check. */
export interface CheckedMember {
  readonly property: PropertyDef;
  readonly required: boolean;
  readonly check: Code;
}

/** The item is checked most often, so a function of its own decides without a loop over a table. */
export function itemDeclarations(
  members: readonly CheckedMember[],
  say: CommentTexts["checks"],
): readonly Declaration[] {
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
