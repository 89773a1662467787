// Values of another kind than expected, and keys that are missing.
import { describe, expect, test } from "vitest";
import { describeShape } from "./check-text.js";

describe("wrong kind", () => {
  test("asks for the type of a property", () => {
    const text = ["version: 1", "event_properties:", "  a: { label: x }"].join(
      "\n",
    );
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/missing-key 3:3 [a]
        event property \`a\` has no \`type\`
        ^ \`type\` is missing
        = add \`type\`: write \`string\`, \`long\`, \`double\`, \`boolean\`, \`datetime\`, \`string[]\`, \`long[]\` or \`double[]\`"
    `);
  });

  test("asks for a definition", () => {
    const text = ["version: 1", "event_properties:", "  a:"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:3 [a]
        event property \`a\` must be a mapping, not nothing
        ^ expected a mapping, found nothing
        = write its keys below it, indented by one more level"
    `);
  });

  test("asks for a map instead of nothing", () => {
    const text = ["version: 1", "events:"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 2:1 [events]
        \`events\` must be a mapping, not nothing
        ^ expected a mapping, found nothing
        = write \`{}\` for an empty mapping"
    `);
  });

  test("asks for a map instead of a list", () => {
    const text = ["version: 1", "events:", "  - a"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 2:1 [events]
        \`events\` must be a mapping, not an array
        ^ expected a mapping, found an array
        = write each entry as a key with its definition below it: \`a:\` instead of \`- name: a\`"
    `);
  });

  test("asks for a map of properties", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties: [b, c]",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 4:5 [properties]
        \`properties\` of event \`a\` must be a mapping, not an array
        ^ expected a mapping, found an array
        = write each property as a key: \`b: required\` or \`b: optional\`"
    `);
  });

  test("asks how a property is attached", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties:",
      "      b:",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 5:7 [b]
        property \`b\` of event \`a\` must be \`required\`, \`optional\` or a mapping, not nothing
        ^ expected \`required\`, \`optional\` or a mapping, found nothing
        = write \`b: required\` or \`b: optional\`"
    `);
  });

  test("does not offer quotes if the quoted text is not a date either", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { expires: 20270131 }",
      "  b: { expires: 2027 }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:17 [20270131]
        \`expires\` of event \`a\` must be a string, not a number
        ^ expected a string, found a number
        = write a string, such as \`2027-01-31\`
      shape/wrong-kind 4:17 [2027]
        \`expires\` of event \`b\` must be a string, not a number
        ^ expected a string, found a number
        = write a string, such as \`2027-01-31\`"
    `);
  });

  test("asks for the value of an enum's entry, and for its keys", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, enum: [{ label: A }, { value: b, lable: B }, [c]] }",
      "  b: { type: string, enum: [{ value: [x] }, { value: c, description: 1 }] }",
      "events:",
      "  e: { properties: { a: { enum: [{ value: a }] } } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/missing-key 3:31 [label]
        entry 1 of \`enum\` of event property \`a\` has no \`value\`
        ^ \`value\` is missing
        = add \`value\`: write a string or a number
      shape/unknown-key 3:55 [lable]
        \`lable\` is not a key of entry 2 of \`enum\` of event property \`a\`
        ^ unknown key
        = did you mean \`label\`?
        ~ rename it to \`label\`: label
      shape/wrong-kind 3:67 [[c]]
        entry 3 of \`enum\` of event property \`a\` must be a string, a number or a mapping, not an array
        ^ expected a string, a number or a mapping, found an array
        = write a string, a number or a mapping with some of the keys \`value\`, \`label\`, \`description\`
      shape/wrong-kind 4:31 [value]
        \`value\` of entry 1 of \`enum\` of event property \`b\` must be a string or a number, not an array
        ^ expected a string or a number, found an array
        = write a string or a number
      shape/wrong-kind 4:70 [1]
        \`description\` of entry 2 of \`enum\` of event property \`b\` must be a string, not a number
        ^ expected a string, found a number
        = put it in quotes
        ~ put it in quotes: "1"
      shape/wrong-kind 6:34 [{ value: a }]
        entry 1 of \`enum\` of property \`a\` of event \`e\` must be a string or a number, not a mapping
        ^ expected a string or a number, found a mapping
        = write a string or a number"
    `);
  });

  test("takes `true` for `required`", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties:",
      "      b: true",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 5:10 [true]
        property \`b\` of event \`a\` must be \`required\`, \`optional\` or a mapping, not \`true\`
        ^ expected \`required\`, \`optional\` or a mapping, found \`true\`
        = write \`required\`
        ~ write \`required\`: required"
    `);
  });

  test("takes `yes` for `true`", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties:",
      "      b: { required: yes }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 5:22 [yes]
        \`required\` of property \`b\` of event \`a\` must be \`true\` or \`false\`, not a string
        ^ expected \`true\` or \`false\`, found a string
        = write \`true\`
        ~ write \`true\`: true"
    `);
  });

  test("does not put a wrong word in quotes", () => {
    const text = ["version: 1", "events:", "  a: { status: false }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:16 [false]
        \`status\` of event \`a\` must be \`active\` or \`inactive\`, not \`false\`
        ^ expected \`active\` or \`inactive\`, found \`false\`
        = write \`active\` or \`inactive\`"
    `);
  });

  test("puts a text in brackets", () => {
    const text = ["version: 1", "include: events/*.yaml"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 2:10 [events/*.yaml]
        \`include\` must be an array, not a string
        ^ expected an array, found a string
        = put it in brackets to make it an array
        ~ put it in brackets to make it an array: [events/*.yaml]"
    `);
  });

  test("marks the key of a map over several lines", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    tags:",
      "      b: c",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 4:5 [tags]
        \`tags\` of event \`a\` must be an array, not a mapping
        ^ expected an array, found a mapping
        = write an array, such as \`[checkout]\`"
    `);
  });

  test("puts a number in quotes", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { deprecated: { since: 2026 } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:29 [2026]
        \`deprecated.since\` of event \`a\` must be a string, not a number
        ^ expected a string, found a number
        = put it in quotes
        ~ put it in quotes: "2026""
    `);
  });

  test("names the entry of a list", () => {
    const text = ["version: 1", "events:", "  a: { tags: [x, 3] }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:18 [3]
        entry 2 of \`tags\` of event \`a\` must be a string, not a number
        ^ expected a string, found a number
        = put it in quotes
        ~ put it in quotes: "3""
    `);
  });

  test("takes a number out of quotes", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: long, minimum: '3' }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:29 ['3']
        \`minimum\` of event property \`a\` must be a number, not a string
        ^ expected a number, found a string
        = remove the quotes
        ~ remove the quotes: 3"
    `);
  });

  test("asks for a whole number", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, min_length: 1.5 }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:34 [1.5]
        \`min_length\` of event property \`a\` must be an integer, not \`1.5\`
        ^ expected an integer, found \`1.5\`
        = write an integer of 0 or more"
    `);
  });

  test("asks for a finite number", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: long, minimum: .inf }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:29 [.inf]
        \`minimum\` of event property \`a\` must be a number, not \`.inf\`
        ^ expected a number, found \`.inf\`
        = write a number"
    `);
  });

  test("names an entry of an entry", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: 'string[]', examples: [[a, [b]]] }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:41 [[b]]
        entry 2 of entry 1 of \`examples\` of event property \`a\` must be a string or a number, not an array
        ^ expected a string or a number, found an array
        = write a string or a number"
    `);
  });

  test("asks for `all` or a list", () => {
    const text = ["version: 1", "standard: { user_properties: }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 2:13 [user_properties]
        \`standard.user_properties\` must be \`all\` or an array, not nothing
        ^ expected \`all\` or an array, found nothing
        = write \`all\`, or an array of names, such as \`[df_login]\`"
    `);
  });

  test("asks for a text or a map", () => {
    const text = ["version: 1", "events:", "  a: { label: [구매] }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:8 [label]
        \`label\` of event \`a\` must be a string or a mapping, not an array
        ^ expected a string or a mapping, found an array
        = write a string or a mapping, such as \`구매\`"
    `);
  });

  test("says that a group contains no groups", () => {
    const text = [
      "version: 1",
      "property_groups:",
      "  cart: { groups: [store] }",
      "  store: [store_id]",
      "  other: { store_id: [required] }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:11 [groups]
        property \`groups\` of property group \`cart\` must be \`required\`, \`optional\` or a mapping, not an array
        ^ expected \`required\`, \`optional\` or a mapping, found an array
        = list the other groups next to \`cart\` under \`groups\` of the event: a group cannot contain groups
      shape/wrong-kind 4:3 [store]
        property group \`store\` must be a mapping, not an array
        ^ expected a mapping, found an array
        = write each property as a key: \`store_id: required\` or \`store_id: optional\`
      shape/wrong-kind 5:12 [store_id]
        property \`store_id\` of property group \`other\` must be \`required\`, \`optional\` or a mapping, not an array
        ^ expected \`required\`, \`optional\` or a mapping, found an array
        = write \`store_id: required\` or \`store_id: optional\`"
    `);
  });
});
