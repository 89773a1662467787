// The package's main entry, `dfn-codegen`: the commands as functions that return values and print nothing.
import { hasErrors, type Diagnostic } from "../diagnostics/diagnostic.js";
import type { OutputFile } from "../model/output-file.js";
import type { Platform } from "../model/platform.js";
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
 * The input of a run. Each option is the flag of its name in camel case
 * (`targets` is `--target`), and overrides the taxonomy's `generate` block.
 * Unknown names and invalid values are errors among the diagnostics.
 */
export interface RunOptions {
  /** Path of the entry file; `taxonomy.yaml` by default. */
  readonly taxonomy?: string | { readonly href: string };
  /** The folder of relative paths and of paths in messages; the working folder by default. */
  readonly cwd?: string;
  /** The output folder. */
  readonly output?: string;
  /** Includes outside this folder are rejected. */
  readonly root?: string;
  readonly emit?: Settings["emit"];
  /** With `emit: "js"`: write declaration maps, so that "Go to Definition" opens the taxonomy. */
  readonly declarationMap?: boolean;
  readonly importExtension?: Settings["importExtension"];
  readonly validate?: Settings["validate"];
  /** Only the events and properties of this platform. */
  readonly platform?: Platform;
  /**
   * Names of targets, `default` for everything that needs no target, and paths
   * of your own targets, whose code is executed.
   */
  readonly targets?: readonly string[];
}

export interface CompileOptions extends RunOptions {
  /**
   * Replaces the content of the entry file, for example with an editor's
   * unsaved text; the file need not exist then.
   */
  readonly text?: string;
}

export interface CompileResult {
  /** False when a diagnostic is an error. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Deeply frozen; absent if there is an error. */
  readonly taxonomy?: Taxonomy;
  /**
   * The files as `generate` writes them in this app, sorted by path, without
   * the manifest; empty if there is an error. The app's prettier configuration
   * is not applied.
   */
  readonly files: readonly OutputFile[];
}

export interface GenerateOptions extends RunOptions {
  /** Returns what would be written, and writes nothing. */
  readonly dryRun?: boolean;
}

/** What happened to the files, or would happen; paths are relative to the output folder. */
export interface Changes {
  readonly created: readonly string[];
  readonly updated: readonly string[];
  readonly removed: readonly string[];
  /** No longer generated, but kept, because they were edited or have no stamp. */
  readonly kept: readonly string[];
  readonly unchanged: readonly string[];
}

export interface RunResult {
  /** False if a diagnostic is an error: nothing was written then, unless the disk failed on the way. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Absolute output folder; absent if the taxonomy has errors. */
  readonly output?: string;
  /** Absent if the taxonomy has errors. */
  readonly changes?: Changes;
}

/**
 * Compiles a taxonomy and writes nothing. Reads the taxonomy, its includes and
 * targets from the disk. Mistakes are diagnostics; the promise is rejected
 * only for bugs of dfn-codegen.
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

/** Writes the output folder, like the command `generate`. */
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
 * Compares the output folder with what `generate` would write, like the
 * command `check --full`: each difference is a diagnostic.
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

/** The diagnostics as the command line prints them: as text, as JSON, or as GitHub annotations. */
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

/** Throws a `TypeError` if `taxonomy` is a URL of something other than a file. */
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
  const { emit, importExtension, validate, platform, targets } = options;
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
      ...(platform !== undefined && { platform }),
      ...(targets !== undefined && { target: targets }),
    },
    cwd,
  );
}

interface Outcome {
  readonly diagnostics: readonly Diagnostic[];
  readonly built?: BuildResult;
}

/** An unreadable file of the app is a mistake of the user's, as on the command line. */
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
  const pathsOf = (files: readonly { readonly path: string }[]) =>
    files.map(({ path }) => path);
  return {
    created: pathsOf(plan.create),
    updated: pathsOf([...plan.update, ...plan.edited]),
    removed: plan.orphans,
    kept: [...plan.editedOrphans, ...plan.unstampedOrphans],
    unchanged: pathsOf(plan.unchanged),
  };
}
