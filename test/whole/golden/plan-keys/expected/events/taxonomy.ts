// Builders: one function for each registered event.
import { inspectRecord } from "../development.js";
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../runtime.js";
import { validateCouponRedeemed } from "../validators/taxonomy.js";

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
