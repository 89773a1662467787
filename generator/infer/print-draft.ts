// The last stage: the draft as a YAML text that reads as if a careful colleague had written it.
import { visible } from "../diagnostics/display-text.js";
import type { Draft, DraftPick } from "./draft.js";
import {
  printEvent,
  printPick,
  printProperty,
  type PrintedEntry,
} from "./print-entries.js";
import { commentLines } from "./yaml-text.js";

/** What the head of the draft says about where it comes from. */
export interface DraftOrigin {
  /** "1,204 events in 2 files" */
  readonly from: string;
  /** Sentences about what was not read or not kept. */
  readonly remarks: readonly string[];
  /** Of the taxonomy's JSON Schema, for the editor; absent when the draft goes to stdout. */
  readonly schema: string;
}

/** The whole text, with a line break at its end. It is a fixed point of prettier. */
export function printDraft(draft: Draft, origin: DraftOrigin): string {
  const parts = [
    head(origin),
    ["version: 1"],
    printStandard(draft),
    section(
      "event_properties",
      draft.eventProperties.map((each) => printProperty(each, "  ")),
    ),
    section(
      "item_properties",
      draft.itemProperties.map((each) => printProperty(each, "  ")),
    ),
    section(
      "user_properties",
      draft.userProperties.map((each) => printProperty(each, "  ")),
    ),
    section(
      "events",
      draft.events.map((each) => printEvent(each, "  ")),
    ),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join("\n"))
    .join("\n\n")}\n`;
}

function head({ from, remarks, schema }: DraftOrigin): readonly string[] {
  const about = [
    `A draft of what is registered in DFINERY's console, made by \`dfn-codegen infer\` from ${from}. Samples show what was sent, not what is registered: compare with the console, add labels and descriptions, and remove the comments that have served.`,
    "A property is required where every sample of the event had it; the number behind tells how many that were. What is left out stands as a comment, with the reason.",
    ...remarks,
  ];
  return [
    `# yaml-language-server: $schema=${visible(schema)}`,
    "",
    ...about.flatMap((text, index) => [
      ...(index === 0 ? [] : ["#"]),
      ...commentLines(text, ""),
    ]),
  ];
}

function printStandard(draft: Draft): readonly string[] {
  const lists = [
    ...pickList("events", draft.standardEvents),
    ...pickList("user_properties", draft.standardUserProperties),
  ];
  return lists.length === 0 ? [] : ["standard:", ...lists];
}

function pickList(key: string, picks: readonly DraftPick[]): readonly string[] {
  if (picks.length === 0) return [];
  return [`  ${key}:`, ...picks.map((pick) => printPick(pick, "    "))];
}

/** A section in which everything is left out has no value, so its key becomes a comment too. */
function section(
  key: string,
  entries: readonly PrintedEntry[],
): readonly string[] {
  if (entries.length === 0) return [];
  const isReal = entries.some((entry) => entry.isReal);
  // Longer entries are set apart; a run of short ones is a table.
  const lines: string[] = [];
  entries.forEach((entry, index) => {
    const before = entries[index - 1];
    const isApart =
      before !== undefined &&
      (entry.lines.length > 1 || before.lines.length > 1);
    lines.push(...(isApart ? ["", ...entry.lines] : entry.lines));
  });
  return [isReal ? `${key}:` : `# ${key}:`, ...lines];
}
