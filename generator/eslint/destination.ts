// Where the record that a builder makes goes, by simple data flow inside one file.
import type { Scope, SourceCode } from "eslint";
import type { Node, VariableDeclarator } from "estree";
import { fieldOf, isNode, isWrapper, memberOf, parentOf } from "./ast.js";
import { variableOf } from "./origin.js";

/** `dropped`: at once. `unread`: in a variable that nobody reads, or whose reads drop it. `onward`: passed on, returned, exported, or nobody can tell. */
export type Destination = "dropped" | "unread" | "onward";

const maxSteps = 20;

/** Follows a value through the expressions around it and the variables that it is put in. */
export function destinationOf(
  node: Node,
  sourceCode: SourceCode,
  isComponent: boolean,
  steps = 0,
): Destination {
  const parent = parentOf(node);
  if (parent === undefined || steps > maxSteps) return "onward";
  const next = (outer: Node) =>
    destinationOf(outer, sourceCode, isComponent, steps + 1);
  if (isWrapper(parent)) return next(parent);
  switch (parent.type) {
    case "ExpressionStatement":
      return "dropped";
    case "UnaryExpression":
      return parent.operator === "void" ? "dropped" : "onward";
    case "AwaitExpression":
    case "ArrayExpression":
    case "LogicalExpression":
    case "ObjectExpression":
      return next(parent);
    case "Property":
      return parent.value === node ? next(parent) : "onward";
    case "ConditionalExpression":
      return parent.test === node ? "dropped" : next(parent);
    case "SequenceExpression":
      return parent.expressions.at(-1) === node ? next(parent) : "dropped";
    case "VariableDeclarator":
      return parent.init === node
        ? ofDeclarator(parent, sourceCode, isComponent, steps)
        : "onward";
    case "AssignmentExpression": {
      const { left } = parent;
      if (parent.right !== node || left.type !== "Identifier") return "onward";
      if (next(parent) === "onward") return "onward";
      const variable = variableOf(left, sourceCode);
      return variable === undefined
        ? "onward"
        : ofVariable(variable, sourceCode, isComponent, steps);
    }
    case "ArrowFunctionExpression":
      return parent.body === node && isHandler(parent) ? "dropped" : "onward";
    case "CallExpression":
      // To print a record is not to send it.
      return parent.callee !== node && isConsole(parent.callee)
        ? "dropped"
        : "onward";
    default:
      return "onward";
  }
}

function ofDeclarator(
  declarator: VariableDeclarator,
  sourceCode: SourceCode,
  isComponent: boolean,
  steps: number,
): Destination {
  const { id } = declarator;
  if (id.type !== "Identifier") return "onward";
  const declaration = parentOf(declarator);
  const around = declaration && parentOf(declaration);
  if (around?.type === "ExportNamedDeclaration") return "onward";
  const variable = sourceCode.scopeManager.getDeclaredVariables(declarator)[0];
  return variable === undefined
    ? "onward"
    : ofVariable(variable, sourceCode, isComponent, steps);
}

/** A variable's value goes where the reads of the variable go. */
function ofVariable(
  variable: Scope.Variable,
  sourceCode: SourceCode,
  isComponent: boolean,
  steps: number,
): Destination {
  const { type } = variable.scope;
  // Other scripts of a page see these; the template of a component sees what stands at the top of its script.
  if (type === "global" || (isComponent && type === "module")) return "onward";
  const isSent = variable.references.some(
    (reference) =>
      reference.isRead() &&
      !isTypeQuery(reference.identifier) &&
      (isExported(reference.identifier) ||
        destinationOf(
          reference.identifier,
          sourceCode,
          isComponent,
          steps + 1,
        ) === "onward"),
  );
  return isSent ? "onward" : "unread";
}

function isExported(node: Node): boolean {
  return parentOf(node)?.type === "ExportSpecifier";
}

function isTypeQuery(node: Node): boolean {
  const type: string = parentOf(node)?.type ?? "";
  return type === "TSTypeQuery";
}

function isConsole(callee: Node): boolean {
  const owner = memberOf(callee)?.owner;
  return owner?.type === "Identifier" && owner.name === "console";
}

/** What an event handler of JSX returns is thrown away. */
function isHandler(node: Node): boolean {
  const container = parentOf(node);
  const attribute = container && parentOf(container);
  const type: string = attribute?.type ?? "";
  if (attribute === undefined || type !== "JSXAttribute") return false;
  const name = fieldOf(attribute, "name");
  const text = isNode(name) ? fieldOf(name, "name") : undefined;
  return typeof text === "string" && /^on[A-Z]/.test(text);
}
