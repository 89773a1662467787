// One cause, one diagnostic, in the right place: what the parse stage says about bad texts.
import { describe, expect, test } from "vitest";
import { parseYaml } from "../../generator/parse/parse-yaml.js";
import { positionAt, SourceFile } from "../../generator/source/source-file.js";

/** Each diagnostic as `code line:column «the text of the span» message`. */
function told(text: string): readonly string[] {
  const file = new SourceFile("t.yaml", text);
  return parseYaml(file, "t.yaml").diagnostics.map(
    ({ code, span, message }) => {
      if (span === undefined) throw new Error(`${code} has no span`);
      const { line, column } = positionAt(file, span.start);
      const marked = text.slice(span.start, span.end);
      return `${code} ${line}:${column} «${marked}» ${message}`;
    },
  );
}

function hasRoot(text: string): boolean {
  const file = new SourceFile("t.yaml", text);
  return parseYaml(file, "t.yaml").document.root !== undefined;
}

describe("keys", () => {
  test("twice in a mapping", () => {
    expect(told("a: 1\nb: {c: 1, c: 2}\na: 3\n")).toEqual([
      "yaml/duplicate-key 2:11 «c» the key `c` appears twice in the same mapping",
      "yaml/duplicate-key 3:1 «a» the key `a` appears twice in the same mapping",
    ]);
    const file = new SourceFile("t.yaml", "a: 1\na: 2\n");
    const { document, diagnostics } = parseYaml(file, "t.yaml");
    expect(diagnostics[0]?.related?.[0]?.span.start).toBe(0);
    expect(document.root?.entries.get("a")?.value).toMatchObject({ value: 1 });
  });

  test("that are not strings", () => {
    const text = "404: a\nnull: b\n? [x]\n: c\n: d\ntrue: e\n";
    expect(told(text)).toEqual([
      "yaml/bad-key 1:1 «404» the key `404` is read as a number, but a key must be a string",
      "yaml/bad-key 2:1 «null» the key `null` is read as null, but a key must be a string",
      "yaml/bad-key 3:3 «[x]» a key must be a string",
      "yaml/bad-key 5:1 «» a key is missing before this colon",
      "yaml/bad-key 6:1 «true» the key `true` is read as true or false, but a key must be a string",
    ]);
    const { diagnostics } = parseYaml(new SourceFile("t", text), "t");
    expect(diagnostics[0]?.fix?.replacement).toBe('"404"');
  });

  test("that merge something else than mappings", () => {
    expect(told("a: &a [1]\nb: {<<: *a}\nc: {<<: 5}\n")).toEqual([
      "yaml/bad-merge 1:8 «1» `<<` merges mappings, but this is a single value",
      "yaml/bad-merge 3:9 «5» `<<` merges mappings, but this is a single value",
    ]);
    expect(told("a: &a {x: 1}\nb:\n  <<: *a\n  <<: *a\n")).toEqual([
      "yaml/duplicate-key 4:3 «<<» the key `<<` appears twice in the same mapping",
    ]);
  });
});

describe("aliases", () => {
  test("without an anchor", () => {
    expect(told("a: &base 1\nb: *bse\nc: *nothing_like_it\n")).toEqual([
      "yaml/syntax 2:4 «*bse» the alias `*bse` has no preceding anchor",
      "yaml/syntax 3:4 «*nothing_like_it» the alias `*nothing_like_it` has no preceding anchor",
    ]);
  });

  test("without an anchor, by the thousand", () => {
    const lines: string[] = [];
    for (let index = 0; index < 5000; index++) {
      lines.push(`a${index}: &anchor${index} 1`, `b${index}: *other${index}`);
    }
    expect(told(lines.join("\n"))).toHaveLength(50);
  });

  test("that contain themselves", () => {
    expect(told("a: &a\n  b: *a\n  <<: *a\n")).toEqual([
      "yaml/recursive-alias 2:6 «*a» the alias `*a` is inside the value that it repeats",
      "yaml/recursive-alias 3:7 «*a» the alias `*a` is inside the value that it repeats",
    ]);
  });

  test("that multiply the file", () => {
    const lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"];
    for (let level = 1; level < 9; level++) {
      const ten = Array<string>(10)
        .fill(`*a${level - 1}`)
        .join(", ");
      lines.push(`a${level}: &a${level} [${ten}]`);
    }
    expect(told(lines.join("\n"))).toHaveLength(1);
    expect(told(lines.join("\n"))[0]).toMatch(/^yaml\/alias-bomb 6:/);
    const merged = lines
      .join("\n")
      .replaceAll("[x", "[{p: 1}")
      .replace(/$/, "\nz: {<<: *a8}\n");
    expect(told(merged)).toHaveLength(1);
  });

  test("that nest ever deeper", () => {
    const lines = ["a0: &a0 [x]"];
    for (let level = 1; level < 5000; level++) {
      lines.push(`a${level}: &a${level} [*a${level - 1}]`);
    }
    expect(told(lines.join("\n"))).toEqual([
      expect.stringMatching(/^yaml\/too-deep /),
    ]);
  });
});

describe("nesting", () => {
  test.each([
    ["brackets", "a: " + "[".repeat(100_000)],
    ["closed brackets", "a: " + "[".repeat(3000) + "]".repeat(3000)],
    ["braces", "{a: ".repeat(100_000)],
    ["list items", "- ".repeat(100_000)],
    ["explicit keys", "? ".repeat(100_000)],
    ["colons", ": ".repeat(100_000)],
  ])("100,000 %s are one error", (_, text) => {
    expect(told(text)).toEqual([
      expect.stringMatching(/^yaml\/too-deep 1:\d+ /),
    ]);
  });

  test("of 90 levels is fine", () => {
    expect(told("a: " + "[".repeat(90) + "]".repeat(90))).toEqual([]);
  });
});

