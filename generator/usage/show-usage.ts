// The report for people: sections with places on a terminal, tables in Markdown, annotations for GitHub.
import { counted } from "../text/count.js";
import { displayWidth, visible } from "../text/display-text.js";
import {
  deadImportText,
  formerBuilderText,
  listFindings,
  replacementText,
} from "./list-findings.js";
import {
  callLines,
  foldText,
  placedLines,
  placeLines,
  reasonLines,
  type Layout,
} from "./fold-lines.js";
import { cell } from "../text/markdown.js";
import { annotation, at, plain } from "./show-parts.js";
import type { SourceLocation } from "./source-location.js";
import { causeLines } from "./shared-cause.js";
import { summarizeUnresolved } from "./summarize-unresolved.js";
import {
  countFindings,
  type EventUsage,
  type SiteUsage,
  type UsageReport,
} from "./usage-report.js";

/** Sections of what there is to say, and a summary. */
export function showPretty(report: UsageReport, layout: Layout): string {
  return [...sectionsOf(report, layout), summaryOf(report)]
    .map((lines) => lines.join("\n"))
    .join("\n\n")
    .concat("\n");
}

function sectionsOf(
  report: UsageReport,
  layout: Layout,
): readonly (readonly string[])[] {
  const { events, raw, escapes, deadImports, unresolved } = report;
  const { unknownOrigin } = report;
  const used = events.filter(({ sites }) => sites.length > 0);
  const unused = events.filter(
    (event) => event.status === "active" && !event.used,
  );
  const deprecated = used.filter((event) => event.deprecated !== null);
  const unsent = used.flatMap(({ builder, sites }) =>
    sites.filter(({ sent }) => !sent).map((site) => ({ builder, site })),
  );
  const section = (title: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [[title, ...lines]];
  return [
    ...section(
      "Built",
      used.flatMap((event) => eventLines(event, layout)),
    ),
    ...section(
      `Registered, never built in product code (${String(unused.length)})`,
      wrapNames(
        unused.map(({ name }) => name),
        layout.width,
      ),
    ),
    ...section(
      "Built, but never sent: pass the record to logEvent",
      unsent.flatMap(({ builder, site }) =>
        placedLines(site.place, builder, "  ", layout),
      ),
    ),
    ...section(
      "Deprecated",
      deprecated.flatMap(({ name, deprecated: facts, sites }) => [
        `  ${visible(name)}${facts ? plain(replacementText(facts)) : ""}`,
        ...sites.flatMap(({ place }) => placeLines(place, "    ", layout)),
      ]),
    ),
    ...section(
      "Builders of renamed events, under the old name",
      report.formerBuilders.flatMap((each) =>
        placedLines(each.place, plain(formerBuilderText(each)), "  ", layout),
      ),
    ),
    ...section(
      "Deprecated properties",
      report.deprecatedProperties.flatMap(({ place, message }) =>
        placedLines(place, plain(message), "  ", layout),
      ),
    ),
    ...section(
      "Wrong arguments of builders, in code that no type checker sees",
      report.wrongArguments.flatMap(({ builder, message, hint, place }) => [
        ...placeLines(place, "  ", layout),
        ...reasonLines(
          `\`${builder}\`: ${hint === null ? message : `${message}: ${hint}`}`,
          layout,
        ),
      ]),
    ),
    ...section(
      "Imported, but missing",
      deadImports.flatMap((each) =>
        placedLines(each.place, plain(deadImportText(each)), "  ", layout),
      ),
    ),
    ...section(
      `Raw calls that bypass the builders (${countByRole(raw)})`,
      raw.flatMap(({ callee, names, place, problems }) => [
        ...placeLines(place, "  ", layout),
        ...callLines(callee, names, layout),
        ...problems.flatMap(({ message, hint }) =>
          reasonLines(hint === null ? message : `${message}: ${hint}`, layout),
        ),
      ]),
    ),
    ...section(
      `Your own functions that --rewrite cannot replace (${String(report.wrappers.length)})`,
      report.wrappers.flatMap((each) => [
        ...causeLines(each, layout),
        `    ${counted(each.calls, "call")}`,
      ]),
    ),
    ...section(
      `A \`logEvent\` of unknown origin, not checked (${String(unknownOrigin.length)}): name it with
--track-function if it sends to DFINERY`,
      unknownOrigin.flatMap(({ callee, names, place }) =>
        placedLines(place, `${callee}  ${names.join(" | ")}`, "  ", layout),
      ),
    ),
    ...section(
      "Escapes: unregistered(…)",
      escapes.flatMap(({ name, place }) =>
        placedLines(place, name ?? "?", "  ", layout),
      ),
    ),
    ...section(
      "Could not be resolved",
      summarizeUnresolved(unresolved).flatMap((line) =>
        foldText(line, "  ", "    ", layout),
      ),
    ),
  ];
}

/** "24 in product code, 1 in tests"; the number alone where all are in product code. */
function countByRole(
  calls: readonly { readonly place: Pick<SourceLocation, "role"> }[],
): string {
  const count = (role: SourceLocation["role"]) =>
    calls.filter(({ place }) => place.role === role).length;
  const others = [
    { count: count("test"), where: "in tests" },
    { count: count("story"), where: "in stories" },
  ].filter((each) => each.count > 0);
  return others.length === 0
    ? String(calls.length)
    : [{ count: count("product"), where: "in product code" }, ...others]
        .map((each) => `${String(each.count)} ${each.where}`)
        .join(", ");
}

function eventLines(
  { name, sites }: EventUsage,
  layout: Layout,
): readonly string[] {
  return [
    `  ${visible(name)}  ${String(sites.length)}`,
    ...sites.flatMap((site) =>
      placeLines(site.place, "    ", layout, kindOf(site)),
    ),
  ];
}

function kindOf({ kind, through }: SiteUsage): readonly string[] {
  if (kind === "wrapper") return [`through ${through ?? ""}`];
  return kind === "reference" ? ["forwarded"] : [];
}

function wrapNames(names: readonly string[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const name of names.map(visible)) {
    const longer = line === "" ? `  ${name}` : `${line}, ${name}`;
    if (line !== "" && displayWidth(longer) >= width) {
      lines.push(`${line},`);
      line = `  ${name}`;
    } else {
      line = longer;
    }
  }
  return line === "" ? lines : [...lines, line];
}

const nothingFound = [
  "no calls found: check which tsconfig or files you name, and name your own functions",
  "with --track-function",
];

function summaryOf(report: UsageReport): readonly string[] {
  const { events, files } = report;
  const active = events.filter(({ status }) => status === "active");
  const used = active.filter((event) => event.used).length;
  const counts = countFindings(report);
  const parts = Object.entries(counts)
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${String(count)} ${name}`);
  const isNothing =
    report.raw.length === 0 &&
    report.escapes.length === 0 &&
    report.unknownOrigin.length === 0 &&
    events.every(({ sites }) => sites.length === 0);
  return [
    ...(isNothing ? nothingFound : []),
    `${String(used)} of ${counted(active.length, "event")} ${used === 1 || active.length === 1 ? "is" : "are"} built in product code; ${counted(files.read, "file")} read, ${String(files.parsed)} parsed`,
    parts.length === 0 ? "no findings" : parts.join(", "),
  ];
}

/** Tables for a pull request. */
export function showMarkdown(report: UsageReport): string {
  const { events, unresolved } = report;
  const rows = events.map(({ name, status, sites, used }) => {
    const roles = (role: string) =>
      sites.filter(({ place }) => place.role === role).length;
    const state =
      status === "inactive" ? "inactive" : used ? "built" : "**never built**";
    return `| ${cell(name)} | ${state} | ${String(roles("product"))} | ${String(roles("test") + roles("story"))} | ${sites.map(({ place }) => cell(at(place))).join("<br>")} |`;
  });
  const findings = listFindings(report)
    .filter(({ place }) => place !== undefined)
    .map(
      ({ code, message, place }) =>
        `| ${place ? cell(at(place)) : ""} | ${cell(code)} | ${cell(message.replaceAll("`", ""))} |`,
    );
  return [
    "## Usage of the taxonomy",
    "",
    summaryOf(report).join("; "),
    "",
    "| event | state | product | tests and stories | places |",
    "| --- | --- | ---: | ---: | --- |",
    ...rows,
    ...(findings.length > 0
      ? ["", "| place | finding | |", "| --- | --- | --- |", ...findings]
      : []),
    ...(report.unknownOrigin.length > 0
      ? [
          "",
          "A `logEvent` of unknown origin, not checked: name it with `--track-function` if it sends to DFINERY.",
          "",
          ...report.unknownOrigin.map(
            ({ callee, names, place }) =>
              `- ${cell(`${at(place)}: ${callee} ${names.join(" or ")}`)}`,
          ),
        ]
      : []),
    ...(unresolved.length > 0
      ? [
          "",
          ...summarizeUnresolved(unresolved).map((line) => `- ${cell(line)}`),
        ]
      : []),
    "",
  ].join("\n");
}

/** A workflow command for each finding, and the summary. */
export function showGithub(report: UsageReport): string {
  const lines = listFindings(report).map(({ code, message, place }) =>
    annotation("warning", code, message, place),
  );
  return [...lines, ...summaryOf(report), ""].join("\n");
}
