// Mistakes of a first hour with a taxonomy: one cause is one error, and its hint is the thing to do.
import { expect, test } from "vitest";
import { compileText } from "../support/compile-text.js";

function errorsOf(text: string): readonly string[] {
  return compileText(text)
    .diagnostics.filter(({ severity }) => severity === "error")
    .map(({ message, hint }) => `${message}; ${hint ?? "no hint"}`);
}

test.each(["event_propertys", "event_propertiess"])(
  "a misspelt section (%s) is one error, and not one for each use of it",
  (key) => {
    expect(
      errorsOf(`version: 1
${key}:
  code: { type: string }
  kind: { type: string }
events:
  a: { properties: { code: required } }
  b: { properties: { code: required, kind: optional } }
`),
    ).toEqual([
      `\`${key}\` is not a key of the taxonomy; did you mean \`event_properties\`?`,
    ]);
  },
);

test("a misspelt key inside a definition hides no other error", () => {
  expect(
    errorsOf(`version: 1
event_properties:
  code: { type: string, lable: Code }
events:
  a: { properties: { cods: required } }
`),
  ).toEqual([
    "`lable` is not a key of event property `code`; did you mean `label`?",
    "event `a` uses `cods`, which is not registered; did you mean `code`? To register a new one, add it under `event_properties`",
  ]);
});

const indent = (key: string) =>
  `indent \`${key}\` by one more level if it belongs to the definition above it`;

test("a key of a property that is one level too far left", () => {
  expect(
    errorsOf(`version: 1
event_properties:
  code:
    type: string
  description: The code.
`),
  ).toEqual([
    `event property \`description\` must be a mapping, not a string; ${indent("description")}`,
  ]);
  expect(
    errorsOf(`version: 1
event_properties:
  kind:
  type: string
`),
  ).toEqual([
    "event property `kind` is empty, because `type` stands beside it; indent `type` by one more level",
  ]);
});

test("`properties` of an event that is one level too far left", () => {
  expect(
    errorsOf(`version: 1
event_properties: { code: { type: string } }
events:
  a:
    label: A
  properties:
    code: required
`),
  ).toEqual([
    `\`code\` is not a key of event \`properties\`; ${indent("properties")}`,
  ]);
});

test("a `[` in a pattern that is never closed", () => {
  expect(
    errorsOf(`version: 1
event_properties:
  code: { type: string, pattern: "^[A-Z0-9+$" }
`),
  ).toEqual([
    "the pattern of `code` is not a regular expression: unterminated character class; close the `[` with `]`, or write `\\[` for the character itself",
  ]);
  expect(
    errorsOf(`version: 1
event_properties:
  code:
    type: string
    pattern: [A-Z+
    max_length: 3
`),
  ).toEqual([
    "this `[` is never closed; put the pattern in single quotes: without them, `[` and `{` begin an array or a mapping of YAML",
  ]);
});
