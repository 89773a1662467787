// `dfn-codegen generate --watch`: runs again each time the taxonomy changes, until Ctrl-C.
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
import { watchInputs } from "../driver/watch-inputs.js";
import type { Terminal } from "../system/terminal.js";
import type { GenerateOptions } from "./generate-fully.js";

/** Editors save in several steps, and git changes many files at once. */
const settleTime = 80;

/** The app's configuration of prettier and of imports. */
const configuration =
  /^(?:\.prettierrc|prettier\.config|\.editorconfig$|\.prettierignore$|tsconfig.*\.json$|package\.json$|deno\.jsonc?$)/;

/** Generates, then waits for changes. An error does not end it. Resolves on SIGINT or SIGTERM. */
export async function watch(
  run: Run,
  options: GenerateOptions,
  terminal: Terminal,
): Promise<void> {
  // If nothing has changed, the last run's record says what to watch before the watcher is ready.
  let inputs: InputRecord = (await findUnchanged(run))?.inputs ?? {
    files: [run.entry],
    includes: [],
  };
  let outputFolder: string | undefined;
  // They load the parser and more, which the first change needs anyway.
  const { startWatchMemory } = await import("./watch-memory.js");
  const { ofRun, ofOutput } = startWatchMemory();
  const runOnce = async () => {
    const since = Date.now();
    try {
      const startedAt = performance.now();
      const next = { ...runAgain(run, startedAt), ...ofRun };
      const result = await generate(
        next,
        { ...options, ...ofOutput },
        terminal,
      );
      inputs = result.inputs;
      outputFolder = result.outputFolder ?? outputFolder;
    } catch (error) {
      await reportFailure(error, run, options, terminal);
    }
    await watcher.follow(inputs, since, outputFolder);
  };
  const { schedule } = debounce(runOnce, settleTime);
  const watcher = await watchInputs(
    run.entry,
    inputs,
    (name) => configuration.test(name),
    schedule,
  );
  const stopped = untilStopped().then(() => watcher.close());
  await runOnce();
  if (terminal.quiet !== true) {
    terminal.err("watching for changes; press Ctrl-C to stop\n");
  }
  await stopped;
}

/**
 * If a file of the app cannot be read, the user has to fix it, and the next
 * run may succeed; anything else is our bug.
 */
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
