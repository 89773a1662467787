// Shows the changes of a file as a diff that `git apply` accepts.
import { structuredPatch } from "diff";
import { visible } from "./display-text.js";

/** A unified diff with three lines of context; `file` is its path in messages. */
export function unifiedDiff(
  file: string,
  before: string,
  after: string,
): string {
  const { hunks } = structuredPatch(file, file, before, after, "", "", {
    context: 3,
  });
  const texts = hunks.map((hunk) => {
    const from = `-${String(hunk.oldStart)},${String(hunk.oldLines)}`;
    const to = `+${String(hunk.newStart)},${String(hunk.newLines)}`;
    return [`@@ ${from} ${to} @@`, ...hunk.lines].join("\n");
  });
  return [`--- a/${file}`, `+++ b/${file}`, ...texts, ""].join("\n");
}

/** A diff for a terminal: source text must not move the cursor; tabs and Windows line ends stay, so that it can be applied. */
export function printableDiff(diff: string): string {
  return diff
    .split("\n")
    .map((line) => {
      const isWindows = line.endsWith("\r");
      const text = isWindows ? line.slice(0, -1) : line;
      return text.split("\t").map(visible).join("\t") + (isWindows ? "\r" : "");
    })
    .join("\n");
}
