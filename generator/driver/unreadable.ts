// A file of the app that is none, as a diagnostic: what the stages below the compiler throw, said as any other mistake.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unreadableFile } from "../read/read-errors.js";
import { HostError } from "../read/source-host.js";
import { showPath } from "./show-path.js";

/** `source/unreadable` for a `HostError`; every other error is a fault of ours and is thrown again. */
export function unreadableOf(error: unknown, cwd: string): Diagnostic {
  if (!(error instanceof HostError)) throw error;
  return unreadableFile(showPath(error.path, cwd), error.reason, undefined);
}
