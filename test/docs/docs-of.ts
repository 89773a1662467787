// The documents of YAML texts, as the command makes them.
import {
  makeDocs,
  type DocsInput,
} from "../../generator/docs/model/make-docs.js";
import type { DocsModel } from "../../generator/docs/model/docs-model.js";
import type { SourceFile } from "../../generator/source/source-file.js";
import { cataloguePath, taxonomyOf } from "../support/resolve-text.js";

/** Documents of one text or of several by path. */
export function docsOf(
  source: Parameters<typeof taxonomyOf>[0],
  given: Partial<DocsInput> & { readonly editUrl?: string } = {},
): DocsModel {
  const { editUrl, ...others } = given;
  const pathOf = ({ path }: SourceFile) =>
    path === cataloguePath ? undefined : path;
  return makeDocs({
    taxonomy: taxonomyOf(source),
    language: "en",
    sources: { pathOf, ...(editUrl !== undefined && { editUrl }) },
    ...others,
  });
}
