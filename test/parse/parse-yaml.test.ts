// What the parse stage makes of a text: values, spans, aliases and merges.
import { describe, expect, test } from "vitest";
import { parse as parseByPackage } from "yaml";
import type { YamlMap, YamlNode } from "../../generator/parse/node.js";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { SourceFile } from "../../generator/source/source-file.js";

function parse(text: string) {
  const file = new SourceFile("taxonomy.yaml", text);
  return parseYaml(file, "taxonomy.yaml");
}

function rootOf(text: string): YamlMap {
  const { document, diagnostics } = parse(text);
  expect(diagnostics).toEqual([]);
  if (document.root === undefined) throw new Error("no root");
  return document.root;
}

function plain(node: YamlNode): unknown {
  switch (node.kind) {
    case "scalar":
      return node.value;
    case "list":
      return node.items.map(plain);
    case "map":
      return [...node.entries].map(([key, { value }]) => [key, plain(value)]);
  }
}

function textOf({ span }: YamlNode): string {
  return span.file.text.slice(span.start, span.end);
}

function at(map: YamlMap, ...keys: string[]): YamlNode {
  let node: YamlNode = map;
  for (const key of keys) {
    const entry: YamlNode | undefined =
      node.kind === "map" ? node.entries.get(key)?.value : undefined;
    if (entry === undefined) throw new Error(`no ${key}`);
    node = entry;
  }
  return node;
}

describe("values", () => {
  test("are what the package reads with its core schema", () => {
    const words =
      "null Null NULL nUll ~ ~a true True TRUE tRUE false False FALSE no yes on off n y T F";
    const numbers =
      "0 -0 +1 012 1_000 1. .5 -.5 1e3 1E-3 .e3 0x1F 0x 0o17 0o8 .inf -.INF +.Inf .nan .NaN .Nan -a +a . .a 1.2.3 2026-10-01";
    const others = "abc Null? nothing 한글 /a \\d $x (a) <a> _ é =";
    for (const text of [words, numbers, others].join(" ").split(" ")) {
      const value = plain(at(rootOf(`a: ${text}\n`), "a"));
      expect([text, value]).toEqual([
        text,
        parseByPackage(text, { schema: "core" }),
      ]);
    }
  });
  test("follow the YAML 1.2 core schema", () => {
    const root = rootOf(
      "a: yes\non: off\nc: 2026-10-01\nd: 0x1F\ne: 0o17\nf: .inf\ng: ~\nh: true\ni: 1e3\nj: '5'\nk: 1_000\nl:\n",
    );
    expect(plain(root)).toEqual([
      ["a", "yes"],
      ["on", "off"],
      ["c", "2026-10-01"],
      ["d", 31],
      ["e", 15],
      ["f", Infinity],
      ["g", null],
      ["h", true],
      ["i", 1000],
      ["j", "5"],
      ["k", "1_000"],
      ["l", null],
    ]);
    expect(plain(rootOf("a: .nan"))).toEqual([["a", NaN]]);
  });

  test("keep an unsafe integer recognisable", () => {
    const value = at(rootOf("a: 12345678901234567890"), "a");
    expect(plain(value)).toBe(12345678901234567000);
    expect(Number.isSafeInteger(plain(value))).toBe(false);
  });

  test("know no special keys", () => {
    const root = rootOf('__proto__: 1\nconstructor: 2\n"<<": 3\n');
    expect(plain(root)).toEqual([
      ["__proto__", 1],
      ["constructor", 2],
      ["<<", 3],
    ]);
  });

  test("do not depend on line ends", () => {
    const text = "a:\n  - b: |\n      x\n      y\n    c: d\ne: {f: g}\n";
    expect(plain(rootOf(text.replaceAll("\n", "\r\n")))).toEqual(
      plain(rootOf(text)),
    );
  });

  test("may start with a document mark and end with one", () => {
    expect(plain(rootOf("---\na: 1\n...\n# done\n"))).toEqual([["a", 1]]);
  });
});

describe("spans", () => {
  test("hold the text of a value and no line end", () => {
    const root = rootOf(
      "a: one two # c\r\nb: 'q'\r\nc:\r\n  d: 1\r\n  e: 2\r\n\r\nf: [1, 2]\r\ng: |\r\n  x\r\nh: 쿠폰\r\n",
    );
    expect(textOf(at(root, "a"))).toBe("one two");
    expect(textOf(at(root, "b"))).toBe("'q'");
    expect(textOf(at(root, "c"))).toBe("d: 1\r\n  e: 2");
    expect(textOf(at(root, "f"))).toBe("[1, 2]");
    expect(textOf(at(root, "g"))).toBe("|\r\n  x");
    expect(textOf(at(root, "h"))).toBe("쿠폰");
    const key = root.entries.get("h")?.keySpan;
    expect(key && root.span.file.text.slice(key.start, key.end)).toBe("h");
  });

  test("of a missing value lie at its colon", () => {
    const { span } = at(rootOf("a:\nb: 1\n"), "a");
    expect([span.start, span.end]).toEqual([2, 2]);
  });
});

describe("aliases and merges", () => {
  test("an alias has the anchored value, with the place where it was written", () => {
    const root = rootOf("a: &x [1, two]\nb: *x\n");
    expect(plain(at(root, "b"))).toEqual([1, "two"]);
    expect(at(root, "b")).toBe(at(root, "a"));
  });

  test("an alias may be a key", () => {
    expect(plain(rootOf("a: &x name\n*x : 1\n"))).toEqual([
      ["a", "name"],
      ["name", 1],
    ]);
  });

  test("own keys win over merged ones, and earlier mappings over later ones", () => {
    const root = rootOf(
      "a: &a {x: 1, y: 2, z: 3}\nb: &b {x: 4, w: 5}\nc:\n  y: own\n  <<: [*b, *a]\n  v: 6\n",
    );
    expect(plain(at(root, "c"))).toEqual([
      ["x", 4],
      ["w", 5],
      ["z", 3],
      ["y", "own"],
      ["v", 6],
    ]);
  });

  test("a merged key keeps the span of where it was written", () => {
    const root = rootOf("a: &a {x: 1}\nb: {<<: *a}\n");
    const merged = at(root, "b");
    const entry = merged.kind === "map" ? merged.entries.get("x") : undefined;
    expect(entry?.keySpan.start).toBe(7);
  });
});
