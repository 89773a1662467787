// What events share: the values of enums, and the item.

/**
 * Kind of coupon
 *
 * What the coupon takes off.
 *
 * - `"percent"`: 정률 · Percent. A share of the price *／ {＠link x}.
 * - `"amount"`: A fixed amount.
 * - `` "a`b" ``: Odd
 *
 * Owner: commerce.
 */
export type CouponKind = "percent" | "amount" | "shipping" | "a`b" | "plain";

/** Other values are allowed. */
export type Method = "card" | "cash" | (string & {});

/** Other values are allowed. */
export type Sizes = 0.5 | 1 | (number & {});

/** An integer. Other values are allowed. */
export type Only = 1 | (number & {});

/**
 * - `1`: First
 *
 * Integers.
 */
export type Ranks = 1 | 2;

/**
 * - `0`: None
 *
 * An integer.
 */
export type UserLevel = 0 | 1;
