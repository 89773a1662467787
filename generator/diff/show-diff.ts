// The report for a terminal of 80 columns.
import { displayWidth, visible } from "../text/display-text.js";
import { fit } from "../text/fit.js";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import { widest, wrap } from "../text/wrap.js";
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

/** More would hide those that matter; `--format json` has all. */
const mostSafe = 40;

/** All rows but the safe ones beyond 40, breaking ones first, then the catalogue's, then the roll-out. */
export function showDiff(report: DiffReport, language: Language): string {
  const texts = messagesIn(language).diff;
  const { counts, changes, rollOut } = report;
  const own = changes.filter(({ group }) => group === "taxonomy");
  const catalogue = changes.filter(({ group }) => group === "catalogue");
  return lines([
    counts.changes === 0 && counts.catalogue === 0
      ? texts.nothing
      : texts.headline(counts.changes, counts.affecting),
    ...rowsOf(own, texts),
    ...rollOutLines(rollOut, texts),
    ...(catalogue.length === 0
      ? []
      : [
          "",
          texts.catalogueRows,
          ...wrap(texts.catalogueNote, 2),
          ...rowsOf(catalogue, texts),
        ]),
  ]);
}

function lines(some: readonly string[]): string {
  return some.map((line) => `${line.trimEnd()}\n`).join("");
}

function rowsOf(rows: readonly Row[], texts: DiffMessages): readonly string[] {
  const safe = rows.filter(({ verdict }) => verdict === "safe");
  const others = rows.filter(({ verdict }) => verdict !== "safe");
  const left = safe.length - mostSafe;
  return [
    ...[...others, ...safe.slice(0, mostSafe)].flatMap((row) =>
      rowLines(row, texts),
    ),
    ...(left > 0 ? [`  ${texts.moreSafe(left)}`] : []),
  ];
}

/** A safe row is one line; any other has its verdict, its sentence and what to do first. */
function rowLines(row: Row, texts: DiffMessages): readonly string[] {
  const mark = row.accepted === null ? marks[row.verdict] : "·";
  const values = beforeAfter(row);
  if (row.verdict === "safe") {
    return [
      columns(
        `${mark} ${visible(row.id)}  `,
        `${visible(row.at)}  ${visible(values)}`,
        "",
      ),
    ];
  }
  const built = builtWords(row, texts);
  return [
    "",
    columns(`${mark} `, `${visible(row.at)}  ${visible(values)}`, whereOf(row)),
    ...wrap(
      [row.id, affected(row, texts), ...(built === undefined ? [] : [built])]
        .filter((part) => part !== "")
        .join(" · "),
      2,
    ),
    ...wrap(visible(row.sentence), 4),
    ...(row.first === null ? [] : wrap(`${texts.first}: ${row.first}`, 4)),
    ...(row.accepted === null
      ? []
      : wrap(
          visible(
            texts.accepted(
              row.accepted.reason,
              row.accepted.until ?? undefined,
            ),
          ),
          4,
        )),
  ];
}

/** The middle gives way, then the right. */
function columns(left: string, middle: string, right: string): string {
  const most = Math.floor(widest / 2);
  const end = right === "" ? "" : `  ${fit(right, most)}`;
  const room = widest - displayWidth(left) - displayWidth(end);
  const text = fit(middle.trimEnd(), room);
  const gap = " ".repeat(Math.max(0, room - displayWidth(text)));
  return end === "" ? left + text : left + text + gap + end;
}

function rollOutLines(
  { before, together, after }: RollOut,
  texts: DiffMessages,
): readonly string[] {
  const { rollOut } = texts;
  if (before.length + together.length + after.length === 0) return [];
  const list = (title: string, steps: readonly string[]) =>
    steps.length === 0
      ? []
      : [`  ${title}:`, ...steps.flatMap((step) => bullet(step))];
  return [
    "",
    rollOut.title,
    ...list(rollOut.before, before),
    `  ${rollOut.release}`,
    ...list(rollOut.together, together),
    ...list(rollOut.after, after),
  ];
}

function bullet(step: string): readonly string[] {
  const [first = "", ...rest] = wrap(visible(step), 6);
  return [`    - ${first.trimStart()}`, ...rest];
}
