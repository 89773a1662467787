// The names of events that an expression can be: by its text, by constants of the file, or by what the checker knows.
import type { SourceCode } from "eslint";
import type { Node } from "estree";
import { namesOfConstant, sdkConstants } from "../sdk/sdk-names.js";
import { fieldOf, isNode, keyOf, memberOf, textOf, unwrap } from "./ast.js";
import { onlyValueOf, variableOf } from "./origin.js";
import { stringsOf } from "./typed.js";

const maxSteps = 20;

/** `undefined` when nobody can tell before it runs; more than one name for a choice. */
export function readEventNames(
  node: Node,
  sourceCode: SourceCode,
): readonly string[] | undefined {
  return read(node, sourceCode, 0) ?? stringsOf(unwrap(node), sourceCode);
}

function read(
  node: Node,
  sourceCode: SourceCode,
  steps: number,
): readonly string[] | undefined {
  if (steps > maxSteps) return undefined;
  const at = unwrap(node);
  const text = textOf(at);
  if (text !== undefined) return [text];
  if (at.type === "ConditionalExpression") {
    const a = read(at.consequent, sourceCode, steps + 1);
    const b = read(at.alternate, sourceCode, steps + 1);
    return a && b && [...new Set([...a, ...b])].sort();
  }
  const value = valueOf(at, sourceCode, steps);
  if (value !== undefined && value !== at) {
    return read(value, sourceCode, steps + 1);
  }
  return ofConstant(at, sourceCode);
}

/** `DFEvent.PURCHASE` */
function ofConstant(
  node: Node,
  sourceCode: SourceCode,
): readonly string[] | undefined {
  const member = memberOf(node);
  if (!member || !sdkConstants.test(sourceCode.getText(member.owner))) {
    return undefined;
  }
  const [name] = namesOfConstant(member.name);
  return name === undefined ? undefined : [name];
}

/** The expression behind `const` variables, members of plain objects and members of enums, within the file. */
export function valueOf(
  node: Node,
  sourceCode: SourceCode,
  steps = 0,
): Node | undefined {
  if (steps > maxSteps) return undefined;
  const at = unwrap(node);
  if (at.type === "Identifier") {
    const variable = variableOf(at, sourceCode);
    const value = variable && onlyValueOf(variable);
    if (value !== undefined) return valueOf(value, sourceCode, steps + 1);
    const declaration: unknown = variable?.defs[0]?.node;
    return isNode(declaration) && isEnum(declaration) ? declaration : undefined;
  }
  const member = memberOf(at);
  if (member === undefined) return at;
  const owner = valueOf(member.owner, sourceCode, steps + 1);
  const value = owner && memberIn(owner, member.name);
  return value && valueOf(value, sourceCode, steps + 1);
}

function memberIn(owner: Node, name: string): Node | undefined {
  if (owner.type === "ObjectExpression") {
    for (const property of owner.properties) {
      if (property.type !== "Property") return undefined;
      if (keyOf(property.key, property.computed) === name) {
        return property.value;
      }
    }
    return undefined;
  }
  return isEnum(owner) ? enumMember(owner, name) : undefined;
}

function isEnum(node: Node): boolean {
  const type: string = node.type;
  return type === "TSEnumDeclaration";
}

function enumMember(declaration: Node, name: string): Node | undefined {
  const body = fieldOf(declaration, "body");
  const members = isNode(body)
    ? fieldOf(body, "members")
    : fieldOf(declaration, "members");
  for (const member of Array.isArray(members) ? members.filter(isNode) : []) {
    const id = fieldOf(member, "id");
    const value = fieldOf(member, "initializer");
    if (isNode(id) && isNode(value) && keyOf(id, false) === name) return value;
  }
  return undefined;
}
