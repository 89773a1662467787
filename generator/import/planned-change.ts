// What one row of a sheet does to the files of a taxonomy, and what has to be known for it.
import type { FieldColumn } from "../docs/sheet/columns.js";
import type { Addition } from "../infer/merge/insert-entries.js";
import type { CatalogueEntry } from "../model/catalogue-entry.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import type { TextEdit } from "../text/text-edits.js";
import type { ReadRow } from "./read-rows.js";

/** Why a change cannot be made, as a clause, and what to do. */
export interface Refusal {
  /** The cell at fault; absent for the whole row. */
  readonly column?: FieldColumn;
  readonly reason: string;
  readonly hint: string;
}

/** Work on one file; or why a change cannot be made. */
export type PlannedChange = { readonly read: ReadRow } & (
  | {
      readonly column?: FieldColumn;
      readonly document: ParsedDocument;
      readonly edits: readonly TextEdit[];
      readonly additions: readonly Addition[];
    }
  | Refusal
);

/** The files of a taxonomy, the entry first. */
export type Documents = readonly [ParsedDocument, ...ParsedDocument[]];

/** What is known besides the rows. */
export interface Known {
  readonly documents: Documents;
  readonly taxonomy: Taxonomy;
  readonly catalogue: readonly CatalogueEntry[];
  /** The types of event properties by name, those of the catalogue and of new rows too. */
  readonly types: ReadonlyMap<string, string>;
}
