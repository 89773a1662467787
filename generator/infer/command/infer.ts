// `dfn-codegen infer`: a draft taxonomy from samples, from code, or from both.
import { resolve } from "node:path";
import { invalid } from "../../diagnostics/codes/arguments-invalid.js";
import { visible } from "../../text/display-text.js";
import { indexCatalogue } from "../catalogue-index.js";
import type { CodeRead } from "../code/scan-calls.js";
import { nothingRead } from "../collect-samples.js";
import { decideDraft } from "../decide.js";
import type { Draft } from "../draft.js";
import { printDraft } from "../print-draft.js";
import { callFrom } from "../../driver/suggested-command.js";
import { readCodeSettings } from "./code-settings.js";
import { checkDraft } from "./check-draft.js";
import { describeInference } from "./describe-inference.js";
import {
  allStats,
  nameSources,
  unreadCalls,
  type Sources,
} from "./describe-sources.js";
import { hostOf } from "../../driver/disk-host.js";
import { findDataFiles } from "../../driver/find-data-files.js";
import type { InferOptions } from "./options.js";
import { nameFiles, watchSamples } from "./find-samples.js";
import { outputContextFor } from "./app-settings.js";
import { describeUnused, isEmpty, nothingIn } from "./nothing-found.js";
import { wrongUsage } from "./wrong-usage.js";
import { noteUncalled } from "../../usage/command/warn-unused-track-functions.js";
import { ownConfig } from "../../usage/command/find-tsconfig.js";
import { readCatalogue } from "../../driver/package-data.js";
import { refuse, refuseWriting, type Refusal } from "../../system/refuse.js";
import { exitCodeOf } from "../../system/exit-code.js";
import { present } from "../../system/report.js";
import { writeText } from "../../system/write-file.js";
import { counted } from "../../text/count.js";
import { showPath } from "../../driver/show-path.js";
import type { Terminal } from "../../system/terminal.js";

/** How many calls the draft's header lists. */
const mostUnread = 50;

/**
 * Reads, decides, prints. Exit code 1 if there is nothing to infer from, or a
 * file cannot be read or written.
 */
export async function infer(
  options: InferOptions,
  terminal: Terminal,
): Promise<number> {
  const { cwd, output, format, files } = options;
  const asRefusal = { command: "infer", format };
  const usage = wrongUsage(options);
  if (usage !== undefined) {
    const refusal = invalid.at({ message: usage });
    await refuse({ refusal }, asRefusal, terminal);
    return 2;
  }
  const sampleFiles = findDataFiles(options.samples, cwd);
  const samples =
    sampleFiles.length === 0
      ? nothingRead()
      : await watchSamples(sampleFiles, options.watched, terminal);
  if ("refusal" in samples) {
    await refuse(samples, asRefusal, terminal);
    return exitCodeOf([samples.refusal]);
  }
  const code = await codeOf(options, terminal);
  if (code && "refusal" in code) {
    await refuse(code, asRefusal, terminal);
    return 2;
  }
  if (code) {
    const isFlag = options.trackFunctions.length > 0;
    noteUncalled(code.uncalled, terminal, isFlag ? "flag" : "setting");
  }
  const sources: Sources = {
    samples,
    ...(sampleFiles.length > 0 && { from: nameFiles(sampleFiles) }),
    ...(code && { code }),
    scanned: nameScanned(options.fromCode ?? [], cwd),
  };
  if (isEmpty(sources)) {
    const text = describeUnused(sources);
    await refuse(nothingIn(sources), { ...asRefusal, text }, terminal);
    return 1;
  }
  const draft = decideDraft(allStats(sources), indexCatalogue(readCatalogue()));
  if (options.merge !== undefined) {
    return merge(
      draft,
      sources,
      { ...options, merge: options.merge },
      terminal,
    );
  }
  const path = output === undefined ? undefined : resolve(cwd, output);
  const { setup, ...context } = outputContextFor(path, cwd, files);
  const printed = printDraft(draft, {
    from: nameSources(sources, sampleFiles.length),
    source:
      code === undefined ? "samples" : sampleFiles.length > 0 ? "both" : "code",
    remarks: headRemarks(sources),
    unread: code === undefined ? [] : unreadCalls(code, mostUnread),
    ...context,
  });
  const { text, errors } = checkDraft(printed);
  const result = { draft, text, errors, sources, setup };
  return deliver(result, path, options, terminal);
}

