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

/** All values of `CouponKind`. */
export const couponKindValues: readonly [CouponKind, ...CouponKind[]] = [
  "percent",
  "amount",
  "shipping",
  "a`b",
  "plain",
];

/** Whether a value is one of `couponKindValues`. */
export function isCouponKind(value: unknown): value is CouponKind {
  const known: readonly unknown[] = couponKindValues;
  return known.includes(value);
}

/** Other values are allowed. */
export type Method = "card" | "cash" | (string & {});

/** The listed values of `Method`. */
export type KnownMethod = "card" | "cash";

/** All values of `KnownMethod`. */
export const methodValues: readonly [KnownMethod, ...KnownMethod[]] = [
  "card",
  "cash",
];

/** Whether a value is one of `methodValues`. */
export function isKnownMethod(value: unknown): value is KnownMethod {
  const known: readonly unknown[] = methodValues;
  return known.includes(value);
}

/** Other values are allowed. */
export type Sizes = 0.5 | 1 | (number & {});

/** The listed values of `Sizes`. */
export type KnownSizes = 0.5 | 1;

/** All values of `KnownSizes`. */
export const sizesValues: readonly [KnownSizes, ...KnownSizes[]] = [0.5, 1];

/** Whether a value is one of `sizesValues`. */
export function isKnownSizes(value: unknown): value is KnownSizes {
  const known: readonly unknown[] = sizesValues;
  return known.includes(value);
}

/** An integer. Other values are allowed. */
export type Only = 1 | (number & {});

/** The listed values of `Only`. */
export type KnownOnly = 1;

/** All values of `KnownOnly`. */
export const onlyValues: readonly [KnownOnly, ...KnownOnly[]] = [1];

/** Whether a value is one of `onlyValues`. */
export function isKnownOnly(value: unknown): value is KnownOnly {
  const known: readonly unknown[] = onlyValues;
  return known.includes(value);
}

/**
 * - `1`: First
 *
 * Integers.
 */
export type Ranks = 1 | 2;

/** All values of `Ranks`. */
export const ranksValues: readonly [Ranks, ...Ranks[]] = [1, 2];

/** Whether a value is one of `ranksValues`. */
export function isRanks(value: unknown): value is Ranks {
  const known: readonly unknown[] = ranksValues;
  return known.includes(value);
}

/**
 * - `0`: None
 *
 * An integer.
 */
export type UserLevel = 0 | 1;

/** All values of `UserLevel`. */
export const userLevelValues: readonly [UserLevel, ...UserLevel[]] = [0, 1];

/** Whether a value is one of `userLevelValues`. */
export function isUserLevel(value: unknown): value is UserLevel {
  const known: readonly unknown[] = userLevelValues;
  return known.includes(value);
}
