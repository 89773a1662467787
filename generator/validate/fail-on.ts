// `--fail-on KIND:SHARE`: which share of dropped events fails a run.
import { problemKinds } from "./problem-words.js";
import type { Tally } from "./tally.js";

/** Any event that would be dropped, or any line that cannot be read; other kinds are codes of violations. */
export const failKinds = ["dropped", "broken"] as const;

export interface Threshold {
  readonly kind: string;
  /** A share between 0 and 1: more than this fails. */
  readonly share: number;
}

/** Reads `dropped`, `type:0.01` or `unregistered_event:1%`; `undefined` if it is none of these. */
export function readThreshold(text: string): Threshold | undefined {
  const [, kind, number, percent] =
    /^([a-z][a-z_]*)(?::(\d+(?:\.\d+)?)(%?))?$/.exec(text) ?? [];
  if (kind === undefined) return undefined;
  const share = Number(number ?? "0") / (percent === "%" ? 100 : 1);
  const kinds: readonly string[] = [...failKinds, ...problemKinds];
  return share <= 1 && kinds.includes(kind) ? { kind, share } : undefined;
}

/** Without thresholds, anything that would be dropped fails. */
export const defaultThresholds: readonly Threshold[] = failKinds.map(
  (kind) => ({ kind, share: 0 }),
);

/** The thresholds that are exceeded. */
export function exceeded(
  tally: Tally,
  thresholds: readonly Threshold[],
): readonly Threshold[] {
  return thresholds.filter(({ kind, share }) => {
    const count = countOf(tally, kind);
    const total = kind === "broken" ? tally.lines : tally.events + tally.broken;
    return count > 0 && count > share * total;
  });
}

function countOf(tally: Tally, kind: string): number {
  if (kind === "dropped") return tally.dropped;
  if (kind === "broken") return tally.broken;
  return tally.problems.kinds.get(kind) ?? 0;
}
