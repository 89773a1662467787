// How numbers, names and places are put into comments and messages: on one line, short, and with nothing invisible.
import { visible } from "../diagnostics/display-text.js";
import type { Place } from "./sample.js";

const longestShown = 60;

/** "1,204" */
export function figure(number: number): string {
  return String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
}

/** "1 sample", "1,204 samples" */
export function counted(number: number, noun: string): string {
  return `${figure(number)} ${number === 1 ? noun : `${noun}s`}`;
}

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

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2
    ? last
    : `${words.slice(0, -1).join(", ")} and ${last}`;
}
