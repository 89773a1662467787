// `items-over-100`: an event that grows with the data has items without a limit.
import { defineRule } from "../define-rule.js";
import { wordsOf } from "../words.js";

/** DEV and EV: an event with more than 100 items is dropped. */
export const itemsOver100 = defineRule({
  id: "items-over-100",
  preset: "recommended",
  severity: "info",
  summary: "An event about a list or a cart has items without a limit.",
  docs: `The SDKs drop an event with more than 100 items, and the loading API rejects
it. A purchase rarely has that many, but a cart, a wish list or a list of
search results may. The builders refuse such an event, so the app has to decide
what to do with the rest before it builds one: cut the array, or send several
events.

Record the decision as \`max_items\` on \`df_items\` of the event, such as
\`df_items: { required: true, max_items: 100 }\`. A larger \`max_items\` is an
error in every command.`,
  bad: `version: 1
standard: { item_properties: all }
events:
  wishlist_opened: { properties: { df_items: required } }
`,
  good: `version: 1
standard: { item_properties: all }
events:
  wishlist_opened:
    properties: { df_items: { required: true, max_items: 50 } }
`,
  check({ events }, report) {
    for (const event of events) {
      const { items, name, status } = event;
      if (items === undefined || status === "inactive" || !isList(name)) {
        continue;
      }
      if (items.narrowed && items.constraints.maxItems !== undefined) continue;
      report({
        on: event,
        message: `event \`${name}\` may have more than 100 items, and would then be dropped`,
        label: "no `max_items`",
        hint: "decide what the app does with more items, and write it as `df_items: { required: true, max_items: 100 }`",
      });
    }
  },
});

const lists = new Set([
  ...["list", "lists", "cart", "basket", "wishlist", "results", "result"],
  ...["items", "products", "impressions", "catalog", "catalogue", "feed"],
]);

/** Words of events about one item of a list: `df_add_to_cart`. */
const singles = new Set(["add", "added", "remove", "removed", "select"]);

function isList(name: string): boolean {
  const words = wordsOf(name);
  if (/담기|추가|삭제/.test(name)) return false;
  if (words.some((word) => singles.has(word))) return false;
  return (
    /장바구니|목록|리스트/.test(name) || words.some((word) => lists.has(word))
  );
}
