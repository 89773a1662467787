// The tree that the plugin's rules ask: nodes of ESTree, and of the files around as the type checker has them.
import type { SourceCode } from "eslint";
import type { Node } from "estree";
import type { CheckerNode } from "../calls/checker-types.js";
import type { Tree } from "../calls/tree.js";

/** A node of the file, or one of another file that the type checker knows. */
export type AnyNode = Node | CheckerNode;

export type EsTree = Tree<AnyNode>;

export interface EsTreeOptions {
  readonly sourceCode: SourceCode;
  /** Whether a specifier leads from the file to a generated folder. */
  readonly isGenerated: (specifier: string) => boolean;
  /** Whether a template reads what stands at the top of the file. */
  readonly isComponent: boolean;
}
