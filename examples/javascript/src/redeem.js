// @ts-check
// A coupon that was redeemed at the kiosk of a store becomes an event.
import {
  couponRedeemed,
  eventsRequest,
  identity,
  onViolation,
} from "../generated/index.js";

/** @typedef {import("../generated/index.js").CouponRedeemedProperties} Coupon */
/** @typedef {{ status: boolean, code: string, message: string }} Answer */

// What DFINERY would drop is not worth sending.
onViolation((_, violations) => {
  throw new TypeError(violations.map(({ message }) => message).join("; "));
});

/**
 * @param {string} customer
 * @param {Coupon} coupon
 * @param {{ url: string, serviceId: string, accessToken: string }} dfinery
 */
export async function redeem(customer, coupon, dfinery) {
  const { url, serviceId, accessToken } = dfinery;
  const event = couponRedeemed(coupon);
  const who = identity({ external_id: customer });
  const response = await fetch(
    `${url}/api/v1/events?service_id=${encodeURIComponent(serviceId)}`,
    {
      method: "POST",
      headers: {
        "content-type": "application/json",
        access_token: accessToken,
      },
      body: JSON.stringify(eventsRequest(who, [event])),
    },
  );
  const answer = /** @type {Answer} */ (await response.json());
  // HTTP 200 alone says nothing.
  if (!answer.status || answer.code !== "20000") {
    throw new Error(`DFINERY refused it: ${answer.code} ${answer.message}`);
  }
}
