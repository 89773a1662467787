// The plugin reads the names of the standard events without a YAML parser: they are those that a parser finds.
import { expect, test } from "vitest";
import { standardEventNames } from "../../generator/eslint/host/standard-event-names.js";
import { standardEvents } from "../../generator/driver/standard-events.js";

test("the same names as those of the parsed catalogue", () => {
  const names = standardEvents().map(({ name }) => name);
  expect(names).toContain("df_logout");
  expect([...standardEventNames()]).toEqual(names);
});
