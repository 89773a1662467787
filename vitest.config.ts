// Where the tests are, how many files run at a time, and how long one test may take.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: ["test/support/run-folder.ts"],
    // By default one core is left free; here most tests wait for processes that they spawned.
    maxWorkers: "100%",
    // Against hanging, not against slowness: the machine may be busy with other work.
    testTimeout: 180_000,
    hookTimeout: 300_000,
    expect: { poll: { timeout: 60_000 } },
  },
});
