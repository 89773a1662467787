// Functions of `--track-function` that nobody calls, and what was probably meant: `track` for `trakc`.
import { nearest } from "../diagnostics/suggest.js";
import { uncalledFunctions, type RawCall } from "./find-raw-calls.js";
import type { TrackFunction } from "./sdk-names.js";

export interface UncalledFunction {
  readonly name: string;
  readonly similar?: string;
}

/** `texts` are those of the code that was read. */
export function describeUncalled(
  calls: readonly RawCall[],
  trackFunctions: readonly TrackFunction[],
  texts: Iterable<string>,
): readonly UncalledFunction[] {
  return uncalledFunctions(calls, trackFunctions).map(({ name }) => {
    const similar = suggestFunction(name, texts);
    return { name, ...(similar !== undefined && { similar }) };
  });
}

/** The nearest name of what the texts call, by text alone: this is a hint and no finding. */
function suggestFunction(
  name: string,
  texts: Iterable<string>,
): string | undefined {
  const called = new Set<string>();
  for (const text of texts) {
    for (const [, callee = ""] of text.matchAll(
      /((?:[\w$]+\??\.)*[\w$]+)\s*(?:\?\.)?\(/g,
    )) {
      const parts = callee
        .replaceAll("?", "")
        .replace(/^this\./, "")
        .split(".");
      called.add(parts.slice(-name.split(".").length).join("."));
    }
  }
  return nearest(name, called);
}
