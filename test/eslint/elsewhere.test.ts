// What the plugin says of events that only other platforms send, as `taxonomy.json` of the folder has them.
import { expect, test } from "vitest";
import { readTaxonomyIndex } from "../../generator/eslint/taxonomy-index.js";
import { judgeUnregistered } from "../../generator/eslint/unregistered-event.js";
import { emitMetadata } from "../../templates/metadata.js";
import { compileValid } from "../support/compile-text.js";

function hintFor(name: string, json: string): string | undefined {
  const index = readTaxonomyIndex("/app/generated", json, "");
  return index && judgeUnregistered(name, index, new Set()).hint;
}

test("names the platforms that may send it", () => {
  const { taxonomy } = compileValid(
    `version: 1
platforms: [web, ios, android]
events:
  영수증_출력: { platforms: [android, ios] }
  seen: {}
`,
    { platform: "web" },
  );
  expect(hintFor("영수증_출력", emitMetadata(taxonomy).text)).toBe(
    "Only `ios` and `android` may send it: send it from there, or add this platform to its `platforms`.",
  );
});

test("distrusts the file", () => {
  const hostile = (elsewhere: unknown) =>
    JSON.stringify({ events: {}, elsewhere });
  for (const each of [null, 7, [], "x", { other: 1 }]) {
    expect(hintFor("seen", hostile(each))).toContain("Register it");
  }
  expect(hintFor("seen", hostile({ seen: ["a\nb", 7] }))).not.toContain("\n");
});
