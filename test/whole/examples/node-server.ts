// examples/node-server: the loading client against the mock, as ES modules and as CommonJS.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startMock } from "../../../generator/mock/command/start-mock.js";
import { installed, type ExampleApp } from "./example-app.js";
import { serve } from "./serve.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "node-server";

export function nodeServer(): void {
  test("its output is fresh, and as ES modules it loads orders", async () => {
    const app = await installed(example);
    expect(await app.script("events:check")).toContain("up to date");
    await loadsOrders(app);
    expect(built(app)).toMatch(/^import .* from "node:http";$/m);
  });

  test('it does without `"type": "module"`, as CommonJS', async () => {
    const app = await installed(example);
    const manifest = readFileSync(join(app.folder, "package.json"), "utf8");
    const line = '  "type": "module",\n';
    expect(manifest).toContain(line);
    const commonJs = app.changed("commonjs", {
      "package.json": manifest.replace(line, ""),
    });
    await loadsOrders(commonJs);
    expect(built(commonJs)).toContain('= require("node:http")');
  });

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

function built(app: ExampleApp): string {
  return readFileSync(join(app.folder, "dist/src/server.js"), "utf8");
}

/** Its own tests, and then the server as it is started and ended. */
async function loadsOrders(app: ExampleApp): Promise<void> {
  const output = await app.script("test");
  expect(output).toMatch(/^# pass 2$/m);
  expect(output).toMatch(/^# fail 0$/m);

  const mock = await startMock({ taxonomy: join(app.folder, "taxonomy.yaml") });
  try {
    const server = await serve(app, ["node", "dist/src/main.js"], {
      PORT: "0",
      DFINERY_URL: mock.url,
      DFINERY_SERVICE_ID: "shop",
      DFINERY_ACCESS_TOKEN: "token",
    });
    const response = await fetch(`${server.url}/orders`, {
      method: "POST",
      body: JSON.stringify({
        id: "A-7",
        customer: "u-17",
        payment: "card",
        delivery: 0,
        lines: [{ id: "tea-1", name: "녹차", price: 9000, quantity: 1 }],
      }),
    });
    expect(response.status).toBe(202);
    // Ended before the batch was due: nothing may be lost.
    await server.stop();
    expect(server.output()).toContain('"delivered":1,"rejected":0');
    expect(mock.events({ valid: true }).map(({ name }) => name)).toEqual([
      "df_purchase",
    ]);
  } finally {
    await mock.close();
  }
}
