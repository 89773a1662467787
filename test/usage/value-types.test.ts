// What a value is by its type, where the type is no plain one.
import { expect, test } from "vitest";
import { shownCalls } from "../support/shown-uses.js";

test.each([
  ["a branded text", "string & { readonly brand: 1 }", "string"],
  ["a branded number", "number & { readonly brand: 1 }", "number"],
  ["one of some texts, or any", '"a" | "b" | (string & {})', "string"],
  ["branded texts in a list", "(string & { brand: 1 })[]", "string[]"],
  ["an object of two parts", "{ a: 1 } & { b: 2 }", "object"],
])("%s", async (_, type, kind) => {
  expect(
    await shownCalls(
      `declare const a: ${type};\nDfinery.logEvent("opened", { a });`,
    ),
  ).toBe(`a: ${kind}`);
});

test.each([
  ["a getter", "get a() { return size; }", "a: number"],
  ["a method", "a() { return size; }", "a: other"],
])("%s", async (_, part, expected) => {
  expect(await shownCalls(`Dfinery.logEvent("opened", { ${part} });`)).toBe(
    expected,
  );
});

test("keys that a type parameter names", async () => {
  const text = `export function send<K extends "a" | "b">(given: { [P in K]: string }) {\nDfinery.logEvent("opened", given); }`;
  expect(await shownCalls(text)).toBe("…");
});
