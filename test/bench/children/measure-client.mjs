// Measures the client: argument: how many events. Prints, as JSON, the split in ns an event, all in ms, and events a second.
import { createClient } from "../../../dist/support/client.js";
import { splitEvents } from "../../../dist/support/client-limits.js";
import { eventsRequest, toRecord } from "../../../dist/support/records.js";
import { identityRecord } from "../../../dist/support/user.js";
import { median } from "../measure.mjs";

const count = Number(process.argv[2]);
const identity = identityRecord({ external_id: "u-17" });
const events = Array.from({ length: count }, (_, at) =>
  toRecord("df_purchase", {
    df_order_id: `A-${at}`,
    df_payment_method: "card",
    df_total_purchase_amount: 4000 + (at % 100),
    df_delivery_charge: 1000,
    // Both limits have their turn.
    df_items: Array.from({ length: at % 5 === 0 ? 3 : 0 }, (_, item) => ({
      df_item_id: String(item),
      df_item_name: "녹차",
      df_price: 3000,
      df_quantity: 1,
      df_discount: 0,
    })),
  }),
);

const time = (work) => {
  const start = performance.now();
  const result = work();
  return [performance.now() - start, result];
};

const rounds = { split: [], requests: [], single: [] };
let requestCount = 0;
for (let round = 0; round < 4; round++) {
  const [split, ranges] = time(() => splitEvents(events));
  const [requests] = time(() => {
    let size = 0;
    for (const { from, to } of splitEvents(events)) {
      const body = eventsRequest(identity, events.slice(from, to));
      size += JSON.stringify(body).length;
    }
    return size;
  });
  const [single] = time(() => {
    let size = 0;
    for (const event of events) size += JSON.stringify(event).length;
    return size;
  });
  requestCount = ranges.length;
  // The first warms up.
  if (round === 0) continue;
  rounds.split.push((split * 1e6) / count);
  rounds.requests.push(requests);
  rounds.single.push(single);
}

const answer = JSON.stringify({ status: true, code: "20000" });
const client = createClient({
  serviceId: "s",
  accessToken: "t",
  fetch: () =>
    Promise.resolve({
      status: 200,
      headers: { get: () => null },
      text: () => Promise.resolve(answer),
    }),
});
const start = performance.now();
for (let at = 0; at < count; at += 1000) {
  await client.enqueue(identity, events.slice(at, at + 1000));
}
const { delivered } = await client.close();
if (delivered !== count) throw new Error(`${delivered} were delivered`);
const throughput = count / ((performance.now() - start) / 1000);

console.log(
  JSON.stringify({
    split: median(rounds.split),
    requests: median(rounds.requests),
    single: median(rounds.single),
    requestCount,
    throughput,
  }),
);
