// The page about `load`: what it shows works.
import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";
import { env, withoutPace } from "./setup.js";

const page = readFileSync("docs/loading.md", "utf8");

test("the line that it shows would be sent", () => {
  const shown = /```json\n([^]*?)```/.exec(page)?.[1] ?? "";
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nstandard: { events: [df_purchase] }\n",
    "a.ndjson": `${JSON.stringify(JSON.parse(shown))}\n`,
  });
  const { code, stdout } = runBin(folder, ["load", "a.ndjson", "--dry-run"]);
  expect([code, withoutPace(stdout)]).toEqual([
    0,
    "1 would be sent, 0 rejected\n",
  ]);
});

test("it quotes why a second load stops", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nstandard: { events: [df_purchase] }\n",
    "a.ndjson": "",
    "load.rejected.ndjson": "{}\n",
  });
  const { code, stderr } = runBin(folder, ["load", "a.ndjson"], env);
  const quoted = /"(already exists, from another load)"/.exec(page)?.[1];
  expect(stderr).toContain(`\`load.rejected.ndjson\` ${quoted ?? "?"}`);
  expect(code).toBe(2);
});
