// @ts-check
// Rows: how fast the client splits events into requests, and how fast it gets them through.
import { join } from "node:path";
import { median, root, runNode } from "../measure.mjs";

const child = join(root, "test/bench/children/measure-client.mjs");

/** @type {import("../bench.mjs").Rows} */
export function splitting({ quick }) {
  const count = quick ? 200_000 : 1_000_000;
  /** @type {{ split: number, requests: number, single: number, throughput: number, requestCount: number }[]} */
  const runs = [];
  for (let at = 0; at < (quick ? 1 : 3); at++) {
    runs.push(JSON.parse(runNode([child, String(count)]).stdout));
  }
  const split = median(runs.map((run) => run.split));
  const requests = median(runs.map((run) => run.requests));
  const single = median(runs.map((run) => run.single));
  const throughput = median(runs.map((run) => run.throughput));
  const events = count.toLocaleString("en");
  return [
    {
      row: `splitting ${events} events, serialised: \`JSON.stringify\` one by one`,
      ours: `${requests.toFixed(0)} ms`,
      reference: `${single.toFixed(0)} ms`,
      ratio: `${(requests / single).toFixed(2)} ×`,
      target: "≤ 1.0 ×",
      met: requests <= single,
    },
    {
      row: "the split alone, an event",
      ours: `${split.toFixed(1)} ns`,
      target: "≤ 60 ns",
      met: split <= 60,
    },
    {
      row: "client, in memory, against a `fetch` that answers at once",
      ours: `${Math.round(throughput / 1000).toLocaleString("en")},000 events a second`,
    },
  ];
}
