// `generate` and `check` say what happens to events, from the `taxonomy.json` of the last run.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const before = `version: 1
event_properties:
  review_score: { type: long }
  쿠폰: { type: string }
events:
  banner_clicked: { properties: {} }
  review_written:
    label: 후기
    properties: { review_score: required, 쿠폰: optional }
`;
const after = before
  .replace("type: long", "type: string")
  .replace("banner_clicked", "main_opened")
  .replace("후기", "상품 후기");

const line =
  "events: - banner_clicked; + main_opened; event_properties.review_score: long →\n  string (breaks callers, receivers); 1 other change\n";

test("generate, --dry-run and check name what happens to events", () => {
  const folder = tempFolder({ "taxonomy.yaml": before });
  expect(runBin(folder, []).stdout).not.toContain("events:");
  writeFiles(folder, { "taxonomy.yaml": after });
  const check = runBin(folder, ["check"]);
  expect(check.code).toBe(1);
  expect(check.stdout + check.stderr).toContain(line);
  expect(runBin(folder, ["generate", "--dry-run"]).stdout).toContain(line);
  const json = JSON.parse(
    runBin(folder, ["generate", "--dry-run", "--format", "json"]).stdout,
  ) as { readonly eventChanges: readonly string[] };
  expect(json.eventChanges).toHaveLength(4);
  expect(runBin(folder, []).stdout).toContain(line);
  expect(runBin(folder, []).stdout).not.toContain("events:");
});

test("a rename is one, and hostile texts stay on their line", () => {
  const folder = tempFolder({
    "taxonomy.yaml": `version: 1
event_properties:
  code: { type: string, enum: ["a"] }
events:
  old_name: { properties: { code: optional } }
`,
  });
  runBin(folder, []);
  writeFiles(folder, {
    "taxonomy.yaml": `version: 1
event_properties:
  code: { type: string, enum: ["b\\u202e::error::x"] }
events:
  new_name: { renamed_from: old_name, properties: { code: optional } }
`,
  });
  const { stdout } = runBin(folder, ["--format", "github"]);
  expect(stdout).toContain("old_name → new_name (renamed)");
  expect(stdout).not.toContain("\u202e");
  expect(stdout).not.toMatch(/^::error::/m);
});

test("a taxonomy.json with conflict markers is replaced, and not compared", () => {
  const folder = tempFolder({ "taxonomy.yaml": before });
  runBin(folder, []);
  const path = join(folder, "generated/taxonomy.json");
  const text = readFileSync(path, "utf8");
  writeFiles(folder, {
    "taxonomy.yaml": after,
    "generated/taxonomy.json": text.replace(
      '"format": 1,',
      '<<<<<<< HEAD\n  "format": 1,\n=======\n>>>>>>> left\n',
    ),
  });
  const { code, stdout } = runBin(folder, []);
  expect(stdout).not.toContain("events:");
  expect(code).toBe(0);
  expect(readFileSync(path, "utf8")).not.toContain("<<<<<<<");
});
