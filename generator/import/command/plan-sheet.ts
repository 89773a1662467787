// Reads a sheet, plans its changes for the taxonomy of an app, and verifies them before anything is written.
import { dirname, resolve } from "node:path";
import { refusedChange } from "../../diagnostics/codes/import-refused-change.js";
import { notFound } from "../../diagnostics/codes/source-not-found.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { makeRows } from "../../docs/sheet/make-rows.js";
import { catalogueEntries } from "../../driver/catalogue.js";
import { analyzeInApp } from "../../driver/compile-run.js";
import { hostOf } from "../../driver/disk-host.js";
import { overlayHost } from "../../driver/overlay-host.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { callFrom } from "../../driver/suggested-command.js";
import { unreadableOf } from "../../driver/unreadable.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import type { SourceHost } from "../../read/source-host.js";
import { readRegularFile } from "../../system/read-regular-file.js";
import { visible } from "../../text/display-text.js";
import { compareRows, type SheetChanges } from "../compare-rows.js";
import { reportMissing } from "../describe-changes.js";
import {
  findMismatch,
  planImport,
  type ChangedDocument,
} from "../plan-import.js";
import { readRows } from "../read-rows.js";
import { readTable } from "../read-table.js";

/** What a sheet changes, or why it changes nothing. */
export interface ImportResult {
  readonly diagnostics: readonly Diagnostic[];
  readonly changes?: SheetChanges;
  /** The files with their new texts; none if something is wrong. */
  readonly files: readonly ChangedDocument[];
}

/** Writes nothing. `sheet` is a path as given on the command line. */
export async function planSheet(
  run: Run,
  sheet: string,
): Promise<ImportResult> {
  const shown = visible(showPath(resolve(run.cwd, sheet), run.cwd));
  const bytes = readSheet(sheet, shown, run);
  if ("code" in bytes) return { diagnostics: [bytes], files: [] };
  const host = hostOf(run.files);
  const analysis = await analyzeInApp(run, host, { allPlatforms: true });
  const { documents, taxonomy } = analysis;
  const [entry, ...included] = documents;
  if (taxonomy === undefined || entry === undefined) {
    return { diagnostics: analysis.diagnostics, files: [] };
  }
  const read = readRows(readTable(bytes, shown), shown);
  if (hasErrors(read.diagnostics)) {
    return { diagnostics: read.diagnostics, files: [] };
  }
  const rows = makeRows(taxonomy);
  const changes = compareRows(read.rows, rows, taxonomy);
  const { files, refused } = planImport(changes, {
    documents: [entry, ...included],
    taxonomy,
    catalogue: catalogueEntries(),
  });
  const diagnostics = [
    ...read.diagnostics,
    ...reportMissing(changes.missing, shown),
    ...refused,
  ];
  if (refused.length > 0) return { diagnostics, changes, files: [] };
  const wrong = await verify(run, host, files, (after) =>
    findMismatch(rows, changes, after),
  );
  return {
    diagnostics: [...diagnostics, ...wrong],
    changes,
    files: wrong.length > 0 ? [] : files,
  };
}

function readSheet(
  sheet: string,
  shown: string,
  { cwd, files }: Run,
): Uint8Array | Diagnostic {
  try {
    const call = callFrom(cwd, "docs --sheet FILE.csv", files);
    return (
      readRegularFile(resolve(cwd, sheet)) ??
      notFound.at({
        message: `the file \`${shown}\` does not exist`,
        hint: `check the path, or write a sheet with \`${call}\``,
      })
    );
  } catch (error) {
    return unreadableOf(error, cwd);
  }
}

/** Compiles the changed files, and compares the result with the sheet. */
async function verify(
  run: Run,
  host: SourceHost,
  files: readonly ChangedDocument[],
  findMismatchIn: (after: Taxonomy) => string | undefined,
): Promise<readonly Diagnostic[]> {
  if (files.length === 0) return [];
  const texts = new Map(
    files.map(({ after, document }) => [
      resolve(dirname(run.entry), document.path),
      after,
    ]),
  );
  const { diagnostics, taxonomy } = await analyzeInApp(
    run,
    overlayHost(texts, host),
    { allPlatforms: true },
  );
  const errors = diagnostics.filter(({ severity }) => severity === "error");
  if (taxonomy === undefined) {
    const message =
      "with the changes of the sheet, the taxonomy would have errors";
    const hint =
      "correct the sheet: the errors show the taxonomy as it would be";
    return [refusedChange.at({ message, hint }), ...errors];
  }
  const mismatch = findMismatchIn(taxonomy);
  if (mismatch === undefined) return [];
  const message = `nothing was changed: ${mismatch}, because definitions share a text`;
  return [refusedChange.at({ message, hint: "make the changes by hand" })];
}
