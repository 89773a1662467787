// Which strings an expression can be, as the name of an event or a key: by its text, or by what its tree knows of it.
import { namesOfConstant, sdkConstants } from "../sdk/sdk-names.js";
import { traceConstant } from "./trace-value.js";
import type { Tree } from "./tree.js";

/** The event that a call names, or why it cannot be determined. */
export type EventNames =
  | {
      readonly kind: "known";
      /** More than one for a union; sorted, without repetition. */
      readonly names: readonly string[];
      readonly from: "literal" | "constant" | "DFEvent" | "union";
    }
  | {
      readonly kind: "unknown";
      readonly reason: string;
      /** What would read a name that stands elsewhere. */
      readonly flag?: string;
    };

/** Whether a name is one of DFINERY's catalogue. */
export type IsStandard = (name: string) => boolean;

const maxSteps = 20;

/**
 * Literals, constants, members of enums and objects, `DFEvent.X`, conditionals
 * of such, and unions that a type checker knows. `isStandard` is for `DFEvent.X`
 * where the SDK is not installed.
 */
export function readEventNames<N>(
  node: N,
  tree: Tree<N>,
  isStandard: IsStandard,
  steps = 0,
): EventNames {
  const shape = tree.shapeOf(node);
  if (shape.kind === "string") {
    return { kind: "known", names: [shape.text], from: "literal" };
  }
  const constant = sdkConstant(node, tree, isStandard);
  const typed = tree.typeStringsOf(node);
  if (typed !== undefined) {
    const from = typed.length > 1 ? "union" : "constant";
    return {
      kind: "known",
      names: typed,
      from: constant === undefined ? from : "DFEvent",
    };
  }
  if (shape.kind === "one-of" && steps < maxSteps) {
    const options = shape.options.map((option) =>
      readEventNames(option, tree, isStandard, steps + 1),
    );
    const names = options.flatMap((each) =>
      each.kind === "known" ? each.names : [],
    );
    if (options.every(({ kind }) => kind === "known")) {
      return {
        kind: "known",
        names: [...new Set(names)].sort(),
        from: "union",
      };
    }
  }
  // An object of the project's own may be called `DFEvent`, too.
  const traced = traceConstant(node, tree);
  if (traced !== undefined) {
    return { kind: "known", names: [traced.text], from: "constant" };
  }
  return constant === undefined
    ? { kind: "unknown", reason: "its name is only known at run time" }
    : { kind: "known", names: [constant], from: "DFEvent" };
}

/** The one string that an expression always is, as a key such as `[DFEventProperty.ORDER_ID]`. */
export function readKey<N>(
  node: N,
  tree: Tree<N>,
  isStandard: IsStandard,
): string | undefined {
  const names = readEventNames(node, tree, isStandard);
  return names.kind === "known" && names.names.length === 1
    ? names.names[0]
    : undefined;
}

/** `DFEvent.ADD_TO_CART` is `df_add_to_cart`. */
function sdkConstant<N>(
  node: N,
  tree: Tree<N>,
  isStandard: IsStandard,
): string | undefined {
  const shape = tree.shapeOf(node);
  return shape.kind === "member" &&
    shape.name !== undefined &&
    sdkConstants.test(tree.textOf(shape.owner))
    ? namesOfConstant(shape.name).find(isStandard)
    : undefined;
}
