// The rewrite for people: diffs and reasons on a terminal, in Markdown, as annotations for GitHub.
import { visible } from "../text/display-text.js";
import {
  callLines,
  placeLines,
  reasonLines,
  type Layout,
} from "../usage/fold-lines.js";
import { annotation, at, cell, plain } from "../usage/show-parts.js";
import {
  countRewrite,
  type LeftUsage,
  type RewriteReport,
} from "./rewrite-report.js";

/** Before anything is written the diffs, afterwards the calls; what was left in both cases. */
export function showRewritePretty(
  report: RewriteReport,
  layout: Layout,
): string {
  const { written, files, left } = report;
  const parts = written
    ? doneLines(report)
    : files.map(({ diff }) => printable(diff).replace(/\n$/, ""));
  return [
    ...parts,
    ...(left.length === 0 ? [] : [leftLines(left, layout)]),
    summaryOf(report),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/, "\n");
}

function doneLines({ files }: RewriteReport): readonly string[] {
  const done = files.filter(({ problem }) => problem === null);
  if (done.length === 0) return [];
  const lines = done.flatMap(({ file, calls }) => [
    `  ${visible(file)}`,
    ...calls.map(
      ({ callee, event, builder, place }) =>
        `    ${String(place.line)}:${String(place.column)}  ${visible(callee)} ${visible(event)}: ${visible(builder)}`,
    ),
  ]);
  return [["Rewritten", ...lines].join("\n")];
}

function leftLines(left: readonly LeftUsage[], layout: Layout): string {
  const lines = left.flatMap(({ callee, names, place, reasons }) => [
    ...placeLines(place, "  ", layout),
    ...callLines(callee, names, layout),
    ...reasons.flatMap((each) => reasonLines(each, layout)),
  ]);
  return [`Skipped (${String(left.length)})`, ...lines].join("\n");
}

/** Nothing of a source may move the cursor; tabs and the ends of Windows lines stay, so that the diff can be applied. */
function printable(diff: string): string {
  return diff
    .split("\n")
    .map((line) => {
      const isWindows = line.endsWith("\r");
      const text = isWindows ? line.slice(0, -1) : line;
      return text.split("\t").map(visible).join("\t") + (isWindows ? "\r" : "");
    })
    .join("\n");
}

function summaryOf(report: RewriteReport): string {
  const { calls, files, left } = countRewrite(report);
  const failed = report.files.length - files;
  if (calls + left + failed === 0) return "no raw calls: nothing to rewrite";
  const all = report.files.reduce((sum, file) => sum + file.calls.length, left);
  const verb = report.written ? "became" : "would become";
  const parts = [
    calls === 0
      ? `none of ${counted(all, "raw call")} ${verb} a builder call`
      : `${String(calls)} of ${counted(all, "raw call")} ${verb} ${calls === 1 ? "a builder call" : "builder calls"} in ${counted(files, "file")}`,
    ...(left > 0 ? [`${String(left)} left`] : []),
    ...(failed > 0 ? [`${counted(failed, "file")} not written`] : []),
  ];
  return parts.join(", ");
}

function counted(number: number, noun: string): string {
  return `${String(number)} ${noun}${number === 1 ? "" : "s"}`;
}

/** For a pull request. */
export function showRewriteMarkdown(report: RewriteReport): string {
  const { files, left } = report;
  const diff = files.map((file) => printable(file.diff)).join("");
  const longest = Math.max(
    2,
    ...(diff.match(/`+/g) ?? []).map((run) => run.length),
  );
  const fence = "`".repeat(longest + 1);
  return [
    "## Raw calls to builder calls",
    "",
    summaryOf(report),
    ...(files.length === 0
      ? []
      : ["", `${fence}diff`, diff.replace(/\n$/, ""), fence]),
    ...(left.length === 0
      ? []
      : [
          "",
          "| left | call | event | why |",
          "| --- | --- | --- | --- |",
          ...left.map(
            ({ place, callee, names, reasons }) =>
              `| ${cell(at(place))} | ${cell(callee)} | ${cell(names?.join(", ") ?? "?")} | ${cell(plain(reasons.join("; ")))} |`,
          ),
        ]),
    "",
  ].join("\n");
}

/** A workflow command for each call, and the summary. */
export function showRewriteGithub(report: RewriteReport): string {
  const verb = report.written ? "became" : "can become";
  return [
    ...report.files.flatMap(({ calls, problem }) =>
      calls.map(({ callee, event, builder, place }) =>
        annotation(
          problem === null ? "notice" : "error",
          "usage/rewrite",
          problem ??
            `\`${callee}\` of \`${event}\` ${verb} a call of \`${builder}\``,
          place,
        ),
      ),
    ),
    ...report.left.map(({ callee, reasons, place }) =>
      annotation(
        "warning",
        "usage/left",
        `\`${callee}\` is skipped: ${reasons.join("; ")}`,
        place,
      ),
    ),
    summaryOf(report),
    "",
  ].join("\n");
}
