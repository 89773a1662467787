// What a rule about the service is: what it says, where the code has it, and how well it is known.
import type { SourceKey } from "./sources.js";

/**
 * How a rule is known: from current documentation, from that of the SDKs of 2024, from an SDK's code or changelog, from
 * an example that states no rule, by inference from the sources that are named, or not at all: then it is our choice.
 */
export type Basis =
  | "documented"
  | "documented in 2024"
  | "SDK source"
  | "example"
  | "inferred"
  | "no source";

export type Certainty = "high" | "medium" | "low";

/** A place of the code: a file, and a text that stands in it as long as the rule does. */
export type Place = readonly [file: string, text: string];

export interface Rule {
  /** `topic/name`. */
  readonly id: string;
  /** One sentence or two. */
  readonly says: string;
  readonly basis: Basis;
  /** Only where the basis leaves it open. */
  readonly certainty?: Certainty;
  /** None if and only if the basis is "no source". */
  readonly sources: readonly SourceKey[];
  /** Where the code has it; empty for what is documented and not checked. */
  readonly places: readonly Place[];
  /** What the sources disagree about, or leave open. */
  readonly note?: string;
}

export interface Topic {
  readonly title: string;
  readonly rules: readonly Rule[];
}
