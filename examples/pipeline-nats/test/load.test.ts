// Loaders and the server are killed, and each event arrives, in the order of its identity.
import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { startMock } from "dfn-codegen/mock";
import {
  hasServer,
  run,
  sleep,
  start,
  startServer,
  startTeam,
} from "./setup.js";

const count = 1_000;
const identities = 40;

test(
  "each event arrives, in the order of its identity",
  { skip: !hasServer && "nats-server is not installed" },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "pipeline-"));
    const server = await startServer(join(folder, "streams"));
    const mock = await startMock({
      taxonomy: "taxonomy.yaml",
      keep: 50_000,
      latency: "20-60",
    });
    const env = {
      NATS_URL: server.url,
      LOADERS: "2",
      DFINERY_BASE_URL: mock.url,
      DFINERY_SERVICE_ID: "shop",
      DFINERY_ACCESS_TOKEN: "token",
    };
    const team = startTeam(2, () => start("loader.js", [], env));
    try {
      const path = join(folder, "events.ndjson");
      const sent = Array.from({ length: count }, (_, at) => ({
        user: `u-${at % identities}`,
        id: randomUUID(),
        number: at,
      }));
      writeFileSync(
        path,
        sent
          .map(({ user, id, number }) =>
            JSON.stringify({
              identity: { external_id: user },
              event: {
                event_log_id: id,
                event_name: "visited",
                event_datetime: "2026-01-31T09:00:00.000Z",
                event_properties: { store: "강남", number },
              },
            }),
          )
          .join("\n"),
      );
      await run("publish-events.js", [path], env);
      const arrived = () =>
        mock.events({ valid: true }).map(
          ({ payload }) =>
            payload as {
              event_log_id: string;
              event_properties: { number: number };
            },
        );
      const isDone = () =>
        new Set(arrived().map((each) => each.event_log_id)).size === count;
      // In the middle of a batch: some of it has arrived.
      for (let kill = 0; kill < 6; kill++) {
        const enough = (count * (kill + 1)) / 8;
        for (
          let waited = 0;
          arrived().length < enough && waited < 300;
          waited++
        ) {
          await sleep(20);
        }
        if (kill === 3) await server.restart();
        else await team.killOne();
      }
      for (let waited = 0; !isDone() && waited < 600; waited++)
        await sleep(100);
      const first = new Map<string, number>();
      for (const {
        event_log_id: id,
        event_properties: { number },
      } of arrived()) {
        if (!first.has(id)) first.set(id, number);
      }
      assert.equal(first.size, count);
      for (let user = 0; user < identities; user++) {
        const own = [...first.values()].filter(
          (number) => number % identities === user,
        );
        assert.deepEqual(
          own,
          own.toSorted((a, b) => a - b),
          `order of u-${user}`,
        );
      }
      console.log(`${arrived().length - first.size} events came twice`);
    } finally {
      await team.stop();
      await mock.close();
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
