// A line that is recognized without being parsed is a valid record of the event that it names, in the judge's words.
import { expect, test } from "vitest";
import { makeJudge, type Judge } from "../../generator/judge/make-judge.js";
import {
  asked,
  stretch,
  type LineRecognizer,
} from "../../generator/judge/recognize-lines.js";
import type { EventDef, Taxonomy } from "../../generator/model/taxonomy.js";
import { compileValid } from "../support/compile-text.js";
import { exampleTexts } from "../support/conformance-cases.js";
import { mutated } from "../support/mutations.js";
import { validRecord, type Fields } from "../support/payloads.js";
import { randomCompilations } from "../support/random-compilation.js";
import { createRandom, runSeed, type Random } from "../support/random.js";

/** How many lines of an event the recognizer is tried on. */
const tried = 60;

const shop = `version: 1
event_properties:
  store: { type: string }
  code: { type: string, pattern: "^[A-Z]{3}$" }
  floor: { type: long, maximum: 9 }
  price: { type: double, minimum: 0 }
  kind: { type: string, enum: [A, "가\\"나"] }
  tags: { type: "string[]" }
  member: { type: boolean }
  mail: { type: string, format: email }
item_properties:
  sku: { type: string }
  count: { type: long, minimum: 1 }
events:
  visited: { properties: { store: required, code: optional, floor: optional, price: optional, kind: optional, tags: optional, member: optional, mail: optional } }
  opened: { properties: { floor: optional } }
`;

test("what is recognized among records of all kinds, whole and damaged, is what the judge accepts", () => {
  const seed = runSeed("recognized lines");
  const taxonomies = [
    compileValid(exampleTexts("shop.yaml"), {}).taxonomy,
    compileValid(exampleTexts("standard-all.yaml"), {}).taxonomy,
    ...Array.from(randomCompilations(seed, 12), ({ taxonomy }) => taxonomy),
  ];
  const failures: string[] = [];
  const counts = { recognized: 0, whole: 0, damaged: 0 };
  for (const taxonomy of taxonomies) {
    const random = createRandom(seed);
    const judge = makeJudge(taxonomy);
    const { lines } = judge;
    for (const event of taxonomy.events) {
      teach(lines, random, event, taxonomy);
      for (let at = 0; at < tried; at++) {
        const record = validRecord(random, event, taxonomy);
        if (record === undefined) break;
        const line = JSON.stringify(record);
        const whole = lines.recognize(line);
        counts.whole++;
        if (whole !== undefined) counts.recognized++;
        const changed = written(mutated(random, record));
        const damaged = [
          changed,
          damage(random, line),
          damage(random, changed),
        ];
        for (const text of [line, ...damaged]) {
          const name = lines.recognize(text);
          if (name === undefined) continue;
          if (text !== line) counts.damaged++;
          if (!isValid(judge, text, name)) failures.push(text);
        }
      }
    }
  }
  console.info(JSON.stringify(counts));
  expect(failures.slice(0, 10).join("\n")).toBe("");
  expect(counts.recognized).toBeGreaterThan(1_000);
  expect(counts.damaged).toBeGreaterThan(100);
});

test.each([
  ["as JSON.stringify writes them", (line: string) => line],
  ["with a space behind colons and commas", spaced],
  [
    "with escapes in strings",
    (line: string) => line.replaceAll("강남", "\\uac15\\ub0a8\\n"),
  ],
])("records are recognized %s", (_, write) => {
  const { lines, records } = taught(write);
  const names = records.map((record) =>
    lines.recognize(write(JSON.stringify(record))),
  );
  expect(new Set(names)).toEqual(new Set(["visited"]));
});

