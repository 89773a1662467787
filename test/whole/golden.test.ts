// Golden folders: what each taxonomy of `test/whole/golden` becomes, byte by byte. `UPDATE_GOLDEN=1` writes it anew.
import { readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { isSupport } from "../support/random-compilation.js";
import { readFiles, writeFiles } from "../support/temp-folder.js";

const golden = fileURLToPath(new URL("golden/", import.meta.url));
const cases = readdirSync(golden).sort();
const update = process.env["UPDATE_GOLDEN"] === "1";

test.each(cases)("%s", (name) => {
  const folder = join(golden, name);
  const files = Object.entries(readFiles(folder));
  const sources = files.filter(([path]) => !path.startsWith("expected/"));
  // The entry comes first.
  sources.sort(([path]) => (path === "taxonomy.yaml" ? -1 : 1));
  const made = printed(Object.fromEntries(sources));
  if (update) {
    rmSync(join(folder, "expected"), { recursive: true, force: true });
    writeFiles(join(folder, "expected"), made);
  }
  const expected = readFiles(join(folder, "expected"));
  expect(Object.keys(made)).toEqual(Object.keys(expected));
  for (const [path, text] of Object.entries(made)) {
    expect(`${path}\n${text}`).toBe(`${path}\n${expected[path] ?? ""}`);
  }
});

/** What templates print, without the support code, which is copied. Sorted by path. */
function printed(
  sources: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const { files } = compileValid(sources);
  return Object.fromEntries(
    files
      .filter((file) => !isSupport(file))
      .map(({ path, text }): [string, string] => [path, text])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
