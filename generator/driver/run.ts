// The input of one run: the entry, the flags, and the output folder.
import { dirname, relative, resolve } from "node:path";
import type { AnalysisMemory } from "../compile.js";
import type { Platform } from "../model/platform.js";
import {
  isTargetPath,
  type Settings,
  type TargetPath,
} from "../model/settings.js";
import type { ParseFile } from "../parse/remember-parsed.js";
import type { KeepDefinitions } from "../resolve/keep-definitions.js";
import { digestOf } from "../output/digest.js";
import type { Language } from "../text/messages/language.js";
import { nativeStyle, toPosix } from "../text/paths.js";
import { openAppFiles, type AppFiles } from "./app-files.js";
import { findEntry } from "./find-entry.js";

/** The flags that `generate` and `check` share; a flag that was not given is absent. */
export interface RunFlags {
  readonly output?: string;
  readonly root?: string;
  readonly importExtension?: Settings["importExtension"];
  readonly emit?: Settings["emit"];
  readonly declarationMap?: true;
  readonly validate?: Settings["validate"];
  readonly platform?: Platform;
  readonly lang?: Language;
  readonly target?: readonly string[];
}

export interface Run {
  /** Absolute path of the entry file. */
  readonly entry: string;
  readonly cwd: string;
  /** Absolute; absent unless given. */
  readonly root?: string;
  readonly overrides: Partial<Settings>;
  /** Records what the run reads from the disk. */
  readonly files: AppFiles;
  /** The day on which it started, in UTC, `yyyy-MM-dd`. */
  readonly today: string;
  /** How files are parsed: with a memory if the run is one of several. */
  readonly parse?: ParseFile;
  /** What is known of the taxonomy's definitions, if the run is one of several. */
  readonly analysis?: AnalysisMemory;
  /** Hands on the definitions of the last run, if the run is one of several. */
  readonly keep?: KeepDefinitions;
  /** The command line, for the index of a run that finds nothing to do; absent if none is kept. */
  readonly request?: string;
  /** When it started, in milliseconds of `performance.now()`; absent if it started with the process. */
  readonly startedAt?: number;
}

/** Resolves the paths of a run; the entry is the nearest `taxonomy.yaml` unless one is named. */
export function makeRun(
  taxonomy: string | undefined,
  flags: RunFlags,
  cwd: string,
): Run {
  const { output, importExtension, emit, validate, platform, lang, target } =
    flags;
  const files = openAppFiles();
  return {
    entry:
      taxonomy === undefined ? findEntry(cwd, files) : resolve(cwd, taxonomy),
    cwd,
    files,
    today: presentDay(),
    ...(flags.root !== undefined && { root: resolve(cwd, flags.root) }),
    overrides: {
      ...(output !== undefined && { output }),
      ...(importExtension !== undefined && { importExtension }),
      ...(emit !== undefined && { emit }),
      ...(flags.declarationMap && { declarationMap: true }),
      ...(validate !== undefined && { validate }),
      ...(platform !== undefined && { platform }),
      ...(lang !== undefined && { lang }),
      ...(target !== undefined && { targets: target }),
    },
  };
}

/**
 * The same run, judged as the SDK of a platform judges: with its events alone,
 * and with every registered property if it requires them.
 */
export function runAs(run: Run, platform: Platform | undefined): Run {
  if (platform === undefined) return run;
  return {
    ...run,
    overrides: { ...run.overrides, platform, required: "registered" },
  };
}

/**
 * The same run again, with a fresh view of the disk. `startedAt` is in
 * milliseconds of `performance.now()`.
 */
export function runAgain(run: Run, startedAt: number): Run {
  return { ...run, files: openAppFiles(), today: presentDay(), startedAt };
}

function presentDay(): string {
  return new Date().toISOString().slice(0, 10);
}

/**
 * The absolute output folder. A flag is relative to the working folder. A
 * setting and the default are relative to the entry, so that `check` finds the
 * same folder from any working folder.
 */
export function outputFolderOf(run: Run, setting: string): string {
  const flag = run.overrides.output;
  return flag === undefined
    ? resolve(dirname(run.entry), setting)
    : resolve(run.cwd, flag);
}

/**
 * Absolute path of a target: relative to the entry's folder if the taxonomy
 * names it, to the working folder if a flag does.
 */
export function targetPathOf(run: Run, { path, span }: TargetPath): string {
  return resolve(span === undefined ? run.cwd : dirname(run.entry), path);
}

/**
 * Digest of the inputs outside the taxonomy and the disk: the flags, and the
 * positions of entry, root and output relative to one another.
 */
export function settingsDigest(run: Run, outputFolder: string): string {
  const { importExtension, emit, validate, targets, declarationMap, platform } =
    run.overrides;
  const from = dirname(run.entry);
  return digestOf(
    JSON.stringify([
      portable(relative(outputFolder, run.entry)),
      portable(relative(from, outputFolder)),
      run.root === undefined ? null : portable(relative(from, run.root)),
      importExtension ?? null,
      emit ?? null,
      validate ?? null,
      targets?.map((target) =>
        isTargetPath(target)
          ? portable(relative(from, resolve(run.cwd, target)))
          : target,
      ) ?? null,
      // Omitted if they are not given, so that older manifests stay valid.
      ...(declarationMap ? ["declaration_map"] : []),
      ...(platform === undefined ? [] : [`platform ${platform}`]),
    ]),
  );
}

/** A relative path with `/` on every platform. */
export function portable(path: string): string {
  return toPosix(path, nativeStyle);
}
