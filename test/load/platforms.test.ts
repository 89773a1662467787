// `load` sends from the server: what other platforms send is refused, and a taxonomy without a server cannot be loaded.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { line, taxonomy } from "./setup.js";

/** The taxonomy of these tests with other platforms, and a setting of another folder that must not count. */
function withPlatforms(platforms: string, event = ""): string {
  const block = "generate: { platform: web, required: registered }\n";
  return `${taxonomy.replace("visited: {", `visited: { ${event}`)}platforms: [${platforms}]\n${block}`;
}

function dryRun(source: string, ...args: readonly string[]) {
  const folder = tempFolder({
    "taxonomy.yaml": source,
    "a.ndjson": `${line(1)}\n`,
  });
  const result = runBin(folder, ["load", "a.ndjson", "--dry-run", ...args]);
  return { folder, ...result };
}

test("an event of the server is loaded, whatever the folder of the app is for", () => {
  const { code, stdout } = dryRun(withPlatforms("web, server"));
  expect(stdout).toContain("1 would be sent, 0 rejected");
  expect(code).toBe(0);
});

test("an event of other platforms is rejected, with the platforms that send it", () => {
  const source = withPlatforms("web, server", "platforms: [web],");
  const { code, folder } = dryRun(source);
  expect(code).toBe(1);
  const rejected: unknown = JSON.parse(
    readFileSync(join(folder, "load.dry-run.ndjson"), "utf8"),
  );
  expect(rejected).toMatchObject({
    reasons: [
      {
        pointer: "/event/event_name",
        code: "unregistered_event",
        message:
          '`event_name` is not the name of a registered event: "visited"; only `web` may send it',
        hint: "send `visited` from `web`, or add this platform to its `platforms`",
      },
    ],
  });
});

test("a taxonomy whose platforms have no server is refused as a whole", () => {
  const { code, stderr } = dryRun(withPlatforms("web, ios"));
  expect(stderr).toContain("`server` is not a platform of the taxonomy");
  expect(stderr).toContain("add `server` to `platforms`");
  expect(code).toBe(1);
  const { stdout } = dryRun(withPlatforms("web, ios"), "--format", "json");
  expect(JSON.parse(stdout)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "resolve/unknown-platform" }],
  });
});
