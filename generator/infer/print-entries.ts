// Prints single entries of a taxonomy as YAML: in block style with comments, and in flow style for a mapping
// in braces.
import { displayWidth, visible } from "../text/display-text.js";
import type {
  DraftAttachment,
  DraftEvent,
  DraftPick,
  DraftProperty,
  FieldValue,
} from "./draft.js";
import { shown } from "./describe-counts.js";
import { commentLines, widest, yamlText } from "./yaml-text.js";
import { figure } from "../text/count.js";
import { sentenceList } from "../text/lists.js";
import { shorten } from "../text/shorten.js";

/** The lines of an entry; not real if all of it is a comment. */
export interface PrintedEntry {
  readonly lines: readonly string[];
  readonly isReal: boolean;
}

/** `- df_login # 34 samples` */
export function printPick(
  { name, comment }: DraftPick,
  indent: string,
): string {
  return `${indent}- ${yamlText(name)} # ${visible(comment)}`;
}

/** A definition with its remarks, or a comment that says why there is none. */
export function printProperty(
  property: DraftProperty,
  indent: string,
): PrintedEntry {
  const { name, status, fields, remarks, comment } = property;
  const lead = status === "leftOut" ? "omitted. " : "";
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

/** `# name: omitted. It has 2 types …` */
function noteLines(
  name: string,
  lead: string,
  remarks: readonly string[],
  indent: string,
): readonly string[] {
  const key = visible(shorten(yamlText(name), longestName));
  return commentLines(`${key}: ${lead}${remarks.join(" ")}`, indent, "", "  ");
}

/** On one line if it fits, as prettier would; otherwise one line for each field. */
function printFields(
  name: string,
  fields: DraftProperty["fields"],
  comment: string,
  indent: string,
): readonly string[] {
  const key = yamlText(name);
  const behind = ` # ${visible(comment)}`;
  const flow = flowFields(fields);
  const short = `${indent}${key}: { ${flow} }`;
  if (displayWidth(short) <= widest) return [`${short}${behind}`];
  return [
    `${indent}${key}:${behind}`,
    ...fields.flatMap(([field, value]) =>
      printField(field, value, `${indent}  `),
    ),
  ];
}

function flowFields(fields: DraftProperty["fields"]): string {
  return fields
    .map(([field, value]) => `${field}: ${printValue(value)}`)
    .join(", ");
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
  // A type such as `long[]` would end a flow mapping unless it is quoted.
  if (typeof value === "string") return yamlText(value);
  return `[${value.map(yamlText).join(", ")}]`;
}

/** An event with its attachments. */
export function printEvent(event: DraftEvent, indent: string): PrintedEntry {
  const comment = visible(event.comment);
  const behind = comment === "" ? "" : ` # ${comment}`;
  if (event.leftOut) {
    const had = `It was in ${comment}${nameProperties(event.properties)}.`;
    return {
      isReal: false,
      lines: noteLines(
        event.name,
        "omitted. ",
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
      `${indent}${yamlText(event.name)}:${behind}`,
      ...(event.function === undefined
        ? []
        : [`${inner}function: ${event.function}`]),
      `${inner}properties:${isEmpty ? " {}" : ""}`,
      ...properties.map((each) => printAttachment(each, `${inner}  `)),
    ],
  };
}

/** `name: { type: long }`, for a mapping in braces. */
export function flowProperty({ name, fields }: DraftProperty): string {
  return `${yamlText(name)}: { ${flowFields(fields)} }`;
}

/** `name: required` */
export function flowAttachment({ name, required }: DraftAttachment): string {
  return `${yamlText(name)}: ${required ? "required" : "optional"}`;
}

/** `name: { properties: { … } }` */
export function flowEvent(event: DraftEvent): string {
  const real = event.properties.filter(({ leftOut }) => !leftOut);
  const inner = real.map(flowAttachment).join(", ");
  const builder =
    event.function === undefined ? "" : `function: ${event.function}, `;
  return `${yamlText(event.name)}: { ${builder}properties: {${inner === "" ? "" : ` ${inner} `}} }`;
}

function nameProperties(properties: readonly DraftAttachment[]): string {
  if (properties.length === 0) return "";
  return properties.length > mostNamed
    ? ` and had ${figure(properties.length)} properties`
    : ` and had ${sentenceList(properties.map(({ name }) => shown(name)))}`;
}

/** `coupon_code: required # in all 120` */
export function printAttachment(
  { name, required, leftOut, comment }: DraftAttachment,
  indent: string,
): string {
  const word = required ? "required" : "optional";
  const key = yamlText(name);
  return leftOut
    ? `${indent}# ${visible(shorten(key, longestName))}: ${word} # ${visible(comment)}; omitted above`
    : `${indent}${key}: ${word} # ${visible(comment)}`;
}

const longestName = 80;
const mostNamed = 5;
