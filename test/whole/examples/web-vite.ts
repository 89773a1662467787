// examples/web-vite: Vite, a strict content security policy, and the web SDK from its address.
import { expect, test } from "vitest";
import { hasChromium } from "../../mock/browser.js";
import { onPage } from "./browse.js";
import { installed } from "./example-app.js";
import { serve } from "./serve.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "web-vite";

export function webVite(): void {
  test("its output is fresh, and its own test passes", async () => {
    const app = await installed(example);
    expect(await app.script("events:check")).toContain("up to date");
    expect(await app.script("test")).toContain("1 passed");
  });

  test("an event that is not registered does not compile", async () => {
    await refusesUnregistered(example, {
      path: "src/unregistered.ts",
      generated: "../generated",
      track: "void track",
      trackImport: 'import { track } from "./tracking";',
    });
  });

  test.skipIf(!hasChromium)(
    "a click becomes the right event, under the policy",
    async () => {
      const app = await installed(example);
      await app.script("build");
      const server = await serve(app, ["vite", "preview", "--host=127.0.0.1"]);
      try {
        await onPage(server.url, async ({ page, nextCall, complaints }) => {
          expect(await nextCall()).toEqual(["init", "shop"]);
          await page.getByRole("button", { name: "로그인" }).click();
          expect(await nextCall()).toEqual([
            "setIdentities",
            { external_id: "u-17" },
          ]);
          expect(await nextCall()).toEqual(["logEvent", "df_login", {}]);

          await page.getByLabel("쿠폰 코드").fill("WELCOME1");
          await page.getByRole("button", { name: "쿠폰 사용" }).click();
          expect(await nextCall()).toEqual([
            "logEvent",
            "coupon_redeemed",
            { coupon_code: "WELCOME1" },
          ]);

          await page.getByRole("button", { name: "장바구니" }).click();
          const item = {
            df_item_id: "tea-1",
            df_item_name: "제주 녹차",
            df_price: 12000,
            df_quantity: 1,
            df_discount: 0,
          };
          expect(await nextCall()).toEqual([
            "logEvent",
            "df_add_to_cart",
            { df_items: [item] },
          ]);

          await page.getByRole("button", { name: "주문하기" }).click();
          expect(await nextCall()).toEqual([
            "logEvent",
            "df_purchase",
            {
              df_order_id: "A-1001",
              df_payment_method: "card",
              df_total_purchase_amount: 12000,
              df_delivery_charge: 3000,
              df_items: [item],
            },
          ]);
          expect(complaints).toEqual([]);

          // The policy holds: what the page may not do is refused.
          const refused = page.waitForEvent("console");
          await page.evaluate(
            `{ const s = document.createElement("script"); s.text = "document.title = 'run'"; document.head.append(s); }`,
          );
          expect((await refused).text()).toContain("Content Security Policy");
          expect(await page.title()).toBe("봄날상점");
        });
      } finally {
        await server.stop();
      }
    },
  );

  test.skipIf(!hasChromium)(
    "while developing, a builder warns of what types cannot see",
    async () => {
      const app = await installed(example);
      const server = await serve(app, ["vite", "--host=127.0.0.1"]);
      try {
        await onPage(server.url, async ({ page, calls, complaints }) => {
          await page.getByLabel("쿠폰 코드").fill("없는 쿠폰");
          await page.getByRole("button", { name: "쿠폰 사용" }).click();
          await page.waitForFunction("globalThis.__calls.length > 1");
          expect(await calls()).toContainEqual([
            "logEvent",
            "coupon_redeemed",
            { coupon_code: "없는 쿠폰" },
          ]);
          expect(complaints.join("\n")).toContain(
            "DFINERY would drop `coupon_redeemed`",
          );
        });
      } finally {
        await server.stop();
      }
    },
  );
}
