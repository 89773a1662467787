// Random code, hostile and broken code among it: the draft always compiles, says nothing outside its comments, and tells no text that is nobody's business.
import fc from "fast-check";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { compileText } from "../support/compile-text.js";
import { runSeed } from "../support/random.js";
import { inferCode } from "./code-text.js";

const seed = runSeed("infer-code");

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

/** Texts that may stand in code and must never stand in a draft. */
const secrets = [
  "kim@example.com",
  "010-9876-5432",
  "sk_live_4242424242",
  "2f1c4b1e-8a0d-4c57-9c3e-000000000001",
];

const nastyText = fc.oneof(
  fc.string({ unit: "binary", maxLength: 20 }),
  fc.constantFrom(
    "\n# injected",
    "a: b",
    "- x",
    "*/ export",
    "\u0000\u001b[31m",
    "\u2028\u2029\u0085",
    "\u202e",
    "한글 이름",
    "null",
    "<<",
    "{",
    "x".repeat(300),
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
      "2024",
      "***",
      "a-b",
      "a_b",
      "aB",
    ),
  },
  { weight: 1, arbitrary: nastyText },
);

const quoted = (text: string) => JSON.stringify(text);

const scalar = fc.oneof(
  fc.integer().map(String),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom(...secrets.map(quoted)),
  nastyText.map(quoted),
  fc.constantFrom(
    "true",
    "null",
    "undefined",
    "new Date()",
    "new Date().toISOString()",
    '"2026-01-31T09:30:00.000Z"',
    '"2026-01-31T09:30:00.000+09:00"',
    "anything",
    "unknowable",
    "count",
    "text",
    "maybe",
    "kind",
    "secret",
    "Level.High",
    "() => 1",
    "/x/",
    "Math.round(count)",
    "count / 3",
    "4000.0",
    "nowhere.to.be.found",
    'text as "percent" | "amount"',
    "kind satisfies string",
    "count > 1 ? 1 : 'one'",
  ),
);

const literal = (value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc
            .tuple(name, value)
            .map(([key, each]) => `[${quoted(key)}]: ${each}`),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            "...anything",
            "...(count > 1 && { a: 1 })",
            "...opened",
            "[text]: 1",
            "get x() { return 1 }",
          ),
        },
      ),
      { maxLength: 5 },
    )
    .map((parts) => `{ ${parts.join(", ")} }`);

const value = fc.oneof(
  { weight: 6, arbitrary: scalar },
  {
    weight: 2,
    arbitrary: fc
      .array(scalar, { maxLength: 3 })
      .map((list) => `[${list.join(", ")}]`),
  },
  { weight: 1, arbitrary: literal(scalar) },
  {
    weight: 1,
    arbitrary: fc
      .array(literal(scalar), { maxLength: 2 })
      .map((list) => `[${list.join(", ")}]`),
  },
);

const call = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(name, literal(value))
      .map(([event, given]) => `Dfinery.logEvent(${quoted(event)}, ${given});`),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(name, value)
      .map(
        ([key, given]) => `Dfinery.setUserProfile(${quoted(key)}, ${given});`,
      ),
  },
  {
    weight: 1,
    arbitrary: literal(value).map(
      (given) => `Dfinery.setUserProfiles(${given});`,
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "Dfinery.logEvent(text, anything);",
      "Dfinery.logEvent(kind, opened);",
      'Dfinery.logEvent("conditional", count ? { a: 1 } : { b: text });',
      'sdk.logEvent("mystery", { a: 1 });',
      "function send(name: string) { Dfinery.logEvent(name); }",
    ),
  },
);

const declarations = `declare const anything: any, unknowable: unknown, count: number, text: string;
declare const maybe: string | undefined, kind: "percent" | "amount" | "shipping", opened: { a: string; b?: number };
declare const secret: ${secrets.map(quoted).join(" | ")};
enum Level { High = "high", Low = "low" }
`;

const calls = fc.array(call, { minLength: 1, maxLength: 25 });

test("every draft compiles, is one document with known keys, and has no secret in it", async () => {
  await fc.assert(
    fc.asyncProperty(calls, async (list) => {
      const { text } = await inferCode(
        { "a.ts": declarations + list.join("\n") },
        { small: true },
      );
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
      const document: unknown = parse(text);
      if (typeof document !== "object" || document === null) {
        throw new Error("not a mapping");
      }
      expect(Object.keys(document).filter((key) => !keys.has(key))).toEqual([]);
      for (const line of text.split("\n")) expect(line).not.toMatch(obeyed);
      for (const each of secrets) expect(text).not.toContain(each);
    }),
    { seed, numRuns: 40 },
  );
}, 300_000);

test("code that is cut off anywhere is read as far as it goes", async () => {
  await fc.assert(
    fc.asyncProperty(calls, fc.nat(), async (list, at) => {
      const whole = declarations + list.join("\n");
      const cut = whole.slice(0, at % (whole.length + 1));
      const { text } = await inferCode({ "a.tsx": cut }, { small: true });
      const { diagnostics } = compileText(text);
      expect(
        diagnostics.filter(({ severity }) => severity === "error"),
      ).toEqual([]);
    }),
    { seed, numRuns: 20 },
  );
}, 300_000);
