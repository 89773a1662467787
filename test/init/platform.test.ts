// What `init` writes about platforms: only what the app's dependencies leave no doubt about.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

/** The lines of the starter that speak of platforms, and what `generate` says of it. */
function start(dependencies: Readonly<Record<string, string>>) {
  const folder = tempFolder({
    "package.json": JSON.stringify({ dependencies }),
    "tsconfig.json": "{}",
  });
  expect(runBin(folder, ["init", "--yes", "--no-ci"]).code).toBe(0);
  const { code, stderr } = runBin(folder, ["generate"]);
  const lines = readFileSync(join(folder, "taxonomy.yaml"), "utf8")
    .split("\n")
    .filter((line) => /^ *(?:platforms?|required):/.test(line));
  return { lines, code, stderr };
}

test("a page requires every registered property, so the starter has no findings", () => {
  expect(start({ vite: "7", "react-dom": "19" })).toEqual({
    lines: [
      "platforms: [web] # of all your apps; an event may list those that send it",
      "  platform: web",
      "  required: registered # the SDK drops an event that lacks a registered property",
    ],
    code: 0,
    stderr: "",
  });
});

test("an app with pages and a server names no platform", () => {
  expect(start({ next: "16", "react-dom": "19" })).toEqual({
    lines: [],
    code: 0,
    stderr: "",
  });
});
