// Builders: one function for each registered event.
import { inspectRecord } from "../development.js";
import type { CouponKind, Ranks } from "../properties.js";
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../runtime.js";
import {
  validateCouponRedeemed,
  validateCouponSeen,
} from "../validators/taxonomy.js";

/** What `couponRedeemed` takes. */
export interface CouponRedeemedProperties {
  /** Owners: commerce, data *／ team. */
  readonly coupon_code: string;
  /**
   * An integer.
   *
   * Owner: stores. Expires 2026-01-31.
   */
  readonly store_id?: number | undefined;
  /**
   * Kind of coupon
   *
   * What the coupon takes off.
   *
   * Owner: commerce.
   */
  readonly coupon_kind?: CouponKind | undefined;
  /** Integers. At most 3 elements. */
  readonly ranks?: readonly Ranks[] | undefined;
}

/** What `couponRedeemed` returns, as it is sent. */
export type CouponRedeemedEvent = EventRecord<
  "coupon_redeemed",
  CouponRedeemedProperties,
  null
>;

/**
 * Builds `coupon_redeemed`.
 *
 * Owners: commerce, growth. Expires 2099-12-31.
 */
export function couponRedeemed<Given extends CouponRedeemedProperties>(
  properties: Closed<Given, CouponRedeemedProperties>,
  meta?: EventMeta,
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
  readonly coupon_kind?: "amount" | "shipping" | undefined;
}

/** What `couponSeen` returns, as it is sent. */
export type CouponSeenEvent = EventRecord<
  "coupon_seen",
  CouponSeenProperties | null,
  null
>;

/** Builds `coupon_seen`. */
export function couponSeen<Given extends CouponSeenProperties>(
  properties?: Closed<Given, CouponSeenProperties>,
  meta?: EventMeta,
): CouponSeenEvent {
  const made: CouponSeenEvent = toRecord("coupon_seen", properties, meta);
  inspectRecord(made, validateCouponSeen);
  return made;
}
