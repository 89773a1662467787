// The content of the page's list and side bar: short forms of records, and counts by name.
import type { MockRecord, Outcome, RecordKind } from "./records.js";

/** A row of the list. */
export interface Summary {
  readonly id: number;
  readonly time: string;
  readonly kind: RecordKind;
  readonly name: string;
  readonly outcome: Outcome;
  readonly code: string;
  readonly test?: string;
  readonly duplicateOf?: number;
  readonly violations: number;
  /** The first violation, or the note. */
  readonly why: string;
}

/** How many records of one name there are. */
export interface NameCount {
  readonly name: string;
  readonly kind: RecordKind;
  readonly accepted: number;
  readonly dropped: number;
  readonly refused: number;
}

export function summaryOf(record: MockRecord): Summary {
  const { id, time, kind, name, outcome, code, test, duplicateOf } = record;
  const [first] = record.violations;
  return {
    id,
    time,
    kind,
    name: shortened(name),
    outcome,
    code,
    ...(test !== undefined && { test }),
    ...(duplicateOf !== undefined && { duplicateOf }),
    violations: record.violations.length,
    why: shortened(first?.message ?? record.note ?? ""),
  };
}

/**
 * Names in the order of their first record. Names are untrusted, so only a
 * limited number is counted separately.
 */
export function countNames(
  records: Iterable<MockRecord>,
  mostNames = 500,
): readonly NameCount[] {
  const counts = new Map<string, NameCount>();
  for (const { kind, name, outcome } of records) {
    const key = `${kind}\n${name}`;
    const before = counts.get(key);
    if (before === undefined && counts.size >= mostNames) continue;
    const count = before ?? { name, kind, accepted: 0, dropped: 0, refused: 0 };
    counts.set(key, { ...count, [outcome]: count[outcome] + 1 });
  }
  return [...counts.values()];
}

function shortened(text: string): string {
  return text.length <= 300 ? text : `${text.slice(0, 300)}…`;
}
