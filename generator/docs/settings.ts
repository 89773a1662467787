// Reads the `docs:` block of the entry file.
import type { YamlMap } from "../parse/node.js";
import { field, mapOf, scalarText } from "../resolve/read-fields.js";

export interface DocsSettings {
  /** The folder of the site, relative to the entry file. */
  readonly output: string;
  /** A URL of the git host with `{file}` and `{line}`. */
  readonly editUrl?: string;
}

export const defaultDocsOutput = "docs-site";

/** What is absent is as usual; the shape was checked before. */
export function readDocsSettings(entry: YamlMap | undefined): DocsSettings {
  const block = mapOf(field(entry, "docs"));
  const editUrl = scalarText(field(block, "edit_url"));
  return {
    output: scalarText(field(block, "output")) ?? defaultDocsOutput,
    ...(editUrl !== undefined && { editUrl }),
  };
}
