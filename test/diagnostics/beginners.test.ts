// The mistakes of beginners: each is one finding, with what to do, and its fix (if it has one) is all that is needed.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { applyEdits } from "../../generator/text/text-edits.js";
import type { YamlNode } from "../../generator/parse/node.js";
import { createSchemaReader } from "../../generator/shape/schema-reader.js";
import { createShapeCheck } from "../../generator/shape/validate-shape.js";
import { compileText, packageData } from "../support/compile-text.js";
import { parseText } from "../support/resolve-text.js";

interface Mistake {
  readonly text: string;
  /** The marked text and the hint of each mistake. */
  readonly found: readonly (readonly [marked: string, hint: string])[];
}

const mistakes: Readonly<Record<string, Mistake>> = {
  "an indentation slip": {
    text: `version: 1
event_properties:
  배송지_코드:
  type: string
  label: 배송지
events:
  주문_취소:
  label: 주문 취소

  properties:
    배송지_코드: required
  other: {}
`,
    found: [
      ["배송지_코드", "indent `type` and `label` by one more level"],
      ["주문_취소", "indent `label` and `properties` by one more level"],
    ],
  },
  "lists instead of mappings": {
    text: `version: 1
user_properties:
  - name: 등급
    type: string
events:
  - page_viewed
`,
    found: [
      [
        "user_properties",
        "write each entry as a key with its definition below it: `등급:` instead of `- name: 등급`",
      ],
      [
        "events",
        "write each entry as a key with its definition below it: `page_viewed:` instead of `- name: page_viewed`",
      ],
    ],
  },
  "a list of properties": {
    text: `version: 1
event_properties: { page: { type: string } }
events:
  page_viewed: { properties: [page] }
`,
    found: [
      [
        "properties",
        "write each property as a key: `page: required` or `page: optional`",
      ],
    ],
  },
  "a ` #` in a label": {
    text: `version: 1
event_properties:
  grade: { type: string, label: 회원 등급 #2 }
  kinds: { type: string, enum: [a, b #1, c] }
events:
  graded: { label: "#1", description: 등급 #변경 } # a comment
`,
    found: [
      ["#2", 'put the text in quotes: `"회원 등급 #2"`'],
      ["#1", 'put the text in quotes: `"b #1"`'],
      ["#변경", 'put the text in quotes: `"등급 #변경"`'],
    ],
  },
  "settings at the top": {
    text: `version: 1
emit: js
import_extension: .js
track_functions: [track]
events: {}
`,
    found: [
      ["emit", "move them under `generate`"],
      ["track_functions", "move it under `usage`"],
    ],
  },
  "a type where a mapping goes": {
    text: `version: 1
event_properties: { page: string }
user_properties:
  visits: long # how often
`,
    found: [
      ["string", "write `{ type: string }`"],
      ["long", "write `{ type: long }`"],
    ],
  },
  "an empty property": {
    text: `version: 1
event_properties: { page: { type: string } }
events:
  page_viewed:
    properties:
      page:
`,
    found: [["page", "write `page: required` or `page: optional`"]],
  },
};

function marked({ span }: Diagnostic): string {
  return span?.file.text.slice(span.start, span.end) ?? "";
}

describe.each(Object.entries(mistakes))("%s", (_, { found, text }) => {
  test("is one finding with what to do", () => {
    const { diagnostics } = compileText(text);
    expect(diagnostics.map((each) => [marked(each), each.hint])).toEqual(found);
  });

  test("is gone after its fixes", () => {
    const { diagnostics } = compileText(text);
    const edits = diagnostics.flatMap(({ fix }) =>
      fix === undefined ? [] : [{ ...fix.span, text: fix.replacement }],
    );
    if (edits.length < found.length) return;
    const fixed = compileText(applyEdits(text, edits));
    expect(fixed.diagnostics.map(({ message }) => message)).toEqual([]);
  });
});

/** All descriptions of the schema, which the editor shows. */
function descriptionsIn(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(descriptionsIn);
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) =>
    key === "description" && typeof value === "string"
      ? [value]
      : descriptionsIn(value),
  );
}

function nodesIn(node: YamlNode): readonly YamlNode[] {
  switch (node.kind) {
    case "scalar":
      return [node];
    case "list":
      return [node, ...node.items.flatMap(nodesIn)];
    case "map":
      return [
        node,
        ...[...node.entries.values()].flatMap(({ value }) => nodesIn(value)),
      ];
  }
}

describe("no hint is a description of the schema", () => {
  const { runShapeCheck, taxonomySchema } = packageData();
  const check = createShapeCheck(taxonomySchema, runShapeCheck);
  const descriptions = descriptionsIn(taxonomySchema);
  const folder = new URL("../../schemas/examples/", import.meta.url);
  const examples = readdirSync(folder).filter((name) => name.endsWith(".yaml"));

  test.each(examples)("when any value of %s is replaced", (name) => {
    const text = readFileSync(new URL(name, folder), "utf8");
    const { root } = parseText(name, text);
    if (root === undefined) throw new Error("not YAML");
    const told = new Set<string>();
    // All of the small files, and a part of the large one.
    const nodes = nodesIn(root).slice(1);
    const step = Math.ceil(nodes.length / 80);
    for (const { span } of nodes.filter((_, at) => at % step === 0)) {
      for (const other of ["~", "5", "true", "[5]", "{ zz: 5 }", '""', "zz"]) {
        const edited = applyEdits(text, [{ ...span, text: other }]);
        const document = parseText(name, edited);
        for (const { hint, message } of check(document, "entry")) {
          told.add(hint ?? `no hint: ${message}`);
        }
      }
    }
    expect(told.size).toBeGreaterThan(5);
    for (const hint of told) {
      expect(descriptions.filter((each) => hint.includes(each))).toEqual([]);
      expect(hint).toMatch(
        /^(?:add|choose|did you mean|flatten|indent|install|list|move|put|remove|rename|use|write) /,
      );
    }
  });

  test("settings are named with their article", () => {
    const { diagnostics } = compileText("version: 1\nlint: { zzzzz: 1 }\n");
    expect(diagnostics.map(({ hint }) => hint)).toEqual([
      "remove it, or use one of the keys of the settings of `lint`: `extends`, `rules`, `plugins`",
    ]);
  });

  test("the reader knows which keys belong to a block", () => {
    const { blocksOf } = createSchemaReader(taxonomySchema);
    expect(blocksOf("exclude")).toEqual(["usage"]);
    expect(blocksOf("plugins")).toEqual(["lint"]);
    expect(blocksOf("toString")).toEqual([]);
  });
});
