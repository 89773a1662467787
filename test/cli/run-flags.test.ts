// Flags that several commands share.
import { expect, test } from "vitest";
import { platformOption } from "../../generator/cli/run-flags.js";

const { parseArg, argChoices } = platformOption("of the app");
const read = (text: string): unknown => parseArg?.<unknown>(text, undefined);

test("a mistyped platform is an error that suggests the one that was meant", () => {
  expect(() => read("adroid")).toThrow(
    /^Did you mean android\? Allowed choices are web, ios, android,/,
  );
  expect(() => read("콘솔")).toThrow(/^Allowed choices are web/);
  expect(read("react-native")).toBe("react-native");
});

test("the help lists the platforms", () => {
  expect(argChoices).toContain("server");
});
