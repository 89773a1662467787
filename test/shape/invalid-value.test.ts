// Values of the right kind that are not allowed, and unknown types.
import { describe, expect, test } from "vitest";
import { describeShape } from "./check-text.js";

describe("invalid value", () => {
  test("suggests the nearest word", () => {
    const text = ["version: 1", "events:", "  a: { status: inactiv }"].join(
      "\n",
    );
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:16 [inactiv]
        \`status\` of event \`a\` must be \`active\` or \`inactive\`, not \`inactiv\`
        ^ not allowed
        = did you mean \`inactive\`?
        ~ change it to \`inactive\`: inactive"
    `);
  });

  test("explains words where none is near", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, pii: yes }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:27 [yes]
        \`pii\` of event property \`a\` must be \`none\`, \`direct\` or \`indirect\`, not \`yes\`
        ^ not allowed
        = write \`none\`, \`direct\` or \`indirect\`"
    `);
  });

  test("suggests how a property is attached", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties:",
      "      b: requird",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 5:10 [requird]
        property \`b\` of event \`a\` must be \`required\` or \`optional\`, not \`requird\`
        ^ not allowed
        = did you mean \`required\`?
        ~ change it to \`required\`: required"
    `);
  });

  test("asks for owners that are there, and once", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { owner: [] }",
      "  b: { owner: [growth, data, growth] }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:8 [owner]
        \`owner\` of event \`a\` must not be empty
        ^ not allowed
        = write a string or an array, such as \`growth\`, or remove the key
      shape/invalid-value 4:30 [growth]
        \`owner\` of event \`b\` has \`growth\` twice
        ^ again
        > 4: here already
        = remove one of them"
    `);
  });

  test("says how a date is written", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { expires: 31.01.2027 }",
      "  b: { expires: 2027-01-31T00:00:00Z }",
      "  c: { expires: 2027-01-31 }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:17 [31.01.2027]
        \`expires\` of event \`a\` cannot be \`31.01.2027\`
        ^ not allowed
        = write a string, such as \`2027-01-31\`
      shape/invalid-value 4:17 [2027-01-31T00:00:00Z]
        \`expires\` of event \`b\` cannot be \`2027-01-31T00:00:00Z\`
        ^ not allowed
        = write a string, such as \`2027-01-31\`"
    `);
  });

  test("says that a single name goes in a list", () => {
    const text = ["version: 1", "standard: { events: df_login }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 2:21 [df_login]
        \`standard.events\` must be \`all\`, not \`df_login\`
        ^ not allowed
        = write \`all\`, or an array of names, such as \`[df_login]\`"
    `);
  });

  test("suggests an import extension", () => {
    const text = [
      "version: 1",
      "generate: { import_extension: js, emit: jsx }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 2:31 [js]
        \`generate.import_extension\` must be \`.js\`, \`.ts\` or \`none\`, not \`js\`
        ^ not allowed
        = did you mean \`.js\`?
        ~ change it to \`.js\`: .js
      shape/invalid-value 2:41 [jsx]
        \`generate.emit\` must be \`ts\` or \`js\`, not \`jsx\`
        ^ not allowed
        = did you mean \`js\`?
        ~ change it to \`js\`: js"
    `);
  });

  test("suggests the language", () => {
    expect(describeShape("version: 1\nlang: kr")).toMatchInlineSnapshot(`
      "shape/invalid-value 2:7 [kr]
        \`lang\` must be \`en\` or \`ko\`, not \`kr\`
        ^ not allowed
        = did you mean \`ko\`?
        ~ change it to \`ko\`: ko"
    `);
  });

  test("suggests the nearest type", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: strnig }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 3:14 [strnig]
        event property \`a\` has the unknown type \`strnig\`
        ^ unknown type
        = did you mean \`string\`? The types are \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\`, \`double[]\`
        ~ change it to \`string\`: string"
    `);
  });

  test("knows what a type of another language means", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: integer }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 3:14 [integer]
        event property \`a\` has the unknown type \`integer\`
        ^ unknown type
        = did you mean \`long\`? The types are \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\`, \`double[]\`
        ~ change it to \`long\`: long"
    `);
  });

  test("knows what the console calls a type", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: Array of Long }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 3:14 [Array of Long]
        event property \`a\` has the unknown type \`Array of Long\`
        ^ unknown type
        = did you mean \`long[]\`? The types are \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\`, \`double[]\`
        ~ change it to \`long[]\`: "long[]""
    `);
  });

  test.each([
    [
      "date",
      "use `string` with `format: date` for a calendar date, `datetime` for an instant.",
      undefined,
    ],
    ["uuid", "write `type: string` with `format: uuid`.", "string"],
    ["Email", "write `type: string` with `format: email`.", "string"],
    ["url", "write `type: string` with `format: uri`.", "string"],
    ["enum", "write `type: string` with the values under `enum`.", "string"],
    [
      "array",
      "write the type of its elements: `string[]`, `long[]` or `double[]`.",
      undefined,
    ],
    [
      "List",
      "write the type of its elements: `string[]`, `long[]` or `double[]`.",
      undefined,
    ],
    [
      "object",
      "flatten it into several properties, because there are no nested objects; register the properties of items under `item_properties`.",
      undefined,
    ],
    [
      "json",
      "flatten it into several properties, because there are no nested objects; register the properties of items under `item_properties`.",
      undefined,
    ],
    ["int", "did you mean `long`?", "long"],
    ["number", "did you mean `double`?", "double"],
    ["float", "did you mean `double`?", "double"],
    ["bool", "did you mean `boolean`?", "boolean"],
    ["timestamp", "did you mean `datetime`?", "datetime"],
  ])("says how to write %s", (type, advice, replacement) => {
    const said = describeShape(
      `version: 1\nevent_properties:\n  a: { type: ${type} }\n`,
    );
    expect(said).toContain(`\n  = ${advice} The types are \`string\`,`);
    expect(/~ .*: (.*)$/m.exec(said)?.[1]).toBe(replacement);
  });

  test("lists the types", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: picture }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 3:14 [picture]
        event property \`a\` has the unknown type \`picture\`
        ^ unknown type
        = use one of the types \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\`, \`double[]\`"
    `);
  });

  test("has no items outside of event properties", () => {
    const text = [
      "version: 1",
      "user_properties:",
      "  a: { type: items }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 3:14 [items]
        user property \`a\` has the unknown type \`items\`
        ^ unknown type
        = use one of the types \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\`, \`double[]\`"
    `);
  });

  test("reports what is listed twice", () => {
    const text = ["version: 1", "events:", "  a: { tags: [x, y, x] }"].join(
      "\n",
    );
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:21 [x]
        \`tags\` of event \`a\` has \`x\` twice
        ^ again
        > 3: here already
        = remove one of them"
    `);
  });

  test("asks for an address", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { links: [www.example.com] }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:16 [www.example.com]
        entry 1 of \`links\` of event \`a\` cannot be \`www.example.com\`
        ^ not allowed
        = write a string, such as \`https://wiki.example.com/coupons\`"
    `);
  });

  test("asks for an identifier", () => {
    const text = ["version: 1", "events:", "  a: { function: 1-click }"].join(
      "\n",
    );
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:18 [1-click]
        \`function\` of event \`a\` cannot be \`1-click\`
        ^ not allowed
        = write a string, such as \`redeemCoupon\`"
    `);
  });

  test("asks for the tag of a language", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { label: { korean language: x } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:17 [korean language]
        \`label\` of event \`a\` cannot have the key \`korean language\`
        ^ not allowed
        = use the code of a language, such as \`ko\` or \`en\`"
    `);
  });

  test("asks for a text that says something", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { description: '', label: {} }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:21 ['']
        \`description\` of event \`a\` must not be empty
        ^ not allowed
        = write a string, or remove the key
      shape/invalid-value 3:25 [label]
        \`label\` of event \`a\` must not be empty
        ^ not allowed
        = write a string or a mapping, such as \`구매\`, or remove the key"
    `);
  });

  test("asks for a length that can be", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, min_length: -1 }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/invalid-value 3:34 [-1]
        \`min_length\` of event property \`a\` must be at least 0, not \`-1\`
        ^ not allowed
        = write an integer of 0 or more"
    `);
  });

  test("has no second property of items", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  df_items: { type: items, max_items: 50 }",
      "  gifts: { type: items }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-type 4:18 [items]
        event property \`gifts\` has the type \`items\`, which is only for \`df_items\`
        ^ only for \`df_items\`
        = attach \`df_items\` to the event, and register the properties of its items under \`item_properties\`"
    `);
  });
});
