// Workers and the server are killed at random moments, and each event is counted exactly once.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import {
  ended,
  hasServer,
  run,
  sleep,
  start,
  startServer,
  startTeam,
} from "./setup.js";

const rounds = Number(process.env["ROUNDS"] ?? 3);
const lines = Number(process.env["LINES"] ?? 20_000);
/** In a round, at most: on a slow machine, starting workers again would take longer than validating. */
const mostKills = 12;

test(
  "the sum is that of the file, whatever is killed",
  { skip: !hasServer && "nats-server is not installed" },
  async () => {
    for (let round = 1; round <= rounds; round++) {
      const folder = mkdtempSync(join(tmpdir(), "pipeline-"));
      const server = await startServer(join(folder, "streams"));
      // So short that the reducer has to recognize repeated counts itself.
      const env = { NATS_URL: server.url, DUPLICATE_WINDOW: "100" };
      const team = startTeam(3, () => start("worker.js", [], env));
      try {
        const expected = writeLines(join(folder, "events.ndjson"));
        const publisher = start(
          "publish-lines.js",
          [join(folder, "events.ndjson")],
          env,
        );
        let messages = "";
        publisher.stdout?.on("data", (text) => (messages += String(text)));
        let isOver = false;
        const publishing = ended(publisher);
        const killing = (async () => {
          let kills = 0;
          while (kills < mostKills) {
            await sleep(100 + Math.random() * 500);
            if (isOver) break;
            if (kills % 4 === 3) await server.restart();
            else await team.killOne();
            kills++;
          }
          return kills;
        })();
        assert.equal(await publishing, 0);
        const reducing = run("reduce.js", [messages.trim()], env);
        await sleep(1_500);
        isOver = true;
        const kills = await killing;
        const { repeated, ...sum } = JSON.parse(await reducing) as {
          repeated: number;
        };
        assert.deepEqual(sum, expected);
        console.log(
          `round ${round}: ${kills} kills, ${repeated} counts came twice`,
        );
      } finally {
        await team.stop();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
      }
    }
  },
);

/** Writes events of which some are wrong, and returns how many, counted on the way. */
function writeLines(path: string) {
  const kinds: Record<string, number> = {};
  const add = (kind: string) => {
    kinds[kind] = (kinds[kind] ?? 0) + 1;
  };
  let dropped = 0;
  const texts = Array.from({ length: lines }, (_, at) => {
    const kind = Math.random();
    if (kind < 0.05) {
      dropped++;
      add("not_json");
      return "{ no json";
    }
    const isWrong = kind < 0.1;
    const isUnknown = kind > 0.95;
    if (isWrong || isUnknown) dropped++;
    if (isWrong) add("type");
    if (isUnknown) add("unregistered_event");
    return JSON.stringify({
      event_log_id: randomUUID(),
      event_name: isUnknown ? "visted" : "visited",
      event_datetime: "2026-01-31T09:00:00.000Z",
      event_properties: { store: isWrong ? at : "강남" },
    });
  });
  writeFileSync(path, `${texts.join("\n")}\n`);
  return { events: lines, dropped, kinds };
}
