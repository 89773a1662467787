// The parity of several apps for people: a table with places on a terminal and in Markdown, annotations for GitHub.
import { counted } from "../text/count.js";
import { visible } from "../text/display-text.js";
import { pad, shrink, widthsOf } from "../text/table.js";
import { cell } from "../text/markdown.js";
import type { AppLanguage } from "./app-language.js";
import { foldText, placeLines, type Layout } from "./fold-lines.js";
import {
  countCells,
  countRawCalls,
  type ParityCell,
  type ParityEvent,
  type ParityReport,
  type ParityState,
} from "./parity.js";
import { annotation, at } from "./show-parts.js";

const gap = "  ";

/** The table, where events are built, and a summary. */
export function showParity(report: ParityReport, layout: Layout): string {
  return [
    tableOf(report, layout.width),
    legendOf(report, layout),
    placesOf(report, layout),
    summaryOf(report).flatMap((line) => foldText(line, "", gap, layout)),
  ]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")
    .concat("\n");
}

function tableOf(
  { apps, events }: ParityReport,
  columns: number,
): readonly string[] {
  const rows = [
    ["event", ...apps.map(({ name }) => visible(name))],
    ...events.map((event) => [visible(event.name), ...event.apps.map(textOf)]),
  ];
  const widths = shrink(widthsOf(rows), columns - gap.length * apps.length);
  return rows.map((row) =>
    row
      .map((text, column) => pad(text, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

/** `3`, `2 raw`, `3 + 2 raw`, `missing`, `-`, `1 (!)`. */
function textOf({ state, built, raw }: ParityCell): string {
  const counts = [
    ...(built.length > 0 ? [String(built.length)] : []),
    ...(raw.length > 0 ? [`${String(raw.length)} raw`] : []),
  ].join(" + ");
  switch (state) {
    case "built":
    case "raw":
      return counts;
    case "missing":
      return "missing";
    case "elsewhere":
      return "-";
    case "unexpected":
      return `${counts} (!)`;
  }
}

/** What the marks of the table mean, as far as it has them. */
function meaningsIn(report: ParityReport): readonly string[] {
  const has = (state: ParityState) => countCells(report, state) > 0;
  return [
    ...(has("missing")
      ? ["missing: the app may send it, but its product code does not"]
      : []),
    ...(countRawCalls(report) > 0
      ? ["raw: sent by calls that bypass the builders"]
      : []),
    ...(has("unexpected")
      ? ["(!): inactive, or not an event of this platform"]
      : []),
    ...(has("elsewhere")
      ? ["-: inactive, or not an event of this platform"]
      : []),
  ];
}

function legendOf(report: ParityReport, layout: Layout): readonly string[] {
  return meaningsIn(report).flatMap((text) => foldText(text, "", gap, layout));
}

function placesOf({ events }: ParityReport, layout: Layout): readonly string[] {
  const used = events.filter(({ apps }) => apps.some(isUsed));
  return used.length === 0
    ? []
    : ["Built at", ...used.flatMap((event) => eventLines(event, layout))];
}

function isUsed({ built, raw }: ParityCell): boolean {
  return built.length + raw.length > 0;
}

function eventLines(
  { name, apps }: ParityEvent,
  layout: Layout,
): readonly string[] {
  return [
    `  ${visible(name)}`,
    ...apps
      .filter(isUsed)
      .flatMap(({ app, built, raw }) => [
        `    ${visible(app)}`,
        ...built.flatMap((place) => placeLines(place, "      ", layout)),
        ...raw.flatMap((place) => placeLines(place, "      ", layout, ["raw"])),
      ]),
  ];
}

function summaryOf(report: ParityReport): readonly string[] {
  const counts = [
    { count: countCells(report, "missing"), what: "missing" },
    { count: countRawCalls(report), what: "raw" },
    { count: countCells(report, "unexpected"), what: "unexpected" },
  ].flatMap(({ count, what }) =>
    count > 0 ? [`${String(count)} ${what}`] : [],
  );
  return [
    ...report.apps.flatMap((app) => [
      `${app.name}: ${String(app.built)} of ${counted(app.expected, "event")} built; ${app.folder}, ${counted(app.files, "file")} of ${wordsFor(app.language)}`,
      ...app.problems.map((problem) => `${app.name}: ${problem}`),
    ]),
    counts.length === 0 ? "no findings" : counts.join(", "),
  ];
}

/** How certain a cell is: the type checker follows names, a parser only knows them. */
function wordsFor(language: AppLanguage): string {
  return language === "TypeScript"
    ? "TypeScript or JavaScript"
    : `${language}, whose calls are recognized by name`;
}

/** Tables for a pull request. */
export function showParityMarkdown(report: ParityReport): string {
  const { apps, events } = report;
  const row = (cells: readonly string[]) => `| ${cells.join(" | ")} |`;
  return [
    "## Events by app",
    "",
    row(["event", ...apps.map(({ name }) => cell(name))]),
    row(["---", ...apps.map(() => "---")]),
    ...events.map((event) =>
      row([cell(event.name), ...event.apps.map(markdownCell)]),
    ),
    "",
    ...meaningsIn(report).map((text) => `- ${cell(text)}`),
    ...summaryOf(report).map((line) => `- ${cell(line)}`),
    "",
  ].join("\n");
}

const mostPlaces = 3;

function markdownCell(each: ParityCell): string {
  const text = textOf(each);
  const places = [...each.built, ...each.raw];
  const more = places.length - mostPlaces;
  return [
    each.state === "missing" ? "**missing**" : cell(text),
    ...places.slice(0, mostPlaces).map((place) => cell(at(place))),
    ...(more > 0 ? [`and ${String(more)} more`] : []),
  ].join("<br>");
}

/** A workflow command for each finding, and the summary. */
export function showParityGithub(report: ParityReport): string {
  const lines = report.events.flatMap(({ name, apps }) =>
    apps.flatMap(({ app, state, built, raw }) => {
      switch (state) {
        case "missing":
          return [
            annotation(
              "warning",
              "usage/unused",
              `\`${name}\` is never built in \`${app}\``,
              undefined,
            ),
          ];
        case "unexpected":
          return [...built, ...raw].map((place) =>
            annotation(
              "warning",
              "usage/unregistered-event",
              `\`${name}\` is inactive, or not an event of \`${app}\``,
              place,
            ),
          );
        case "built":
        case "raw":
        case "elsewhere":
          return raw.map((place) =>
            annotation(
              "warning",
              "usage/raw-call",
              `\`${name}\` bypasses the generated builders`,
              place,
            ),
          );
      }
    }),
  );
  return [...lines, ...summaryOf(report).map(visible), ""].join("\n");
}
