// Reading entries without the composer: the same tree, or left to it.
import { expect, test } from "vitest";
import { Parser } from "yaml";
import type { CST } from "yaml";
import { startConversion } from "../../generator/parse/convert-node.js";
import type { YamlNode } from "../../generator/parse/node.js";
import { parseWhole } from "../../generator/parse/parse-yaml.js";
import { readEntry } from "../../generator/parse/read-token.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { placed } from "./placed.js";

/** The only entry of a text, read without the composer. */
function read(text: string) {
  const file = new SourceFile("t.yaml", text);
  const map = mapOf([...new Parser().parse(text)]);
  const [item] = map.items;
  if (item === undefined) throw new Error("The text has no entry.");
  const context = startConversion(file);
  const reading = readEntry(item, map.indent, 1, context, new Map());
  return { reading, context, file };
}

function mapOf(tokens: readonly CST.Token[]): CST.BlockMap {
  for (const token of tokens) {
    if (token.type === "document" && token.value?.type === "block-map") {
      return token.value;
    }
  }
  throw new Error("The text is not a mapping.");
}

const usual = {
  "a plain string": "label: 쿠폰 사용 # 표기명",
  "a string with signs in it": "label: a:b#c, d-e?",
  "a number": "maximum: 5",
  "other numbers": "all: [0x1F, -1, 1.5e3, .inf, +5, 0o7, 2020-01-01]",
  "true, null and no": "all: { a: true, b: null, c: ~, d: no }",
  quotes: `"a\\u0041": 'it''s'`,
  "quotes over two lines": `a: "one\n  two"`,
  "a string over two lines": "a: one\n  two\n\n  three",
  "a block scalar": "a: |\n  one\n\n  two\n",
  "a folded block scalar with a comment": "a: >- # c\n  one\n  two\n\n",
  "a block scalar with its indentation": "a: |2\n    one\n",
  "nested mappings": "a:\n  b:\n    c: 1\n  # about d\n  d: 2\n",
  "a mapping that ends in comments": "a:\n  b: 1 # c\n\n  # d\n",
  "an array at the indentation of its key": "a:\n- b\n-   c # d\n",
  "an array of mappings and arrays":
    "a:\n  - b: 1\n    c: 2\n  - - d\n    - e\n",
  "nothing in brackets": "a: { b: [], c: {} }",
  "a comma at the end": "a: [b, { c: 1, }, ]",
  "brackets over lines": "a: [ # c\n    b,\n    c # d\n  ] # e\n",
  "no comma at the end":
    "a: [\n    [b],\n    { c: 1\n    },\n    [d, [e] # f\n    ]\n  ]\n",
  "keys in quotes without a space": `a: {"b":1,'c' : 2}`,
  "Windows line ends": "a:\r\n  b: 1\r\n  c: |\r\n    d\r\n",
  "a space before the colon": "a : 1",
  "names that mean something else without quotes, or elsewhere": `a: { "<<": 1, "true": 2, __proto__: 3 }`,
  "characters of two units, and spaces that YAML does not know":
    "a: { 😀: [👍🏽 a, b\u2028c, \uFEFFd] }",
};

test.each(Object.entries(usual))("%s is read as when composed", (_, text) => {
  const { reading, context, file } = read(text);
  const { document, diagnostics } = parseWhole(file, "t.yaml");
  expect(diagnostics).toEqual([]);
  const entries = document.root?.kind === "map" ? document.root.entries : [];
  const whole = [...entries].map(([, entry]) => entry);
  expect([reading?.entry]).toEqual(whole);
  expect(placed(reading?.entry.value)).toEqual(placed(whole[0]?.value));
  expect(context.aliases.expanded).toBe(
    whole.reduce((n, { value }) => n + 1 + count(value), 0),
  );
  expect(text.slice(reading?.end).trim()).toBe("");
});

/** Of keys and values. */
function count(node: YamlNode): number {
  switch (node.kind) {
    case "scalar":
      return 1;
    case "list":
      return node.items.reduce((sum, item) => sum + count(item), 1);
    case "map":
      return [...node.entries.values()].reduce(
        (sum, { value }) => sum + 1 + count(value),
        1,
      );
  }
}

test.each(
  Object.entries({
    "an anchor": "a: &b c",
    "an alias": "a: { b: *c }",
    "a tag": "a: !!str 5",
    "a merge key": "a:\n  <<: { b: 1 }",
    "an explicit key": "? a\n: b",
    "an absent value": "a:",
    "an absent item": "a:\n  - b\n  -\n",
    "an absent value in braces": "a: { b, c: }",
    "a pair in brackets": "a: [b: 1]",
    "a tab": "a:\n  b:\t1",
    "a number as a key": "5: a",
    "null as a key": "a: { ~: b }",
    "an array as a key": "[a]: b",
    "a key twice": "a: { b: 1, b: 2 }",
    "a key twice in a block": "a:\n  b: 1\n  c: 2\n  b: 3",
    "a key of more than 1,024 characters": `${"k".repeat(1025)}: a`,
    "a comment without a space": `a: "b"# c`,
    "an unclosed quote": `a: "b`,
    "an unclosed bracket": "a: [b",
    "the wrong bracket": "a: [b}",
    "two commas": "a: [b,, c]",
    "a comma first": "a: [, b]",
    "no comma": `a: ["b" "c"]`,
    "a wrong escape": `a: "\\q"`,
    "a reserved sign": "a: @b",
    "two keys on a line": "a: b: c",
    "an array on the line of its key": "a: - b",
    "keys at different columns": "a:\n  b: 1\n   c: 2",
    "something behind a quote": `a: "b" c`,
    "a wrong header of a block scalar": "a: |x\n  b",
  }),
)("%s is left to the composer", (_, text) => {
  const { reading, context } = read(text);
  expect(reading).toBeUndefined();
  expect(context.aliases.expanded).toBe(0);
  expect(context.diagnostics).toEqual([]);
});
