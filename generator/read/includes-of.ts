// Reads the `include` patterns of a document, as far as they can be followed.
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Span } from "../source/source-file.js";

/** One pattern and its location. */
export interface Include {
  readonly pattern: string;
  readonly span: Span;
}

/**
 * The patterns of a document in their order. Values that are not strings are
 * skipped: the shape stage reports them.
 */
export function includesOf({ root }: ParsedDocument): readonly Include[] {
  const value = root?.entries.get("include")?.value;
  if (value === undefined) return [];
  const nodes = value.kind === "list" ? value.items : [value];
  return nodes.flatMap((node) =>
    node.kind === "scalar" && typeof node.value === "string"
      ? [{ pattern: node.value, span: node.span }]
      : [],
  );
}
