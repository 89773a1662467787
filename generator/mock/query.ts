// The query of `GET /_mock/events`, and the records that match it.
import type { MockRecord, Outcome, RecordKind } from "./records.js";

export interface RecordQuery {
  /** True for records without a violation that were not refused. */
  readonly valid?: boolean;
  readonly outcome?: Outcome;
  readonly kind?: RecordKind;
  readonly name?: string;
  readonly test?: string;
  /** Words that all appear somewhere in the record, ignoring case. */
  readonly words: readonly string[];
  /** Only records with a higher id. */
  readonly after?: number;
}

const kinds: readonly RecordKind[] = [
  "event",
  "identity",
  "identity_delete",
  "user_profile",
  "call",
];
const outcomes: readonly Outcome[] = ["accepted", "dropped", "refused"];

/**
 * A `URLSearchParams`, declared here because Node's types or the DOM's declare
 * it, and an app that tests with the mock may have neither.
 */
interface Parameters {
  readonly get: (name: string) => string | null;
  readonly keys: () => Iterable<string>;
}

/** Parses a query string; returns a string if it is invalid, with the reason. */
export function parseQuery(parameters: Parameters): RecordQuery | string {
  const given = (name: string): string | undefined =>
    parameters.get(name) ?? undefined;
  const known = ["valid", "outcome", "kind", "name", "test", "q", "after"];
  for (const key of parameters.keys()) {
    if (!known.includes(key)) {
      return `\`${key}\` is not a parameter; the parameters are ${known.join(", ")}`;
    }
  }
  const valid = given("valid");
  if (valid !== undefined && valid !== "true" && valid !== "false") {
    return "`valid` must be true or false";
  }
  const kind = given("kind") ?? "event";
  const isKind = kinds.find((each) => each === kind);
  if (isKind === undefined && kind !== "all") {
    return `\`kind\` must be one of ${kinds.join(", ")}, all`;
  }
  const outcome = given("outcome");
  const isOutcome = outcomes.find((each) => each === outcome);
  if (outcome !== undefined && isOutcome === undefined) {
    return `\`outcome\` must be one of ${outcomes.join(", ")}`;
  }
  const after = given("after");
  if (after !== undefined && !/^\d{1,15}$/.test(after)) {
    return "`after` must be the id of a record";
  }
  const name = given("name");
  const test = given("test");
  return {
    words: (given("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean),
    ...(valid !== undefined && { valid: valid === "true" }),
    ...(isKind !== undefined && { kind: isKind }),
    ...(isOutcome !== undefined && { outcome: isOutcome }),
    ...(name !== undefined && { name }),
    ...(test !== undefined && { test }),
    ...(after !== undefined && { after: Number(after) }),
  };
}

/** Whether a record matches. */
export function matches(record: MockRecord, query: RecordQuery): boolean {
  const { valid, outcome, kind, name, test, words, after } = query;
  return (
    (valid === undefined || valid === (record.outcome === "accepted")) &&
    (outcome === undefined || outcome === record.outcome) &&
    (kind === undefined || kind === record.kind) &&
    (name === undefined || name === record.name) &&
    (test === undefined || test === record.test) &&
    (after === undefined || record.id > after) &&
    (words.length === 0 || holdsWords(record, words))
  );
}

function holdsWords(record: MockRecord, words: readonly string[]): boolean {
  const { name, code, note, test, identity, payload, violations } = record;
  const text = [
    ...[name, code, note, test, identity, payload, record.outcome],
    ...violations.flatMap((each) => [each.pointer, each.code, each.message]),
  ]
    .join("\n")
    .toLowerCase();
  return words.every((word) => text.includes(word));
}