describe("whole files", () => {
  test.each([
    ["", "yaml/empty 1:1 «» the file `t.yaml` has no content"],
    ["# only a remark\n", "yaml/empty 1:1 «» the file `t.yaml` has no content"],
    ["---\n", "yaml/empty 1:1 «» the file `t.yaml` has no content"],
    [
      "- a\n- b\n",
      "shape/wrong-kind 1:1 «- a» a taxonomy is a mapping of keys to values, but this file holds an array",
    ],
    [
      "hello\n",
      "shape/wrong-kind 1:1 «hello» a taxonomy is a mapping of keys to values, but this file holds a single value",
    ],
    [
      "a: 1\n---\nb: [\n",
      "yaml/multiple-documents 2:1 «---» this file holds more than one YAML document",
    ],
    [
      "%YAML 1.1\n---\na: yes\n",
      "yaml/syntax 1:1 «%YAML» this file says that it is YAML 1.1, but a taxonomy is YAML 1.2",
    ],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
  });

  test("of 100,000 documents are read no further than the second", () => {
    expect(told("---\n".repeat(100_000))).toHaveLength(1);
  });
});

describe("syntax", () => {
  test.each([
    [
      "a:\n\tb: 1\n\tc: 2\n",
      "yaml/tab 2:1 «\t» this line is indented with a tab, which YAML does not allow",
    ],
    [
      "a:\n  b:\n  \tc: 1\n",
      "yaml/tab 3:3 «\t» this line is indented with a tab, which YAML does not allow",
    ],
    ["a: [1, 2\nb: 3\n", "yaml/syntax 1:4 «[» this `[` is never closed"],
    ["a: {x: 1\nb: 3\n", "yaml/syntax 1:4 «{» this `{` is never closed"],
    [
      "e:\n  a: { p: { b: c }\n  b:\n    p: { c: d }\n",
      "yaml/syntax 2:6 «{» this `{` is never closed",
    ],
    ["a: [[1]\nb: 3\n", "yaml/syntax 1:4 «[» this `[` is never closed"],
    ["a: {x: 1 # }\nb: 3\n", "yaml/syntax 1:4 «{» this `{` is never closed"],
    ["a: {x: {}\nb: {y: 1}\n", "yaml/syntax 1:4 «{» this `{` is never closed"],
    ["a: \"x\nb: 'y'\n", 'yaml/syntax 1:4 «"» this `"` is never closed'],
    ["a: 'it''s\nb: 1\n", "yaml/syntax 1:4 «'» this `'` is never closed"],
    [
      "a: 1\nfoo\nb: 2\n",
      "yaml/syntax 2:1 «foo» `foo` is not a `key: value` pair",
    ],
    ["a:b\nc: 1\n", "yaml/syntax 1:1 «a:b» `a:b` is not a `key: value` pair"],
    [
      "a: see: this\n",
      "yaml/syntax 1:4 «see: this» a mapping or list cannot start here",
    ],
    [
      "a:\n    b: 1\n  c: 1\n",
      "yaml/syntax 3:3 «c: 1» this line is indented differently from the lines it belongs to",
    ],
    ['a: "x" y\n', "yaml/syntax 1:8 «y» `y` is not expected here"],
    [
      'a: "\\q"\n',
      "yaml/syntax 1:5 «\\» `\\q` is not an escape sequence of YAML",
    ],
    [
      "a: @b\n",
      "yaml/syntax 1:4 «@» a string without quotes cannot start with `@`",
    ],
    [
      "a: !!binary aGk=\n",
      "yaml/syntax 1:4 «!!binary» the tag `!!binary` is not known",
    ],
    ["a: !foo {b: 1}\n", "yaml/syntax 1:4 «!foo» the tag `!foo` is not known"],
    [
      "a: 1\n<<<<<<< HEAD\nb: 1\n=======\nb: 2\n>>>>>>> other\n",
      "yaml/syntax 2:1 «<<<<<<< HEAD» a merge conflict is left in this file",
    ],
  ])("%j", (text, expected) => {
    expect(told(text)).toEqual([expected]);
    expect(hasRoot(text)).toBe(false);
  });

  test.each([
    "a: &x &y 1\n",
    "a: !x !y 1\n",
    "a: &x 1\nb: &y *x\n",
    "a: & 1\n",
    "a: * 쿠폰\n",
    "&x - a\n",
    "a: [b {c}]\n",
    '{"a" "b"}\n',
    '{"a":b c: 1}\n',
    "a: |\n쿠폰\n",
    `${"쿠".repeat(1100)}: 1\n`,
    "a: {b: 1, , c: 2}\n",
    "a: @x\nb: %y\n",
  ])("%j has a hint that is a thing to do", (text) => {
    const { diagnostics } = parseYaml(new SourceFile("t.yaml", text), "t.yaml");
    expect(diagnostics.length).toBeGreaterThan(0);
    for (const { hint } of diagnostics) {
      expect(hint).toMatch(/^(?:add|indent|move|put|remove|shorten|start) /);
    }
  });

  test("an anchor before an array on the same line", () => {
    const { diagnostics } = parseYaml(
      new SourceFile("t.yaml", "&x - a\n"),
      "t.yaml",
    );
    expect(diagnostics).toMatchObject([
      {
        message: "an anchor or a tag of an array needs a line of its own",
        hint: "start the array on the next line, indented",
      },
    ]);
  });

  test("errors that concern only one value are all reported", () => {
    expect(told('a: !x 1\nb: "\\q"\nc: @d\n')).toHaveLength(3);
  });

  test("at most 50 are reported", () => {
    expect(told("a: !x 1\n".repeat(1000))).toHaveLength(50);
  });
});
