// What is said beside the validators' own words.
import { expect, test } from "vitest";
import { hintFor } from "../../generator/judge/violation-hint.js";

const hint = "move `df_items` to `event_items`, next to `event_properties`";

test.each([
  ["/event_properties/df_items", "unregistered", hint],
  ["/event/event_properties/df_items", "unregistered", hint],
  ["/events/3/event_properties/df_items", "unregistered", hint],
  ["/event_properties/df_items", "type", undefined],
  ["/event_properties/df_item", "unregistered", undefined],
  ["/event_items/0/df_items", "unregistered", undefined],
  ["/df_items", "unregistered", undefined],
])("%s %s", (pointer, code, expected) => {
  expect(hintFor({ pointer, code, message: "" })).toBe(expected);
});
