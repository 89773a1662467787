// The baseline: findings that a taxonomy may keep, and what became of them.
import { badPlugin } from "../diagnostics/codes/lint-bad-plugin.js";
import { staleBaseline } from "../diagnostics/codes/lint-stale-baseline.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { digestOf } from "../output/digest.js";
import { quote } from "../resolve/quote.js";
import { counted } from "../text/count.js";
import { isFields } from "../text/fields.js";
import { contentOf } from "./definitions.js";
import type { LintFinding } from "./lint-taxonomy.js";

/** Findings of one rule on one definition. */
export interface BaselineEntry {
  readonly rule: string;
  /** `events.coupon_redeemed`; the marked text if the finding is about no definition. */
  readonly path: string;
  /** Of what the definition says: if it changes, it is judged anew. */
  readonly digest: string;
  readonly count: number;
}

/** What a baseline accepts, and what is left. */
export interface BaselineResult {
  readonly findings: readonly LintFinding[];
  readonly accepted: number;
  /** A warning for each entry that accepts nothing any more. */
  readonly stale: readonly Diagnostic[];
}

const format = 1;

/** Remarks need no acceptance, and a rule that failed has found nothing yet. */
function isAcceptable({ diagnostic }: LintFinding): boolean {
  return diagnostic.severity !== "info" && diagnostic.code !== badPlugin.code;
}

/** The entry that stands for a finding, with the count 1. */
export function entryOf({ diagnostic, on, rule }: LintFinding): BaselineEntry {
  const { message, span } = diagnostic;
  const marked = span?.file.text.slice(span.start, span.end) ?? message;
  return {
    rule,
    path: on?.path ?? marked,
    digest: digestOf(on === undefined ? marked : contentOf(on)),
    count: 1,
  };
}

/** The entries for findings, sorted, so that two branches change different lines. */
export function makeBaseline(
  findings: readonly LintFinding[],
): readonly BaselineEntry[] {
  const entries = new Map<string, BaselineEntry>();
  for (const finding of findings) {
    if (!isAcceptable(finding)) continue;
    const entry = entryOf(finding);
    const key = keyOf(entry);
    const count = (entries.get(key)?.count ?? 0) + 1;
    entries.set(key, { ...entry, count });
  }
  return [...entries.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Removes what the baseline accepts. `file` is its path in messages. */
export function applyBaseline(
  findings: readonly LintFinding[],
  baseline: readonly BaselineEntry[],
  file: string,
): BaselineResult {
  const open = new Map(baseline.map((entry) => [keyOf(entry), entry.count]));
  const kept = findings.filter((finding) => {
    if (!isAcceptable(finding)) return true;
    const key = keyOf(entryOf(finding));
    const count = open.get(key) ?? 0;
    if (count === 0) return true;
    open.set(key, count - 1);
    return false;
  });
  const stale = baseline.flatMap((entry) => {
    const left = open.get(keyOf(entry)) ?? 0;
    return left === 0 ? [] : [describeStale(entry, left, file)];
  });
  return { findings: kept, accepted: findings.length - kept.length, stale };
}

/** The findings that another version of the taxonomy did not have: of the same rule on the same definition, as many. */
export function findNew(
  findings: readonly LintFinding[],
  before: readonly LintFinding[],
): readonly LintFinding[] {
  const left = new Map<string, number>();
  const placeOf = (finding: LintFinding) => {
    const { path, rule } = entryOf(finding);
    return JSON.stringify([rule, path]);
  };
  for (const finding of before) {
    const place = placeOf(finding);
    left.set(place, (left.get(place) ?? 0) + 1);
  }
  return findings.filter((finding) => {
    const place = placeOf(finding);
    const count = left.get(place) ?? 0;
    left.set(place, count - 1);
    return count <= 0;
  });
}

function describeStale(
  { count, path, rule }: BaselineEntry,
  left: number,
  file: string,
): Diagnostic {
  const what = left === count ? "a finding" : counted(left, "finding");
  return staleBaseline.at({
    place: { path: file },
    message: `the baseline \`${file}\` accepts ${what} of \`${rule}\` on ${quote(path)} that ${left === 1 || left === count ? "is" : "are"} gone, or whose definition changed`,
    hint: "read the findings that are left, then write the file again with `--write-baseline`",
  });
}

function keyOf({ digest, path, rule }: BaselineEntry): string {
  return JSON.stringify([rule, path, digest]);
}

/** The text of the file: one entry on each line, as git merges best. */
export function printBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.map(
    ({ count, digest, path, rule }) =>
      `    ${JSON.stringify({ rule, path, digest, ...(count > 1 && { count }) })}`,
  );
  const list = lines.length === 0 ? "[]" : `[\n${lines.join(",\n")}\n  ]`;
  return `{\n  "tool": "dfn-codegen",\n  "format": ${String(format)},\n  "findings": ${list}\n}\n`;
}

/** The entries of a text; a string says what is wrong with it. */
export function parseBaseline(text: string): readonly BaselineEntry[] | string {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "it is not JSON";
  }
  if (!isFields(value) || !Array.isArray(value["findings"])) {
    return "it is not a baseline";
  }
  if (value["format"] !== format) {
    return "another version of dfn-codegen wrote it";
  }
  const list: readonly unknown[] = value["findings"];
  const entries: BaselineEntry[] = [];
  for (const item of list) {
    if (!isFields(item)) return "one of its findings is not an object";
    const { count = 1, digest, path, rule } = item;
    if (
      typeof rule !== "string" ||
      typeof path !== "string" ||
      typeof digest !== "string" ||
      typeof count !== "number"
    ) {
      return "one of its findings lacks `rule`, `path` or `digest`";
    }
    entries.push({ rule, path, digest, count });
  }
  return entries;
}
