// Functions of `--track-function` that are never called, and what was probably meant: `track` for `trakc`.
import { nearest } from "../text/suggest.js";
import { uncalledFunctions, type RawCall } from "./find-raw-calls.js";
import type { TrackFunction } from "../sdk/sdk-names.js";

export interface UncalledFunction {
  readonly name: string;
  readonly similar?: string;
}

/** `texts` are the sources that were read. */
export function describeUncalled(
  calls: readonly RawCall[],
  trackFunctions: readonly TrackFunction[],
  texts: Iterable<string>,
): readonly UncalledFunction[] {
  const uncalled = uncalledFunctions(calls, trackFunctions);
  if (uncalled.length === 0) return [];
  const called = new Set<string>();
  const handing = new Set<string>();
  for (const text of texts) {
    for (const callee of calleesIn(text)) called.add(callee);
    for (const callee of handingIn(text)) handing.add(callee);
  }
  return uncalled
    .filter(({ name }) => !handing.has(name))
    .map(({ name }) => {
      const similar = similarFunction(name, called);
      return { name, ...(similar !== undefined && { similar }) };
    });
}

const callee = "((?:[\\w$]+\\??\\.)*[\\w$]+)\\s*(?:\\?\\.)?\\(";

function calleesIn(text: string): readonly string[] {
  return namesOf(text, new RegExp(callee, "g"));
}

/** Functions that `{ logEvent: (name, properties) => track(name, properties) }` forwards to: these need no hint. */
function handingIn(text: string): readonly string[] {
  return namesOf(
    text,
    new RegExp(`\\blogEvent:\\s*\\([^)]*\\)\\s*=>\\s*${callee}`, "g"),
  );
}

function namesOf(text: string, pattern: RegExp): readonly string[] {
  return Array.from(text.matchAll(pattern), ([, name = ""]) =>
    name.replaceAll("?", "").replace(/^this\./, ""),
  );
}

/** `analytics.track` for `track`, or the nearest name of what is called, by text alone: this is a hint, not a finding. */
function similarFunction(
  name: string,
  called: ReadonlySet<string>,
): string | undefined {
  const longer = [...called].find((each) => each.endsWith(`.${name}`));
  if (longer !== undefined) return longer;
  const { length } = name.split(".");
  return nearest(
    name,
    [...called].map((each) => each.split(".").slice(-length).join(".")),
  );
}
