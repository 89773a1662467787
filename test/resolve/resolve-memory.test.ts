// What `--watch` resolves again after an edit: the definitions that it concerns, and no others.
import { expect, test } from "vitest";
import { compile, startAnalysisMemory } from "../../generator/compile.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { rememberParsed } from "../../generator/parse/remember-parsed.js";
import { packageData } from "../support/compile-text.js";
import { memoryHost } from "../support/memory-host.js";

/** Long enough to be parsed in parts. */
const padding = `# ${"What is registered. ".repeat(4)}\n`.repeat(1250);

const names = Array.from({ length: 9 }, (_, at) => `part_${String(at)}`);

const text = [
  `version: 1\n${padding}event_properties:\n`,
  ...names.slice(0, 3).map((name) => `  ${name}: { type: string }\n`),
  "  shared: { type: long }\n",
  ...names.slice(3).map((name) => `  ${name}: { type: string }\n`),
  "events:\n",
  ...names.map(
    (name) =>
      `  ${name}_done:\n    label: ${name}\n    properties: { ${name}: required, shared: optional }\n`,
  ),
].join("");

/** Compiles one text after the other in a process that remembers. */
function startCompiling() {
  const parse = rememberParsed();
  const memory = startAnalysisMemory();
  return (source: string) => {
    const { taxonomy, diagnostics } = compile(
      { entry: "/t.yaml", cwd: "/", overrides: {}, parse, memory },
      memoryHost({ "/t.yaml": source }),
      packageData(),
    );
    return { taxonomy, diagnostics };
  };
}

/** The names of definitions that are not those of the last run. */
function made(before: Taxonomy | undefined, after: Taxonomy | undefined) {
  const all = (taxonomy: Taxonomy | undefined) =>
    taxonomy === undefined
      ? []
      : [...taxonomy.eventProperties, ...taxonomy.events];
  const known = new Set<unknown>(all(before));
  return all(after)
    .filter((each) => !known.has(each))
    .map(({ name }) => name);
}

test.each([
  ["a label", "label: part_4", "label: Part", ["part_4_done"]],
  [
    "a property of an event",
    "shared: optional }\n  part_5",
    "shared: required }\n  part_5",
    ["part_4_done"],
  ],
  [
    "a definition",
    "part_3: { type: string",
    "part_3: { type: long",
    ["part_3", "part_3_done"],
  ],
  [
    "a definition that all events use",
    "shared: { type: long",
    "shared: { type: double",
    ["shared", ...names.map((name) => `${name}_done`)],
  ],
  ["a comment", "  part_5_done:", "  # A line.\n  part_5_done:", []],
])("after a change of %s", (_, from, to, expected) => {
  const compileNext = startCompiling();
  const first = compileNext(text);
  expect(first.diagnostics).toEqual([]);
  const second = compileNext(text.replace(from, to));
  expect(made(first.taxonomy, second.taxonomy)).toEqual(expected);
  const third = compileNext(text);
  expect(made(second.taxonomy, third.taxonomy)).toEqual(expected);
  expect(third.taxonomy?.events.map(({ span }) => span.start)).toEqual(
    names.map((name) => text.indexOf(`  ${name}_done:`) + 2),
  );
});

test("what is reported is reported again after each edit, where it is then", () => {
  const compileNext = startCompiling();
  const lineOf = (source: string) => {
    const { diagnostics } = compileNext(source);
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "constraint/unsafe-pattern",
    ]);
    const span = diagnostics[0]?.span;
    return span?.file.text.slice(span.start, span.end);
  };
  const unsafe = text.replace(
    "part_3: { type: string",
    () => "part_3: { type: string, pattern: '(a+)+$'",
  );
  expect(lineOf(unsafe)).toBe("'(a+)+$'");
  const moved = unsafe.replace("  part_1:", "  # A line.\n  part_1:");
  expect(lineOf(moved)).toBe("'(a+)+$'");
  expect(lineOf(moved.replace("label: part_4", "label: 넷"))).toBe("'(a+)+$'");
});

test("an event that is wrong is reported as in a fresh run", () => {
  const compileNext = startCompiling();
  compileNext(text);
  const wrong = text.replace("label: part_4", "labell: part_4");
  const said = (source: string, next: typeof compileNext) =>
    next(source).diagnostics.map(({ code, message }) => `${code} ${message}`);
  expect(said(wrong, compileNext)).toEqual(said(wrong, startCompiling()));
  expect(said(wrong, compileNext)).toHaveLength(1);
  const gone = text.replace("  shared: { type: long }\n", "");
  expect(said(gone, compileNext)).toEqual(said(gone, startCompiling()));
  expect(said(gone, compileNext)).toHaveLength(names.length);
  expect(said(text, compileNext)).toEqual([]);
});
