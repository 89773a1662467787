// The last stage: prints the draft as YAML that reads as if a careful colleague had written it.
import { visible } from "../text/display-text.js";
import type { Draft, DraftPick } from "./draft.js";
import {
  printEvent,
  printPick,
  printProperty,
  type PrintedEntry,
} from "./print-entries.js";
import { commentLines } from "./yaml-text.js";

/** The header of the draft, which says where it comes from. */
export interface DraftOrigin {
  /** "1,204 events in 2 files" */
  readonly from: string;
  readonly source: "samples" | "code" | "both";
  /** Sentences about what was not read or not kept. */
  readonly remarks: readonly string[];
  /** Calls that are not in the draft, one a line: "src/a.ts:3 names its event only at run time". */
  readonly unread: readonly string[];
  /** Path of the taxonomy's JSON Schema, for the editor; absent if the draft is written to stdout. */
  readonly schema: string;
  /** Lines of the block `generate:`; none if the defaults fit the app. */
  readonly settings?: readonly string[];
}

/** The whole text, with a trailing line break. Prettier does not change it. */
export function printDraft(draft: Draft, origin: DraftOrigin): string {
  const parts = [
    head(origin),
    ["version: 1"],
    origin.settings ?? [],
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

const shows: Readonly<Record<DraftOrigin["source"], string>> = {
  samples: "Samples show what was sent",
  code: "Calls show what the app sends",
  both: "Samples and calls show what is sent",
};

const requiredWhere: Readonly<Record<DraftOrigin["source"], string>> = {
  samples:
    "if every sample of the event had it; the number after it counts these samples",
  code: "if every call of the event certainly has it; the number after it counts these calls",
  both: "if every sample of the event had it and every call certainly has it; the numbers after it count both",
};

function head(origin: DraftOrigin): readonly string[] {
  const { from, source, remarks, schema, unread } = origin;
  const about = [
    `A draft of what is registered in DFINERY's console, made by \`dfn-codegen infer\` from ${from}. ${shows[source]}, not what is registered: compare with the console, add labels and descriptions, and remove comments that are no longer needed.`,
    `A property is required ${requiredWhere[source]}. What is omitted is a comment, with the reason.`,
    ...remarks,
  ];
  return [
    `# yaml-language-server: $schema=${visible(schema)}`,
    "",
    ...about.flatMap((text, index) => [
      ...(index === 0 ? [] : ["#"]),
      ...commentLines(text, ""),
    ]),
    ...(unread.length === 0 ? [] : ["#", "# Not in this draft:"]),
    ...unread.flatMap((each) => commentLines(each, "", "- ", "  ")),
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
  // Longer entries are separated by empty lines; short ones form a table.
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
