// The package's own entry, `dfn-codegen`: what the commands do, as functions that return values and print nothing.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import type { Settings } from "../model/settings.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { Plan } from "../output/plan.js";
import type { ApiFunction } from "./check-options.js";
import type { BuildResult } from "../generate/pipeline.js";
import type { Run } from "../driver/run.js";

export type {
  Diagnostic,
  Fix,
  RelatedSpan,
  Severity,
} from "../diagnostics/diagnostic.js";
export type { OutputFile } from "../model/output-file.js";
export type { Settings } from "../model/settings.js";
export type { Taxonomy } from "../model/taxonomy.js";
export type { Position, SourceFile, Span } from "../source/source-file.js";
export { positionAt } from "../source/source-file.js";

/**
 * What a run is about; each is the flag of its name in camel case (`targets` is `--target`), and wins over the
 * taxonomy's `generate` block. A name or a value that is none of these is an error among the diagnostics.
 */
export interface RunOptions {
  /** Path of the entry file; `taxonomy.yaml` by default. */
  readonly taxonomy?: string | { readonly href: string };
  /** Where relative paths start, and what messages show paths relative to; the working folder by default. */
  readonly cwd?: string;
  /** The output folder. */
  readonly output?: string;
  /** Folder that includes may not leave. */
  readonly root?: string;
  readonly emit?: Settings["emit"];
  /** With `emit: "js"`: leads editors from builders to the taxonomy. */
  readonly declarationMap?: boolean;
  readonly importExtension?: Settings["importExtension"];
  readonly validate?: Settings["validate"];
  /** Names of targets, `default` for those that are made without any, and paths of targets of your own: their code is run. */
  readonly targets?: readonly string[];
}

export interface CompileOptions extends RunOptions {
  /** Stands for what the entry file holds, such as an editor's unsaved text; the file need not exist then. */
  readonly text?: string;
}

export interface CompileResult {
  /** False when a diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Deeply frozen; absent when there is an error. */
  readonly taxonomy?: Taxonomy;
  /**
   * The files as `generate` writes them in this app, sorted by path, without its manifest; empty when there is an
   * error. An app's prettier configuration has no say in them.
   */
  readonly files: readonly OutputFile[];
}

