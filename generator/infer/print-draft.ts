// The last stage: the draft as a YAML text that reads as if a careful colleague had written it.
import { displayWidth, visible } from "../diagnostics/display-text.js";
import type {
  Draft,
  DraftAttachment,
  DraftEvent,
  DraftPick,
  DraftProperty,
  FieldValue,
} from "./draft.js";
import { counted, figure, listed, shown } from "./wording.js";
import { commentLines, widest, yamlText } from "./yaml-text.js";

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

/** `- df_login # 34 samples` */
export function printPick(
  { name, comment }: DraftPick,
  indent: string,
): string {
  return `${indent}- ${yamlText(name)} # ${visible(comment)}`;
}

type Entry = { readonly lines: readonly string[]; readonly isReal: boolean };

/** A section in which everything is left out has no value, so its key becomes a comment too. */
function section(key: string, entries: readonly Entry[]): readonly string[] {
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

/** A definition with its remarks, or a comment that says why there is none. */
export function printProperty(property: DraftProperty, indent: string): Entry {
  const { name, status, fields, remarks, comment } = property;
  const lead = status === "leftOut" ? "left out. " : "";
  return status === "defined"
    ? {
        isReal: true,
        lines: [
          ...remarks.flatMap((remark) => commentLines(remark, indent)),
          ...printFields(name, fields, comment, indent),
        ],
      }
    : { isReal: false, lines: noteLines(name, lead, remarks, indent) };
}

/** `# name: left out. It has 2 types …` */
function noteLines(
  name: string,
  lead: string,
  remarks: readonly string[],
  indent: string,
): readonly string[] {
  const key = visible(shorten(yamlText(name)));
  return commentLines(`${key}: ${lead}${remarks.join(" ")}`, indent, "", "  ");
}

/** In one line where that has room, as prettier would have it; else a line for each field. */
function printFields(
  name: string,
  fields: DraftProperty["fields"],
  comment: string,
  indent: string,
): readonly string[] {
  const key = yamlText(name);
  const behind = ` # ${visible(comment)}`;
  const flow = fields
    .map(([field, value]) => `${field}: ${printValue(value)}`)
    .join(", ");
  const short = `${indent}${key}: { ${flow} }`;
  if (displayWidth(short) <= widest) return [`${short}${behind}`];
  return [
    `${indent}${key}:${behind}`,
    ...fields.flatMap(([field, value]) =>
      printField(field, value, `${indent}  `),
    ),
  ];
}

function printField(
  field: string,
  value: FieldValue,
  indent: string,
): readonly string[] {
  const line = `${indent}${field}: ${printValue(value)}`;
  if (displayWidth(line) <= widest || typeof value !== "object") return [line];
  return [
    `${indent}${field}:`,
    ...value.map((choice) => `${indent}  - ${yamlText(choice)}`),
  ];
}

function printValue(value: FieldValue): string {
  if (typeof value === "boolean") return String(value);
  // A type such as `long[]` ends a flow mapping unless it is quoted.
  if (typeof value === "string") return yamlText(value);
  return `[${value.map(yamlText).join(", ")}]`;
}

/** An event with its attachments. */
export function printEvent(event: DraftEvent, indent: string): Entry {
  const comment = counted(event.samples, "sample");
  if (event.leftOut) {
    const had = `It was in ${comment}${nameProperties(event.properties)}.`;
    return {
      isReal: false,
      lines: noteLines(
        event.name,
        "left out. ",
        [...event.remarks, had],
        indent,
      ),
    };
  }
  const inner = `${indent}  `;
  const { properties } = event;
  const isEmpty = properties.every(({ leftOut }) => leftOut);
  return {
    isReal: true,
    lines: [
      ...event.remarks.flatMap((remark) => commentLines(remark, indent)),
      `${indent}${yamlText(event.name)}: # ${comment}`,
      ...(event.function === undefined
        ? []
        : [`${inner}function: ${event.function}`]),
      `${inner}properties:${isEmpty ? " {}" : ""}`,
      ...properties.map((each) => printAttachment(each, `${inner}  `)),
    ],
  };
}

function nameProperties(properties: readonly DraftAttachment[]): string {
  if (properties.length === 0) return "";
  return properties.length > mostNamed
    ? ` and had ${figure(properties.length)} properties`
    : ` and had ${listed(properties.map(({ name }) => shown(name)))}`;
}

/** `coupon_code: required # in all 120` */
export function printAttachment(
  { name, required, leftOut, comment }: DraftAttachment,
  indent: string,
): string {
  const word = required ? "required" : "optional";
  const key = yamlText(name);
  return leftOut
    ? `${indent}# ${visible(shorten(key))}: ${word} # ${visible(comment)}; left out above`
    : `${indent}${key}: ${word} # ${visible(comment)}`;
}

const longestName = 80;
const mostNamed = 5;

function shorten(name: string): string {
  const characters = Array.from(name.slice(0, 2 * longestName));
  return characters.length > longestName
    ? `${characters.slice(0, longestName - 1).join("")}…`
    : name;
}
