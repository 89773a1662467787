// Judges by the current taxonomy: reloads it when one of its files changes, appears or disappears.
import { createHash } from "node:crypto";
import { hasErrors } from "../../diagnostics/diagnostic.js";
import { analyzeToJudge } from "../../driver/compile-run.js";
import { runAgain, type Run } from "../../driver/run.js";
import { watchInputs } from "../../driver/watch-inputs.js";
import { HostError, type InputRecord } from "../../read/source-host.js";
import { debounce } from "../../system/debounce.js";
import { reportFault } from "../../system/internal-error.js";
import { present } from "../../system/report.js";
import type { Terminal } from "../../system/terminal.js";
import type { ServedMock } from "./serve-mock.js";

/** Editors save in several steps. */
const settleTime = 100;

/**
 * Starts to follow the taxonomy; the returned function stops it. A taxonomy
 * with errors is reported, and the previous one is kept.
 */
export async function followTaxonomy(
  run: Run,
  firstInputs: InputRecord,
  { replaceTaxonomy }: Pick<ServedMock, "replaceTaxonomy">,
  terminal: Terminal,
): Promise<() => Promise<void>> {
  let content = contentOf(run, firstInputs);
  const reload = async (): Promise<void> => {
    const next = runAgain(run, performance.now());
    const { taxonomy, diagnostics, inputs } = analyzeToJudge(next);
    watcher.follow(inputs);
    const before = content;
    content = contentOf(next, inputs);
    // Another YAML file next to the taxonomy, or one that was saved unchanged.
    if (content === before) return;
    if (taxonomy === undefined || hasErrors(diagnostics)) {
      const text = "keeping the previous taxonomy\n";
      const message = { diagnostics, facts: {}, text };
      await present(message, "pretty", terminal);
      return;
    }
    replaceTaxonomy(taxonomy);
    if (terminal.quiet !== true) {
      terminal.err("the taxonomy changed and was reloaded\n");
    }
  };
  const { schedule, cancel } = debounce(async () => {
    try {
      await reload();
    } catch (error) {
      reportFault(error, terminal);
    }
  }, settleTime);
  const { entry } = run;
  const watcher = await watchInputs(entry, firstInputs, () => false, schedule);
  // What changed after the taxonomy was read and before changes were noticed.
  schedule();
  return () => {
    cancel();
    return watcher.close();
  };
}

/** Whether two runs read the same. */
function contentOf({ files }: Run, inputs: InputRecord): string {
  const hash = createHash("sha256");
  for (const path of inputs.files) {
    hash.update(`${JSON.stringify(path)}\n`).update(bytesOf(files, path));
  }
  return hash.digest("hex");
}

function bytesOf(files: Run["files"], path: string): Uint8Array {
  try {
    return files.bytes(path) ?? new Uint8Array();
  } catch (error) {
    // The analysis reports it.
    if (error instanceof HostError) return Buffer.from(error.reason);
    throw error;
  }
}
