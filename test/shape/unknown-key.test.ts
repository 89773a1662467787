// Keys that are not known where they stand.
import { describe, expect, test } from "vitest";
import { describeShape } from "./check-text.js";

describe("unknown key", () => {
  test("suggests the nearest key of the top level", () => {
    const text = ["version: 1", "evnts: {}"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 2:1 [evnts]
        \`evnts\` is not a key of the taxonomy
        ^ unknown key
        = did you mean \`events\`?
        ~ rename it to \`events\`: events"
    `);
  });

  test("lists the keys where none is near", () => {
    const text = ["version: 1", "colour: red"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 2:1 [colour]
        \`colour\` is not a key of the taxonomy
        ^ unknown key
        = remove it, or use one of the keys: \`version\`, \`service\`, \`lang\`, \`platforms\`, \`include\`, \`standard\`, \`event_properties\`, \`item_properties\`, \`user_properties\`, \`property_groups\`, \`events\`, \`generate\`, \`usage\`, \`diff\`, \`lint\`, \`docs\`"
    `);
  });

  test("does not suggest a key of the catalogue", () => {
    const text = ["version: 1", "identity_key: {}"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 2:1 [identity_key]
        \`identity_key\` is not a key of the taxonomy
        ^ unknown key
        = remove it, or use one of the keys: \`version\`, \`service\`, \`lang\`, \`platforms\`, \`include\`, \`standard\`, \`event_properties\`, \`item_properties\`, \`user_properties\`, \`property_groups\`, \`events\`, \`generate\`, \`usage\`, \`diff\`, \`lint\`, \`docs\`"
    `);
  });

  test("suggests the nearest key of an event", () => {
    const text = [
      "version: 1",
      "events:",
      "  coupon_redeemed:",
      "    desciption: x",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 4:5 [desciption]
        \`desciption\` is not a key of event \`coupon_redeemed\`
        ^ unknown key
        = did you mean \`description\`?
        ~ rename it to \`description\`: description"
    `);
  });

  test("suggests the snake case of a key in camel case", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, minLength: 3 }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 3:22 [minLength]
        \`minLength\` is not a key of event property \`a\`
        ^ unknown key
        = did you mean \`min_length\`?
        ~ rename it to \`min_length\`: min_length"
    `);
  });

  test("suggests the key for one of another tool", () => {
    const text = ["version: 1", "events:", "  a:", "    desc: x"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 4:5 [desc]
        \`desc\` is not a key of event \`a\`
        ^ unknown key
        = did you mean \`description\`?
        ~ rename it to \`description\`: description"
    `);
  });

  test("does not suggest a key that is there already", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    description: y",
      "    desc: x",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 5:5 [desc]
        \`desc\` is not a key of event \`a\`
        ^ unknown key
        = remove it, or use one of the keys of an event: \`label\`, \`description\`, \`properties\`, \`groups\`, \`platforms\`, \`renamed_from\`, \`any_of\`, \`function\`, \`examples\`, \`note\`, \`owner\`, \`tags\`, \`links\`, \`source\`, \`deprecated\`, \`expires\`, \`status\`, \`allow\`"
    `);
  });

  test("says where a key is known", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { type: string, nullable: true }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 3:22 [nullable]
        \`nullable\` is not a key of event property \`a\`
        ^ unknown key
        = move it: it is a key of a user property"
    `);
  });

  test("prefers a key's home to a similar key", () => {
    const text = ["version: 1", "generate: { events: all }"].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 2:13 [events]
        \`events\` is not a key of \`generate\`
        ^ unknown key
        = move it: it is a key of the top level of the file"
    `);
  });

  test("explains a property outside of `properties`", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    coupon_code: required",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 4:5 [coupon_code]
        \`coupon_code\` is not a key of event \`a\`
        ^ unknown key
        = put the properties of an event under its \`properties\`"
    `);
  });

  test("explains a definition inside of an event", () => {
    const text = [
      "version: 1",
      "events:",
      "  a:",
      "    properties:",
      "      b: { type: string }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 5:12 [type]
        \`type\` is not a key of property \`b\` of event \`a\`
        ^ unknown key
        = move it: it is a key of an event property, an item property or a user property"
    `);
  });

  test("names a nested place", () => {
    const text = [
      "version: 1",
      "events:",
      "  a: { deprecated: { replacedBy: b } }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 3:22 [replacedBy]
        \`replacedBy\` is not a key of \`deprecated\` of event \`a\`
        ^ unknown key
        = did you mean \`replaced_by\`?
        ~ rename it to \`replaced_by\`: replaced_by"
    `);
  });

  test("reports a misspelt key once, not as missing too", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: { typ: string }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 3:8 [typ]
        \`typ\` is not a key of event property \`a\`
        ^ unknown key
        = did you mean \`type\`?
        ~ rename it to \`type\`: type"
    `);
  });

  test("reports what is merged into several definitions once", () => {
    const text = [
      "version: 1",
      "event_properties:",
      "  a: &a { type: string, colour: x }",
      "  b: { <<: *a }",
      "  c: *a",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 3:25 [colour]
        \`colour\` is not a key of event property \`a\`
        ^ unknown key
        = remove it, or use one of the keys of an event property: \`type\`, \`label\`, \`description\`, \`enum\`, \`open\`, \`pattern\`, \`min_length\`, \`max_length\`, \`format\`, \`minimum\`, \`maximum\`, \`min_items\`, \`max_items\`, \`examples\`, \`unit\`, \`pii\`, \`note\`, \`owner\`, \`tags\`, \`links\`, \`source\`, \`deprecated\`, \`expires\`, \`status\`, \`allow\`"
    `);
  });

  test("says that a group has no key above its properties", () => {
    const text = [
      "version: 1",
      "property_groups:",
      "  cart:",
      "    properties:",
      "      cart_id: required",
      "      cart_value: { minimum: 1 }",
      "    store_id: { require: true }",
    ].join("\n");
    expect(describeShape(text)).toMatchInlineSnapshot(`
      "shape/unknown-key 5:7 [cart_id]
        \`cart_id\` is not a key of property \`properties\` of property group \`cart\`
        ^ unknown key
        = remove the key \`properties\`: a group has its properties directly under its name
      shape/unknown-key 6:7 [cart_value]
        \`cart_value\` is not a key of property \`properties\` of property group \`cart\`
        ^ unknown key
        = remove the key \`properties\`: a group has its properties directly under its name
      shape/unknown-key 7:17 [require]
        \`require\` is not a key of property \`store_id\` of property group \`cart\`
        ^ unknown key
        = did you mean \`required\`?
        ~ rename it to \`required\`: required"
    `);
  });
});
