// Which export of which module an expression is, through variables and destructuring of the file.
import type { Declaration } from "../calls/tree.js";
import type { AnyNode, EsTree } from "./estree-types.js";

export interface ImportedName {
  /** As the file writes it. */
  readonly module: string;
  /** The exported name, and members of it; empty for the module as a whole. */
  readonly path: readonly string[];
}

const maxSteps = 20;

/** `undefined` for what is not imported, or cannot be followed. */
export function importedName(
  node: AnyNode,
  tree: EsTree,
  steps = 0,
): ImportedName | undefined {
  if (steps > maxSteps) return undefined;
  const shape = tree.shapeOf(node);
  switch (shape.kind) {
    case "module":
      return { module: shape.specifier, path: [] };
    case "name":
      return ofDeclaration(tree.declarationsOf(node)[0], tree, steps);
    case "member":
      return extend(importedName(shape.owner, tree, steps + 1), [
        shape.name ?? "",
      ]);
    case "one-of":
      for (const option of shape.options) {
        const found = importedName(option, tree, steps + 1);
        if (found !== undefined) return found;
      }
      return undefined;
    default:
      return undefined;
  }
}

function ofDeclaration(
  declaration: Declaration<AnyNode> | undefined,
  tree: EsTree,
  steps: number,
): ImportedName | undefined {
  if (declaration === undefined) return undefined;
  const { module, name, kind, value, keys = [] } = declaration;
  if (module !== undefined) {
    return {
      module: module.specifier,
      path: name === undefined ? [] : [name],
    };
  }
  return kind === "variable" && value !== undefined
    ? extend(importedName(value, tree, steps + 1), keys)
    : undefined;
}

function extend(
  name: ImportedName | undefined,
  keys: readonly string[],
): ImportedName | undefined {
  return name && { ...name, path: [...name.path, ...keys] };
}
