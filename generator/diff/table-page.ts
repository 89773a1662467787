// The table of verdicts as a page of the documentation.
import { cell } from "../text/markdown.js";
import type { ChangeKind, ReceiverVerdict } from "./change-kind.js";
import { kindText } from "./kind-texts.js";
import { changeKinds, kindIds, type KindId } from "./kinds/index.js";
import { marks } from "./row-words.js";

/** The lines between which the page has the table. */
export const tableStart = "<!-- table of verdicts: generated -->";
export const tableEnd = "<!-- end of the table -->";

/** A page with the table put between its two lines; the page itself if it has none. */
export function withTable(page: string): string {
  const start = page.indexOf(tableStart);
  const end = page.indexOf(tableEnd);
  if (start < 0 || end < start) return page;
  const head = page.slice(0, start + tableStart.length);
  return `${head}\n\n${verdictTable()}\n\n${page.slice(end)}`;
}

/** A row for each kind of change: whom it breaks, and what it means. */
export function verdictTable(): string {
  return [
    "| id | callers | installed apps | new apps | data | what it means |",
    "| --- | --- | --- | --- | --- | --- |",
    ...kindIds.map(tableRow),
  ].join("\n");
}

function tableRow(id: KindId): string {
  const { callers, installed, released, data }: ChangeKind = changeKinds[id];
  const { says } = kindText(id, "en");
  const cells = [
    `\`${id}\``,
    marks[callers],
    receiver(installed),
    receiver(released),
    marks[data],
    says.includes("`") ? says : cell(says),
  ];
  return `| ${cells.join(" | ")} |`;
}

/** Two marks where platforms differ: web and iOS, then the others. */
function receiver(verdict: ReceiverVerdict): string {
  return typeof verdict === "string"
    ? marks[verdict]
    : `${marks[verdict.every]} web, iOS; ${marks[verdict.required]} others`;
}
