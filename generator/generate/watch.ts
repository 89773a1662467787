// `dfn-codegen generate --watch`: runs again whenever the taxonomy changes, until Ctrl-C.
import { once } from "node:events";
import { existsSync, type Stats } from "node:fs";
import { basename, dirname, extname, resolve, sep } from "node:path";
import type { InputRecord } from "../read/source-host.js";
import { findUnchanged } from "./up-to-date.js";
import { generate } from "./generate.js";
import { reportFault } from "../system/internal-error.js";
import { present } from "../system/report.js";
import { debounce } from "../system/debounce.js";
import { untilStopped } from "../system/until-stopped.js";
import { describeError } from "../driver/report-errors.js";
import { unreadableOf } from "../driver/unreadable.js";
import { runAgain, type Run } from "../driver/run.js";
import type { Terminal } from "../system/terminal.js";
import type { GenerateOptions } from "./generate-fully.js";

/** Editors save in several steps, and git changes many files at once. */
const settleTime = 80;

const neverEntered = new Set(["node_modules", ".git"]);

/**
 * Generates, then waits for changes. Folders are watched rather than files:
 * editors that save by renaming, and includes that come and go, look no
 * different then. An error does not end it. Resolves on SIGINT or SIGTERM.
 */
export async function watch(
  run: Run,
  options: GenerateOptions,
  terminal: Terminal,
): Promise<void> {
  const { watch: startWatching } = await import("chokidar");
  // Where nothing is to do, the last run tells what to watch before the watcher is ready.
  let inputs: InputRecord = (await findUnchanged(run))?.inputs ?? {
    files: [run.entry],
    includes: [],
  };
  let area = areaOf(run, inputs);
  let outputFolder: string | undefined;
  const watcher = startWatching([], {
    ignoreInitial: true,
    ignored: (path, stats) =>
      resolve(path) === outputFolder || !isInArea(area, resolve(path), stats),
    ignorePermissionErrors: true,
  });
  const roots = new Set<string>();
  const follow = () => {
    area = areaOf(run, inputs);
    for (const root of [...area.folders, ...area.trees]) {
      if (roots.has(root) || !existsSync(root)) continue;
      roots.add(root);
      watcher.add(root);
    }
  };
  const runOnce = async () => {
    try {
      const startedAt = performance.now();
      const next = runAgain(run, startedAt);
      const result = await generate(next, options, terminal);
      inputs = result.inputs;
      outputFolder = result.outputFolder ?? outputFolder;
    } catch (error) {
      await reportFailure(error, run, options, terminal);
    }
    follow();
  };
  const stopped = untilStopped().then(() => watcher.close());
  const { schedule } = debounce(runOnce, settleTime);
  watcher.on("all", (_event, path) => {
    if (isOfInterest(resolve(path), area)) schedule();
  });
  watcher.on("error", () => {
    // A folder that went away; the run that follows reports what matters.
    schedule();
  });
  // What changes before the watcher is ready would be taken for how it always was.
  const ready = once(watcher, "ready");
  follow();
  await ready;
  await runOnce();
  if (terminal.quiet !== true) {
    terminal.err("watching for changes; press Ctrl-C to stop\n");
  }
  await stopped;
}

/** A file of the app that cannot be read is the user's to put right, and the next run may find it so; all else is a fault of ours. */
async function reportFailure(
  error: unknown,
  { cwd }: Run,
  { format, dryRun }: GenerateOptions,
  terminal: Terminal,
): Promise<void> {
  try {
    const diagnostics = [unreadableOf(error, cwd)];
    const facts = { command: "generate", ok: false, dryRun };
    const text = describeError(diagnostics, "nothing written");
    await present({ diagnostics, facts, text }, format, terminal);
  } catch (fault) {
    reportFault(fault, terminal);
  }
}

/** What to watch: the files of some folders, and some trees of folders. */
interface WatchArea {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  readonly trees: ReadonlySet<string>;
}

/** Watches where files were read and where includes look for more; for what is not there yet, the nearest folder that is. */
function areaOf(run: Run, inputs: InputRecord): WatchArea {
  const files = [run.entry, ...inputs.files];
  const trees = inputs.includes.map(({ folder, pattern }) =>
    resolve(folder, /^(?:[^*?[{(!/]+\/)*/.exec(pattern)?.[0] ?? ""),
  );
  const folders = [...files.map((path) => dirname(path)), ...trees];
  return {
    files: new Set(files),
    folders: new Set(folders.map(nearestExisting)),
    trees: new Set(trees),
  };
}

/** Keeps a large app's other folders out of it: of a folder beside the taxonomy only what leads to an include. */
function isInArea(
  area: WatchArea,
  path: string,
  stats: Stats | undefined,
): boolean {
  const { folders, trees } = area;
  if (neverEntered.has(basename(path))) return false;
  if (folders.has(path) || trees.has(path)) return true;
  if ([...folders, ...trees].some((one) => one.startsWith(path + sep))) {
    return true;
  }
  if (stats?.isDirectory() === false) return isOfInterest(path, area);
  if ([...trees].some((tree) => path.startsWith(tree + sep))) return true;
  return stats === undefined && folders.has(dirname(path));
}

/** Files of the taxonomy, files that may become some, and the app's configuration of prettier and of imports. */
function isOfInterest(path: string, area: WatchArea): boolean {
  return (
    area.files.has(path) ||
    [".yaml", ".yml"].includes(extname(path)) ||
    /^(?:\.prettierrc|prettier\.config|\.editorconfig$|\.prettierignore$|tsconfig.*\.json$|package\.json$|deno\.jsonc?$)/.test(
      basename(path),
    )
  );
}

function nearestExisting(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
