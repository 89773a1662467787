// The example request of the official page (EV): a `df_login` and a `df_purchase` with one item, made by builders.
import { expect, test } from "vitest";
import { createClient } from "../../../templates/runtime/client.js";
import type { Client } from "../../../templates/runtime/client.js";
import { loadOutput, exported } from "../../support/load-output.js";
import { compileValid } from "../../support/compile-text.js";
import { makeFakeService } from "../../support/fake-service.js";

/** Facts and shape of the sample; `null` where it has nothing. */
const official = {
  common: { identity: { external_id: "user-1", phone_no: "821012345678" } },
  events: [
    {
      event_log_id: "3f0c8a52-52c8-4a0b-9a4c-0d3d2a4f6b11",
      event_name: "df_login",
      event_datetime: "2024-06-24T06:01:48.501Z",
      event_items: null,
      event_properties: null,
    },
    {
      event_log_id: "8b1d1f0e-7f0a-4c3e-8a51-6f2f8f1f9c22",
      event_name: "df_purchase",
      event_datetime: "2024-06-24T06:01:48.501Z",
      event_items: [
        {
          df_item_id: "1",
          df_item_name: "item1",
          df_price: 3000,
          df_quantity: 1,
          df_discount: 0,
        },
      ],
      event_properties: {
        df_order_id: "dwtfmoe",
        df_payment_method: "card",
        df_total_purchase_amount: 4000,
        df_delivery_charge: 1000,
      },
    },
  ],
};

test("is byte-equal as JSON, keys in order", async () => {
  const { files } = compileValid(
    `version: 1
standard: { events: [df_login, df_purchase] }
`,
    { targets: ["client"] },
  );
  const load = loadOutput(files);
  const index = await load("index");
  const build = (name: string) => exported(index, name);
  const emitted = exported(await load("client"), "createClient");
  const service = makeFakeService();
  const options: Parameters<typeof createClient>[0] = {
    serviceId: "s",
    accessToken: "t",
    fetch: service.fetch,
  };
  const client = emitted(options) as {
    readonly enqueue: (...given: readonly unknown[]) => Promise<void>;
    readonly close: Client["close"];
  };
  const [login, purchase] = official.events;
  const metaOf = (event: typeof login) => ({
    event_log_id: event?.event_log_id,
    event_datetime: event?.event_datetime,
  });
  await client.enqueue(build("identity")(official.common.identity), [
    build("dfLogin")(metaOf(login)),
    build("dfPurchase")(
      {
        ...purchase?.event_properties,
        df_items: purchase?.event_items,
      },
      metaOf(purchase),
    ),
  ]);
  await client.close();
  const body = service.arrivals[0]?.init.body ?? "";
  expect(body).toBe(JSON.stringify(JSON.parse(body)));
  expect(sorted(JSON.parse(body))).toBe(sorted(official));
});

function sorted(value: unknown): string {
  return JSON.stringify(value, (_key, each: unknown) =>
    typeof each === "object" && each !== null && !Array.isArray(each)
      ? Object.fromEntries(
          Object.entries(each).sort(([a], [b]) => (a < b ? -1 : 1)),
        )
      : each,
  );
}
