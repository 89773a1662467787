// Each command in a process of its own, as a user runs it: other tests run it in a process that is kept, and both must say the same.
import { describe, expect, test } from "vitest";
import { runBin, spawnBin, type BinResult } from "../support/run-bin.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

type Files = Readonly<Record<string, string>>;
type Line = readonly string[];

const app: Files = {
  "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
  "a.js": 'Dfinery.logEvent("opened");\n',
};
const samples = '{"event_name":"opened","event_properties":{"at":1}}\n';

/** What stands in the folder, the lines that are run in it, and how the last one ends. */
const cases: readonly (readonly [string, Files, readonly Line[], number])[] = [
  ["generate", shop, [[], ["generate", "--dry-run"]], 0],
  ["generate, with errors", { "taxonomy.yaml": "a: 1\n" }, [[]], 1],
  ["check", shop, [[], ["check", "--format", "json"]], 0],
  ["check, of what is stale", shop, [["check"]], 1],
  ["usage", app, [[], ["usage", "--fail-on", "raw"]], 1],
  ["usage --rewrite", app, [[], ["usage", "--rewrite"]], 0],
  ["infer", { "s.ndjson": samples }, [["infer", "s.ndjson"]], 0],
  ["init", { "package.json": "{}" }, [["init", "--yes"]], 0],
  ["explain", {}, [["explain", "yaml/tab"]], 0],
  [
    "load, without credentials",
    { ...shop, "s.ndjson": samples },
    [["load", "s.ndjson"]],
    2,
  ],
  ["mock, without a taxonomy", {}, [["mock", "--port", "0"]], 2],
  ["a mistyped command", {}, [["chekc"]], 2],
  ["--help", {}, [["--help"]], 0],
];

describe.each(cases)("%s", (_, files, lines, code) => {
  test("says, ends and writes the same in a process of its own", () => {
    const [kept, spawned] = [runBin, spawnBin].map((run) => {
      const folder = tempFolder(files);
      const results = lines.map((line) => withoutTimes(run(folder, line)));
      return { results, files: readFiles(folder) };
    });
    expect(spawned?.results.at(-1)?.code).toBe(code);
    expect(kept).toEqual(spawned);
  });
});

test("with a variable of an environment, which is gone after that run", () => {
  const folder = tempFolder({ "taxonomy.yaml": "a: 1\n" });
  const env = { FORCE_COLOR: "1" };
  const spawned = spawnBin(folder, [], env);
  expect(spawned.stderr).toContain("\u001B[");
  expect(runBin(folder, [], env)).toEqual(spawned);
  expect(runBin(folder, [])).toEqual(spawnBin(folder, []));
});

function withoutTimes({ code, stdout, stderr }: BinResult): BinResult {
  const shorten = (text: string) =>
    text.replace(/\b[\d.]+ m?s\b/g, "0 ms").replace(/("\w*ms": )\d+/gi, "$10");
  return { code, stdout: shorten(stdout), stderr: shorten(stderr) };
}
