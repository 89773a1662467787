// Writes or prints a merge, and reports what it added and where samples or code contradict the taxonomy.
import { readFileSync } from "node:fs";
import { visible } from "../../text/display-text.js";
import { shown } from "../describe-counts.js";
import { positionAt, SourceFile } from "../../source/source-file.js";
import {
  describeSources,
  sourceJson,
  type Sources,
} from "./describe-sources.js";
import type { Merge, MergedFile } from "./merge-draft.js";
import { refuse, refuseWriting } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import { writeText } from "../../system/write-file.js";
import { counted, figure } from "../../text/count.js";
import type { Terminal } from "../../system/terminal.js";
import { sentenceList } from "../../text/lists.js";

export interface MergeDelivery {
  readonly merge: Merge;
  readonly sources: Sources;
  /** The entry in messages. */
  readonly taxonomy: string;
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
}

const mostShown = 20;

/** Exit code 1 if samples or code contradict the taxonomy, or something could not be added. */
export async function deliverMerge(
  delivery: MergeDelivery,
  terminal: Terminal,
): Promise<number> {
  const { merge, sources, taxonomy, dryRun, format } = delivery;
  const { plan, files, differences, refused } = merge;
  if (!dryRun) {
    for (const file of files) {
      const problem = writeMerged(file);
      if (problem === undefined) continue;
      const refusal = refuseWriting(file.shown, problem);
      await refuse(refusal, { command: "infer", format }, terminal);
      return 1;
    }
  }
  const exitCode = differences.length + refused.length > 0 ? 1 : 0;
  if (format === "json") {
    const { picks, properties, events, attachments } = plan;
    const facts = {
      command: "infer",
      ok: exitCode === 0,
      ...sourceJson(sources),
      wrote: dryRun ? [] : files.map((file) => file.shown),
      added: { picks, properties, events, attachments },
      differences,
      refused,
    };
    await present({ diagnostics: [], facts, text: "" }, format, terminal);
    return exitCode;
  }
  if (dryRun) terminal.out(files.map(showAdditions).join(""));
  const lines = [
    ...describeSources(sources),
    ...cut(differences).map((each) => `  differs: ${each}`),
    ...refused.map((each) => `  ${each}`),
    `${taxonomy}: ${files.length === 0 ? "nothing to add" : `${dryRun ? "dry run, nothing written: would add" : "added"} ${describePlan(merge)}`}`,
  ];
  terminal.err(`${lines.join("\n")}\n`);
  return exitCode;
}

function describePlan({ plan }: Merge): string {
  return sentenceList(
    [
      [plan.picks.length, "standard pick"] as const,
      [plan.events.length, "event"] as const,
      [plan.properties.length, "property"] as const,
      [plan.attachments.length, "attachment"] as const,
    ].flatMap(([number, noun]) => (number > 0 ? [counted(number, noun)] : [])),
  );
}

/** As a diff of additions, each with the number of its line. */
function showAdditions({
  shown: path,
  before,
  insertions,
}: MergedFile): string {
  const file = new SourceFile(path, before);
  const hunks = insertions.map(({ offset, text }) => {
    const { line, column } = positionAt(file, offset);
    const lines = text.replace(/^\r?\n|\r?\n$/g, "").split(/\r?\n/);
    const where = column === 1 ? line : line + (text.startsWith("\n") ? 1 : 0);
    return `@@ ${visible(path)}:${String(where)} @@\n${lines.map((each) => `+ ${each}`).join("\n")}\n`;
  });
  return hunks.join("");
}

/** A byte order mark is not part of the text, and stays. */
function writeMerged({ path, before, after }: MergedFile): string | undefined {
  const now = readFileSync(path, "utf8");
  const mark = now.startsWith("\ufeff") ? "\ufeff" : "";
  if (now !== mark + before) {
    return `${shown(path)} changed during this run; run again`;
  }
  return writeText(path, mark + after, true);
}

function cut(sentences: readonly string[]): readonly string[] {
  const rest = sentences.length - mostShown;
  return rest > 0
    ? [...sentences.slice(0, mostShown), `and ${figure(rest)} more`]
    : sentences;
}
