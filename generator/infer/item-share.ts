// In how many items a property was, by samples and by code.
import type { CodeFacts } from "./code/code-facts.js";
import type { Facts } from "./facts.js";
import { share, shareOfCalls } from "./wording.js";

export interface ItemShare {
  /** Whether some item surely has it not, or not always. */
  readonly missing: boolean;
  /** Whether all items surely have it. */
  readonly inAll: boolean;
  /** "in all 24 items", "in 1 of 2 items; first at src/cart.ts:3" */
  readonly comment: string;
}

/** Of a property by name, whether or not any item has it. */
export function itemShare(
  name: string,
  facts: Facts,
  code: CodeFacts,
): ItemShare {
  const { values } = facts.itemPresence.get(name) ?? { values: 0 };
  const coded = code.itemPresence.get(name);
  const calls = coded?.calls ?? 0;
  const maybe = coded?.maybe ?? 0;
  const without = code.items - calls - maybe;
  const unknown = Math.min(without, code.openItems);
  return {
    missing: values < facts.items || maybe > 0 || without > unknown,
    inAll: values === facts.items && calls === code.items,
    comment: [
      ...(facts.items > 0 ? [share(values, facts.items, "item")] : []),
      ...(code.items > 0
        ? [
            shareOfCalls(
              {
                calls,
                maybe,
                unknown,
                of: code.items,
                ...(coded && { first: coded.first }),
              },
              "item",
            ),
          ]
        : []),
    ].join(", "),
  };
}
