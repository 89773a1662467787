// The data files of `schemas`: the schema is sound and explains itself, the catalogue and the examples have the right shape.
import { readdirSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import type { YamlNode } from "../../generator/parse/node.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { editorKeywords } from "../../generator/shape/compile-shape-schema.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { plainValue } from "../../generator/shape/plain-value.js";
import {
  describeShape,
  readProjectFile,
  readTaxonomySchema,
} from "./check-text.js";

const includedFiles = readdirSync(
  new URL("../../schemas/examples/events", import.meta.url),
).map((name) => `schemas/examples/events/${name}`);
const entryFiles = ["shop", "platforms", "standard-all", "minimal"].map(
  (name) => `schemas/examples/${name}.yaml`,
);

describe("the taxonomy's schema", () => {
  test("is valid under ajv's strict mode", () => {
    const ajv = new Ajv({
      strict: true,
      strictTypes: true,
      strictRequired: true,
      allowUnionTypes: true,
      validateSchema: true,
      keywords: [...editorKeywords],
    });
    expect(() => ajv.compile(readTaxonomySchema())).not.toThrow();
  });

  test("describes every node", () => {
    const bare = schemaNodes(readTaxonomySchema(), "#").filter(
      ({ node }) => !("$ref" in node) && !("description" in node),
    );
    expect(bare.map(({ path }) => path)).toEqual([]);
  });

  test("closes every map of keys and uses every definition", () => {
    const nodes = schemaNodes(readTaxonomySchema(), "#");
    const open = nodes.filter(
      ({ node }) =>
        "properties" in node && node["additionalProperties"] !== false,
    );
    expect(open.map(({ path }) => path)).toEqual([]);
    const used = new Set(nodes.map(({ node }) => node["$ref"]));
    const unused = nodes.filter(
      ({ path }) => /^#\/definitions\/[^/]+$/.test(path) && !used.has(path),
    );
    expect(unused.map(({ path }) => path)).toEqual([]);
  });

  test("offers the names of the catalogue for completion", () => {
    const offered = schemaNodes(readTaxonomySchema(), "#");
    const catalogue = record(parseFile("schemas/standard.yaml"));
    for (const section of ["events", "user_properties"]) {
      const path = `#/properties/standard/properties/${section}/items`;
      const node = offered.find((candidate) => candidate.path === path)?.node;
      expect(node?.["examples"]).toEqual(
        Object.keys(record(catalogue[section])),
      );
    }
  });
});

describe("the data files", () => {
  test("the catalogue has the right shape", () => {
    const text = readProjectFile("schemas/standard.yaml");
    expect(describeShape(text, "catalogue")).toBe("");
  });

  test("the catalogue names the other types of what has a disputed type", () => {
    const catalogue = record(parseFile("schemas/standard.yaml"));
    for (const section of ["event", "item", "user"]) {
      const properties = record(catalogue[`${section}_properties`]);
      for (const [name, definition] of Object.entries(properties)) {
        const { type, disputed, disputed_types } = record(definition);
        const others = list(disputed_types);
        const isDisputed = list(disputed).includes("type");
        expect([name, others.length > 0]).toEqual([name, isDisputed]);
        expect(others).not.toContain(type);
      }
    }
  });

  test.each(entryFiles)("%s has the right shape", (path) => {
    expect(describeShape(readProjectFile(path), "entry")).toBe("");
  });

  test.each(includedFiles)("%s has the right shape", (path) => {
    expect(describeShape(readProjectFile(path), "included")).toBe("");
  });

  test("every file names its schema first", () => {
    for (const path of [
      "schemas/standard.yaml",
      ...entryFiles,
      ...includedFiles,
    ]) {
      const up = "../".repeat(path.split("/").length - 2);
      expect(readProjectFile(path).split("\n")[0]).toBe(
        `# yaml-language-server: $schema=${up}taxonomy.schema.json`,
      );
    }
  });

  test("the examples and the catalogue use every key and type of the language", () => {
    const used = new Set<string>();
    for (const path of [
      "schemas/standard.yaml",
      "schemas/examples/shop.yaml",
      "schemas/examples/platforms.yaml",
      ...includedFiles,
    ]) {
      collectWords(parseTree(path), used);
    }
    const known = schemaNodes(readTaxonomySchema(), "#").flatMap(({ node }) => [
      ...Object.keys(record(node["properties"])),
      ...list(node["enum"]),
    ]);
    // Each of these stands for one choice among several; the shop includes nothing outside its folder.
    const choices = new Set([
      "js",
      "ts",
      ".ts",
      "none",
      "never",
      "always",
      "active",
      "2020-12",
      "root",
      "native",
      "fallback",
      "declared",
      "react-native",
      "flutter",
      "unity",
    ]);
    expect(
      known.filter((word) => !used.has(word) && !choices.has(word)),
    ).toEqual([]);
  });
});

interface FoundNode {
  readonly path: string;
  readonly node: Readonly<Record<string, unknown>>;
}

/** All nodes of a schema, by the keywords that hold further nodes. */
function schemaNodes(value: unknown, path: string): readonly FoundNode[] {
  const node = record(value);
  const single = [
    "additionalProperties",
    "items",
    "if",
    "then",
    "else",
    "propertyNames",
  ].flatMap((key) =>
    typeof node[key] === "object"
      ? schemaNodes(node[key], `${path}/${key}`)
      : [],
  );
  const named = ["properties", "definitions"].flatMap((key) =>
    Object.entries(record(node[key])).flatMap(([name, inner]) =>
      schemaNodes(inner, `${path}/${key}/${name}`),
    ),
  );
  return [{ path, node }, ...single, ...named];
}

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null
    ? Object.fromEntries(Object.entries(value))
    : {};
}

function list(value: unknown): readonly string[] {
  return Array.isArray(value)
    ? value.filter((item) => typeof item === "string")
    : [];
}

function parseTree(path: string): YamlNode | undefined {
  const file = new SourceFile(path, readProjectFile(path));
  return parseYaml(file, path).document.root;
}

function parseFile(path: string): unknown {
  const tree = parseTree(path);
  return tree === undefined ? undefined : plainValue(tree);
}

function collectWords(node: YamlNode | undefined, words: Set<string>): void {
  switch (node?.kind) {
    case undefined:
      return;
    case "scalar":
      words.add(String(node.value));
      return;
    case "list":
      for (const item of node.items) collectWords(item, words);
      return;
    case "map":
      for (const { key, value } of node.entries.values()) {
        words.add(key);
        collectWords(value, words);
      }
  }
}
