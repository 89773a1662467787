// What a document says under `include`, as far as it can be followed.
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Span } from "../source/source-file.js";

/** One pattern and where it stands. */
export interface Include {
  readonly pattern: string;
  readonly span: Span;
}

/** The patterns of a document in their order. What is no text is left out: the validate stage reports it. */
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
