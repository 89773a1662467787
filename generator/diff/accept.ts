// Matches changes with those that the taxonomy accepts.
import type { AcceptedChange } from "../model/diff-settings.js";
import { isOver } from "../model/expiry.js";
import type { Row } from "./row.js";

export interface Acceptance {
  /** The entry that accepts a row; none if there is none, or if it is over. */
  readonly of: (row: Pick<Row, "id" | "at">) => AcceptedChange | undefined;
  /** Entries whose last day is over. */
  readonly expired: readonly AcceptedChange[];
}

/** `today` is the present day, `yyyy-MM-dd`. */
export function acceptanceOf(
  accepted: readonly AcceptedChange[],
  today: string,
): Acceptance {
  const isExpired = ({ until }: AcceptedChange) =>
    until !== undefined && isOver(until, today);
  const valid = new Map(
    accepted.filter((one) => !isExpired(one)).map((one) => [keyOf(one), one]),
  );
  return {
    of: (row) => valid.get(keyOf(row)),
    expired: accepted.filter(isExpired),
  };
}

/** Entries that accept nothing of what changed. */
export function unusedAcceptance(
  accepted: readonly AcceptedChange[],
  rows: readonly Row[],
): readonly AcceptedChange[] {
  const found = new Set(rows.map(keyOf));
  return accepted.filter((one) => !found.has(keyOf(one)));
}

function keyOf({
  id,
  at,
}: {
  readonly id: string;
  readonly at: string;
}): string {
  return JSON.stringify([id, at]);
}
