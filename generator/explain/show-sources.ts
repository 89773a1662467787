// Prints the rules about the service with their sources and certainty: for a terminal, as data, and as a
// page.
import { wrap } from "../text/wrap.js";
import { field } from "./fields.js";
import type { Rule, Topic } from "./rule.js";
import { rules, topics } from "./rules.js";
import { sourceKeys, sources, type Source } from "./sources.js";

const about = [
  "What the code assumes about DFINERY's service, and how certain each rule is.",
  "No rule was tested against the live service.",
];

/** "documented (high)"; also says whether the rule is not checked. */
function standingOf({ basis, certainty, places }: Rule): string {
  const how = certainty === undefined ? basis : `${basis} (${certainty})`;
  return places.length === 0 ? `${how}, not checked` : how;
}

/** All rules and then all sources, as plain text of at most 80 columns. */
export function showSources(): string {
  const legend = sourceKeys.flatMap((key) => [
    ...field(key, sources[key].title),
    ...wrap(sources[key].address, 12),
  ]);
  const parts = [
    about.join("\n"),
    ...topics.map(showTopic),
    ["Sources", "", ...legend].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}

function showTopic({ title, rules: own }: Topic): string {
  return [title, ...own.map(showRule)].join("\n\n");
}

function showRule(rule: Rule): string {
  const { id, says, note } = rule;
  const lines = [id, ...wrap(says, 2)];
  lines.push(...field("known", standingOf(rule)));
  if (rule.sources.length > 0) {
    lines.push(...field("source", rule.sources.join(", ")));
  }
  if (note !== undefined) lines.push(...field("note", note));
  return lines.join("\n");
}

/** The same as data. Absent values are `null`, as in every JSON report. */
export function sourcesAsData(): {
  readonly rules: readonly RuleData[];
  readonly sources: Readonly<Record<string, Source>>;
} {
  return {
    rules: topics.flatMap((topic) =>
      topic.rules.map((rule) => ({
        id: rule.id,
        topic: topic.title,
        says: rule.says,
        basis: rule.basis,
        certainty: rule.certainty ?? null,
        sources: rule.sources,
        files: filesOf(rule),
        note: rule.note ?? null,
      })),
    ),
    sources,
  };
}

interface RuleData {
  readonly id: string;
  readonly topic: string;
  readonly says: string;
  readonly basis: string;
  readonly certainty: string | null;
  readonly sources: readonly string[];
  readonly files: readonly string[];
  readonly note: string | null;
}

function filesOf({ places }: Rule): readonly string[] {
  return [...new Set(places.map(([file]) => file))];
}

/** `docs/sources.md`, before prettier lays it out. */
export function sourcesPage(): string {
  const unknown = rules.filter(({ basis }) => basis === "no source").length;
  const parts = [
    "# What is known about the service, with sources",
    `${about.join("\n")}\n\`npx dfn-codegen explain --sources\` prints this page, \`--format json\` as data;\n\`npx dfn-codegen explain df_purchase\` shows the sources of one standard name.`,
    `This page is generated from \`generator/explain/rules\`, and a test compares the two.\nOf ${String(rules.length)} rules ${String(unknown)} have **no source**: these are our choice. Rules marked\n"not checked" are documented or open, but nothing enforces them here.`,
    ...topics.map(topicTable),
    "## How a rule is known",
    basisTable,
    "## Sources",
    table(
      ["key", "what", "address"],
      sourceKeys.map((key) => [
        key,
        sources[key].title,
        `\`${sources[key].address}\``,
      ]),
    ),
    "[README](../README.md)",
  ];
  return `${parts.join("\n\n")}\n`;
}

const basisTable = table(
  ["word", "meaning"],
  [
    ["documented", "stated in current official documentation"],
    ["documented in 2024", "stated only in the SDK documentation of 2024"],
    ["SDK source", "read in an SDK's code, types or changelog"],
    ["example", "seen in an official example, not stated as a rule"],
    ["inferred", "inferred from the named sources"],
    ["no source", "looked for and not found: our choice"],
  ],
);

function topicTable({ title, rules: own }: Topic): string {
  const rows = own.map((rule) => [
    `\`${rule.id}\``,
    rule.note === undefined ? rule.says : `${rule.says} _${rule.note}_`,
    rule.basis === "no source" ? "**none**" : rule.sources.join(", "),
    standingOf(rule),
    filesOf(rule)
      .map((file) => `\`${file}\``)
      .join(", "),
  ]);
  const heads = ["rule", "what it says", "source", "known", "encoded in"];
  return `## ${title}\n\n${table(heads, rows)}`;
}

function table(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((each) => each.replaceAll("|", "\\|")).join(" | ")} |`;
  return [heads, heads.map(() => "---"), ...rows].map(line).join("\n");
}
