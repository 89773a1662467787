// What depends on the role of a file.
import { describe, expect, test } from "vitest";
import { entryOnly } from "../../generator/diagnostics/codes/shape-entry-only.js";
import { entryKeys } from "../../generator/shape/check-role.js";
import { describeShape } from "./check-text.js";

describe("check role", () => {
  test("asks for the version of the entry", () => {
    const text = "service: a";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/missing-key 1:1 [service]
        the taxonomy has no \`version\`
        ^ \`version\` is missing
        = add \`version: 1\`: the version of this file format
        ~ add \`version: 1\`: version: 1
      "
    `);
  });

  test("asks for the version of an empty map", () => {
    const text = "{}";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/missing-key 1:1 [{}]
        the taxonomy has no \`version\`
        ^ \`version\` is missing
        = add \`version: 1\`: the version of this file format"
    `);
  });

  test("takes a misspelt version for the version", () => {
    const text = "Version: 1";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 1:1 [Version]
        \`Version\` is not a key of the taxonomy
        ^ unknown key
        = did you mean \`version\`?
        ~ rename it to \`version\`: version"
    `);
  });

  test("asks for a number as the version", () => {
    const text = "version: '1'";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unsupported-version 1:10 ['1']
        \`version\` must be the number 1, not the string "1"
        ^ a string
        = remove the quotes
        ~ remove the quotes: 1"
    `);
  });

  test("says which version of the format it reads", () => {
    const text = "version: 2";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unsupported-version 1:10 [2]
        the file is written in version 2 of the format, which is not supported
        ^ not supported
        = install a newer version, which may read this file: this version of dfn-codegen reads version 1 of the format"
    `);
  });

  test("asks for a version that is one", () => {
    const text = "version: [1]";
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unsupported-version 1:1 [version]
        \`version\` must be the number 1
        ^ not a version of the format
        = write \`version: 1\`: this version of dfn-codegen reads version 1 of the format"
    `);
  });

  test("checks the version of an included file", () => {
    const text = "version: 3";
    expect(describeShape(text, "included")).toMatchInlineSnapshot(`
      "shape/unsupported-version 1:10 [3]
        the file is written in version 3 of the format, which is not supported
        ^ not supported
        = install a newer version, which may read this file: this version of dfn-codegen reads version 1 of the format"
    `);
  });

  test("keeps keys of the entry out of included files, whatever they hold", () => {
    const text = [
      "service: a",
      "standard: { events: 5 }",
      "generate: { x: y }",
      "lang: ko",
    ].join("\n");
    expect(describeShape(text, "included")).toMatchInlineSnapshot(`
      "shape/entry-only 1:1 [service]
        \`service\` is not allowed in an included file
        ^ only in the entry file
        = move it to the file that includes this one
      shape/entry-only 2:1 [standard]
        \`standard\` is not allowed in an included file
        ^ only in the entry file
        = move it to the file that includes this one
      shape/entry-only 3:1 [generate]
        \`generate\` is not allowed in an included file
        ^ only in the entry file
        = move it to the file that includes this one
      shape/entry-only 4:1 [lang]
        \`lang\` is not allowed in an included file
        ^ only in the entry file
        = move it to the file that includes this one"
    `);
  });

  test("does not suggest a key of the entry in an included file", () => {
    const text = "servce: a";
    expect(describeShape(text, "included")).toMatchInlineSnapshot(`
      "shape/unknown-key 1:1 [servce]
        \`servce\` is not a key of the taxonomy
        ^ unknown key
        = remove it, or use one of the keys: \`version\`, \`include\`, \`event_properties\`, \`item_properties\`, \`user_properties\`, \`property_groups\`, \`events\`"
    `);
  });

  test("keeps keys of the catalogue out of a taxonomy, whatever they hold", () => {
    const text = [
      "version: 1",
      "identity_keys: 5",
      "system_events: []",
      "user_properties: { a: { type: long, automatic: 7 } }",
      "events: { automatic: { properties: { disputed: { disputed: 3 } }, disputed: [type], colour: 1 } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/catalogue-only 2:1 [identity_keys]
        \`identity_keys\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/catalogue-only 3:1 [system_events]
        \`system_events\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/catalogue-only 4:37 [automatic]
        \`automatic\` of user property \`a\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/catalogue-only 5:50 [disputed]
        \`disputed\` of property \`disputed\` of event \`automatic\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/catalogue-only 5:67 [disputed]
        \`disputed\` of event \`automatic\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/unknown-key 5:85 [colour]
        \`colour\` is not a key of event \`automatic\`
        ^ unknown key
        = remove it, or use one of the keys of an event: \`label\`, \`description\`, \`properties\`, \`groups\`, \`platforms\`, \`renamed_from\`, \`any_of\`, \`function\`, \`examples\`, \`note\`, \`owner\`, \`tags\`, \`links\`, \`source\`, \`deprecated\`, \`expires\`, \`status\`, \`allow\`"
    `);
  });

  test("reports them once, also where no definition has such a key", () => {
    const text = [
      "version: 1",
      "event_properties: { 색: { type: string, automatic: true } }",
      "property_groups: { 공통: { 색: { required: true, system_events: 1 } } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/catalogue-only 2:40 [automatic]
        \`automatic\` of event property \`색\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it
      shape/catalogue-only 3:47 [system_events]
        \`system_events\` of property \`색\` of property group \`공통\` is only for DFINERY's catalogue
        ^ only in the catalogue
        = remove it"
    `);
  });

  test("lets properties of a group be called like keys of the catalogue", () => {
    const text = [
      "version: 1",
      "property_groups:",
      "  users: { identity_keys: optional, automatic: { required: true } }",
    ].join("\n");
    expect(describeShape(text)).toBe("");
  });

  test("checks keys of the catalogue in the catalogue", () => {
    const text = [
      "version: 1",
      "identity_keys: { a: { lables: x } }",
      "system_events: [1]",
      "events: { a: { disputed: [colour] } }",
    ].join("\n");
    expect(describeShape(text, "catalogue")).toMatchInlineSnapshot(`
      "shape/unknown-key 2:23 [lables]
        \`lables\` is not a key of identity key \`a\`
        ^ unknown key
        = did you mean \`label\`?
        ~ rename it to \`label\`: label
      shape/wrong-kind 3:17 [1]
        entry 1 of \`system_events\` must be a string, not a number
        ^ expected a string, found a number
        = put it in quotes
        ~ put it in quotes: "1"
      shape/invalid-value 4:27 [colour]
        entry 1 of \`disputed\` of event \`a\` must be \`name\`, \`type\`, \`required\`, \`enum\`, \`format\` or \`properties\`, not \`colour\`
        ^ not allowed
        = write \`name\`, \`type\`, \`required\`, \`enum\`, \`format\` or \`properties\`"
    `);
  });
});

test("the explanation of an entry key names all of them", () => {
  const [before = ""] = entryOnly.explanation.split("An included file");
  const named = [...before.matchAll(/`(\w+)`/g)].map(([, key]) => key);
  expect(named.sort()).toEqual([...entryKeys].sort());
});
