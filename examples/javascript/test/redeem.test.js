// @ts-check
import assert from "node:assert/strict";
import { after, test } from "node:test";
import {
  assertNothingDropped,
  assertReceived,
  startMock,
} from "dfn-codegen/mock";
import { couponRedeemed } from "../generated/index.js";
import { redeem } from "../src/redeem.js";

const mock = await startMock({ taxonomy: "taxonomy.yaml" });
after(() => mock.close());
const dfinery = { url: mock.url, serviceId: "shop", accessToken: "token" };

test("a coupon arrives", async () => {
  const coupon = { coupon_code: "WELCOME1", store_id: 7 };
  await redeem("u-17", coupon, dfinery);
  assertReceived(mock, couponRedeemed, coupon);
  assertNothingDropped(mock);
});

test("a code that was misread is not sent", async () => {
  mock.reset();
  const coupon = { coupon_code: "없는 쿠폰", store_id: 7 };
  await assert.rejects(redeem("u-17", coupon, dfinery), /`coupon_code` must/);
  assert.equal(mock.events().length, 0);
});

test("a refusal is an error, whatever its HTTP status", async () => {
  mock.failNext("40001");
  const coupon = { coupon_code: "WELCOME1", store_id: 7 };
  await assert.rejects(redeem("u-17", coupon, dfinery), /refused it: 40001/);
});
