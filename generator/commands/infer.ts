// `dfn-codegen infer`: a draft taxonomy from samples.
import { statSync } from "node:fs";
import { resolve } from "node:path";
import { visible } from "../diagnostics/display-text.js";
import { readCatalogueFacts } from "../infer/catalogue-facts.js";
import { decideDraft } from "../infer/decide.js";
import type { SamplesRead } from "../infer/collect-samples.js";
import type { Draft } from "../infer/draft.js";
import { printDraft } from "../infer/print-draft.js";
import { counted, figure } from "../infer/wording.js";
import { parseYaml } from "../parse/parse-yaml.js";
import { checkDraft } from "./check-draft.js";
import { describeInference, listSkipped } from "./describe-inference.js";
import { diskHost } from "./disk-host.js";
import { schemaFolderFor } from "./init.js";
import { showPath } from "./output-folder.js";
import { readCatalogue } from "./package-data.js";
import { createProgress } from "./progress.js";
import { present, type Terminal } from "./present.js";
import {
  readSamples,
  SampleFileError,
  type SampleFile,
} from "./read-samples.js";
import { writeText } from "./write-text.js";

export interface InferOptions {
  /** Paths and patterns as given; `-` is the standard input. */
  readonly files: readonly string[];
  /** Where the draft goes; to stdout when absent. */
  readonly output: string | undefined;
  readonly force: boolean;
  /** A taxonomy to add to, instead of a draft of its own. */
  readonly merge: string | undefined;
  /** Show what would be added to it, and write nothing. */
  readonly dryRun: boolean;
  readonly format: "pretty" | "json";
  readonly cwd: string;
  /** True when stderr is a terminal somebody looks at. */
  readonly watched: boolean;
}

/** Reads, decides, prints. Exit code 1 when there is nothing to infer from, or a file cannot be read or written. */
export async function infer(
  options: InferOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd, output } = options;
  const usage = wrongUsage(options);
  if (usage !== undefined) {
    terminal.err(`error: ${usage}\n`);
    return 2;
  }
  const files = findFiles(options);
  const read = await readAll(files, options, terminal);
  if (read === undefined) return 1;
  const { facts } = read;
  if (facts.eventSamples + facts.userSamples === 0) {
    terminal.err(
      `error: no event in ${nameFiles(files)}\n${listSkipped(read.skipped)}hint: infer reads NDJSON and JSON with events such as {"event_name":"x","event_properties":{}}, {"event":"x","a":1} or {"name":"x","properties":{}}\n`,
    );
    return 1;
  }
  const catalogue = parseYaml(readCatalogue(), "standard.yaml").document;
  const draft = decideDraft(facts, readCatalogueFacts(catalogue));
  if (options.merge !== undefined) {
    return merge(
      draft,
      read,
      files,
      { ...options, merge: options.merge },
      terminal,
    );
  }
  const path = output === undefined ? undefined : resolve(cwd, output);
  const printed = printDraft(draft, {
    from: `${counted(facts.eventSamples, "event")} in ${counted(files.length, "file")}`,
    remarks: headRemarks(read),
    schema: `${schemaFolderFor(path ?? resolve(cwd, "draft.yaml"), cwd)}/taxonomy.schema.json`,
  });
  const { text, errors } = checkDraft(printed);
  return deliver({ draft, text, errors, read, files }, path, options, terminal);
}

function wrongUsage(options: InferOptions): string | undefined {
  const { files, merge: taxonomy, output, dryRun, force } = options;
  if (files.length === 0) return "name files of samples, or `-` for stdin";
  if (taxonomy !== undefined && (output !== undefined || force)) {
    return "`--merge` adds to the taxonomy itself: leave out `--output` and `--force`";
  }
  return dryRun && taxonomy === undefined
    ? "`--dry-run` goes with `--merge`; without `--output` a draft goes to stdout"
    : undefined;
}

