// examples/react-native: Metro and Hermes, which its own test runs.
import { expect, test } from "vitest";
import { hasTool } from "../../support/has-tool.js";
import { installed } from "./example-app.js";
import { refusesUnregistered } from "./unregistered.js";

const example = "react-native";

/** The engine comes as a program for these. */
const hasHermes = hasTool(
  process.platform !== "linux" || process.arch === "x64",
  "no npm package has Hermes for this machine",
  "Run the tests on x64.",
);

export function reactNative(): void {
  test("its output is fresh, and it bundles", async () => {
    const app = await installed(example);
    expect(await app.script("events:check")).toContain("up to date");
    expect(await app.script("build")).toContain("Done writing bundle output");
  });

  test.skipIf(!hasHermes)(
    "its events reach the SDK on Hermes, from a release and a development build",
    async () => {
      const app = await installed(example);
      const output = await app.script("test");
      expect(output).toContain("ok 1 - the release build runs on Hermes");
      expect(output).toContain("ok 2 - the development build runs on Hermes");
    },
  );

  test("an event that is not registered does not compile", async () => {
    await refusesUnregistered(example, {
      path: "src/unregistered.ts",
      generated: "../generated",
      track: "track",
      trackImport: 'import { track } from "./tracking";',
    });
  });
}
