// examples/pipeline-nats: validation and loading over a real nats-server, with kills.
import { spawnSync } from "node:child_process";
import { delimiter } from "node:path";
import { expect, test } from "vitest";
import { hasTool } from "../../support/has-tool.js";
import { installed } from "./example-app.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "pipeline-nats";

const PATH = `${process.env["PATH"] ?? ""}${delimiter}/usr/sbin`;
const hasNats = hasTool(
  spawnSync("nats-server", ["--version"], { env: { PATH } }).status === 0,
  "nats-server is not installed",
  "Install it, for example with `apt install nats-server`.",
);

export function pipelineNats(): void {
  test("its output is fresh, and it compiles", async () => {
    const app = await installed(example);
    expect(await app.script("events:check")).toContain("up to date");
    await app.script("build");
  });

  test.skipIf(!hasNats)(
    "kills lose no event and count none twice",
    async () => {
      const app = await installed(example);
      const output = await app.script("test");
      expect(output).toMatch(/^# pass 2$/m);
      expect(output).toMatch(/^# skipped 0$/m);
    },
  );

  test("an event that is not registered does not compile", async () => {
    await refusesUnregistered(example, {
      path: "src/unregistered.ts",
      generated: "../generated/index.js",
      track: "void track",
      trackImport: `import type { Client } from "../generated/client.js";
import type { RegisteredEvent, RegisteredIdentity } from "../generated/index.js";
declare const client: Client, who: RegisteredIdentity;
const track = (event: RegisteredEvent) => client.enqueue(who, event);`,
    });
  });
}
