// The page: what the customer does becomes an event.
import { couponRedeemed, dfLogin } from "../generated";
import { addedToCart, ordered } from "./order";
import { identify, track } from "./tracking";

const tea = { id: "tea-1", name: "제주 녹차", price: 12000, quantity: 1 };

on("#login", "click", async () => {
  await identify("u-17");
  await track(dfLogin());
});

on("#add-to-cart", "click", () => track(addedToCart(tea)));

on("#coupon", "submit", (event) => {
  event.preventDefault();
  const fields = new FormData(event.currentTarget as HTMLFormElement);
  return track(couponRedeemed({ coupon_code: String(fields.get("code")) }));
});

on("#order", "click", () => track(ordered("A-1001", [tea])));

function on(
  selector: string,
  type: string,
  act: (event: Event) => Promise<void>,
): void {
  const element = document.querySelector(selector);
  // An event that cannot be sent must not break the shop.
  element?.addEventListener(type, (event) => {
    act(event).catch(console.error);
  });
}
