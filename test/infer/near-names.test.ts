// Names that are probably meant to be one are remarked, with where both come from; names that only look alike are not.
import { expect, test } from "vitest";
import { findNearNames } from "../../generator/infer/near-names.js";
import { compileValid } from "../support/compile-text.js";
import { inferCode } from "./code-text.js";
import { inferValues, samples } from "./infer-text.js";

test.each([
  ["sign_up", "signup"],
  ["sign_up", "sign-up"],
  ["sign_up", "signUp"],
  ["Sign Up", "SIGN_UP"],
  ["tag", "tags"],
  ["category_name", "categories_name"],
  ["box_opened", "boxes_opened"],
  ["purchase_done", "puchase_done"],
  ["coupon", "cuopon"],
  ["장바구니 담기", "장바구니담기"],
  ["item1", "item_1"],
])("%s and %s", (one, other) => {
  expect([...findNearNames([one, other])]).toEqual([[other, [one]]]);
  expect([...findNearNames([other, one])]).toEqual([[one, [other]]]);
});

test.each([
  ["item_1", "item_2"],
  ["start", "stop"],
  ["screen_a", "screen_b"],
  ["user_id", "user_ip"],
  ["price_min", "price_max"],
  ["open_cart", "open_card"],
  ["message_received", "message_receiver"],
  ["sign_in", "sign_up"],
  ["장바구니담기", "장바구니닫기"],
  ["주문완료", "주문왼료"],
  ["df_sign_up", "sign_up"],
  ["---", "__"],
])("not %s and %s", (one, other) => {
  expect([...findNearNames([one, other])]).toEqual([]);
});

test("a family of names is not compared for long", () => {
  const names = Array.from(
    { length: 5000 },
    (_, index) => `viewed_${String.fromCharCode(...letters(index))}`,
  );
  expect(findNearNames(names).size).toBeLessThan(5000);
});

/** Six letters that are different for each number. */
function letters(index: number): readonly number[] {
  return [5, 4, 3, 2, 1, 0].map((digit) => {
    const part = Math.floor(index / 26 ** digit) % 26;
    return 97 + part;
  });
}

test("a string and an array of such strings may have one word for a name", () => {
  const { text } = inferValues(
    samples("tagged", 2, () => ({ tag: "a", tags: ["a"], Tag: "b" })),
  );
  expect(text.match(/Is it the same/g)).toHaveLength(1);
  expect(text).toContain("Is it the same property as `tag`");
});

test("the remark names both, where they come from, and what to do", async () => {
  const { read } = inferValues(
    samples("coupon_used", 3, () => ({ store_ids: ["a"], amount: 1.5 })),
  );
  const { text } = await inferCode(
    { "a.ts": `Dfinery.logEvent("couponUsed", { store_id: ["b"], x: 1 });\n` },
    { small: true, samples: read.stats },
  );
  compileValid(text);
  const flat = text.replace(/\s+(?:# +)?/g, " ");
  expect(flat).toContain(
    'Is it the same property as `store_ids` (3 values, always the same)? This one is `store_id` (1 call at a.ts:1). If so, send one name everywhere and remove the other here; DFINERY treats them as different. store_id: { type: "string[]" }',
  );
  expect(flat).toContain(
    "Is it the same event as `coupon_used` (3 samples)? This one is `couponUsed` (1 call at a.ts:1). If so, send one name everywhere and remove the other here; DFINERY treats them as different. couponUsed: 1 call at a.ts:1",
  );
});
