// Prints the rewrite: diffs and reasons on a terminal, in Markdown, and as annotations for GitHub.
import { counted, figure } from "../text/count.js";
import { visible } from "../text/display-text.js";
import { cell } from "../text/markdown.js";
import { printableDiff } from "../text/unified-diff.js";
import {
  callLines,
  foldText,
  placedLines,
  placeLines,
  reasonLines,
  type Layout,
} from "../usage/fold-lines.js";
import {
  causeLines,
  causeText,
  type SharedCause,
} from "../usage/shared-cause.js";
import { annotation, at, plain } from "../usage/show-parts.js";
import {
  countRewrite,
  type RewriteCounts,
  type RewriteReport,
  type SkippedUsage,
} from "./rewrite-report.js";

/** The diffs before anything is written, the calls afterwards; skipped calls in both cases. */
export function showRewritePretty(
  report: RewriteReport,
  layout: Layout,
): string {
  const { written, files, skipped } = report;
  const parts = written
    ? doneLines(report)
    : files.map(({ diff }) => printableDiff(diff).replace(/\n$/, ""));
  return [
    ...parts,
    ...(skipped.length === 0 ? [] : [skippedLines(report, layout)]),
    ...keptNameLines(report, layout),
    summaryOf(report),
    "",
  ]
    .join("\n\n")
    .replace(/\n\n$/, "\n");
}

function doneLines({ files }: RewriteReport): readonly string[] {
  const done = files.filter(({ problem }) => problem === null);
  if (done.length === 0) return [];
  const lines = done.flatMap(({ file, calls, formerBuilders }) => [
    `  ${visible(file)}`,
    ...calls.map(
      ({ callee, event, builder, place }) =>
        `    ${String(place.line)}:${String(place.column)}  ${visible(callee)} ${visible(event)}: ${visible(builder)}`,
    ),
    ...formerBuilders.map(
      ({ former, builder, place, uses }) =>
        `    ${String(place.line)}:${String(place.column)}  ${visible(former)}: ${visible(builder)}, ${counted(uses, "use")}`,
    ),
  ]);
  return [["Rewritten", ...lines].join("\n")];
}

function skippedLines(
  { skipped, causes }: RewriteReport,
  layout: Layout,
): string {
  const shared = causes.flatMap((cause, at) => [
    ...causeLines(cause, layout),
    ...callsOf(at, skipped).flatMap(({ callee, names, place, reasons }) => [
      ...placedLines(
        place,
        `${callee}  ${eventOf(names, " | ")}`,
        "      ",
        layout,
      ),
      // The first is the cause; another one is what the function would see of this call.
      ...reasons
        .slice(1)
        .flatMap((each) =>
          foldText(plain(each), "        ", "        ", layout),
        ),
    ]),
  ]);
  const lines = ownReasons(skipped).flatMap(
    ({ callee, names, place, reasons }) => [
      ...placeLines(place, "  ", layout),
      ...callLines(callee, names, layout),
      ...reasons.flatMap((each) => reasonLines(each, layout)),
    ],
  );
  return [`Skipped (${figure(skipped.length)})`, ...shared, ...lines].join(
    "\n",
  );
}

function keptNameLines(
  { formerBuilders }: RewriteReport,
  layout: Layout,
): readonly string[] {
  if (formerBuilders.length === 0) return [];
  const lines = formerBuilders.flatMap(({ former, builder, place, reason }) => [
    ...placedLines(place, `${former}: ${builder}`, "  ", layout),
    ...reasonLines(reason, layout),
  ]);
  const title = `Former names that stay (${figure(formerBuilders.length)})`;
  return [[title, ...lines].join("\n")];
}

function callsOf(
  cause: number,
  skipped: readonly SkippedUsage[],
): readonly SkippedUsage[] {
  return skipped.filter((each) => each.cause === cause);
}

function ownReasons(skipped: readonly SkippedUsage[]): readonly SkippedUsage[] {
  return skipped.filter(({ cause }) => cause === null);
}

function eventOf(names: readonly string[] | null, separator: string): string {
  return names?.join(separator) ?? "?";
}

function summaryOf(report: RewriteReport): string {
  const counts = countRewrite(report);
  const { failed } = counts;
  const lines = [callSummary(report, counts), nameSummary(report, counts)];
  const said = lines.filter((line) => line !== "");
  const [first = "no raw calls: nothing to rewrite"] =
    failed > 0 && said.length === 0 ? ["nothing was rewritten"] : said;
  return [
    `${first}${failed > 0 ? `, ${counted(failed, "file")} not written` : ""}`,
    ...said.slice(1),
  ].join("\n");
}

