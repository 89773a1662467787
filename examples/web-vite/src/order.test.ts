// The recorder stands in for the SDK.
import { expect, test, vi } from "vitest";
import type { EventsByName } from "../generated/registry";
import { createRecorder } from "../generated/testing";
import { ordered } from "./order";

test("an order is a purchase with all its items", async () => {
  const sdk = createRecorder<EventsByName>();
  vi.stubGlobal("Dfinery", { ...sdk, init: async () => {} });
  const { track } = await import("./tracking");

  const tea = { id: "tea-1", name: "제주 녹차", price: 12000, quantity: 2 };
  await track(ordered("A-1001", [tea]));

  const [purchase] = sdk.sent("df_purchase");
  expect(purchase?.df_total_purchase_amount).toBe(24000);
  expect(purchase?.df_items[0]?.df_item_name).toBe("제주 녹차");
});
