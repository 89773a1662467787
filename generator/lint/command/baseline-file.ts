// Reads and writes the file of a baseline.
import { resolve } from "node:path";
import { badBaseline } from "../../diagnostics/codes/arguments-bad-baseline.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import type { Run } from "../../driver/run.js";
import { showPath } from "../../driver/show-path.js";
import { HostError } from "../../read/source-host.js";
import { refuseWriting } from "../../system/refuse.js";
import { writeText } from "../../system/write-file.js";
import { visible } from "../../text/display-text.js";
import {
  parseBaseline,
  printBaseline,
  type BaselineEntry,
} from "../baseline.js";

/** The entries of the file, which is named as on the command line. */
export function readBaseline(
  name: string,
  run: Run,
): readonly BaselineEntry[] | Diagnostic {
  const path = resolve(run.cwd, name);
  const problem = (what: string): Diagnostic =>
    badBaseline.at({
      message: `the baseline \`${visible(showPath(path, run.cwd))}\` cannot be used: ${what}`,
      hint: "correct the path, or write the file with `--write-baseline`",
    });
  try {
    const bytes = run.files.bytes(path);
    if (bytes === undefined) return problem("it does not exist");
    const text = Buffer.from(bytes)
      .toString("utf8")
      .replace(/^\uFEFF/, "");
    const entries = parseBaseline(text);
    return typeof entries === "string" ? problem(entries) : entries;
  } catch (error) {
    if (error instanceof HostError) return problem(error.reason);
    throw error;
  }
}

/** Why it could not be written, or `undefined`. */
export function writeBaseline(
  path: string,
  entries: readonly BaselineEntry[],
  run: Run,
): Diagnostic | undefined {
  const problem = writeText(path, printBaseline(entries), true);
  return problem === undefined
    ? undefined
    : refuseWriting(visible(showPath(path, run.cwd)), problem).refusal;
}
