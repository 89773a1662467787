// Why `load` rejects a line: the judge's words, and where they alone do not tell what to do, a hint.
import type { Violation } from "../../templates/runtime/violation.js";

export interface Reason extends Violation {
  readonly hint?: string;
}
