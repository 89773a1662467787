// The report as a comment on a pull request: what breaks is open, the rest is folded.
import { cell } from "../text/markdown.js";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import { shorten } from "../text/shorten.js";
import type { DiffMessages } from "./kind-texts.js";
import type { DiffReport } from "./make-report.js";
import type { RollOut } from "./roll-out.js";
import {
  affected,
  beforeAfter,
  builtWords,
  marks,
  whereOf,
} from "./row-words.js";
import type { Row } from "./row.js";

/** GitHub refuses comments from 65,536 characters on; the rest is for the heading and the roll-out. */
const mostCharacters = 40_000;
/** Of the roll-out, so that it leaves room for the rows. */
const mostSteps = 20;
const mostOpen = 5;
/** A description may be long, and the file has it. */
const mostOfValue = 200;

/** Always below 65,536 characters. No text of a taxonomy can end a cell, open a tag or make a link. */
export function showMarkdown(report: DiffReport, language: Language): string {
  const texts = messagesIn(language).diff;
  const { counts, changes, rollOut } = report;
  const own = changes.filter(({ group }) => group === "taxonomy");
  const having = (verdict: Row["verdict"]) =>
    own.filter((row) => row.verdict === verdict);
  const headline =
    counts.changes === 0 && counts.catalogue === 0
      ? texts.nothing
      : texts.headline(counts.changes, counts.affecting);
  const budget = makeBudget();
  const breaking = having("breaks");
  const open = budget.take(breaking.slice(0, mostOpen).map(item(texts)));
  const folded = budget.take(breaking.slice(mostOpen).map(item(texts)));
  const table = (title: string, rows: readonly Row[], note = "") =>
    fold(title, rows.length, [
      ...(note === "" ? [] : [note, ""]),
      `| | ${texts.columns.change} | ${texts.columns.place} | |`,
      "| --- | --- | --- | --- |",
      ...budget.take(rows.map(tableRow)),
    ]);
  const parts = [
    `### ${texts.title}`,
    "",
    `**${headline}** · ${cell(texts.compared(brief(report.old), brief(report.new)))}`,
    "",
    ...open,
    ...fold(texts.breakingRows, folded.length, folded),
    ...rollOutLines(rollOut, texts),
    ...table(texts.otherRows, having("may-break")),
    ...table(texts.safeRows, having("safe")),
    ...table(
      texts.catalogueRows,
      changes.filter(({ group }) => group === "catalogue"),
      texts.catalogueNote,
    ),
  ];
  const omitted = budget.omitted();
  return `${[...parts, ...(omitted > 0 ? [texts.omitted(omitted), ""] : [])].join("\n").trimEnd()}\n`;
}

interface Budget {
  /** As many of the texts as there is room for. */
  readonly take: (some: readonly string[]) => readonly string[];
  readonly omitted: () => number;
}

function makeBudget(): Budget {
  let left = mostCharacters;
  let omitted = 0;
  return {
    take: (some) =>
      some.filter((text) => {
        const isRoom = text.length <= left;
        if (isRoom) left -= text.length + 1;
        else omitted++;
        return isRoom;
      }),
    omitted: () => omitted,
  };
}

const item =
  (texts: DiffMessages) =>
  (row: Row): string => {
    const values = beforeAfter(row);
    const built = builtWords(row, texts);
    const facts = [
      cell(row.id),
      cell(affected(row, texts)),
      ...(values === "" ? [] : [cell(brief(values))]),
      ...(built === undefined ? [] : [cell(built)]),
      ...(whereOf(row) === "" ? [] : [cell(brief(whereOf(row)))]),
    ];
    const more = [
      cell(shorten(row.sentence, 1000)),
      ...(row.first === null ? [] : [`**${texts.first}:** ${cell(row.first)}`]),
      ...(row.accepted === null
        ? []
        : [
            cell(
              brief(
                texts.accepted(
                  row.accepted.reason,
                  row.accepted.until ?? undefined,
                ),
              ),
            ),
          ]),
    ];
    return `- ${markOf(row)} **${cell(brief(row.at))}** · ${facts.join(" · ")}\n  ${more.join("<br>")}`;
  };

function tableRow(row: Row): string {
  return `| ${markOf(row)} | ${cell(row.id)} | ${cell(brief(row.at))} | ${cell(brief(beforeAfter(row)))} |`;
}

function brief(text: string): string {
  return shorten(text, mostOfValue);
}

function markOf({ verdict, accepted }: Row): string {
  return accepted === null ? marks[verdict] : "·";
}

function fold(
  title: string,
  count: number,
  lines: readonly string[],
): readonly string[] {
  if (count === 0) return [];
  return [
    "",
    `<details><summary>${title} (${String(count)})</summary>`,
    "",
    ...lines,
    "",
    "</details>",
  ];
}

function rollOutLines(
  { before, together, after }: RollOut,
  texts: DiffMessages,
): readonly string[] {
  const { rollOut } = texts;
  if (before.length + together.length + after.length === 0) return [];
  const steps = (title: string, some: readonly string[]) =>
    some.length === 0
      ? []
      : [
          `1. ${title}: ${some
            .slice(0, mostSteps)
            .map((one) => cell(shorten(one, 80)))
            .join(
              "; ",
            )}${some.length > mostSteps ? `; ${texts.more(some.length - mostSteps)}` : ""}`,
        ];
  return [
    "",
    `**${rollOut.title}**`,
    "",
    ...steps(rollOut.before, before),
    `1. ${rollOut.release}`,
    ...steps(rollOut.together, together),
    ...steps(rollOut.after, after),
  ];
}
