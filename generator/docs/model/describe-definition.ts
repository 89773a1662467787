// What events and properties have in common: labels, owners, deprecation, and where they are registered.
import type { Metadata } from "../../model/taxonomy.js";
import {
  positionAt,
  type SourceFile,
  type Span,
} from "../../source/source-file.js";
import type { Described, SourceDoc } from "./docs-model.js";

/** Where the files of the taxonomy are. */
export interface Sources {
  /** The path of a file, relative to the entry's folder; `undefined` if it is not the user's. */
  readonly pathOf: (file: SourceFile) => string | undefined;
  /** A URL with `{file}` and `{line}`, as `docs.edit_url` has it. */
  readonly editUrl?: string;
}

interface Definition extends Metadata {
  readonly name: string;
  readonly standard: boolean;
}

/** Where a definition is: the first of some places that is the user's. */
export function findSource(
  spans: readonly (Span | undefined)[],
  sources: Sources,
): SourceDoc | undefined {
  for (const span of spans) {
    const found = span && sourceOf(span, sources);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The fields of every definition. */
export function describeDefinition(
  definition: Definition,
  source: SourceDoc | undefined,
): Described {
  const { name, label, description, deprecated, expires } = definition;
  const [first, ...others] = label?.texts ?? [];
  return {
    name,
    ...(first && { label: onOneLine(first.text) }),
    otherLabels: others.map(({ text }) => onOneLine(text)),
    ...(description !== undefined && { description }),
    owners: definition.owners,
    tags: definition.tags,
    links: definition.links,
    isActive: definition.status === "active",
    isStandard: definition.standard,
    ...(deprecated && { deprecated }),
    ...(expires !== undefined && { expires }),
    ...(source && { source }),
  };
}

/** A label that YAML folds ends in a newline. */
function onOneLine(label: string): string {
  return label.trim().replace(/\s+/gu, " ");
}

function sourceOf(
  { file, start }: Span,
  { pathOf, editUrl }: Sources,
): SourceDoc | undefined {
  const path = pathOf(file);
  if (path === undefined) return undefined;
  const { line } = positionAt(file, start);
  const url = editUrl === undefined ? undefined : fillUrl(editUrl, path, line);
  return { file: path, line, ...(url !== undefined && { url }) };
}

/** The address of a line at the git host; `undefined` if it is not on the web. */
function fillUrl(
  template: string,
  file: string,
  line: number,
): string | undefined {
  const path = file.split("/").map(encodeURIComponent).join("/");
  const filled = template
    .replaceAll("{file}", () => path)
    .replaceAll("{line}", String(line));
  return webUrl(filled);
}

/** A URL as a browser reads it, if its scheme is `http` or `https`; otherwise `undefined`. */
export function webUrl(text: string): string | undefined {
  if (!URL.canParse(text)) return undefined;
  const { href, protocol } = new URL(text);
  return protocol === "http:" || protocol === "https:" ? href : undefined;
}
