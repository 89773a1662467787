// How the plugin finds a generated folder: paths of every platform, aliases, settings, and folders that are none.
import { expect, test } from "vitest";
import {
  findGenerated,
  type GeneratedHost,
} from "../../generator/eslint/find-generated.js";
import {
  readTaxonomyIndex,
  type TaxonomyIndex,
} from "../../generator/eslint/taxonomy-index.js";
import { oneLine } from "../../generator/eslint/deprecation-text.js";

function taxonomyAt(folder: string): TaxonomyIndex {
  const taxonomy = readTaxonomyIndex(folder, '{ "events": {} }', "");
  if (taxonomy === undefined) throw new Error("no taxonomy");
  return taxonomy;
}

function hostOf(...folders: readonly string[]): GeneratedHost {
  return {
    taxonomyOf: (folder) =>
      folders.includes(folder) ? taxonomyAt(folder) : undefined,
    excludes: () => false,
    lacksTaxonomy: () => false,
    lackingIn: () => [],
    textOf: () => "",
    generatedIn: (folder) =>
      folders.filter((each) => each.slice(0, each.lastIndexOf("/")) === folder),
  };
}

function resolver(
  path: string,
  cwd: string,
  host: GeneratedHost,
  generated: readonly string[] = [],
) {
  const found = findGenerated({ path, cwd, generated }, host);
  return (specifier: string) => {
    const module = found.resolve(specifier);
    return module && `${module.taxonomy.folder} ${module.module}`;
  };
}

test("relative imports lead to the modules of the folder, whatever their ending", () => {
  const resolve = resolver("/app/src/a/b.ts", "/app", hostOf("/app/src/gen"));
  expect(resolve("../gen")).toBe("/app/src/gen index");
  expect(resolve("../gen/")).toBe("/app/src/gen index");
  expect(resolve("../gen/index.js")).toBe("/app/src/gen index");
  expect(resolve("../gen/user.ts")).toBe("/app/src/gen user");
  expect(resolve("../gen/support/records.ts")).toBe(
    "/app/src/gen support/records",
  );
  expect(resolve("../gen/events/checkout.js")).toBe(
    "/app/src/gen events/checkout",
  );
  expect(resolve("./gen/index.js")).toBeUndefined();
  expect(resolve("../gen/own-file.js")).toBeUndefined();
  expect(resolve("../gen/events/a/b.js")).toBeUndefined();
  expect(resolve("../gen/support/a/b.js")).toBeUndefined();
});

test("aliases go by the folder's own name", () => {
  const resolve = resolver("/app/src/b.ts", "/app", hostOf("/app/src/gen"));
  expect(resolve("@/gen")).toBe("/app/src/gen index");
  expect(resolve("~/a/gen/user.js")).toBe("/app/src/gen user");
  expect(resolve("#gen/events/shop")).toBe("/app/src/gen events/shop");
  expect(resolve("@/generated")).toBeUndefined();
  expect(resolve("react")).toBeUndefined();
  expect(resolve("@/gen/parser/tools")).toBeUndefined();
});

test("paths with backslashes and drives", () => {
  const host = hostOf("C:/앱/src/gen");
  const resolve = resolver("C:\\앱\\src\\a.ts", "C:\\앱", host);
  expect(resolve("./gen/index.js")).toBe("C:/앱/src/gen index");
  const set = resolver("C:\\앱\\b.ts", "C:\\앱", host, ["src\\gen"]);
  expect(set("@/gen")).toBe("C:/앱/src/gen index");
  const absolute = resolver("D:\\b.ts", "D:\\", host, ["C:\\앱\\src\\gen\\"]);
  expect(absolute("@/gen")).toBe("C:/앱/src/gen index");
});

test("the nearest folder counts, up to the working folder; of two at one place none", () => {
  const nearest = (path: string, ...folders: readonly string[]) =>
    findGenerated(
      { path, cwd: "/app", generated: [] },
      hostOf(...folders),
    ).nearest()?.folder;
  expect(nearest("/app/a/b/c.js", "/app/gen", "/app/a/gen")).toBe("/app/a/gen");
  expect(nearest("/app/a/b/c.js", "/app/gen")).toBe("/app/gen");
  expect(nearest("/app/a/b/c.js", "/gen")).toBeUndefined();
  expect(nearest("/else/c.js", "/app/gen")).toBeUndefined();
  expect(nearest("/app/c.js", "/app/gen", "/app/other")).toBeUndefined();
});

test.each([
  ["nothing", ""],
  ["no JSON", "{ events"],
  ["an array", "[]"],
  ["null", "null"],
  ["no events", '{ "events": [] }'],
])("a taxonomy.json that holds %s is none", (_, text) => {
  expect(readTaxonomyIndex("/app/gen", text, "")).toBeUndefined();
});

test("what is odd in a taxonomy.json is left out", () => {
  const taxonomy = readTaxonomyIndex(
    "/app/gen",
    `{ "events": { "a": null, "__proto__": { "names": { "builder": "x" } }, "b": { "names": { "builder": 5 }, "properties": [1], "deprecated": "yes" } },
       "event_properties": { "c": { "deprecated": { "reason": 7 } } } }`,
    `export * from "./events/shop.ts";`,
  );
  expect([...(taxonomy?.events.keys() ?? [])]).toEqual(["a", "__proto__", "b"]);
  expect(taxonomy?.events.get("b")).toEqual({
    name: "b",
    builder: "",
    inactive: false,
    anyOf: [],
    narrowed: new Map(),
    properties: new Map(),
  });
  expect(taxonomy?.properties.get("c")).toEqual({
    type: "",
    required: false,
    constraints: {},
    deprecated: {},
  });
  expect(taxonomy?.importEnding).toBe(".ts");
});

test("texts of others come on one line, without tricks, and not too long", () => {
  expect(oneLine("a\n\u{1b}[31m b\u{202e}")).toBe("a \\u{1b}[31m b\\u{202e}");
  expect(oneLine("가".repeat(300))).toBe(`${"가".repeat(200)}…`);
});