function callSummary(
  report: RewriteReport,
  { calls, files, skipped }: RewriteCounts,
): string {
  const all = report.files.reduce(
    (sum, file) => sum + file.calls.length,
    skipped,
  );
  if (all === 0) return "";
  const verb = report.written ? "became" : "would become";
  return [
    calls === 0
      ? `none of ${counted(all, "raw call")} ${verb} a builder call`
      : `${figure(calls)} of ${counted(all, "raw call")} ${verb} ${calls === 1 ? "a builder call" : "builder calls"} in ${counted(files, "file")}`,
    ...(skipped > 0 ? [`${figure(skipped)} skipped`] : []),
  ].join(", ");
}

function nameSummary(
  { written }: RewriteReport,
  { names, filesWithNames, keptNames }: RewriteCounts,
): string {
  if (names + keptNames === 0) return "";
  const all = counted(names + keptNames, "former builder name");
  const verb = written ? "replaced" : "would be replaced";
  return [
    names === 0
      ? `none of ${all} ${verb}`
      : `${figure(names)} of ${all} ${verb} in ${counted(filesWithNames, "file")}`,
    ...(keptNames > 0 ? [`${figure(keptNames)} skipped`] : []),
  ].join(", ");
}

/** For a pull request. */
export function showRewriteMarkdown(report: RewriteReport): string {
  const { files, skipped, causes, formerBuilders } = report;
  const diff = files.map((file) => printableDiff(file.diff)).join("");
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
    ...(skipped.length + formerBuilders.length === 0
      ? []
      : [
          "",
          "| skipped | call | event | why |",
          "| --- | --- | --- | --- |",
          ...causes.map((cause, at) => causeRow(cause, callsOf(at, skipped))),
          ...ownReasons(skipped).map(
            ({ place, callee, names, reasons }) =>
              `| ${cell(at(place))} | ${cell(callee)} | ${cell(eventOf(names, ", "))} | ${cell(plain(reasons.join("; ")))} |`,
          ),
          ...formerBuilders.map(
            ({ place, former, event, reason }) =>
              `| ${cell(at(place))} | ${cell(former)} | ${cell(event)} | ${cell(plain(reason))} |`,
          ),
        ]),
    "",
  ].join("\n");
}

/** All calls on one line, followed by the code that the reason is about. */
function causeRow(cause: SharedCause, calls: readonly SkippedUsage[]): string {
  const cells = (texts: readonly string[]) =>
    [...new Set(texts)].map(cell).join("<br>");
  return `| ${[
    cells(calls.map(({ place }) => at(place))),
    cells(calls.map(({ callee }) => callee)),
    cells(calls.map(({ names }) => eventOf(names, ", "))),
    cell(plain(causeText(cause))),
  ].join(" | ")} |`;
}

/** A workflow command for each call or shared reason, and the summary. */
export function showRewriteGithub(report: RewriteReport): string {
  const verb = report.written ? "became" : "can become";
  return [
    ...report.files.flatMap(({ calls, problem, formerBuilders }) =>
      [
        ...calls.map(({ callee, event, builder, place }) => ({
          text: `\`${callee}\` of \`${event}\` ${verb} a call of \`${builder}\``,
          place,
        })),
        ...formerBuilders.map(({ former, builder, place }) => ({
          text: `\`${former}\` ${verb} \`${builder}\``,
          place,
        })),
      ].map(({ text, place }) =>
        annotation(
          problem === null ? "notice" : "error",
          "usage/rewrite",
          problem ?? text,
          place,
        ),
      ),
    ),
    ...report.causes.map((cause, at) => {
      const calls = callsOf(at, report.skipped);
      const verb = calls.length === 1 ? "is" : "are";
      return annotation(
        "warning",
        "usage/skipped",
        `${counted(calls.length, "call")} ${verb} skipped: ${causeText(cause)}`,
        cause.excess?.place ?? cause.place ?? calls[0]?.place,
      );
    }),
    ...ownReasons(report.skipped).map(({ callee, reasons, place }) =>
      annotation(
        "warning",
        "usage/skipped",
        `\`${callee}\` is skipped: ${reasons.join("; ")}`,
        place,
      ),
    ),
    ...report.formerBuilders.map(({ former, reason, place }) =>
      annotation(
        "warning",
        "usage/skipped",
        `\`${former}\` is skipped: ${reason}`,
        place,
      ),
    ),
    summaryOf(report),
    "",
  ].join("\n");
}
