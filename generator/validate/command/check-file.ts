// Checks one file from its start to its end, in this thread.
import { looksLikeExport } from "../export-csv.js";
import type { Findings, LineChecker } from "../check-lines.js";
import { makeLineChecker } from "../check-lines.js";
import { makeCsvChecker } from "../check-csv.js";
import type { CheckContext } from "./context.js";
import type { DataFile, OpenedData } from "../../driver/open-data.js";
import { splitterFor } from "../../source/choose-splitter.js";
import { splitCsv } from "../../source/split-csv.js";
import type { Splitter } from "../../source/split-records.js";

/** Whether a file is read as an export of the service. */
export function isExport(
  { head }: Pick<OpenedData, "head">,
  { options: { form } }: CheckContext,
): boolean {
  return (
    form === "export-csv" ||
    (form === "auto" && looksLikeExport(head.toString("utf8")))
  );
}

/** What each piece of an opened file contains. Throws a `DataFileError` if it cannot be read to its end. */
export async function* checkFile(
  file: DataFile,
  opened: OpenedData,
  context: CheckContext,
): AsyncGenerator<Findings> {
  const { checker, splitter } = readerOf(file, opened, context);
  for await (const piece of opened.pieces) {
    splitter.push(piece);
    yield checker.drain();
  }
  splitter.end();
  yield checker.drain();
}

interface Reader {
  readonly checker: LineChecker;
  readonly splitter: Splitter;
}

function readerOf(
  { shown }: DataFile,
  opened: OpenedData,
  context: CheckContext,
): Reader {
  const { judge, options, types } = context;
  if (isExport(opened, context)) {
    const checker = makeCsvChecker(judge, types, options, shown);
    return { checker, splitter: splitCsv(checker.take) };
  }
  const form = options.form === "export-csv" ? "auto" : options.form;
  const checker = makeLineChecker(judge, { ...options, form }, shown);
  return { checker, splitter: splitterFor(opened.layout, checker.take) };
}
