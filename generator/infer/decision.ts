// What samples, or code, say of a property's type: the form in which both come together.
import type { FieldValue } from "./draft.js";
import type { Place } from "./sample.js";
import { at, listed } from "./wording.js";
import { counted, figure } from "../text/count.js";

export type Fields = readonly (readonly [key: string, value: FieldValue])[];

/** A type that was seen, for the sentence about a conflict. */
export interface SeenKind {
  readonly word: string;
  readonly count: number;
  readonly noun: "value" | "call" | "item";
  readonly first: Place;
}

export interface Decision {
  /** Absent when the property cannot be registered. */
  readonly fields?: Fields;
  readonly remarks: readonly string[];
  /** A few words behind the count. */
  readonly words?: readonly string[];
  readonly conflict?: boolean;
  readonly seen: readonly SeenKind[];
  /** True when there is no definition because nothing tells the type, so that another source may. */
  readonly untold?: boolean;
}

/** One key with several types: told with a place for each, not guessed over. */
export function conflictOf(seen: readonly SeenKind[]): Decision {
  const types = new Set(seen.map(({ word }) => word));
  const count =
    types.size > 1 ? `${String(types.size)} types` : "several types";
  return {
    remarks: [
      `It has ${count}: ${describeSeen(seen)}. One key has one type in the whole service.`,
    ],
    conflict: true,
    seen,
  };
}

/** "string in 3 values (first at a.ndjson:1) and long in 2 (first at a.ndjson:4)" */
export function describeSeen(seen: readonly SeenKind[]): string {
  return listed(
    seen.map(({ word, count, noun, first }, index) => {
      const isNew = seen[index - 1]?.noun !== noun;
      return `${word} in ${isNew ? counted(count, noun) : figure(count)} (first at ${at(first)})`;
    }),
  );
}
