// Where the value of an expression comes from, by the imports and scopes of one file.
import type { Scope, SourceCode } from "eslint";
import type { Node, Pattern } from "estree";
import { isNode, keyOf, memberOf, moduleOf, textOf, unwrap } from "./ast.js";

export interface Origin {
  /** The module that it is imported from, as the file writes it; absent for what is not imported. */
  readonly module?: string;
  /**
   * The names on the way: `["window", "Dfinery"]`, and the exported name first for
   * a module. A call adds its texts and `()`. Empty for a module as a whole.
   */
  readonly path: readonly string[];
  /** A parameter or another variable whose value nobody can follow. */
  readonly variable?: Scope.Variable;
}

const nowhere: Origin = { path: [] };
const maxSteps = 20;

/** Never fails: what cannot be followed has what is known of its path. */
export function originOf(
  node: Node,
  sourceCode: SourceCode,
  steps = 0,
): Origin {
  if (steps > maxSteps) return nowhere;
  const at = unwrap(node);
  const next = (inner: Node) => originOf(inner, sourceCode, steps + 1);
  const module = moduleOf(at);
  if (module !== undefined) return { module, path: [] };
  switch (at.type) {
    case "Identifier": {
      const variable = variableOf(at, sourceCode);
      return variable === undefined || variable.defs.length === 0
        ? { path: [at.name] }
        : ofVariable(variable, next);
    }
    case "ThisExpression":
      return { path: ["this"] };
    case "AwaitExpression":
      return next(at.argument);
    case "MemberExpression": {
      const member = memberOf(at);
      const owner = next(at.object);
      return extend(owner, [member?.name ?? ""]);
    }
    case "CallExpression": {
      const texts = at.arguments.map((each) => textOf(each) ?? "");
      return extend(next(at.callee), [...texts.filter(Boolean), "()"]);
    }
    case "NewExpression":
      return extend(next(at.callee), ["()"]);
    case "LogicalExpression":
      return either(next(at.left), next(at.right));
    case "ConditionalExpression":
      return either(next(at.consequent), next(at.alternate));
    default:
      return nowhere;
  }
}

/** The variable that a name stands for at its place. */
export function variableOf(
  node: Node & { readonly type: "Identifier" },
  sourceCode: SourceCode,
  name = node.name,
): Scope.Variable | undefined {
  let scope: Scope.Scope | null = sourceCode.getScope(node);
  for (; scope !== null; scope = scope.upper) {
    const variable = scope.set.get(name);
    if (variable !== undefined) return variable;
  }
  return undefined;
}

/** What a variable was declared with, if it never gets another value. */
export function onlyValueOf(variable: Scope.Variable): Node | undefined {
  const [definition] = variable.defs;
  if (definition?.type !== "Variable" || variable.defs.length > 1) {
    return undefined;
  }
  const { id, init } = definition.node;
  if (id.type !== "Identifier" || !init) return undefined;
  const rewritten = variable.references.some(
    (reference) => reference.isWrite() && !reference.init,
  );
  return rewritten ? undefined : init;
}

function ofVariable(
  variable: Scope.Variable,
  next: (node: Node) => Origin,
): Origin {
  const [definition] = variable.defs;
  if (definition?.type === "ImportBinding") {
    // `import sdk = require("…")` of TypeScript has a declaration of its own.
    const reference = fromImportEquals(definition.node);
    if (reference !== undefined) return { module: reference, path: [] };
    return {
      module: moduleName(definition.parent),
      path: exported(definition.node),
    };
  }
  if (definition?.type === "Variable") {
    const { id, init } = definition.node;
    if (init && id.type === "Identifier") {
      const value = onlyValueOf(variable) ?? init;
      const origin = next(value);
      return origin.module === undefined && origin.path.length === 0
        ? { path: [variable.name], variable }
        : origin;
    }
    if (init) {
      const path = pathTo(id, definition.name.name);
      if (path !== undefined) return extend(next(init), path);
    }
  }
  return { path: [variable.name], variable };
}

function exported(node: Node): readonly string[] {
  switch (node.type) {
    case "ImportSpecifier":
      return [keyOf(node.imported, false) ?? ""];
    case "ImportDefaultSpecifier":
      return ["default"];
    default:
      return [];
  }
}

function moduleName(declaration: Node): string {
  return declaration.type === "ImportDeclaration"
    ? (textOf(declaration.source) ?? "")
    : "";
}

function fromImportEquals(node: Node): string | undefined {
  if (!("moduleReference" in node) || !isNode(node.moduleReference)) {
    return undefined;
  }
  const from = node.moduleReference;
  return "expression" in from && isNode(from.expression)
    ? textOf(from.expression)
    : undefined;
}

/** The names that lead through `{ a: { b } }` to `b`. */
function pathTo(pattern: Pattern, name: string): readonly string[] | undefined {
  switch (pattern.type) {
    case "Identifier":
      return pattern.name === name ? [] : undefined;
    case "AssignmentPattern":
      return pathTo(pattern.left, name);
    case "ObjectPattern":
      for (const property of pattern.properties) {
        if (property.type !== "Property") continue;
        const inner = pathTo(property.value, name);
        if (inner === undefined) continue;
        return [keyOf(property.key, property.computed) ?? "", ...inner];
      }
      return undefined;
    default:
      return undefined;
  }
}

function extend(origin: Origin, names: readonly string[]): Origin {
  return { ...origin, path: [...origin.path, ...names] };
}

function either(a: Origin, b: Origin): Origin {
  return a.module !== undefined || a.path.length > 0 ? a : b;
}
