#!/usr/bin/env node
// The package's command: tells at once its version or that nothing changed, or loads the command line. The build makes one
// CommonJS file of it, because loading modules one by one takes most of the time of such a run.
import { writeSync } from "node:fs";
import { join } from "node:path";
import { versionIn } from "../driver/package-folder.js";
import { errorCode } from "../system/file-errors.js";
import { recallUnchanged } from "../unchanged/recall.js";

const words = process.argv.slice(2);
const generator = join(import.meta.dirname, "../../..");
const text =
  words.length === 1 && /^(?:-V|--version)$/.test(words[0] ?? "")
    ? `${versionIn(generator)}\n`
    : process.versions["pnp"] === undefined
      ? recallUnchanged(words, {
          cwd: () => process.cwd(),
          generator,
          today: new Date().toISOString().slice(0, 10),
          elapsed: () => process.uptime() * 1000,
        })
      : undefined;
// No top-level `await`: CommonJS has none. The build makes this the main file of the bundle.
if (text === undefined || !print(text)) void import("./main.js");

/** Whether nobody has to print it any more. `process.stdout` would take longer to open than a thousand files to look at. */
function print(text: string): boolean {
  if (text === "") return true;
  // A console of Windows has an encoding of its own, which only `process.stdout` knows.
  if (process.platform === "win32" && !/^[\n -~]*$/.test(text)) return false;
  try {
    writeSync(1, text);
    return true;
  } catch (error) {
    // A reader that has seen enough, such as `head`, is not an error.
    return errorCode(error) === "EPIPE";
  }
}
