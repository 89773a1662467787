// Random samples, hostile ones among them: the draft always compiles, says nothing outside its comments, and takes the samples that it came from.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import type {
  Constraints,
  PropertyType,
} from "../../generator/model/taxonomy.js";
import { checkValue } from "../../generator/resolve/check-value.js";
import { compileText, compileValid } from "../support/compile-text.js";
import { runSeed } from "../support/random.js";
import { inferText, inferValues } from "./infer-text.js";

const seed = runSeed("infer");

/** What a terminal or an editor would obey, or take for the end of a line. */
const obeyed = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

const keys = new Set([
  "version",
  "standard",
  "event_properties",
  "item_properties",
  "user_properties",
  "events",
]);

const nastyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 30 }),
  fc.constantFrom(
    "\n# injected",
    "a: b",
    "- x",
    "#",
    "*a",
    "&a",
    "!!js",
    "%YAML 1.1",
    "---",
    "...",
    "\u0000\u001b[31m",
    "\u2028\u2029\u0085",
    "\ud800",
    "\u202e",
    "\ufeff",
    "\u3164",
    "\u{e0100}",
    "한글 이름",
    "👨‍👩‍👧",
    "null",
    "true",
    "~",
    "1e3",
    "0x1F",
    "2026-01-31",
    "=",
    "<<",
    "?",
    "'",
    '"',
    "\\",
    "{",
    "]",
    "x".repeat(300),
    "가".repeat(120),
  ),
);

const name = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom("a", "b", "amount", "kind", "at") },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      "__proto__",
      "constructor",
      "toJSON",
      "df_items",
      "df_order_id",
      "df_purchase",
      "df_purchse",
      "df_start_session",
      "delete",
      "default",
      "then",
      "2024",
      "***",
      "a-b",
      "a_b",
      "a b",
      "aB",
      "event",
      "Array",
      "anyEvent",
    ),
  },
  { weight: 1, arbitrary: nastyText },
);

const scalar = fc.oneof(
  fc.integer(),
  fc.double(),
  fc.boolean(),
  fc.constant(null),
  fc.constantFrom(
    "percent",
    "amount",
    "2026-01-31T09:30:00.000Z",
    "2026-01-31",
  ),
  fc.constantFrom("kim@example.com", "010-1234-5678", "https://a.b/c"),
  nastyText,
);

const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  { weight: 2, arbitrary: fc.array(scalar, { maxLength: 4 }) },
  { weight: 1, arbitrary: fc.dictionary(name, scalar, { maxKeys: 3 }) },
  {
    weight: 1,
    arbitrary: fc.array(fc.dictionary(name, scalar, { maxKeys: 3 }), {
      maxLength: 3,
    }),
  },
);

const properties = fc.dictionary(name, value, { maxKeys: 6 });

const record = fc.oneof(
  fc.record({ event: name, properties }),
  fc.record({ name, properties }),
  fc.tuple(name, properties),
  fc.record({
    event_name: name,
    event_properties: properties,
    event_items: value,
  }),
  fc.record({
    common: fc.record({ identity: fc.constant({}) }),
    events: fc.array(
      fc.record({ event_name: name, event_properties: properties }),
    ),
  }),
  fc.record({ user_properties: properties }),
  fc.tuple(name, properties).map(([event, rest]) => ({ ...rest, event })),
);

test("every draft compiles, without even a warning that is not about the catalogue", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 30 }), (records) => {
      const { text } = inferValues(records);
      const { diagnostics } = compileText(text);
      const unexpected = diagnostics.filter(
        ({ code }) =>
          !["resolve/restates-standard", "resolve/unpicked-items"].includes(
            code,
          ),
      );
      expect(unexpected.map(({ code, message }) => [code, message])).toEqual(
        [],
      );
    }),
    { seed, numRuns: 150 },
  );
});

test("a draft is one YAML document with known keys, whatever is in the samples", () => {
  fc.assert(
    fc.property(fc.array(record, { maxLength: 20 }), (records) => {
      const { text } = inferValues(records);
      const document: unknown = parse(text);
      if (typeof document !== "object" || document === null) {
        throw new Error("not a mapping");
      }
      const unknown = Object.keys(document).filter((key) => !keys.has(key));
      expect(unknown).toEqual([]);
      for (const line of text.split("\n")) expect(line).not.toMatch(obeyed);
    }),
    { seed, numRuns: 200 },
  );
});

test("a draft's definitions take every value that they came from", () => {
  fc.assert(
    fc.property(
      fc.array(properties, { minLength: 1, maxLength: 30 }),
      (list) => {
        const given = list.map((each) => {
          return Object.fromEntries(
            Object.entries(each).filter(([key]) => key !== "df_items"),
          );
        });
        const { text } = inferValues(
          given.map((each) => ({ event: "x", properties: each })),
        );
        const { taxonomy } = compileValid(text);
        const definitions = new Map(
          taxonomy.eventProperties.map((each) => [each.name, each]),
        );
        for (const [key, one] of given.flatMap((each) =>
          Object.entries(each),
        )) {
          const definition = definitions.get(key);
          if (definition === undefined || definition.standard || one === null)
            continue;
          expect(
            judge(definition.type, definition.constraints, one),
          ).toBeUndefined();
        }
      },
    ),
    { seed, numRuns: 100 },
  );
});

/** As JSON carries the value. */
function judge(
  type: PropertyType,
  constraints: Constraints,
  given: unknown,
): string | undefined {
  const sent: unknown = JSON.parse(JSON.stringify(given));
  if (sent === null) return undefined;
  const reason = checkValue(type, constraints, sent);
  return reason?.includes("an integer within") === true ? undefined : reason;
}

test("any bytes in any pieces: no exception, and the pieces make no difference", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.uint8Array({ maxLength: 300 }).map((bytes) => Buffer.from(bytes)),
        fc.json().map((text) => Buffer.from(text)),
        fc
          .array(record)
          .map((records) => Buffer.from(JSON.stringify(records, undefined, 1))),
        fc
          .array(
            fc.oneof(
              record.map((each) => JSON.stringify(each)),
              fc.string(),
            ),
          )
          .map((lines) => Buffer.from(lines.join("\n"))),
      ),
      fc.integer({ min: 1, max: 40 }),
      (bytes, pieces) => {
        if (bytes.includes(0) || bytes[0] === 0x1f) return;
        const whole = attempt(() => inferText(bytes, "x", 1_000_000));
        const cut = attempt(() => inferText(bytes, "x", pieces));
        expect(cut).toEqual(whole);
      },
    ),
    { seed, numRuns: 400 },
  );
});

function attempt(work: () => { readonly text: string }): string {
  try {
    return work().text;
  } catch (error) {
    if (error instanceof Error && error.message === "not a file of samples") {
      return "";
    }
    throw error;
  }
}
