// ESTree, its scopes, and a type checker where there is one behind the questions of `calls`.
import type { Node } from "estree";
import {
  locationsOfType,
  stringsOfType,
  type CheckerSymbol,
} from "../calls/checker-types.js";
import type { Declaration, Shape } from "../calls/tree.js";
import {
  fieldOf,
  isNode,
  keyOf,
  memberOf,
  moduleOf,
  textOf,
  unwrap,
} from "./ast.js";
import { describeCheckerNode, shapeOfCheckerNode } from "./checker-nodes.js";
import { describeVariable } from "./estree-declarations.js";
import { describeNode, membersIn } from "./estree-members.js";
import type { AnyNode, EsTree, EsTreeOptions } from "./estree-types.js";
import { readsOf, useOf } from "./estree-uses.js";
import { variableOf } from "./scopes.js";
import { aliasedSymbol, servicesOf } from "./typed.js";

/** Answers for one file. */
export function estreeTree(options: EsTreeOptions): EsTree {
  const { sourceCode, isGenerated } = options;
  const services = servicesOf(sourceCode);
  const checker = services?.program.getTypeChecker();
  const symbolOf = (node: AnyNode) => {
    if (!isNode(node)) return checker?.getSymbolAtLocation(node);
    const at = core(node);
    return services?.getSymbolAtLocation(
      at.type === "MemberExpression" ? at.property : at,
    );
  };
  const declared = (symbol: CheckerSymbol | undefined) =>
    (symbol?.declarations ?? []).map((each): Declaration<AnyNode> => {
      const own = services?.tsNodeToESTreeNodeMap.get(each);
      const described = own && describeOwn(own);
      return described ?? describeCheckerNode(each);
    });
  const describeOwn = (node: Node) => {
    const [variable] = sourceCode.scopeManager.getDeclaredVariables(node);
    return variable === undefined ||
      node.type !== "VariableDeclarator" ||
      node.id.type !== "Identifier"
      ? describeNode(node)
      : describeVariable(variable, tree, isGenerated)[0];
  };
  const typeOf = (node: AnyNode) =>
    isNode(node)
      ? services?.getTypeAtLocation(core(node))
      : checker?.getTypeAtLocation(node);
  const tree: EsTree = {
    shapeOf: (node) =>
      isNode(node)
        ? shapeOf(core(node), isGenerated)
        : shapeOfCheckerNode(node),
    textOf: (node) =>
      isNode(node) ? sourceCode.getText(node) : node.getText(),
    declarationsOf: (node) => {
      if (!isNode(node)) return declared(symbolOf(node));
      const at = core(node);
      if (at.type === "Identifier") {
        const variable = variableOf(at, sourceCode);
        return variable ? describeVariable(variable, tree, isGenerated) : [];
      }
      const known = declared(symbolOf(at));
      const shape = tree.shapeOf(at);
      return known.length > 0 || shape.kind !== "member"
        ? known
        : membersIn(shape.owner, shape.name, tree);
    },
    targetsOf: (node) => {
      const symbol = symbolOf(node);
      if (symbol === undefined || services === undefined) return [];
      const target = aliasedSymbol(symbol, services);
      return target === symbol ? [] : declared(target);
    },
    typeLocationsOf: (node) => {
      const type = typeOf(node);
      return type && checker
        ? locationsOfType(checker.getNonNullableType(type))
        : [];
    },
    typeStringsOf: (node) => {
      const type = typeOf(node);
      return type && stringsOfType(type);
    },
    useOf: (node) =>
      isNode(node) ? useOf(node, sourceCode) : { kind: "other" },
    readsOf: (variable) =>
      isNode(variable) ? readsOf(variable, options) : undefined,
  };
  return tree;
}

