// Objects that hold each other, or one object many times over: read once each, and never without end.
import { expect, test } from "vitest";
import { shownCalls } from "../support/shown-uses.js";

const call = (name: string) => `\nDfinery.logEvent("opened", ${name});`;

test.each([
  ["itself", `const p = { a: 1, ...p };${call("p")}`],
  ["each other", `const p = { a: 1, ...q };\nconst q = { ...p };${call("p")}`],
  [
    "each other on one side",
    `const p = { a: 1, ...(is ? q : {}) };\nconst q = { ...(is && p) };${call("p")}`,
  ],
])("spread into %s", async (_, text) => {
  expect(await shownCalls(text)).toBe("a: 1, …");
});

test("a list of itself", async () => {
  expect(await shownCalls(`const p = { a: 1, b: [p] };${call("p")}`)).toMatch(
    /^a: 1, b: /,
  );
});

const steps = Array.from({ length: 40 }, (_, at) => at + 1);

test("an object that is spread twice into the next one, and so on", async () => {
  const text = steps.map(
    (at) => `const p${at} = { ...p${at - 1}, ...(is && p${at - 1}) };`,
  );
  expect(
    await shownCalls(["const p0 = { a: 1 };", ...text, call("p40")].join("\n")),
  ).toBe("a: 1");
});

test("a key that is computed, and many conditions after it", async () => {
  const text = steps.map((at) => `if (is) p.a${at} = 1;`);
  expect(
    await shownCalls(
      [
        "const p: any = {};\np[key] = 1;",
        ...text,
        "for (const each of [1, 2]) {",
        ...steps.map((at) => `p.b${at} = each;`),
        "}",
        call("p"),
      ].join("\n"),
    ),
  ).toMatch(/^a1\?: 1, .*, b40\?: number, …$/);
});
