// Checks the rows of an export: like `check-lines`, after the header.
import type { Judge } from "../judge/make-judge.js";
import type { TallyOptions } from "./tally.js";
import { makeRowReader, type ExportTypes, type ReadRow } from "./export-csv.js";
import { makeCollector, type LineChecker, type Wanted } from "./check-lines.js";
import { violation } from "./judge-record.js";

/** `file` is the name in messages. If the first record is not the header of an export, each record is broken. */
export function makeCsvChecker(
  judge: Judge,
  types: ExportTypes,
  options: TallyOptions & Wanted,
  file: string,
): LineChecker {
  const collector = makeCollector(options, file);
  let read: ReadRow | undefined;
  let hasHeader = false;
  return {
    take: (record) => {
      collector.begin(record.line);
      if (!("text" in record)) {
        const { code, problem } = record;
        collector.broken(violation("", code, `the row ${problem}`));
        return;
      }
      const { text } = record;
      if (!hasHeader) {
        hasHeader = true;
        read = makeRowReader(text, types, judge);
        if (read === undefined) collector.broken(noName, text);
        return;
      }
      if (text.trim() === "") return;
      const row = read?.(text) ?? { problem: noName };
      if ("problem" in row) {
        collector.broken(row.problem, text);
        return;
      }
      collector.event(row.judged);
      collector.end(text);
    },
    drain: collector.drain,
  };
}

const noName = violation(
  "",
  "no_header",
  "the first row has no column `event_name`",
);