/** Loads the compiler only if code is read. */
async function codeOf(
  options: InferOptions,
  terminal: Terminal,
): Promise<CodeRead | Refusal | undefined> {
  const { fromCode, watched, excludeTests, cwd } = options;
  if (fromCode === undefined) return undefined;
  const { usage, folder } = readCodeSettings(options, terminal);
  const { readCode } = await import("./read-code.js");
  const draw = watched ? terminal.err : undefined;
  return readCode({
    sources: fromCode,
    trackFunctions: usage.trackFunctions,
    exclude: usage.exclude,
    excludeFolder: folder,
    ...{ excludeTests, cwd, draw },
  });
}

function nameScanned(sources: readonly string[], cwd: string): string {
  const [first = ownConfig(cwd)] = sources;
  if (first === undefined) return "this folder";
  return sources.length < 2
    ? `\`${visible(first)}\``
    : counted(sources.length, "source");
}

async function merge(
  draft: Draft,
  sources: Sources,
  options: InferOptions & { readonly merge: string },
  terminal: Terminal,
): Promise<number> {
  const { cwd, dryRun, format, files } = options;
  const { mergeDraft } = await import("./merge-draft.js");
  const { deliverMerge } = await import("./deliver-merge.js");
  const entry = resolve(cwd, options.merge);
  const host = hostOf(files);
  const result = mergeDraft(draft, allStats(sources), entry, cwd, host);
  if ("diagnostics" in result) {
    const { diagnostics } = result;
    const text = "nothing was added, because the taxonomy has errors\n";
    const facts = { command: "infer", ok: false };
    await present({ diagnostics, facts, text }, format, terminal);
    return exitCodeOf(diagnostics);
  }
  return deliverMerge(
    {
      merge: result.merge,
      sources,
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
  readonly sources: Sources;
  /** The `init` command that sets up the app for the draft. */
  readonly setup: string | undefined;
}

async function deliver(
  { draft, text, errors, sources, setup }: Result,
  path: string | undefined,
  { force, format, cwd, files }: InferOptions,
  terminal: Terminal,
): Promise<number> {
  const shown = path === undefined ? undefined : visible(showPath(path, cwd));
  if (path !== undefined && shown !== undefined) {
    const problem = writeText(
      path,
      text,
      force,
      "; `--force` overwrites it, `--merge` adds to it",
    );
    if (problem !== undefined) {
      const refusal = refuseWriting(shown, problem);
      await refuse(refusal, { command: "infer", format }, terminal);
      return 1;
    }
  }
  const description = describeInference({
    draft,
    sources,
    errors,
    output: shown,
    setup,
    call: (words) => callFrom(cwd, words, files),
  });
  if (format === "json") {
    const facts = {
      command: "infer",
      ok: true,
      ...description.json,
      ...(shown === undefined && { draft: text }),
    };
    await present({ diagnostics: [], facts, text: "" }, format, terminal);
    return 0;
  }
  if (path === undefined) terminal.out(text);
  if (terminal.quiet !== true) terminal.err(description.text);
  return 0;
}

function headRemarks({ samples }: Sources): readonly string[] {
  const { stats, skipped } = samples;
  const remarks: string[] = [];
  if (skipped.count > 0) {
    remarks.push(
      `${counted(skipped.count, "record")} of the samples could not be used.`,
    );
  }
  const beyond = stats.eventsBeyond + stats.propertiesBeyond;
  if (beyond > 0) {
    remarks.push(
      `There are more names than any console has: ${counted(beyond, "value")} of further names are not in this draft. Check whether names contain ids.`,
    );
  }
  return remarks;
}
