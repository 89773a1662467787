// The shop against a mock of the API that validates what it gets.
import assert from "node:assert/strict";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import {
  assertNothingDropped,
  assertReceived,
  startMock,
} from "dfn-codegen/mock";
import { couponRedeemed, dfPurchase } from "../generated/index.js";
import { createShop } from "../src/server.js";
import { openTracking } from "../src/tracking.js";

const order = {
  id: "A-1001",
  customer: "u-17",
  payment: "kakaopay",
  delivery: 3000,
  coupon: "WELCOME1",
  lines: [{ id: "tea-1", name: "제주 녹차", price: 12000, quantity: 2 }],
};

test("an order arrives as two events, in order, though the service fails at first", async () => {
  const mock = await startMock({ taxonomy: "taxonomy.yaml" });
  after(() => mock.close());
  const client = await openTracking({ ...env, DFINERY_URL: mock.url });
  // Answered with HTTP 200, and yet a failure.
  mock.failNext("50000");
  assert.equal(await post(createShop(client), order), 202);
  const { delivered, rejected } = await client.close();
  assert.deepEqual([delivered, rejected], [2, 0]);
  assertReceived(mock, couponRedeemed, { coupon_code: "WELCOME1" });
  assertReceived(mock, dfPurchase, { df_total_purchase_amount: 24000 });
  assertNothingDropped(mock);
  assert.deepEqual(
    mock.events({ valid: true }).map(({ name }) => name),
    ["coupon_redeemed", "df_purchase"],
  );
});

test("with a spool an order outlives the process and the service's absence", async () => {
  const folder = await mkdtemp(join(tmpdir(), "spool-"));
  after(() => rm(folder, { recursive: true }));
  const away = {
    ...env,
    DFINERY_SPOOL: folder,
    DFINERY_URL: "http://127.0.0.1:9",
  };
  const before = await openTracking(away);
  assert.equal(await post(createShop(before), order), 202);
  assert.equal((await before.close({ deadline: 200 })).pending, 2);

  const mock = await startMock({ taxonomy: "taxonomy.yaml" });
  after(() => mock.close());
  const client = await openTracking({ ...away, DFINERY_URL: mock.url });
  assert.equal((await client.close()).delivered, 2);
  assertReceived(mock, dfPurchase, { df_order_id: "A-1001" });
});

const env = { DFINERY_SERVICE_ID: "shop", DFINERY_ACCESS_TOKEN: "token" };

async function post(
  shop: ReturnType<typeof createShop>,
  body: object,
): Promise<number> {
  shop.listen(0, "127.0.0.1");
  await once(shop, "listening");
  const { port } = shop.address() as AddressInfo;
  const response = await fetch(`http://127.0.0.1:${port}/orders`, {
    method: "POST",
    body: JSON.stringify(body),
  });
  shop.close();
  return response.status;
}
