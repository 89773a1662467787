// Describes what a sheet changes, for a terminal and as data.
import type { SheetRow } from "../docs/sheet/make-rows.js";
import { counted, figure } from "../text/count.js";
import { displayWidth, visible } from "../text/display-text.js";
import { fit } from "../text/fit.js";
import { missingRow } from "../diagnostics/codes/import-missing-row.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { SheetChanges } from "./compare-rows.js";
import { keyOfColumn } from "./field-value.js";
import { nameOf } from "./plan-import.js";

const mostLines = 40;
const mostNamed = 5;
const deleteHint = "to delete something, remove it from the taxonomy";
const renameHint = `${deleteHint}; to rename an event, change its name there and add \`renamed_from\``;

/** A line for each change, none longer than the terminal is wide. */
export function changeLines(
  { added, changed }: SheetChanges,
  columns: number,
): readonly string[] {
  const lines = [
    ...changed.flatMap(({ changes, read, row }) =>
      changes.map(({ after, before, column }) => {
        const cell = read.addresses.get(column) ?? "";
        const start = `${cell}  ${nameOf(row)}  ${keyOfColumn[column]}: `;
        const room = columns - 2 - displayWidth(visible(start));
        return `${start}${changeOf(shown(before), shown(after), room)}`;
      }),
    ),
    ...added.map((row) => `row ${String(row.place.row)}  ${nameOf(row)}  new`),
  ].map((line) => `  ${fit(line, columns - 2)}`);
  const rest = lines.length - mostLines;
  return rest > 0
    ? [...lines.slice(0, mostLines), `  and ${figure(rest)} more`]
    : lines;
}

/** So many columns has each value at least, and so many characters of a common start are kept. */
const [leastColumns, keptStart] = [8, 4];

/** "old → new"; where there is no room for both, without what they have in common at the start. */
function changeOf(before: string, after: string, room: number): string {
  const whole = `${before} → ${after}`;
  if (displayWidth(visible(whole)) <= room) return whole;
  const [old, now] = [Array.from(before), Array.from(after)];
  const differs = old.findIndex((character, at) => character !== now[at]);
  const common = (differs === -1 ? old.length : differs) - keptStart;
  const [from = "", to = ""] = [old, now].map((characters) =>
    common > 0 ? `…${characters.slice(common).join("")}` : characters.join(""),
  );
  const half = Math.floor((room - 3) / 2);
  const spare = (other: string) =>
    Math.max(0, half - displayWidth(visible(other)));
  const part = (value: string, other: string) =>
    fit(value, Math.max(leastColumns, half + spare(other)));
  return `${part(from, to)} → ${part(to, from)}`;
}

function shown(value: string): string {
  return value === "" ? "–" : value.replaceAll("\n", " ");
}

/** "2 changes and 1 new row" */
export function countChanges({ added, changed }: SheetChanges): string {
  const cells = changed.reduce((sum, { changes }) => sum + changes.length, 0);
  return [
    ...(cells === 0 ? [] : [counted(cells, "change")]),
    ...(added.length === 0 ? [] : [counted(added.length, "new row")]),
  ].join(" and ");
}

/** The same as data: keys and words of the taxonomy, `null` for nothing. */
export function changesAsData({ added, changed, missing }: SheetChanges) {
  return {
    changes: changed.flatMap(({ changes, read, row }) =>
      changes.map(({ after, before, column }) => ({
        ...namesOf(row),
        key: keyOfColumn[column],
        before: before === "" ? null : before,
        after: after === "" ? null : after,
        cell: read.addresses.get(column) ?? null,
      })),
    ),
    added: added.map((row) => ({ ...namesOf(row), row: row.place.row })),
    missing: missing.map(namesOf),
  };
}

function namesOf({
  event,
  kind,
  property,
}: Pick<SheetRow, "event" | "kind" | "property">) {
  return {
    kind,
    event: event === "" ? null : event,
    property: property === "" ? null : property,
  };
}

/** Says of which definitions the sheet has no row; of a missing event, not each of its properties too. */
export function reportMissing(
  missing: readonly SheetRow[],
  path: string,
): readonly Diagnostic[] {
  const events = new Set(
    missing.flatMap(({ event, kind }) => (kind === "event" ? [event] : [])),
  );
  const reported = missing.filter(
    ({ event, kind }) => kind !== "attached" || !events.has(event),
  );
  if (reported.length === 0) return [];
  const names = reported.slice(0, mostNamed).map(nameOf);
  const rest = reported.length - names.length;
  const list = [...names, ...(rest > 0 ? [`${figure(rest)} more`] : [])];
  return [
    missingRow.at({
      message: `\`${path}\` has no row for ${list.join(", ")}: nothing is deleted`,
      place: { path },
      hint: events.size > 0 ? renameHint : deleteHint,
    }),
  ];
}
