// What could not be resolved, for people: packages that are not installed are named once, not in each file.
import { expect, test } from "vitest";
import { summarizeUnresolved } from "../../generator/usage/summarize-unresolved.js";
import type { Unresolved } from "../../generator/usage/unresolved.js";

const missing = (file: string, ...names: string[]): Unresolved => ({
  file,
  message: "does not find …",
  missing: names,
});

test("files keep what is theirs, packages come last, the most used first", () => {
  expect(
    summarizeUnresolved([
      { file: "tsconfig.json", message: "Cannot read file 'x.json'." },
      missing("a.ts", "react", "./nowhere", "@scope/a/deep", "@/alias", "#own"),
      missing("b.ts", "react/jsx-runtime", "node:nothing"),
      missing("c.ts", "@scope/a", "@scope/a/other"),
      missing("d.ts", "@scope/a"),
    ]),
  ).toEqual([
    "tsconfig.json: Cannot read file 'x.json'.",
    "a.ts: does not find `./nowhere`, `@/alias`, `#own`",
    "b.ts: does not find `node:nothing`",
    "not installed, so without types: `@scope/a` (3 files), `react` (2 files)",
  ]);
});

test("long lists end in a number", () => {
  const files = Array.from({ length: 30 }, (_, at) =>
    missing(`${String(at)}.ts`, `./x${String(at)}`, `p${String(at)}`),
  );
  const lines = summarizeUnresolved(files);
  expect(lines).toHaveLength(22);
  expect(lines[19]).toBe("19.ts: does not find `./x19`");
  expect(lines[20]).toBe("and 10 more");
  expect(lines[21]).toMatch(
    /^not installed, so without types: `p0` \(0\.ts\), .*`p9` \(9\.ts\) and 20 more$/,
  );
});

test("nothing is nothing", () => {
  expect(summarizeUnresolved([])).toEqual([]);
});
