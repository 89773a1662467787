// Parsing piece by piece: the same tree as from the whole text, or none.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parseInPieces } from "../../generator/parse/parse-in-pieces.js";
import { parseWhole } from "../../generator/parse/parse-yaml.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { placed } from "./placed.js";

/** Entries with everything that YAML has, in mappings of which pieces are taken. */
function entries(count: number, prefix: string, indent = "  "): string {
  const kinds = [
    (name: string) => `${name}: { type: string, tags: [a, b] } # 표기명`,
    (name: string) =>
      `${name}:\n${indent}  label: 쿠폰\n${indent}  description: |\n${indent}    The code.\n\n${indent}    As typed.`,
    (name: string) => `"${name} \\u0041":\n${indent}- 1\n${indent}- 0x1F`,
    (name: string) => `${name}: &${name} [*shared]`,
    (name: string) =>
      `${name}:\n${indent}  <<: *shared\n\n${indent}  # A comment.\n${indent}  type: long`,
    (name: string) => `${name}:`,
    (name: string) => `${name}: >-\n${indent}  folded\n${indent}  text`,
    (name: string) => `? ${name}\n${indent}: "two\n${indent}  lines"`,
  ];
  return Array.from({ length: count }, (_, at) => {
    const kind = kinds[at % kinds.length];
    return `${indent}${kind?.(`${prefix}${String(at)}`) ?? ""}\n`;
  }).join("");
}

const valid = [
  "# What is registered.\nversion: 1\nbase: &shared { type: string }\nproperties:\n",
  entries(150, "property_"),
  "small: { a: 1 }\n\n# The events.\nevents: # here\n",
  entries(200, "event_"),
  "  # The last comment.\nempty:\nlast: yes\n",
].join("");

function root(text: string) {
  const file = new SourceFile("t.yaml", text);
  const { document, diagnostics } = parseWhole(file, "t.yaml");
  return {
    whole: diagnostics.length === 0 ? document.root : undefined,
    pieces: parseInPieces(file),
  };
}

test.each([
  ["as it is", valid],
  ["with Windows line ends", valid.replaceAll("\n", "\r\n")],
  ["behind directives-end", `---\n${valid}`],
  ["indented", valid.replace(/^(?!$)/gm, "  ")],
  ["without a line end", valid.trimEnd()],
  ["with comments at the end", `${valid}# one\n\n  # two\n`],
  [
    "with a merge among the entries",
    `${valid}more:\n  <<: *shared\n${entries(90, "x")}`,
  ],
  [
    "with a merge at the end",
    `${valid}more:\n${entries(90, "x")}  <<: *shared\n`,
  ],
  [
    "with an anchor on a large mapping",
    `${valid}more: &all\n${entries(90, "x")}`,
  ],
  [
    "with a mapping that ends in comments",
    `${valid}more:\n${entries(90, "x")}  # end\n# of it\nz: 1`,
  ],
  ["with many entries at the top", `${valid}${entries(300, "top_", "")}`],
])("parses a large text %s", (_, text) => {
  const { whole, pieces } = root(text);
  expect(pieces).toBeDefined();
  expect(placed(pieces)).toEqual(placed(whole));
});

test.each([
  ["a key twice", `${valid}more:\n  x0: 1\n${entries(90, "x")}`],
  ["a mistake in the middle", valid.replace("event_80: ", "event_80: [")],
  ["a second document", `${valid}---\n${valid}`],
  ["a directive", `%YAML 1.2\n---\n${valid}`],
  ["an unknown alias", `${valid}z: *unknown\n`],
  [
    "an anchor around its alias",
    `${valid}more: &all\n${entries(90, "x")}  y: *all\n`,
  ],
  ["a number as a key", `${valid}404: 1\n`],
  ["an array", "- 1\n- 2\n"],
  ["nothing", ""],
])("leaves a text with %s to the parser of whole texts", (_, text) => {
  expect(root(text).pieces).toBeUndefined();
});

const scraps = fc.constantFrom(
  ..."\t|>&a|*a|<<: *shared|- |? |: |[|{|]|}|\"|'|#|%YAML 1.1\n|---\n|...\n|!x |!!int |\n|\r|  |\n  |\n    |\\|@|`|,|~|404: |쿠|\n\n# c\n".split(
    "|",
  ),
);

const edit = fc.record({
  at: fc.nat(10_000).map((parts) => parts / 10_000),
  drop: fc.oneof(fc.constant(0), fc.nat(12)),
  insert: scraps,
});

test("after any edits, there is the same tree or none", () => {
  fc.assert(
    fc.property(fc.array(edit, { maxLength: 2 }), (edits) => {
      const text = edits.reduce((before, { at, drop, insert }) => {
        const from = Math.floor(at * before.length);
        return before.slice(0, from) + insert + before.slice(from + drop);
      }, valid);
      const { whole, pieces } = root(text);
      if (whole === undefined) expect(pieces).toBeUndefined();
      else if (pieces !== undefined) {
        expect(placed(pieces)).toEqual(placed(whole));
      }
    }),
    { numRuns: 60 },
  );
});
