// Whether a call is what a function of the option `trackFunctions` does with its own name: as in `usage`, its callers are told.
import type { Node } from "estree";
import { lastPart, type TrackFunction } from "../sdk/sdk-names.js";
import { isNode, keyOf, parentOf, unwrap } from "./ast.js";

type FunctionNode = Extract<Node, { readonly params: readonly Node[] }>;

/** `logEvent(name, …)` in the body of `function track(name, …)`, where `track` is named. */
export function isInTrackFunction(
  call: Node,
  nameArgument: Node | undefined,
  trackFunctions: readonly TrackFunction[],
): boolean {
  const name = nameArgument && unwrap(nameArgument);
  const around = functionAround(call);
  if (name?.type !== "Identifier" || around === undefined) return false;
  const own = nameOf(around);
  return trackFunctions.some((each) => {
    const parameter = around.params[each.position];
    return (
      lastPart(each.name) === own &&
      parameter?.type === "Identifier" &&
      parameter.name === name.name
    );
  });
}

function functionAround(node: Node): FunctionNode | undefined {
  for (let at = parentOf(node); at !== undefined; at = parentOf(at)) {
    if ("params" in at) return at;
  }
  return undefined;
}

function nameOf(around: FunctionNode): string | undefined {
  if ("id" in around && isNode(around.id)) return around.id.name;
  const parent = parentOf(around);
  // `const track = useCallback((name) => …, [])`
  const holder = parent?.type === "CallExpression" ? parentOf(parent) : parent;
  switch (holder?.type) {
    case "VariableDeclarator":
      return holder.id.type === "Identifier" ? holder.id.name : undefined;
    case "Property":
    case "MethodDefinition":
    case "PropertyDefinition":
      return keyOf(holder.key, holder.computed);
    default:
      return undefined;
  }
}
