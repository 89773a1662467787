// A row of the report: a change with its places, its verdicts and what to say of it. The shape of `--format json`.
import type { KindId } from "./kinds/index.js";
import type { ByPlatform } from "./judge-change.js";
import type { Verdict } from "./verdict.js";

/** A line of a file, counted from 1; the path is as in messages. */
export interface Place {
  readonly file: string;
  readonly line: number;
}

export interface Row {
  readonly id: KindId;
  /** `coupon_redeemed.coupon_kind` */
  readonly at: string;
  /** `catalogue` for what only another version of the catalogue changed. */
  readonly group: "taxonomy" | "catalogue";
  /** The worst for callers that use it and for installed apps. */
  readonly verdict: Verdict;
  readonly old: Place | null;
  /** For what is gone, where its parent is. */
  readonly new: Place | null;
  readonly before: string | null;
  readonly after: string | null;
  readonly callers: {
    readonly verdict: Verdict;
    /** In how many places the code builds it; null without `--usage`. */
    readonly built: number | null;
  };
  readonly receivers: {
    /** What installed apps send, against the new registration. */
    readonly installed: ByPlatform;
    /** What released apps send, against the old registration. */
    readonly released: ByPlatform;
  };
  readonly data: Verdict;
  readonly sentence: string;
  readonly first: string | null;
  readonly accepted: {
    readonly reason: string;
    readonly until: string | null;
  } | null;
}

/** The parties that `--fail-on breaking:…` can name. */
export const parties = ["callers", "receivers"] as const;
export type Party = (typeof parties)[number];

/** Whether a row breaks one of some parties, and nobody accepted that. */
export function breaks(row: Row, some: readonly Party[] = parties): boolean {
  if (row.group === "catalogue" || row.accepted !== null) return false;
  return some.some((party) =>
    party === "callers" ? breaksCallers(row) : breaksReceivers(row),
  );
}

/** A break of something that the code base does not build breaks no caller. */
export function breaksCallers({ callers }: Row): boolean {
  return callers.verdict === "breaks" && callers.built !== 0;
}

export function breaksReceivers({ receivers }: Row): boolean {
  return Object.values(receivers.installed).includes("breaks");
}
