// Why `load` rejects a line: the judge's words, and where they alone do not tell what to do, a hint.
import type { Violation } from "../../templates/runtime/violation.js";

export interface Reason extends Violation {
  readonly hint?: string;
}

/** The code of a line's main fault: where the event is not registered, nothing else needs mending before. */
export function mainCode(reasons: readonly Reason[]): string {
  const main =
    reasons.find(({ code }) => code === "unregistered_event") ?? reasons[0];
  return main?.code ?? "unknown";
}
