// What the app's screens import.
export { onCouponPress, onDeliveryConfirm } from "./coupon-box";
export { identify } from "./tracking";