test("values that a constraint restricts are checked", () => {
  const { lines } = taught();
  const seen = (properties: Fields) =>
    lines.recognize(JSON.stringify(visit(0, properties))) === "visited";
  expect(seen({ store: "강남", code: "ABC" })).toBe(true);
  expect(seen({ store: "강남", code: "abc" })).toBe(false);
  expect(seen({ store: "강남", floor: 9 })).toBe(true);
  expect(seen({ store: "강남", floor: 10 })).toBe(false);
  expect(seen({ store: "강남", price: 0.5 })).toBe(true);
  expect(seen({ store: "강남", price: -0.5 })).toBe(false);
  expect(seen({ store: "강남", kind: '가"나' })).toBe(true);
  expect(seen({ store: "강남", kind: "B" })).toBe(false);
  expect(seen({ store: "강남", mail: "kim@example.com" })).toBe(true);
  expect(seen({ store: "강남", mail: "kim" })).toBe(false);
  expect(seen({ code: "ABC" })).toBe(false);
});

test.each([
  ["a key twice", (line: string) => line.replace("{", '{"event_name":"x",')],
  [
    "a key twice inside",
    (line: string) => line.replace('{"store"', '{"store":1,"store"'),
  ],
  ["a trailing comma", (line: string) => line.replace(/\}\}$/, "},}")],
  ["no comma", (line: string) => line.replace(',"event_name"', '"event_name"')],
  ["a leading zero", (line: string) => line.replace('"floor":1', '"floor":01')],
  [
    "a number without digits",
    (line: string) => line.replace('"floor":1', '"floor":-'),
  ],
  [
    "an inexact integer",
    (line: string) => line.replace('"floor":1', '"floor":9007199254740993'),
  ],
  [
    "an infinite number",
    (line: string) => line.replace('"price":1.5', '"price":1e999'),
  ],
  ["a tab in a string", (line: string) => line.replace("강남", "강\t남")],
  [
    "an escape that JSON lacks",
    (line: string) => line.replace("강남", "\\x41"),
  ],
  [
    "a name of the prototype",
    (line: string) => line.replace("visited", "constructor"),
  ],
  ["another event", (line: string) => line.replace("visited", "opened")],
  ["something behind it", (line: string) => `${line}]`],
  ["the end of the line missing", (line: string) => line.slice(0, -1)],
  [
    "a day that does not exist",
    (line: string) => line.replace("2026-01-31", "2026-02-30"),
  ],
  [
    "an id of an unknown version",
    (line: string) => line.replace("-4000-", "-9000-"),
  ],
  ["nothing", () => ""],
  ["only the key of the name", () => '"event_name":'],
])("a line with %s is not recognized", (_, change) => {
  const { lines } = taught();
  const line = JSON.stringify(
    visit(0, { store: "강남", floor: 1, price: 1.5 }),
  );
  expect(lines.recognize(line)).toBe("visited");
  expect(lines.recognize(change(line))).toBeUndefined();
});

test("a writer without any order of keys is not tried for ever", () => {
  const { taxonomy } = compileValid({ "taxonomy.yaml": shop }, {});
  const { lines } = makeJudge(taxonomy);
  const random = createRandom(1);
  const shuffled = () => {
    const entries = Object.entries(
      visit(0, { store: "x", floor: 1, price: 2 }),
    );
    entries.sort(() => random.below(3) - 1);
    return Object.fromEntries(entries);
  };
  for (let at = 0; at < 30 * stretch; at++) {
    const record = shuffled();
    if (lines.recognize(JSON.stringify(record)) === undefined)
      lines.learn(record);
  }
  const found = Array.from({ length: 200 }, () =>
    lines.recognize(JSON.stringify(shuffled())),
  );
  expect(new Set(found)).toEqual(new Set([undefined]));
});

test("an event is parsed until it is frequent enough to be worth an expression", () => {
  const { taxonomy } = compileValid({ "taxonomy.yaml": shop }, {});
  const { lines } = makeJudge(taxonomy);
  const record = visit(0, { store: "강남" });
  const seen = () => lines.recognize(JSON.stringify(record));
  for (let at = 1; at < stretch; at++) lines.learn(record);
  expect(seen()).toBeUndefined();
  lines.learn(record);
  expect(seen()).toBe("visited");
});

