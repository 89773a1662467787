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
  /** Those that give it an empty array, which is equivalent to none. */
  readonly empty: number;
  /** Calls or items for which it cannot be determined. */
  readonly unknown: number;
  readonly of: number;
  readonly noun: "sample" | "call" | "item";
  /** The first occurrence; absent if there is none. */
  readonly first: LineLocation | undefined;
}

/** "in all 3 calls", "in 2 of 5 calls, at times in 1; first at src/cart.ts:12", "empty in the only call" */
export function shareOfCalls(given: Share): string {
  const { sure, maybe, empty, unknown, of, noun, first } = given;
  if (of === 1) {
    const lead =
      sure > 0
        ? ""
        : maybe > 0
          ? "at times "
          : empty > 0
            ? "empty "
            : unknown > 0
              ? "not known "
              : "not ";
    return `${lead}in the only ${noun}`;
  }
  if (sure >= of) return share(sure, of, noun);
  const less = [
    { how: "at times", count: maybe },
    { how: "empty", count: empty },
  ].filter(({ count }) => count > 0);
  const [only] = less;
  const said =
    sure === 0 && only !== undefined && less.length === 1
      ? `${only.how} in ${figure(only.count)} of ${counted(of, noun)}`
      : [
          share(sure, of, noun),
          ...less.map(({ how, count }) => `${how} in ${figure(count)}`),
        ].join(", ");
  const open = unknown > 0 ? `, not known in ${figure(unknown)}` : "";
  return `${said}${open}${first === undefined ? "" : `; first at ${at(first)}`}`;
}