/** Without what only dresses it: parentheses, assertions, `typeof` of a type, the left side of a comma. */
export function core(given: Node): Node {
  const node = unwrap(given);
  const type: string = node.type;
  const inner =
    node.type === "SequenceExpression"
      ? node.expressions.at(-1)
      : node.type === "AssignmentExpression" && node.operator === "="
        ? node.right
        : type === "TSTypeAnnotation"
          ? fieldOf(node, "typeAnnotation")
          : type === "TSTypeQuery"
            ? fieldOf(node, "exprName")
            : type === "TSLiteralType"
              ? fieldOf(node, "literal")
              : type === "TSTypeReference" && argumentsOf(node).length === 0
                ? fieldOf(node, "typeName")
                : undefined;
  return isNode(inner) ? core(inner) : node;
}

function shapeOf(
  node: Node,
  isGenerated: (specifier: string) => boolean,
): Shape<AnyNode> {
  const text = textOf(node);
  if (text !== undefined) return { kind: "string", text };
  const specifier = moduleOf(node) ?? moduleOfType(node);
  if (specifier !== undefined) {
    return { kind: "module", specifier, isGenerated: isGenerated(specifier) };
  }
  switch (node.type) {
    case "Identifier":
      return { kind: "name", name: node.name };
    case "MemberExpression": {
      const name = memberOf(node)?.name;
      const named = name !== undefined && { name };
      return { kind: "member", owner: node.object, ...named };
    }
    case "CallExpression":
    case "NewExpression": {
      const { callee, arguments: given } = node;
      return { kind: "call", callee, arguments: given };
    }
    case "AwaitExpression":
      return { kind: "one-of", options: [node.argument] };
    case "ConditionalExpression":
      return { kind: "one-of", options: [node.consequent, node.alternate] };
    case "LogicalExpression":
      return { kind: "one-of", options: [node.left, node.right] };
    case "ArrowFunctionExpression":
      return node.body.type === "BlockStatement"
        ? { kind: "other" }
        : { kind: "function", result: node.body };
    case "ObjectExpression":
      return {
        kind: "object",
        members: node.properties.map((each) => {
          const isProperty = each.type === "Property";
          const key = isProperty ? keyOf(each.key, each.computed) : undefined;
          return {
            node: each,
            ...(key !== undefined && { key }),
            ...(isProperty && { value: each.value }),
          };
        }),
      };
    default:
      return shapeOfType(node);
  }
}

function shapeOfType(node: Node): Shape<AnyNode> {
  const type: string = node.type;
  const parts = (name: string) => {
    const found = fieldOf(node, name);
    return Array.isArray(found) ? found.filter(isNode) : [];
  };
  const part = (name: string) => {
    const found = fieldOf(node, name);
    return isNode(found) ? found : undefined;
  };
  switch (type) {
    case "TSQualifiedName": {
      const [left, right] = [part("left"), part("right")];
      return left && right?.type === "Identifier"
        ? { kind: "member", owner: left, name: right.name }
        : { kind: "other" };
    }
    case "TSUnionType":
    case "TSIntersectionType":
      return { kind: "one-of", options: parts("types") };
    case "TSTypeReference": {
      const name = part("typeName");
      const options = [...(name ? [name] : []), ...argumentsOf(node)];
      return { kind: "one-of", options };
    }
    case "TSFunctionType": {
      const result = part("returnType");
      return result ? { kind: "function", result } : { kind: "other" };
    }
    default:
      return { kind: "other" };
  }
}

function argumentsOf(node: Node): readonly Node[] {
  const given =
    fieldOf(node, "typeArguments") ?? fieldOf(node, "typeParameters");
  const params = isNode(given) ? fieldOf(given, "params") : undefined;
  return Array.isArray(params) ? params.filter(isNode) : [];
}

/** `import("…")` in a type */
function moduleOfType(node: Node): string | undefined {
  const type: string = node.type;
  if (type !== "TSImportType") return undefined;
  const given = fieldOf(node, "source") ?? fieldOf(node, "argument");
  return isNode(given) ? textOf(core(given)) : undefined;
}