test("a line of many megabytes is left to the parser", () => {
  const { lines } = taught();
  const tags = new Array(1_000_000).fill("tag");
  const line = JSON.stringify(visit(0, { store: "강남", tags }));
  expect(lines.recognize(line)).toBeUndefined();
});

test.each([
  ["short", 10, "visited"],
  ["so long that its expression takes seconds to compile", 2_000, undefined],
])("an event whose constants are %s", (_, length, recognized) => {
  const names = Array.from({ length: 20 }, (__, at) => `p${String(at)}`);
  const values = names.map((name) => name.padEnd(length, "x"));
  const { taxonomy } = compileValid(
    {
      "taxonomy.yaml": `version: 1
event_properties:
${names.map((name) => `  ${name}: { type: string, enum: [${values.join(", ")}] }`).join("\n")}
events:
  visited: { properties: { ${names.map((name) => `${name}: optional`).join(", ")} } }
`,
    },
    {},
  );
  const { lines } = makeJudge(taxonomy);
  const all = Object.fromEntries(names.map((name) => [name, values[0]]));
  learnAll(lines, new Array(asked).fill(visit(0, all)));
  const line = JSON.stringify(visit(0, { p0: values[0] }));
  expect(lines.recognize(line)).toBe(recognized);
});

function visit(at: number, properties: Fields) {
  return {
    event_log_id: `00000000-0000-4000-8000-${String(at).padStart(12, "0")}`,
    event_name: "visited",
    event_datetime: "2026-01-31T09:00:00.000Z",
    event_properties: properties,
  };
}

/** A recognizer that has seen all properties of `visited`, in an order of its writer. */
function taught(write: (line: string) => string = (line) => line) {
  const { taxonomy } = compileValid({ "taxonomy.yaml": shop }, {});
  const { lines } = makeJudge(taxonomy);
  const own = {
    code: "ABC",
    floor: 1,
    kind: "A",
    tags: ["a", "b"],
    member: true,
  };
  const all = { store: "강남", ...own, price: 1.5, mail: "kim@example.com" };
  const records = Array.from({ length: asked }, (_, at) => visit(at, all));
  learnAll(
    lines,
    records.map((each) => JSON.parse(write(JSON.stringify(each))) as unknown),
  );
  return { lines, records };
}

function spaced(line: string): string {
  return line.replaceAll('":', '": ').replaceAll(',"', ', "');
}

function teach(
  lines: LineRecognizer,
  random: Random,
  event: EventDef,
  taxonomy: Taxonomy,
): void {
  const records = Array.from({ length: asked }, () =>
    validRecord(random, event, taxonomy),
  );
  learnAll(lines, records);
}

/** Shows so many records that an expression is compiled. */
function learnAll(lines: LineRecognizer, records: readonly unknown[]): void {
  for (let at = 0; at < stretch; at++) lines.learn(records[at % asked]);
}

function isValid(judge: Judge, line: string, name: string): boolean {
  const value = parsed(line) as { readonly event_name?: unknown } | undefined;
  return (
    value !== undefined && judge.event(value).ok && value.event_name === name
  );
}

/** Mutations include values that JSON cannot write. */
function written(value: unknown): string {
  try {
    return [JSON.stringify(value)].join("");
  } catch {
    return "";
  }
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

const scraps = [
  ...Array.from('{}[]",:\\ -+.0123456789eEtfn\t\u00a0\ufeff가'),
  "null",
  "1e9",
  '""',
  "\\u0000",
];

/** The text with one to three scraps in it, or pieces missing or repeated. */
function damage(random: Random, line: string): string {
  let text = line;
  for (let left = 1 + random.below(3); left > 0; left--) {
    const at = random.below(text.length + 1);
    const end = at + random.below(4);
    const [before, after] = [text.slice(0, at), text.slice(end)];
    text = random.pick([
      `${before}${after}`,
      `${before}${random.pick(scraps)}${text.slice(at)}`,
      `${before}${random.pick(scraps)}${after}`,
      `${before}${text.slice(at, at + 20)}${text.slice(at)}`,
    ]);
  }
  return text;
}
