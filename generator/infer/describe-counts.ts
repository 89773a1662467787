// Formats counts, names and locations for comments and messages: on one line, short, and without invisible
// characters.
import { visible } from "../text/display-text.js";
import type { LineLocation } from "./sample.js";
import { figure, counted } from "../text/count.js";

const longestShown = 60;

/** An untrusted name in back-ticks, shortened, safe for a comment and a terminal. */
export function shown(name: string): string {
  const characters = Array.from(name.slice(0, 2 * longestShown));
  const isLong = characters.length > longestShown || name.length > 120;
  const head = isLong ? characters.slice(0, longestShown - 1).join("") : name;
  return `\`${visible(head)}${isLong ? "…" : ""}\``;
}

/** "events.ndjson:17" */
export function at({ file, line }: LineLocation): string {
  return `${visible(file)}:${String(line)}`;
}

/** "in all 12", "in 3 of 12", "in the only sample"; for items "in all 12 items" */
export function share(
  part: number,
  whole: number,
  noun: Share["noun"] = "sample",
): string {
  if (whole === 1) return `${part === 0 ? "not " : ""}in the only ${noun}`;
  // A number without a noun counts samples.
  const all = noun === "sample" ? figure(whole) : counted(whole, noun);
  if (part >= whole) return `in all ${all}`;
  return `in ${part === 0 ? "none" : figure(part)} of ${all}`;
}

/** "2 calls (first at src/a.ts:3)", "1 call (src/a.ts:3)" */
export function placed(
  { count, first }: { readonly count: number; readonly first: LineLocation },
  noun: string,
): string {
  return `${counted(count, noun)} (${count > 1 ? "first at " : ""}${at(first)})`;
}

/** How many of a total have something always, and how many more only sometimes. */
export interface Share {
  readonly sure: number;
  readonly maybe: number;
  /** Calls or items for which it cannot be determined. */
  readonly unknown: number;
  readonly of: number;
  readonly noun: "sample" | "call" | "item";
  /** The first occurrence; absent if there is none. */
  readonly first: LineLocation | undefined;
}

/** "in all 3 calls", "in 2 of 5 calls, at times in 1; first at src/cart.ts:12", "at times in the only call" */
export function shareOfCalls(given: Share): string {
  const { sure, maybe, unknown, of, noun, first } = given;
  if (of === 1) {
    if (sure > 0) return `in the only ${noun}`;
    const lead = maybe > 0 ? "at times" : unknown > 0 ? "not known" : "not";
    return `${lead} in the only ${noun}`;
  }
  if (sure >= of) return share(sure, of, noun);
  const said =
    sure === 0 && maybe > 0
      ? `at times in ${figure(maybe)} of ${counted(of, noun)}`
      : `${share(sure, of, noun)}${maybe > 0 ? `, at times in ${figure(maybe)}` : ""}`;
  const open = unknown > 0 ? `, not known in ${figure(unknown)}` : "";
  return `${said}${open}${first === undefined ? "" : `; first at ${at(first)}`}`;
}

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}
