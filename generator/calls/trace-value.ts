// The value behind a name that never holds another one: a `const`, a member of a plain object, of an enum, of a class.
import type { Declaration, Tree } from "./tree.js";

export interface TracedValue<N> {
  /** An expression that is neither a name nor a member. */
  readonly node: N;
  /** The declarations that lead to it: members that somebody could assign to, and what holds them. */
  readonly through: readonly N[];
}

export interface TracedConstant<N> {
  readonly text: string;
  readonly through: readonly N[];
}

const maxSteps = 20;

/** `undefined` where the value is one of several, as `tab.event` of `tabs.map((tab) => …)`, or no string. */
export function traceConstant<N>(
  node: N,
  tree: Tree<N>,
): TracedConstant<N> | undefined {
  const traced = traceValue(node, tree);
  const shape = traced && tree.shapeOf(traced.node);
  return shape?.kind === "string"
    ? { text: shape.text, through: traced?.through ?? [] }
    : undefined;
}

/** An expression itself where it is neither a name nor a member; `undefined` for a name that may hold another value. */
export function traceValue<N>(
  node: N,
  tree: Tree<N>,
  steps = 0,
): TracedValue<N> | undefined {
  if (steps > maxSteps) return undefined;
  const shape = tree.shapeOf(node);
  switch (shape.kind) {
    case "name":
      return ofDeclaration(declarationOf(node, tree), tree, steps);
    case "member": {
      const { owner, name } = shape;
      if (name === undefined) return undefined;
      const held = traceValue(owner, tree, steps + 1);
      if (held && tree.shapeOf(held.node).kind === "object") {
        return memberIn(held, name, tree, steps);
      }
      const declaration = declarationOf(node, tree);
      // The type of `tab` declares `tab.event` for all tabs; a class, an enum or a module has one.
      return declaration?.isConstant === true
        ? ofDeclaration(declaration, tree, steps)
        : undefined;
    }
    case "call":
      return tree.textOf(shape.callee) === "Object.freeze" &&
        shape.arguments[0] !== undefined
        ? traceValue(shape.arguments[0], tree, steps + 1)
        : { node, through: [] };
    default:
      return { node, through: [] };
  }
}

/** The one that there is, behind imports. */
function declarationOf<N>(node: N, tree: Tree<N>): Declaration<N> | undefined {
  const targets = tree.targetsOf(node);
  const found = targets.length > 0 ? targets : tree.declarationsOf(node);
  return found.length === 1 ? found[0] : undefined;
}

function ofDeclaration<N>(
  declaration: Declaration<N> | undefined,
  tree: Tree<N>,
  steps: number,
): TracedValue<N> | undefined {
  if (declaration?.value === undefined || !declaration.isConstant) {
    return undefined;
  }
  const { node, kind, value, keys = [] } = declaration;
  let held = traceValue(value, tree, steps + 1);
  for (const key of keys) held = held && memberIn(held, key, tree, steps);
  if (held === undefined || kind === "enum-member") return held;
  return { node: held.node, through: [node, ...held.through] };
}

/** The last member of that name; none where a later one may replace it. */
function memberIn<N>(
  { node, through }: TracedValue<N>,
  name: string,
  tree: Tree<N>,
  steps: number,
): TracedValue<N> | undefined {
  const shape = tree.shapeOf(node);
  const members = shape.kind === "object" ? shape.members : [];
  const found = members.findLast(
    ({ key }) => key === undefined || key === name,
  );
  if (found?.key === undefined || found.value === undefined) return undefined;
  const held = traceValue(found.value, tree, steps + 1);
  return (
    held && {
      node: held.node,
      through: [found.node, ...through, ...held.through],
    }
  );
}
