// Every kind of diagnostic is in the list, well named and well explained.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { explainCode, listCodes } from "../../generator/diagnostics/explain.js";

const folder = new URL("../../generator/diagnostics/codes/", import.meta.url);

test("the list and the folder agree, and each code is there once", () => {
  const files = readdirSync(folder).filter((file) => file !== "index.ts");
  const expected = diagnosticKinds.map(
    ({ code }) => `${code.replace("/", "-")}.ts`,
  );
  expect(files.sort()).toEqual(expected.sort());
  const codes = new Set(diagnosticKinds.map(({ code }) => code));
  expect(codes.size).toBe(diagnosticKinds.length);
});

describe.each(diagnosticKinds)("$code", (kind) => {
  test("is well formed", () => {
    expect(kind.code).toMatch(/^[a-z]+\/[a-z][a-z0-9]*(-[a-z0-9]+)*$/);
    expect(kind.summary).toMatch(/^[A-Z].*\.$/);
    expect(kind.suppressible === true && kind.severity === "error").toBe(false);
  });

  test("is explained in 80 columns", () => {
    const text = explainCode(kind.code) ?? "";
    expect(text).toContain(kind.summary);
    expect(kind.explanation.length).toBeGreaterThan(150);
    expect(kind.explanation.trim()).toBe(kind.explanation);
    for (const line of text.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
      expect(line.trimEnd()).toBe(line);
    }
  });
});

test("a code that does not exist has no explanation", () => {
  expect(explainCode("resolve/nothing")).toBeUndefined();
  expect(explainCode("constructor")).toBeUndefined();
});

test("an explanation has all its parts", () => {
  expect(explainCode("constraint/unsafe-pattern")).toBe(
    `constraint/unsafe-pattern (warning)

A pattern can take very long on some strings.

On some strings the regular expression tries so many ways to match that it
takes seconds or hours: \`^(a+)+$\` and \`^(\\w|\\d)+$\` double their work with each
further character. Generated validators run patterns on values that may come
from anybody, in the app and on the server, and JavaScript cannot interrupt a
match. The warning is reported for every pattern that the analysis cannot prove
safe, including back references, patterns of more than 1,000 characters, and
patterns that are too complex to analyse. The analysis does not know where the
values come from, so this is not an error.

The usual cause is a repetition inside another one, or two neighbouring parts
or alternatives that can match the same characters. Write \`^a+$\` instead of
\`^(a+)+$\` and \`^\\w+$\` instead of \`^(\\w|\\d)+$\`, make the parts exclude each
other, or add a \`max_length\` and allow the warning.

dfn-codegen itself stops matching such a pattern after 100 ms, and does not run
it again after that. \`generate\`, \`check\` and \`usage\` then skip it for examples,
\`enum\` values and values in code; \`mock\` and \`load\` report that the values of
the property could not be checked.

A taxonomy that causes it:

    version: 1
    event_properties:
      coupon_code: { type: string, pattern: "^([A-Z]+)+$" }

To suppress it, write this on the definition:

    allow: [constraint/unsafe-pattern]
`,
  );
});

test("the list has each code, in lines of at most 80 columns", () => {
  const lines = listCodes().trimEnd().split("\n");
  const codes = lines.flatMap((line) => /^\S+/.exec(line) ?? []);
  expect(codes).toEqual(diagnosticKinds.map(({ code }) => code));
  expect(lines[0]).toBe(
    "source/not-found              error    A file does not exist.",
  );
  const tooLong = lines.filter((line) => displayWidth(line) > 80);
  expect(tooLong).toEqual([]);
  expect(listCodes().replace(/\s+/g, " ")).toContain(
    "usage/unused warning Product code never builds an active event.",
  );
});
