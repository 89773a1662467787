// How often a property is on an event or an item, in samples and code together.
import { figure } from "../text/count.js";
import { share, shareOfCalls } from "./describe-counts.js";
import {
  itemsName,
  type AllStats,
  type EventStats,
  type Presence,
} from "./evidence.js";

export interface CombinedPresence {
  /** In every sample, and certainly in every call. */
  readonly inAll: boolean;
  /** Some sample or call certainly does not have it, or not always. */
  readonly missing: boolean;
  /** "in 3 of 12, null in 2, in all 3 calls" */
  readonly comment: string;
}

/** A property in one source. */
interface Counted {
  readonly source: EventStats["source"];
  readonly presence: Presence | undefined;
  readonly of: number;
  /** How many of those may have more properties than are known. */
  readonly open: number;
}

/** `name` may be the item property. */
export function presenceOf(
  events: readonly EventStats[],
  name: string,
): CombinedPresence {
  const empty = name === itemsName ? "empty" : "null";
  return combine(
    events.map(({ source, properties, count, open }) => ({
      source,
      presence: properties.get(name),
      of: count,
      open,
    })),
    { sample: "sample", call: "call", empty },
  );
}

/** For a property by name, whether or not any item has it. */
export function presenceInItems(all: AllStats, name: string): CombinedPresence {
  return combine(
    all.flatMap(({ source, itemPresence, items, openItems }) =>
      items === 0
        ? []
        : [
            {
              source,
              presence: itemPresence.get(name),
              of: items,
              open: openItems,
            },
          ],
    ),
    { sample: "item", call: "item", empty: "" },
  );
}

function combine(
  counted: readonly Counted[],
  nouns: {
    readonly sample: "sample" | "item";
    readonly call: "call" | "item";
    /**
     * The state of a property that is present without a value; an empty string
     * means that nothing is said.
     */
    readonly empty: string;
  },
): CombinedPresence {
  const each = counted.map(({ source, presence, of, open }) => {
    const { sure = 0, maybe = 0, empty = 0, first } = presence ?? {};
    const without = of - sure - maybe - empty;
    const unknown = Math.min(without, open);
    const nulls =
      empty > 0 && nouns.empty !== ""
        ? `, ${nouns.empty} in ${figure(empty)}`
        : "";
    return {
      inAll: sure === of,
      missing: maybe + empty > 0 || without > unknown,
      comment:
        source === "samples"
          ? `${share(sure, of, nouns.sample)}${nulls}`
          : shareOfCalls({
              ...{ sure, maybe, empty, unknown, of, first },
              noun: nouns.call,
            }),
    };
  });
  return {
    inAll: each.every(({ inAll }) => inAll),
    missing: each.some(({ missing }) => missing),
    comment: each.map(({ comment }) => comment).join(", "),
  };
}
