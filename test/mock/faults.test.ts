// Injected faults: what a client sees of each, and that a seed repeats them.
import { expect, test } from "vitest";
import { parseFaultRules } from "../../generator/mock/parse-settings.js";
import { faultOf, faultName, latencyOf } from "../../generator/mock/faults.js";
import { startMock } from "../../generator/mock/command/start-mock.js";
import {
  eventOf,
  post,
  requestOf,
  shopMock,
  shopPath,
} from "./mock-for-test.js";

const body = requestOf(eventOf("df_login"));

test("codes, statuses, broken connections and slow bodies", async () => {
  const mock = await shopMock({ slowTime: 40 });
  const next = (fault: string) => {
    mock.failNext(fault);
    return post(mock.url, body).catch(() => "broken");
  };
  expect(await next("50000")).toMatchObject({
    status: 200,
    body: { code: "50000" },
  });
  expect(await next("429")).toMatchObject({
    status: 429,
    body: { code: "40401" },
  });
  expect(await next("503")).toMatchObject({ status: 503 });
  expect(await next("reset")).toBe("broken");
  expect(mock.events()).toEqual([]);
  expect(await next("lost")).toBe("broken");
  expect(mock.events()).toHaveLength(1);
  expect(await next("slow")).toMatchObject({ body: { code: "20000" } });
  mock.failNext("hang");
  await expect(
    fetch(`${mock.url}/api/v1/events?service_id=s`, {
      method: "POST",
      body: "{}",
      signal: AbortSignal.timeout(100),
    }),
  ).rejects.toThrow();
  expect(await post(mock.url, body)).toMatchObject({ status: 200 });
});

test("an injected 429 says after how many seconds to come again; no other answer does", async () => {
  const mock = await shopMock();
  const after = async (fault: string) => {
    mock.failNext(fault);
    return (await post(mock.url, body)).headers.get("retry-after");
  };
  expect(await after("429")).toBe("1");
  expect(await after("503")).toBe(null);
  expect(await after("40401")).toBe(null);
  expect((await post(mock.url, body)).headers.get("retry-after")).toBe(null);
});

test("the same seed meets the same faults; the shares are met", () => {
  const faults = parseFaultRules(["50000:0.2", "reset:0.1"]);
  const run = (seed: number, test?: string) =>
    Array.from({ length: 5_000 }, (_, nth) => {
      const fault = faultOf({ faults, seed }, test, nth);
      return fault === undefined ? "" : faultName(fault);
    });
  expect(run(7)).toEqual(run(7));
  expect(run(7)).not.toEqual(run(8));
  expect(run(7, "a")).not.toEqual(run(7, "b"));
  const share = (name: string) =>
    run(7).filter((each) => each === name).length / 5_000;
  expect(share("50000")).toBeCloseTo(0.2, 1);
  expect(share("reset")).toBeCloseTo(0.1, 1);
  const latency = { least: 50, most: 60 };
  for (let nth = 0; nth < 1_000; nth++) {
    const wait = latencyOf({ latency, seed: 1 }, undefined, nth);
    expect(wait).toBeGreaterThanOrEqual(50);
    expect(wait).toBeLessThanOrEqual(60);
  }
});

test.each([
  ["50000", "needs a share"],
  ["50000:2", "needs a share"],
  ["what:0.1", "is not a fault"],
  [["50000:0.6", "reset:0.6"], "together are more than 1"],
] as const)("%s is refused", async (fail, why) => {
  await expect(startMock({ taxonomy: shopPath, fail })).rejects.toThrow(why);
});

test("a taxonomy with errors is shown", async () => {
  await expect(startMock({ taxonomy: "/nowhere.yaml" })).rejects.toThrow(
    "the taxonomy has errors",
  );
});
