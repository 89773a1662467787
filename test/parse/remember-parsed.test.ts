// What `--watch` remembers of one run for the next: results of the same text, and nothing that later stages change.
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { runPipeline } from "../../generator/generate/pipeline.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { rememberParsed } from "../../generator/parse/remember-parsed.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { moreEvents, shop } from "../support/shop.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

/** A parser that remembers, and the paths that it parsed. */
function counting() {
  const parsed: string[] = [];
  const parse = rememberParsed((file, path) => {
    parsed.push(path);
    return parseYaml(file, path);
  });
  return { parsed, parse };
}

test("the same text is parsed once, another text or path again", () => {
  const { parsed, parse } = counting();
  const file = (text: string, path = "a.yaml") => new SourceFile(path, text);
  const first = parse(file("version: 1\n"), "a.yaml");
  expect(parse(file("version: 1\n"), "a.yaml")).toBe(first);
  expect(parse(file("version: 2\n"), "a.yaml")).not.toBe(first);
  expect(parse(file("version: 1\n"), "a.yaml")).toEqual(first);
  expect(parse(file("version: 1\n"), "b.yaml").document.path).toBe("b.yaml");
  expect(parse(file("version: 1\n", "/x"), "a.yaml").document.file.path).toBe(
    "/x",
  );
  expect(parsed).toEqual(["a.yaml", "a.yaml", "a.yaml", "b.yaml", "a.yaml"]);
});

test("mistakes are remembered, too", () => {
  const { parsed, parse } = counting();
  const broken = () => parse(new SourceFile("a.yaml", "a: [\n"), "a.yaml");
  expect(broken().diagnostics).toHaveLength(1);
  expect(broken()).toBe(broken());
  expect(parsed).toHaveLength(1);
});

test("a series of edits gives what fresh runs give, and parses only what changed", async () => {
  const folder = tempFolder(shop);
  const { parsed, parse } = counting();
  const taxonomy = shop["taxonomy.yaml"];
  const edits: readonly (readonly [
    files: Readonly<Record<string, string>>,
    parsed: readonly string[],
  ])[] = [
    [{}, ["taxonomy.yaml", "events/checkout.yaml"]],
    [{}, []],
    [{ "events/more.yaml": moreEvents }, ["events/more.yaml"]],
    [
      { "events/more.yaml": moreEvents.replace("plan: optional", "price: x") },
      ["events/more.yaml"],
    ],
    [
      { "taxonomy.yaml": taxonomy.replace("[free, pro]", "[free") },
      ["taxonomy.yaml"],
    ],
    [
      { "taxonomy.yaml": `# a line\n${taxonomy}`, "events/more.yaml": "a: 1" },
      ["taxonomy.yaml", "events/more.yaml"],
    ],
    [
      { "taxonomy.yaml": taxonomy, "events/more.yaml": moreEvents },
      ["taxonomy.yaml", "events/more.yaml"],
    ],
  ];
  for (const [files, changed] of edits) {
    writeFiles(folder, files);
    const run = () => makeRun(undefined, {}, folder);
    const fresh = await runPipeline(run());
    parsed.length = 0;
    const again = await runPipeline({ ...run(), parse });
    expect(parsed).toEqual(changed);
    expect(again.diagnostics).toEqual(fresh.diagnostics);
    expect(again.inputs).toEqual(fresh.inputs);
    expect(again.built?.plan).toEqual(fresh.built?.plan);
    expect(again.built?.manifest).toEqual(fresh.built?.manifest);
    expect(again.built?.folder).toBe(fresh.built && join(folder, "generated"));
  }
});
