// A compiled taxonomy and the documents that it was read from, described: for the command and for the target `docs`.
import type { DiffReport } from "../diff/make-report.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { Language } from "../text/messages/language.js";
import type { DocsModel } from "./model/docs-model.js";
import { makeDocs } from "./model/make-docs.js";
import type { UsageSites } from "./model/usage-sites.js";
import { readDocsSettings } from "./settings.js";

export interface DescribedTaxonomy {
  /** With the events of all platforms. */
  readonly taxonomy: Taxonomy;
  /** The entry first, then the included files. */
  readonly documents: readonly ParsedDocument[];
  /** Absent for that of the taxonomy. */
  readonly language?: Language | undefined;
  readonly usage?: UsageSites;
  readonly changes?: DiffReport;
}

/** What the documents say, with links to the lines of the taxonomy at its git host. */
export function describeTaxonomy({
  taxonomy,
  documents,
  language = taxonomy.settings.lang,
  ...more
}: DescribedTaxonomy): DocsModel {
  const paths = new Map(documents.map(({ file, path }) => [file, path]));
  const { editUrl } = readDocsSettings(documents[0]?.root);
  return makeDocs({
    taxonomy,
    language,
    sources: {
      pathOf: (file) => paths.get(file),
      ...(editUrl !== undefined && { editUrl }),
    },
    ...more,
  });
}
