// What `init` says to an app that uses oxlint, and that it is what the documentation shows.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder } from "../support/temp-folder.js";

const manifest = `{ "devDependencies": { "dfn-codegen": "1", "oxlint": "^1.90.0" } }\n`;
const said = (path: string) => `This app uses oxlint. Add this to \`${path}\``;

/** What `init` prints in a folder of an app with these files. */
function init(files: Readonly<Record<string, string>>, at = ".") {
  const folder = tempFolder(files);
  const { code, stdout } = runBin(join(folder, at), ["init", "--yes"]);
  expect(code).toBe(0);
  return { stdout: stdout.replace(/\s+/g, " "), lines: stdout, folder };
}

test("in an app with oxlint, says what to add, and leaves its configuration", () => {
  const config = `{\n  // as the template has it\n  "plugins": ["react"]\n}\n`;
  const files = { "package.json": manifest, ".oxlintrc.json": config };
  const { stdout, lines, folder } = init(files);
  expect(stdout).toContain(said(".oxlintrc.json"));
  const added = /oxlint\.[^]*?\n( {4}"jsPlugins"[^]*?)\n\n/.exec(lines)?.[1];
  const text = `{${added ?? ""}}`;
  const documented = /```json\n(\{\n {2}"jsPlugins"[^]*?)```/.exec(
    readFileSync("docs/eslint.md", "utf8"),
  )?.[1];
  const expected: unknown = JSON.parse(documented ?? "");
  expect(expected).toMatchObject(JSON.parse(text) as object);
  expect(readFileSync(join(folder, ".oxlintrc.json"), "utf8")).toBe(config);
  for (const line of lines.split("\n")) {
    expect(line.length).toBeLessThanOrEqual(80);
  }
});

test("the configuration of a monorepo is named from where one is", () => {
  const files = {
    ".git/HEAD": "",
    "package.json": "{}",
    ".oxlintrc.json": "{}",
    "apps/web/package.json": manifest,
  };
  expect(init(files, "apps/web").stdout).toContain(
    said("../../.oxlintrc.json"),
  );
});

test("nothing is said where oxlint has the rules already, or is not used", () => {
  const configured = {
    "package.json": manifest,
    ".oxlintrc.json": `{ "jsPlugins": ["dfn-codegen/eslint"] }`,
  };
  expect(init(configured).stdout).not.toContain("oxlint");
  expect(init({ "package.json": "{}" }).stdout).not.toContain("oxlint");
});