async function merge(
  draft: Draft,
  read: SamplesRead,
  files: readonly SampleFile[],
  options: InferOptions & { readonly merge: string },
  terminal: Terminal,
): Promise<number> {
  const { cwd, dryRun, format } = options;
  const { mergeDraft } = await import("./merge-draft.js");
  const { deliverMerge } = await import("./deliver-merge.js");
  const entry = resolve(cwd, options.merge);
  const result = mergeDraft(draft, read, entry, cwd);
  if ("diagnostics" in result) {
    const { diagnostics } = result;
    const text = "nothing is added to a taxonomy with errors\n";
    await present({ diagnostics, facts: {}, text }, format, terminal);
    return 1;
  }
  return deliverMerge(
    {
      merge: result.merge,
      read,
      from: nameFiles(files),
      taxonomy: visible(showPath(entry, cwd)),
      dryRun,
      format,
    },
    terminal,
  );
}

interface Result {
  readonly draft: Draft;
  readonly text: string;
  readonly errors: number;
  readonly read: SamplesRead;
  readonly files: readonly SampleFile[];
}

function deliver(
  { draft, text, errors, read, files }: Result,
  path: string | undefined,
  { force, format, cwd }: InferOptions,
  terminal: Terminal,
): number {
  const shown = path === undefined ? undefined : visible(showPath(path, cwd));
  if (path !== undefined && shown !== undefined) {
    const problem = writeText(path, text, force);
    if (problem !== undefined) {
      terminal.err(`error: \`${shown}\` is not written: ${problem}\n`);
      return 1;
    }
  }
  const description = describeInference({
    draft,
    read,
    errors,
    from: nameFiles(files),
    output: shown,
  });
  if (format === "json") {
    terminal.out(
      `${JSON.stringify({ ...description.facts, ...(shown === undefined && { draft: text }) }, null, 2)}\n`,
    );
    return 0;
  }
  if (path === undefined) terminal.out(text);
  terminal.err(description.text);
  return 0;
}

function findFiles({ files, cwd }: InferOptions): readonly SampleFile[] {
  const found = new Map<string, SampleFile>();
  for (const given of files) {
    if (given === "-") {
      found.set("-", { path: "-", shown: "stdin" });
      continue;
    }
    // Where the shell expands no patterns, a name that is no file may be one.
    const isPattern = /[*?{[]/.test(given) && !isThere(resolve(cwd, given));
    const paths = isPattern ? diskHost.glob(given, cwd) : [];
    for (const path of paths.length > 0 ? paths : [resolve(cwd, given)]) {
      found.set(path, { path, shown: visible(showPath(path, cwd)) });
    }
  }
  return [...found.values()];
}

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

async function readAll(
  files: readonly SampleFile[],
  { watched }: InferOptions,
  terminal: Terminal,
): Promise<SamplesRead | undefined> {
  const progress = createProgress(
    watched ? terminal.err : undefined,
    totalSize(files),
  );
  try {
    return await readSamples(files, (bytes, { facts, skipped }) => {
      const bad =
        skipped.count === 0 ? "" : `, ${figure(skipped.count)} skipped`;
      progress.show(bytes, `${counted(facts.eventSamples, "event")}${bad}`);
    });
  } catch (error) {
    if (!(error instanceof SampleFileError)) throw error;
    progress.clear();
    terminal.err(`error: ${error.message}\n`);
    return undefined;
  } finally {
    progress.clear();
  }
}

/** In bytes; 0 when one of them has no size that is known beforehand. */
function totalSize(files: readonly SampleFile[]): number {
  let total = 0;
  for (const { path } of files) {
    const stats =
      path === "-" ? undefined : statSync(path, { throwIfNoEntry: false });
    if (stats === undefined || !stats.isFile()) return 0;
    total += stats.size;
  }
  return total;
}

function nameFiles(files: readonly SampleFile[]): string {
  const [first] = files;
  return files.length === 1 && first !== undefined
    ? `\`${first.shown}\``
    : counted(files.length, "file");
}

function headRemarks({ facts, skipped }: SamplesRead): readonly string[] {
  const remarks: string[] = [];
  if (skipped.count > 0) {
    remarks.push(
      `${counted(skipped.count, "record")} of the samples could not be used.`,
    );
  }
  const beyond = facts.eventsBeyond + facts.propertiesBeyond;
  if (beyond > 0) {
    remarks.push(
      `There are more names than any console has: ${counted(beyond, "value")} of further names are not in this draft. Are ids part of names?`,
    );
  }
  return remarks;
}
