// How numbers, names and places are put into comments and messages: on one line, short, and with nothing invisible.
import { visible } from "../text/display-text.js";
import type { Place } from "./sample.js";
import { figure, counted } from "../text/count.js";

const longestShown = 60;

/** An untrusted name in back-ticks, shortened, fit for a comment and a terminal. */
export function shown(name: string): string {
  const characters = Array.from(name.slice(0, 2 * longestShown));
  const isLong = characters.length > longestShown || name.length > 120;
  const head = isLong ? characters.slice(0, longestShown - 1).join("") : name;
  return `\`${visible(head)}${isLong ? "…" : ""}\``;
}

/** "events.ndjson:17" */
export function at({ file, line }: Place): string {
  return `${visible(file)}:${String(line)}`;
}

/** "in all 12", "in 3 of 12", "in the only sample"; of items "in all 12 items" */
export function share(
  part: number,
  whole: number,
  noun: "sample" | "item" = "sample",
): string {
  if (whole === 1) return `${part === 0 ? "not " : ""}in the only ${noun}`;
  const plural = noun === "item" ? " items" : "";
  if (part >= whole) return `in all ${figure(whole)}${plural}`;
  return `in ${part === 0 ? "none" : figure(part)} of ${figure(whole)}${plural}`;
}

/** "2 calls (first at src/a.ts:3)", "1 call (src/a.ts:3)" */
export function placed(
  { count, first }: { readonly count: number; readonly first: Place },
  noun: string,
): string {
  return `${counted(count, noun)} (${count > 1 ? "first at " : ""}${at(first)})`;
}

/** How many of so many calls have something, and how many more have it at times. */
export interface CallShare {
  readonly calls: number;
  readonly maybe: number;
  /** Calls of which nobody can tell. */
  readonly unknown: number;
  readonly of: number;
  /** Where it comes up first; absent where it never does. */
  readonly first?: Place;
}

/** "in all 3 calls", "in 2 of 5 calls, at times in 1; first at src/cart.ts:12", "at times in the only call" */
export function shareOfCalls(
  { calls, maybe, unknown, of, first }: CallShare,
  noun: "call" | "item" = "call",
): string {
  const open = unknown > 0 ? `, not known in ${figure(unknown)}` : "";
  if (of === 1) {
    const known = calls > 0 ? "" : maybe > 0 ? "at times " : "not ";
    const where = `${known}in the only ${noun}`;
    return calls + maybe === 0 && unknown > 0
      ? `not known in the only ${noun}`
      : where;
  }
  if (calls >= of) return `in all ${counted(of, noun)}`;
  const sure = `in ${calls === 0 ? "none" : figure(calls)} of ${counted(of, noun)}`;
  const said =
    calls === 0 && maybe > 0
      ? `at times in ${figure(maybe)} of ${counted(of, noun)}`
      : `${sure}${maybe > 0 ? `, at times in ${figure(maybe)}` : ""}`;
  return `${said}${open}${first === undefined ? "" : `; first at ${at(first)}`}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}
