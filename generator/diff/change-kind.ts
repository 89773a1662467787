// What the table states of one kind of change.
import type { Verdict } from "./verdict.js";

/**
 * One verdict for all platforms, or one for those on which every registered
 * property has to be sent, and one for those on which only the required ones
 * have to be.
 */
export type ReceiverVerdict =
  Verdict | { readonly every: Verdict; readonly required: Verdict };

export interface ChangeKind {
  /** The fields of the model that it is about, as `Type.field`. */
  readonly covers: readonly string[];
  /** Code that compiled under the old output, under the new one. */
  readonly callers: Verdict;
  /** What installed apps send, against the new registration. */
  readonly installed: ReceiverVerdict;
  /** What released apps send, against the old registration. */
  readonly released: ReceiverVerdict;
  /** Audiences and reports: a judgement, not proven. */
  readonly data: Verdict;
}

export type ChangeKinds = Readonly<Record<string, ChangeKind>>;

/** The verdicts of a change that no code and no payload can notice. */
export const noEffect = {
  callers: "safe",
  installed: "safe",
  released: "safe",
  data: "safe",
} as const satisfies Omit<ChangeKind, "covers">;
