// The list of global types covers the libraries of the TypeScript that this project uses.
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { globalTypeNames } from "../../generator/model/global-types.js";
import { resolveText } from "../support/resolve-text.js";

const libraries = dirname(createRequire(import.meta.url).resolve("typescript"));

/** What no name of a taxonomy becomes, and dictionaries of options. */
const leftOut =
  /[A-Z]{2}|_|^[^A-Z]|(?:Init|Map|Callback|Dict|Dictionary|Options|Handler|Params|Algorithm|Constructor|Descriptor)$/;

test("every global type that a name can become is in the list", () => {
  const names = readdirSync(libraries)
    .filter((name) => /^lib\..*\.d\.ts$/.test(name))
    .flatMap((name) => {
      const text = readFileSync(join(libraries, name), "utf8");
      return ts
        .createSourceFile(name, text, ts.ScriptTarget.Latest)
        .statements.flatMap((each) =>
          ts.isInterfaceDeclaration(each) || ts.isTypeAliasDeclaration(each)
            ? [each.name.text]
            : [],
        );
    })
    .filter((name) => !leftOut.test(name));
  expect(names.length).toBeGreaterThan(500);
  expect(names.filter((name) => !globalTypeNames.has(name))).toEqual([]);
});

test("a type is not named like one of them, and its values are named as usual", () => {
  const { taxonomy } = resolveText(`version: 1
event_properties:
  screen: { type: string, enum: [a] }
  rating: { type: string, enum: [a] }
events:
  message: {}
  note: {}
`);
  const enums = taxonomy?.eventProperties.flatMap(
    ({ names }) => names.enum ?? [],
  );
  expect(enums).toContainEqual({
    type: "ScreenValue",
    known: "ScreenValue",
    values: "screenValues",
    guard: "isScreen",
  });
  expect(enums?.map(({ type }) => type)).toContain("Rating");
  const records = taxonomy?.events.map(({ names }) => names.record);
  expect(records).toEqual(
    expect.arrayContaining(["MessageEventRecord", "NoteEvent"]),
  );
});
