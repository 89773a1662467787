// The built app (`npm run build`) against a mock of the API that validates what it gets.
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { test } from "node:test";
import { assertNothingDropped, startMock } from "dfn-codegen/mock";

test("an order is reported by the server", { timeout: 120_000 }, async () => {
  const mock = await startMock({ taxonomy: "taxonomy.yaml" });
  const app = spawn(
    process.execPath,
    ["node_modules/next/dist/bin/next", "start", "-H", "127.0.0.1", "-p", "0"],
    {
      env: {
        ...process.env,
        DFINERY_URL: mock.url,
        DFINERY_SERVICE_ID: "shop",
        DFINERY_ACCESS_TOKEN: "token",
      },
      stdio: ["ignore", "pipe", "inherit"],
    },
  );
  try {
    const url = await addressOf(app);
    const response = await fetch(`${url}/orders`, { method: "POST" });
    assert.equal(response.status, 201);
    const { orderId } = await response.json();
    await mock.waitFor("df_purchase", { df_order_id: orderId });
    assertNothingDropped(mock);
  } finally {
    app.kill();
    await once(app, "exit");
    await mock.close();
  }
});

/** Next prints where it listens. */
function addressOf(app) {
  return new Promise((done, fail) => {
    let output = "";
    app.stdout.on("data", (chunk) => {
      output += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(output);
      if (found) done(found[0]);
    });
    app.once("exit", () => fail(new Error(`next ended: ${output}`)));
  });
}