export interface GenerateOptions extends RunOptions {
  /** Tells what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

/** What became of the files, or would; paths are relative to the output folder. */
export interface Changes {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  /** Not made any more, but edited by hand or without a stamp, so left. */
  readonly kept: readonly string[];
  readonly unchanged: readonly string[];
}

export interface RunResult {
  /** False when a diagnostic is an error: nothing was written then, unless the disk failed on the way. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute output folder; absent when the taxonomy has errors. */
  readonly output?: string;
  /** Absent when the taxonomy has errors. */
  readonly changes?: Changes;
}

/**
 * Compiles a taxonomy and writes nothing. Reads it, its includes and targets
 * from the disk. Mistakes are diagnostics; it rejects only for a fault of ours.
 */
export async function compile(
  options: CompileOptions = {},
): Promise<CompileResult> {
  const run = await toRun(options, "compile");
  if ("wrong" in run) return { ok: false, diagnostics: run.wrong, files: [] };
  const { compileFiles } = await import("../generate/compile-files.js");
  const { taxonomy, files, diagnostics } = await orUnreadable(
    run,
    () => compileFiles(run, options.text),
    (wrong) => ({ diagnostics: [wrong], files: [] }),
  );
  return {
    ok: !hasErrors(diagnostics),
    diagnostics,
    files,
    ...(taxonomy && { taxonomy }),
  };
}

/** Writes the output folder, as the command `generate` does. */
export async function generate(
  options: GenerateOptions = {},
): Promise<RunResult> {
  const run = await toRun(options, "generate");
  if ("wrong" in run) return resultOf(run.wrong, undefined);
  const { runPipeline } = await import("../generate/pipeline.js");
  const { reportOthers, writeBuild } =
    await import("../generate/generate-fully.js");
  const { diagnostics, built } = await orUnreadable<Outcome>(
    run,
    () => runPipeline(run),
    (wrong) => ({ diagnostics: [wrong] }),
  );
  const writes =
    built !== undefined && options.dryRun !== true && !hasErrors(diagnostics);
  const problems = writes ? writeBuild(built) : [];
  const others = built ? reportOthers(built, run) : [];
  return resultOf([...diagnostics, ...others, ...problems], built);
}

/**
 * Compares the output folder with what `generate` would write, as the command
 * `check --full` does: each difference is a diagnostic.
 */
export async function check(options: RunOptions = {}): Promise<RunResult> {
  const run = await toRun(options, "check");
  if ("wrong" in run) return resultOf(run.wrong, undefined);
  const { compareWithDisk } = await import("../generate/check-fully.js");
  const { diagnostics, built } = await orUnreadable<Outcome>(
    run,
    () => compareWithDisk(run, true),
    (wrong) => ({ diagnostics: [wrong] }),
  );
  return resultOf(diagnostics, built);
}

/** The diagnostics as the command line prints them: for people, as JSON, or as annotations of GitHub. */
export async function formatDiagnostics(
  diagnostics: readonly Diagnostic[],
  {
    format = "pretty",
    color = false,
    width = 80,
  }: {
    readonly format?: "pretty" | "json" | "github";
    readonly color?: boolean;
    readonly width?: number;
  } = {},
): Promise<string> {
  switch (format) {
    case "pretty": {
      const { reportPretty } = await import("../diagnostics/report-pretty.js");
      return reportPretty(diagnostics, { color, width });
    }
    case "json": {
      const { reportJson } = await import("../diagnostics/report-json.js");
      return reportJson(diagnostics);
    }
    case "github": {
      const { reportGithub } = await import("../diagnostics/report-github.js");
      return reportGithub(diagnostics);
    }
  }
}

/** Throws a `TypeError` for a `taxonomy` that is a URL of something else than a file. */
async function toRun(
  options: RunOptions,
  called: ApiFunction,
): Promise<Run | { readonly wrong: readonly Diagnostic[] }> {
  const { checkOptions } = await import("./check-options.js");
  const wrong = checkOptions(options, called);
  if (wrong.length > 0) return { wrong };
  const { makeRun } = await import("../driver/run.js");
  const { fileURLToPath } = await import("node:url");
  const { taxonomy, cwd = process.cwd(), output, root } = options;
  const { emit, importExtension, validate, targets } = options;
  const path =
    typeof taxonomy === "object" ? fileURLToPath(taxonomy.href) : taxonomy;
  return makeRun(
    path,
    {
      ...(output !== undefined && { output }),
      ...(root !== undefined && { root }),
      ...(emit !== undefined && { emit }),
      ...(options.declarationMap === true && { declarationMap: true }),
      ...(importExtension !== undefined && { importExtension }),
      ...(validate !== undefined && { validate }),
      ...(targets !== undefined && { target: targets }),
    },
    cwd,
  );
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly built?: BuildResult;
}

/** A file of the app that cannot be read is a mistake of the user's, as it is on the command line. */
async function orUnreadable<T>(
  { cwd }: Run,
  work: () => Promise<T>,
  failed: (wrong: Diagnostic) => T,
): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const { unreadableOf } = await import("../driver/unreadable.js");
    return failed(unreadableOf(error, cwd));
  }
}

function resultOf(
  diagnostics: readonly Diagnostic[],
  built: BuildResult | undefined,
): RunResult {
  return {
    ok: !hasErrors(diagnostics),
    diagnostics,
    ...(built && {
      output: built.folder,
      changes: changesOf(built.plan),
    }),
  };
}

function changesOf(plan: Plan): Changes {
  const pathsOf = (files: readonly OutputFile[]) =>
    files.map(({ path }) => path);
  return {
    created: pathsOf(plan.create),
    updated: pathsOf([...plan.update, ...plan.edited]),
    removed: plan.orphans,
    kept: [...plan.editedOrphans, ...plan.unstampedOrphans],
    unchanged: pathsOf(plan.unchanged),
  };
}
