// examples/next: builders on both sides, built, started and driven in Chromium.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startMock } from "../../../generator/mock/command/start-mock.js";
import { hasChromium } from "../../mock/browser.js";
import { onPage } from "./browse.js";
import { installed, type ExampleApp } from "./example-app.js";
import { serve } from "./serve.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "next";

async function builtApp(): Promise<ExampleApp> {
  const app = await installed(example);
  await app.script("build");
  return app;
}

export function next(): void {
  test("its output is fresh, and its own test passes", async () => {
    const app = await builtApp();
    expect(await app.script("events:check")).toContain("up to date");
    expect(await app.script("test")).toMatch(/^# pass 1$/m);
  });

  test("the page has the builders and nothing of the server's client", async () => {
    const app = await builtApp();
    const folder = join(app.folder, ".next/static");
    const page = readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".js"))
      .map((path) => readFileSync(join(folder, path), "utf8"))
      .join("\n");
    expect(page).toContain("coupon_redeemed");
    expect(page).not.toContain("access_token");
    expect(page).not.toContain("/api/v1/events");
  });

  test.skipIf(!hasChromium)(
    "the browser sends through the SDK, and the server to the API",
    async () => {
      const app = await builtApp();
      const taxonomy = join(app.folder, "taxonomy.yaml");
      const mock = await startMock({ taxonomy });
      const server = await serve(
        app,
        ["next", "start", "--hostname=127.0.0.1", "--port=0"],
        {
          DFINERY_URL: mock.url,
          DFINERY_SERVICE_ID: "shop",
          DFINERY_ACCESS_TOKEN: "token",
        },
      );
      try {
        await onPage(server.url, async ({ page, nextCall, complaints }) => {
          const item = {
            df_item_id: "tea-1",
            df_item_name: "제주 녹차",
            df_price: 12000,
            df_quantity: 1,
            df_discount: 0,
          };
          expect(await nextCall()).toEqual(["init", "shop"]);
          expect(await nextCall()).toEqual([
            "logEvent",
            "df_view_product_details",
            { df_items: [item] },
          ]);
          await page.getByLabel("쿠폰 코드").fill("WELCOME1");
          await page.getByRole("button", { name: "쿠폰 사용" }).click();
          expect(await nextCall()).toEqual([
            "logEvent",
            "coupon_redeemed",
            { coupon_code: "WELCOME1" },
          ]);
          await page.getByRole("button", { name: "주문하기" }).click();
          const done = await page.getByText("주문 완료: ").textContent();
          const orderId = /A-[\da-f]{8}$/.exec(done ?? "")?.[0] ?? "none";
          await mock.waitFor(
            "df_purchase",
            { df_order_id: orderId, df_total_purchase_amount: 12000 },
            { timeout: 60_000 },
          );
          expect(mock.events({ valid: false })).toEqual([]);
          expect(complaints).toEqual([]);
        });
      } finally {
        await server.stop();
        await mock.close();
      }
    },
  );

  test("an event that is not registered does not compile", async () => {
    await refusesUnregistered(example, {
      path: "lib/unregistered.ts",
      generated: "../generated",
      track: "void track",
      trackImport: 'import { track } from "./dfinery-browser";',
    });
  });
}
