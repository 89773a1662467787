// Turns an error about an unreadable file of the app into a diagnostic, whichever stage threw it.
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { unreadableFile } from "../read/read-errors.js";
import { HostError } from "../read/source-host.js";
import { showPath } from "./show-path.js";

/** `source/unreadable` for a `HostError`; any other error is our bug and is thrown again. */
export function unreadableOf(error: unknown, cwd: string): Diagnostic {
  if (!(error instanceof HostError)) throw error;
  return unreadableFile(showPath(error.path, cwd), error.reason, undefined);
}
