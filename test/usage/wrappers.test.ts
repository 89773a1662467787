// Functions that `--track-function` names: which arguments they take, and what keeps `--rewrite` from replacing them.
import { expect, test } from "vitest";
import { parseTrackFunction } from "../../generator/sdk/sdk-names.js";
import { showPretty } from "../../generator/usage/show-usage.js";
import { scanApp } from "../support/scan-app.js";

const taxonomy = `version: 1
event_properties: { seat: { type: long }, at: { type: datetime } }
events:
  booked: { properties: { seat: required, at: optional } }
`;

test.each([
  ["book", { name: "book", position: 0 }],
  ["desk.book:2", { name: "desk.book", position: 1 }],
  ["desk.book:2,4", { name: "desk.book", position: 1, properties: 3 }],
  ["book:2,1", { name: "book", position: 1, properties: 0 }],
  ["book:2,2", undefined],
  ["book:0", undefined],
  ["book:1,", undefined],
])("%s", (text, wanted) => {
  expect(parseTrackFunction(text)).toEqual(wanted);
});

test("the properties may be anywhere", async () => {
  const { report } = await scanApp(
    {
      "taxonomy.yaml": taxonomy,
      "src/a.ts": `declare function book(user: string, name: string, at: number, properties?: object): void;
declare function first(properties: object, name: string): void;
book("u", "booked", 1, { seat: "7" });
book("u", "booked", 1);
first({ seat: 7 }, "booked");
`,
    },
    {
      trackFunctions: [
        { name: "book", position: 1, properties: 3 },
        { name: "first", position: 1, properties: 0 },
      ],
    },
  );
  expect(
    report.raw.map(({ place, names, problems }) => [
      place.line,
      names,
      problems.map(({ message }) => message),
    ]),
  ).toEqual([
    [3, ["booked"], ["`seat` is registered as long, but this is string"]],
    [4, ["booked"], ["`seat`, which `booked` requires, is missing"]],
    [5, ["booked"], []],
  ]);
});

test("a wrapper is reported once, with the code that is too much", async () => {
  const { report } = await scanApp(
    {
      "taxonomy.yaml": taxonomy,
      "src/book.ts": `import { Dfinery } from "@igaworks/dfinery-web-sdk";
declare const trail: { add(step: string, more?: object): void };
export function book(name: string, given?: Record<string, unknown>) {
  try {
    trail.add(name, given);
    Dfinery.logEvent(name, given);
  } catch {}
}
export function plain(name: string, given?: Record<string, unknown>) {
  trail.add(name);
  Dfinery.logEvent(name, given);
}
`,
      "src/a.ts": `import { book, plain } from "./book.js";
book("booked", { seat: 1, at: new Date() });
book("booked", { seat: 2, at: new Date() });
book("booked", { seat: 6 });
plain("booked", { seat: 3 });
`,
      "src/b.ts": `import { book as reserve, book } from "./book.js";
const rest = { seat: 4 };
book("booked", rest);
reserve("booked", { seat: 5 });
`,
    },
    {
      trackFunctions: [
        { name: "book", position: 0 },
        { name: "plain", position: 0 },
      ],
    },
  );
  const text = showPretty(report, { width: 80, cutsPaths: false });
  expect(text).toContain(`Your own functions that --rewrite cannot replace (1)
  src/book.ts:3:1
    book does more than forward the name and the properties
      src/book.ts:5:5 in book  trail.add(name, given)
    hint: keep the properties out of this code, or change book to take a
      builder's record and pass it to the generated logEvent
    3 calls
`);
});
