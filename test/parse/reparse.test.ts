// Parsing again after an edit: the same tree as from the whole text, or none.
import fc from "fast-check";
import { expect, test } from "vitest";
import type { YamlMap } from "../../generator/parse/node.js";
import { parseWhole } from "../../generator/parse/parse-yaml.js";
import { reparse } from "../../generator/parse/reparse.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { placed } from "./placed.js";

const valid = [
  "# What is registered.\nversion: 1\nproperties:\n",
  entries(9, "property_"),
  "small: { a: 1 }\n\nlist:\n  - 1\n\n# The events.\nevents: # here\n",
  entries(18, "event_"),
  "  # The last comment.\nempty:\nlast: yes\n",
].join("");

function entries(count: number, prefix: string): string {
  const kinds = [
    (name: string) => `${name}: { type: string, tags: [a, b] } # 표기명`,
    (name: string) =>
      `${name}:\n    label: 쿠폰\n    description: |\n      The code.\n\n      As typed.`,
    (name: string) => `"${name} \\u0041":\n  - 1\n  - 0x1F`,
    (name: string) => `${name}:\n    type: long\n\n  # A comment.`,
    (name: string) => `${name}: plain\n    on two lines`,
    (name: string) => `${name}:\n    <<: { x: 1 }\n    type: >-\n      folded`,
  ];
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length];
    return `  ${kind?.(`${prefix}${String(at)}`) ?? ""}\n`;
  }).join("");
}

function parse(text: string) {
  return parseWhole(new SourceFile("t.yaml", text), "t.yaml");
}

function parseAgain(before: string, after: string) {
  const { document } = parse(before);
  return reparse(document, new SourceFile("t.yaml", after));
}

test.each([
  ["in a value", "event_6: { type: string", "event_6: { type: number"],
  ["in a key", "event_7:", "event_77:"],
  [
    "in a block of text",
    'As typed.\n  "event_8',
    'As typed.\n\n      Or not.\n  "event_8',
  ],
  ["that adds an entry", "  event_9:", "  more: 쿠폰\n  event_9:"],
  ["that removes an entry", /event_7:[^]*?(?="event_8)/, ""],
  ["in a comment", "# A comment.\n  event_10", "# Another one.\n  event_10"],
])("reads only what is around an edit %s", (_, from, to) => {
  const after = valid.replace(from, to);
  expect(placed(parseAgain(valid, after))).toEqual(
    placed(parse(after).document.root),
  );
  const windows = after.replaceAll("\n", "\r\n");
  expect(placed(parseAgain(valid.replaceAll("\n", "\r\n"), windows))).toEqual(
    placed(parse(windows).document.root),
  );
});

test("hands on the entries that an edit did not touch, wherever they are then", () => {
  let root: YamlMap | undefined;
  let text = valid;
  const { document } = parse(valid);
  for (const label of ["one", "a longer one", "2"]) {
    const file = new SourceFile("t.yaml", text);
    const before = root === undefined ? document : { ...document, file, root };
    const next = text.replace(/(event_7:\n {4}label: ).*/, `$1${label}`);
    const after = reparse(before, new SourceFile("t.yaml", next));
    expect(placed(after)).toEqual(placed(parse(next).document.root));
    if (root !== undefined) {
      const [old, now] = [root, after].map(allEntries);
      const changed = [...(now ?? [])].filter((entry) => !old?.has(entry));
      expect(changed.map(({ key }) => key)).toEqual(["event_7", "events"]);
    }
    root = after;
    text = next;
  }
});

/** The entries of a root and of its mappings. */
function allEntries(root: YamlMap | undefined) {
  return new Set(
    [...(root?.entries.values() ?? [])].flatMap((entry) =>
      entry.value.kind === "map"
        ? [...entry.value.entries.values(), entry]
        : [entry],
    ),
  );
}

test.each([
  ["a mistake", "event_6: {", "event_6: [{"],
  ["a key twice", "event_6: {", "event_12: {"],
  ["a key twice, far away", "event_6: {", "event_0: {"],
  ["an anchor", "event_6: {", "event_6: &a {"],
  ["a string that does not end", "event_7:", 'event_7: "x'],
  ["another depth", "  event_9:", "   event_9:"],
  ["the end of the mapping", "  event_9:", "other:\n  event_9:"],
  ["a second document", "  event_9:", "---\nother:\n  event_9:"],
  ["an edit above the entries", "version: 1", "version: 2"],
  ["an edit in the first entry", "property_0:", "property_00:"],
  ["a merge", "  event_9:", "  <<: { merged: 1 }\n  event_9:"],
])("leaves %s to the parser of whole texts", (_, from, to) => {
  expect(parseAgain(valid, valid.replace(from, to))).toBeUndefined();
});

test("leaves an entry that hid a merged one to the parser of whole texts", () => {
  const merged = valid.replace(
    "  event_0:",
    "  <<: { event_7: 1 }\n  event_0:",
  );
  expect(parse(merged).diagnostics).toEqual([]);
  const after = merged.replace("  event_7:", "  event_77:");
  expect(parse(after).document.root).not.toEqual(parse(merged).document.root);
  expect(parseAgain(merged, after)).toBeUndefined();
});

test("leaves a text whose tags mean something else to the parser of whole texts", () => {
  const tagged = `%TAG !! tag:example.com,2000:\n---\n${valid}`;
  expect(parse(tagged).diagnostics).toEqual([]);
  const after = tagged.replace("event_6: {", "event_6: !!map {");
  expect(parseAgain(tagged, after)).toBeUndefined();
});

const scraps = fc.constantFrom(
  ..."x||y|\n\n|\n  # c\n|1|\t|>&a|*a|<<: {a: 1}|- |? |: |[|{|]|}|\"|'|#|\n---\n|\n...\n|!x |!!int |\n|\r|  |\n  |\n    |  x: |\n  x: 1\n|\\|@|`|,|~|404: |쿠|\n\n# c\n|>\n|".split(
    "|",
  ),
);

const edit = fc.record({
  at: fc.nat(10_000).map((parts) => parts / 10_000),
  drop: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(60)),
  insert: scraps,
});

test("after any series of edits, there is the same tree or none", () => {
  let reused = 0;
  fc.assert(
    fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), (edits) => {
      let before = parse(valid).document;
      for (const { at, drop, insert } of edits) {
        const { text } = before.file;
        const from = Math.floor(at * text.length);
        const after = text.slice(0, from) + insert + text.slice(from + drop);
        const { document, diagnostics } = parse(after);
        const file = new SourceFile("t.yaml", after);
        const root = reparse(before, file);
        if (root !== undefined) {
          reused++;
          expect(diagnostics).toEqual([]);
          expect(placed(root)).toEqual(placed(document.root));
        }
        if (diagnostics.length > 0 || document.root === undefined) return;
        before = { file, path: "t.yaml", root: root ?? document.root };
      }
    }),
    { numRuns: 400 },
  );
  expect(reused).toBeGreaterThan(40);
});
