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
        = add \`type\`. The data type of the console. \`long\` is an integer, \`double\` any number, \`datetime\` an instant in UTC, \`T[]\` an array; \`items\` is only for \`df_items\`. There are no other arrays and no nested objects."
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
        = The events, by name. A standard event that was picked under \`standard\` may be repeated here to add or narrow properties."
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
        = The properties of this event: a mapping from the name of a registered property to \`required\`, \`optional\`, or a mapping that narrows it. \`df_items\` attaches the items."
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
        = How this event uses a registered property: \`required\`, \`optional\`, or a mapping with \`required\`, constraints that narrow it, and a \`description\` of what it means here."
    `);
  });

  test("offers no quotes around what is no date with them either", () => {
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
        = The last day on which it is needed, \`yyyy-MM-dd\`. After that day (in UTC), \`generate\` and \`check\` warn.
      shape/wrong-kind 4:17 [2027]
        \`expires\` of event \`b\` must be a string, not a number
        ^ expected a string, found a number
        = The last day on which it is needed, \`yyyy-MM-dd\`. After that day (in UTC), \`generate\` and \`check\` warn."
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
        = add \`value\`. The value itself: a string or a number.
      shape/unknown-key 3:55 [lable]
        \`lable\` is not a key of entry 2 of \`enum\` of event property \`a\`
        ^ unknown key
        = did you mean \`label\`?
        ~ rename it to \`label\`: label
      shape/wrong-kind 3:67 [[c]]
        entry 3 of \`enum\` of event property \`a\` must be a string, a number or a mapping, not an array
        ^ expected a string, a number or a mapping, found an array
        = A string, a number, or a mapping that also says what the value means: \`{ value: percent, description: A share of the price. }\`.
      shape/wrong-kind 4:31 [value]
        \`value\` of entry 1 of \`enum\` of event property \`b\` must be a string or a number, not an array
        ^ expected a string or a number, found an array
        = The value itself: a string or a number.
      shape/wrong-kind 4:70 [1]
        \`description\` of entry 2 of \`enum\` of event property \`b\` must be a string, not a number
        ^ expected a string, found a number
        = put it in quotes
        ~ put it in quotes: "1"
      shape/wrong-kind 6:34 [{ value: a }]
        entry 1 of \`enum\` of property \`a\` of event \`e\` must be a string or a number, not a mapping
        ^ expected a string or a number, found a mapping
        = A string or a number. What it means is said in the definition."
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
        = Whether the console collects it. An \`inactive\` event has no builder."
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
        = Words for grouping and finding definitions."
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
        = The minimum number of characters (Unicode code points) of a string."
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
        = The smallest number allowed."
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
        = An element of the array."
    `);
  });

  test("asks for `all` or a list", () => {
    const text = ["version: 1", "standard: { user_properties: }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 2:13 [user_properties]
        \`standard.user_properties\` must be \`all\` or an array, not nothing
        ^ expected \`all\` or an array, found nothing
        = The picked standard user properties: an array of names, or \`all\`."
    `);
  });

  test("asks for a text or a map", () => {
    const text = ["version: 1", "events:", "  a: { label: [구매] }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/wrong-kind 3:8 [label]
        \`label\` of event \`a\` must be a string or a mapping, not an array
        ^ expected a string or a mapping, found an array
        = The notation name shown in the console: one string, or a string for each language, the console's first."
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
        = a group cannot contain other groups: list them next to \`cart\` under \`groups\` of the event
      shape/wrong-kind 4:3 [store]
        property group \`store\` must be a mapping, not an array
        ^ expected a mapping, found an array
        = The properties of this group: a mapping from the name of a registered property to \`required\`, \`optional\`, or a mapping that narrows it. A group cannot contain another group.
      shape/wrong-kind 5:12 [store_id]
        property \`store_id\` of property group \`other\` must be \`required\`, \`optional\` or a mapping, not an array
        ^ expected \`required\`, \`optional\` or a mapping, found an array
        = How this event uses a registered property: \`required\`, \`optional\`, or a mapping with \`required\`, constraints that narrow it, and a \`description\` of what it means here."
    `);
  });
});
