// Builders: one function for each registered event.
import type { CouponKind, Method, Only, Ranks, Sizes } from "../properties.js";
import { reportInvalid } from "../support/development.js";
import type { Closed, EventMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord } from "../support/records.js";
import { listed } from "../support/wire.js";
import {
  validateCouponRedeemed,
  validateCouponSeen,
} from "../validators/taxonomy.js";

/** Properties of `coupon_redeemed`. */
export interface CouponRedeemedProperties {
  /** Owners: commerce, data *／ team. */
  coupon_code: string;
  /**
   * An integer.
   *
   * Owner: stores. Expires 2026-01-31.
   */
  store_id?: number | undefined;
  /**
   * Kind of coupon
   *
   * What the coupon takes off.
   *
   * - `"percent"`: 정률 · Percent. A share of the price *／ {＠link x}.
   * - `"amount"`: A fixed amount.
   * - `` "a`b" ``: Odd
   *
   * Other values: `"shipping"` and `"plain"`.
   *
   * Owner: commerce.
   */
  coupon_kind?: CouponKind | undefined;
  /**
   * - `1`: First
   *
   * Other values: `2`.
   *
   * Integers. At most 3 elements.
   */
  ranks?: readonly Ranks[] | undefined;
  /**
   * Known values: `"card"` and `"cash"`.
   *
   * Other values are allowed. At most 20 characters. Examples: `"point"`,
   * `"card"`.
   */
  method?: Method | undefined;
  /**
   * Known values: `0.5` and `1`.
   *
   * Other values are allowed.
   */
  sizes?: readonly Sizes[] | undefined;
  /**
   * Known values: `1`.
   *
   * An integer. Other values are allowed.
   */
  only?: Only | undefined;
}

/** A `coupon_redeemed` record. */
export type CouponRedeemedEvent = EventRecord<
  "coupon_redeemed",
  Readonly<CouponRedeemedProperties>,
  null
>;

/**
 * Creates a `coupon_redeemed` record.
 *
 * Owners: commerce, growth. Expires 2099-12-31.
 */
export function couponRedeemed<Given extends CouponRedeemedProperties>(
  properties: Closed<Given, CouponRedeemedProperties>,
  meta?: EventMeta,
): CouponRedeemedEvent {
  const record: CouponRedeemedEvent = flatRecord(
    "coupon_redeemed",
    properties,
    meta,
    listed,
  );
  reportInvalid(record, validateCouponRedeemed);
  return record;
}

/** Properties of `coupon_seen`. */
export interface CouponSeenProperties {
  /**
   * Kind of coupon
   *
   * Two of them.
   *
   * What the coupon takes off.
   *
   * - `"amount"`: A fixed amount.
   *
   * Other values: `"shipping"`.
   *
   * Owner: commerce.
   */
  coupon_kind?: "amount" | "shipping" | undefined;
  /**
   * One of `"card"` and `"point"`.
   *
   * At most 20 characters. Examples: `"point"`, `"card"`.
   */
  method?: "card" | "point" | undefined;
  /**
   * Known values: `0.5`.
   *
   * Other values are allowed. At most 0.75.
   */
  sizes?: readonly (0.5 | (number & {}))[] | undefined;
  /** An integer. At least 2. */
  only?: number | undefined;
}

/** A `coupon_seen` record. */
export type CouponSeenEvent = EventRecord<
  "coupon_seen",
  Readonly<CouponSeenProperties> | null,
  null
>;

/** Creates a `coupon_seen` record. */
export function couponSeen<Given extends CouponSeenProperties>(
  properties?: Closed<Given, CouponSeenProperties>,
  meta?: EventMeta,
): CouponSeenEvent {
  const record: CouponSeenEvent = flatRecord(
    "coupon_seen",
    properties,
    meta,
    listed,
  );
  reportInvalid(record, validateCouponSeen);
  return record;
}
