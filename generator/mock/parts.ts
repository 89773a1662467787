// What the documentation specifies and what it leaves open, and how a judged part becomes a record.
import type { JudgedViolation } from "../judge/violation-hint.js";
import type { ImportCode } from "./codes.js";
import { mostViolations, type NewRecord, type Outcome } from "./records.js";

/** The result of a call: its code, the reason, and what is stored. */
export interface CallResult {
  readonly code: ImportCode;
  readonly note?: string;
  readonly records: readonly NewRecord[];
}

/** A part of a call with all its violations. */
export interface Part {
  readonly kind: NewRecord["kind"];
  readonly name: string;
  readonly logId?: string;
  readonly identity?: string;
  readonly payload: string;
  readonly violations: readonly JudgedViolation[];
  /** The violations for which the documentation refuses it, regardless of `strict`. */
  readonly refusing: readonly JudgedViolation[];
}

/**
 * Refuses or accepts all parts together, because no answer is about single
 * events (EV). Whether the service refuses unregistered names is not
 * documented: only `strict` does. Otherwise they are accepted, and the record
 * says that they are dropped.
 */
export function handleParts(
  parts: readonly Part[],
  strict: boolean,
): CallResult {
  const fatal = parts.flatMap(({ violations, refusing }) =>
    strict ? violations : refusing,
  );
  const [first] = fatal;
  if (first === undefined) {
    return {
      code: "20000",
      records: parts.map((part) =>
        toRecord(part, part.violations.length > 0 ? "dropped" : "accepted"),
      ),
    };
  }
  const more = fatal.length - 1;
  const others = more === 0 ? "" : ` (and ${String(more)} more)`;
  return {
    code: "40001",
    note: `${first.message}${first.hint === undefined ? "" : `: ${first.hint}`}${others}`,
    records: parts.map((part) => toRecord(part, "refused", "40001")),
  };
}

function toRecord(
  { kind, name, logId, identity, payload, violations }: Part,
  outcome: Outcome,
  code: ImportCode = "20000",
): NewRecord {
  return {
    kind,
    outcome,
    name,
    code,
    ...(logId !== undefined && { logId }),
    ...(identity !== undefined && { identity }),
    payload,
    violations: violations.slice(0, mostViolations),
    ...refusalNote(violations, outcome),
  };
}

function refusalNote(
  violations: readonly JudgedViolation[],
  outcome: Outcome,
): { readonly note?: string } {
  if (violations.length > mostViolations) {
    return { note: `${String(violations.length)} violations in total` };
  }
  return outcome === "refused" && violations.length === 0
    ? { note: "refused because of another part of the same request" }
    : {};
}

/** Moves violations to the location of their value. */
export function under(
  pointer: string,
  violations: readonly JudgedViolation[],
): readonly JudgedViolation[] {
  return violations.map((each) => ({
    ...each,
    pointer: pointer + each.pointer,
  }));
}

/** JSON text of a parsed value; the body's limits keep it small enough. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value);
}
