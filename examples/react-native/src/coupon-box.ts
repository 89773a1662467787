// 쿠폰함: what its buttons call.
import { couponRedeemed, deliveryBooked } from "../generated";
import { track } from "./tracking";

export function onCouponPress(code: string): void {
  track(couponRedeemed({ coupon_code: code }));
}

export function onDeliveryConfirm(
  at: Date,
  slots: readonly ("오전" | "오후" | "저녁")[],
): void {
  track(deliveryBooked({ delivery_at: at, delivery_slots: slots }));
}
