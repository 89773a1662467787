// A rule about the service: what it says, where the code applies it, and how well it is known.
import type { SourceKey } from "./sources.js";

/**
 * The basis of a rule: current documentation, that of the SDKs of 2024, an
 * SDK's code or changelog, an example that states no rule, inference from the
 * named sources, or none, in which case it is our decision.
 */
export type Basis =
  | "documented"
  | "documented in 2024"
  | "SDK source"
  | "example"
  | "inferred"
  | "no source";

export type Certainty = "high" | "medium" | "low";

/** A location in the code: a file, and a string that it contains as long as the rule applies. */
export type Place = readonly [file: string, text: string];

export interface Rule {
  /** `topic/name`. */
  readonly id: string;
  /** One sentence or two. */
  readonly says: string;
  readonly basis: Basis;
  /** Only if the basis leaves it open. */
  readonly certainty?: Certainty;
  /** Empty if and only if the basis is "no source". */
  readonly sources: readonly SourceKey[];
  /** Where the code applies it; empty for what is documented and not checked. */
  readonly places: readonly Place[];
  /** What the sources contradict each other about, or leave open. */
  readonly note?: string;
}

export interface Topic {
  readonly title: string;
  readonly rules: readonly Rule[];
}
