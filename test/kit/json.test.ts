// How JSON is laid out: as prettier does it, from what the engine prints.
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import {
  byName,
  jsonPieces,
  jsonText,
  type Json,
} from "../../templates/kit/json.js";

const long = "a word or two ".repeat(6);

/** More than are printed at once. */
function manyMembers(make: (at: number) => Json): Json {
  const names = Array.from({ length: 300 }, (_, at) => `k\u202e"${String(at)}`);
  return Object.fromEntries(names.map((name, at) => [name, make(at)]));
}

/** Each is a file of its own. */
const values: Readonly<Record<string, Json>> = {
  "nothing in it": { list: [], object: {}, inner: [[], {}] },
  "lists that fit": { enum: ["small", "large"], numbers: [1, -2.5, 1e21] },
  "a list that does not": { required: [long, "쿠폰"], last: true },
  "numbers share lines": { enum: Array.from({ length: 60 }, (_, at) => at) },
  "a list in a list": { examples: [["new", "sale"]], any_of: [["a"], ["b"]] },
  "lists in a table": {
    any_of: [
      ["a", "b"],
      ["c", "d"],
    ],
  },
  "objects in a list": {
    anyOf: [{ required: ["a"] }, { examples: [[1, 2]], enum: [] }],
  },
  "at the edge of 80 columns": [76, 77, 78, 79].map((width) => ({
    ["k".repeat(10)]: ["x".repeat(width - 24)],
  })),
  "what looks like layout": {
    "[\n": "{\n",
    "a [": ["]", '"', "[", "\\", "e+21"],
    '"x": 1e+21': 'y": 1e+5',
  },
  "short exponents": { most: 1e21, least: -1.5e300, small: 1e-7 },
  "many members": {
    first: ["x"],
    many: manyMembers((at) => ["x".repeat(at % 80), "쿠폰"]),
    objects: {
      inner: manyMembers((at) => ({ list: [at, 1e21], none: {}, "[\n": at })),
      last: ["y".repeat(67)],
    },
    last: "\u202e",
  },
  "wide characters": { enum: ["가".repeat(17), "나".repeat(17), "ab"] },
};

test.each(Object.entries(values))(
  "prettier leaves a file as it is: %s",
  async (_, value) => {
    const text = jsonText(value);
    expect(await format(text, { parser: "json" })).toBe(text);
    expect(JSON.parse(text)).toEqual(value);
  },
);

test("a key without a value is left out", () => {
  expect(jsonText({ a: undefined, b: 1 })).toBe('{\n  "b": 1\n}\n');
});

test("of many keys, those without a value are left out", () => {
  const keys = Array.from({ length: 300 }, (_, at) => `k${String(at)}`);
  const none = Object.fromEntries(keys.map((key) => [key, undefined]));
  expect(jsonText({ a: none, b: { ...none, c: 1 } })).toBe(
    '{\n  "a": {},\n  "b": {\n    "c": 1\n  }\n}\n',
  );
});

test("what would hide or reorder text is escaped, in keys, strings and lists", () => {
  const text = jsonText({ "\u202e": "\u200b", list: ["\u2028", "\u007f"] });
  expect(text).toBe(
    '{\n  "\\u202e": "\\u200b",\n  "list": ["\\u2028", "\\u007f"]\n}\n',
  );
});

describe("members that are made when they are printed", () => {
  /** More than are printed at once; some of the names are numbers. */
  const items = Array.from({ length: 300 }, (_, at) => ({
    name: at % 50 === 0 ? String(900 - at) : `event_${String(at)}`,
    at,
  }));
  const factsOf = ({ at }: { readonly at: number }): Json => ({
    at,
    list: ["x".repeat(at % 80)],
  });
  const all = Object.fromEntries(
    items.map((item) => [item.name, factsOf(item)]),
  );

  test("give the same text", () => {
    const pieces = [
      ...jsonPieces({ first: 1, many: byName(items, factsOf), last: ["x"] }),
    ];
    expect(pieces.join("")).toBe(
      jsonText({ first: 1, many: all, last: ["x"] }),
    );
  });

  test("are made no earlier, nor kept", () => {
    const made: number[] = [];
    const pieces = jsonPieces({
      many: byName(items, (item) => {
        made.push(item.at);
        return factsOf(item);
      }),
    });
    expect(made).toEqual([]);
    pieces.next();
    pieces.next();
    expect(made.length).toBeLessThan(4);
  });

  test("are all there at once if they are few", () => {
    const few = items.slice(0, 3);
    expect(byName(few, factsOf)).toEqual(
      Object.fromEntries(few.map((item) => [item.name, factsOf(item)])),
    );
  });
});
