// The type that evidence suggests, and a sentence with the types that were seen.
import { counted, figure } from "../text/count.js";
import { at, shown } from "./describe-counts.js";
import type { DraftProperty } from "./draft.js";
import type { Evidence } from "./evidence.js";
import { kindWords } from "./value-kind.js";
import { sentenceList } from "../text/lists.js";

export interface Decision {
  /** Absent if the property cannot be registered. */
  readonly fields?: DraftProperty["fields"];
  readonly remarks: readonly string[];
  /** A few words after the count. */
  readonly words?: readonly string[];
  readonly conflict?: boolean;
}

/** The types in one source: of its evidence, or of the rest of it. */
export type SeenTypes = Pick<Evidence, "kinds" | "noun" | "otherType">;

/** "string in 3 values (first at a.ndjson:1) and long in 2 (first at a.ndjson:4)" */
export function describeSeen(seen: readonly SeenTypes[]): string {
  const parts = seen.flatMap((each) =>
    [...each.kinds].map(([kind, { count, first }], index) => {
      const number = index === 0 ? counted(count, each.noun) : figure(count);
      return `${wordFor(each, kind)} in ${number} (first at ${at(first)})`;
    }),
  );
  return sentenceList(parts);
}

function wordFor(
  { otherType }: SeenTypes,
  kind: keyof typeof kindWords,
): string {
  return kind === "other" ? shown(otherType) : kindWords[kind];
}

/** One key with several types: reported with a location for each, not guessed. */
export function conflictOf(seen: readonly SeenTypes[]): Decision {
  const types = new Set(
    seen.flatMap((each) =>
      [...each.kinds.keys()].map((kind) => wordFor(each, kind)),
    ),
  );
  const count =
    types.size > 1 ? `${String(types.size)} types` : "several types";
  return {
    remarks: [
      `It has ${count}: ${describeSeen(seen)}. One key has one type in the whole service.`,
    ],
    conflict: true,
  };
}
