// examples/javascript: no compiler but for the JSDoc.
import { join } from "node:path";
import { expect, test } from "vitest";
import { startMock } from "../../../generator/mock/command/start-mock.js";
import { installed, type Ran } from "./example-app.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "javascript";

export function javascript(): void {
  test("its output is fresh, its types hold and its own tests pass", async () => {
    const app = await installed(example);
    expect(await app.script("events:check")).toContain("up to date");
    expect(await app.script("build")).toBe("");
    const output = await app.script("test");
    expect(output).toMatch(/^# pass 3$/m);
    expect(output).toMatch(/^# fail 0$/m);
  });

  test("node runs it as it is", async () => {
    const app = await installed(example);
    const taxonomy = join(app.folder, "taxonomy.yaml");
    const mock = await startMock({ taxonomy });
    try {
      const env = {
        DFINERY_URL: mock.url,
        DFINERY_SERVICE_ID: "shop",
        DFINERY_ACCESS_TOKEN: "token",
      };
      const redeem = (code: string): Promise<Ran> =>
        app.node(["src/main.js", "u-17", code], env);
      expect(await redeem("WELCOME1")).toEqual({
        code: 0,
        output: "WELCOME1: 쿠폰 사용\n",
      });
      expect(mock.events({ valid: true })).toHaveLength(1);
      const { code, output } = await redeem("welcome");
      expect(code).toBe(1);
      expect(output).toContain("`coupon_code` must match ^[A-Z0-9]{8}$");
      expect(mock.events()).toHaveLength(1);
    } finally {
      await mock.close();
    }
  });

  test("an event that is not registered is an error of tsc", async () => {
    await refusesUnregistered(example, {
      path: "src/unregistered.js",
      generated: "../generated/index.js",
      track: "send",
      trackImport: `/** @type {(event: import("../generated/index.js").RegisteredEvent) => void} */
const send = () => {};`,
      good: 'coupon_code: "WELCOME1", store_id: 7',
    });
  });
}
