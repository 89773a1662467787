// Builders: one function for each registered event.
import type { CouponKind, Method, Only, Ranks, Sizes } from "../properties.js";
import { inspectRecord } from "../support/development.js";
import type { Closed, ClosedMeta, EventMeta } from "../support/inputs.js";
import { type EventRecord, toRecord } from "../support/records.js";
import {
  validateCouponRedeemed,
  validateCouponSeen,
} from "../validators/taxonomy.js";

/** What `couponRedeemed` takes. */
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
   * Owner: commerce.
   */
  coupon_kind?: CouponKind | undefined;
  /** Integers. At most 3 elements. */
  ranks?: readonly Ranks[] | undefined;
  /**
   * Other values are allowed. At most 20 characters. Examples: `"point"`,
   * `"card"`.
   */
  method?: Method | undefined;
  /** Other values are allowed. */
  sizes?: readonly Sizes[] | undefined;
  /** An integer. Other values are allowed. */
  only?: Only | undefined;
}

/** What `couponRedeemed` returns, as it is sent. */
export type CouponRedeemedEvent = EventRecord<
  "coupon_redeemed",
  Readonly<CouponRedeemedProperties>,
  null
>;

/**
 * Builds `coupon_redeemed`.
 *
 * Owners: commerce, growth. Expires 2099-12-31.
 */
export function couponRedeemed<
  Given extends CouponRedeemedProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, CouponRedeemedProperties>,
  meta?: ClosedMeta<Meta>,
): CouponRedeemedEvent {
  const made: CouponRedeemedEvent = toRecord(
    "coupon_redeemed",
    properties,
    meta,
  );
  inspectRecord(made, validateCouponRedeemed);
  return made;
}

/** What `couponSeen` takes. */
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
   * Owner: commerce.
   */
  coupon_kind?: "amount" | "shipping" | undefined;
  /** At most 20 characters. Examples: `"point"`, `"card"`. */
  method?: "card" | "point" | undefined;
  /** Other values are allowed. At most 0.75. */
  sizes?: readonly (0.5 | (number & {}))[] | undefined;
  /** An integer. At least 2. */
  only?: number | undefined;
}

/** What `couponSeen` returns, as it is sent. */
export type CouponSeenEvent = EventRecord<
  "coupon_seen",
  Readonly<CouponSeenProperties> | null,
  null
>;

/** Builds `coupon_seen`. */
export function couponSeen<
  Given extends CouponSeenProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties?: Closed<Given, CouponSeenProperties>,
  meta?: ClosedMeta<Meta>,
): CouponSeenEvent {
  const made: CouponSeenEvent = toRecord("coupon_seen", properties, meta);
  inspectRecord(made, validateCouponSeen);
  return made;
}
