// What commander says about arguments: none of their characters reaches a terminal raw.
import { expect, test } from "vitest";
import { harmlessError, makeProgram } from "../../generator/cli/program.js";

const hostile = "z\u202e\n::error::x\u0007\u001b[2J";
const shown = "z\\u{202e}\\u{a}::error::x\\u{7}\\u{1b}[2J";

test.each([
  [[`--${hostile}`], `error: unknown option '--${shown}'`],
  [["generate", "--emit", hostile], `argument '${shown}' is invalid`],
  [["generate", `--validate=${hostile}`], `argument '${shown}' is invalid`],
])("%j", async (args, expected) => {
  let printed = "";
  const program = makeProgram("0");
  for (const command of [program, ...program.commands]) {
    command.configureOutput({
      ...command.configureOutput(),
      writeErr: (text) => {
        printed += text;
      },
    });
  }
  await expect(program.parseAsync(args, { from: "user" })).rejects.toThrow();
  expect(printed).toContain(expected);
  expect(printed.trimEnd()).not.toContain("\n");
});

test("a suggestion is on a line of its own", () => {
  expect(harmlessError("error: a\nb\n(Did you mean --watch?)\n")).toBe(
    "error: a\\u{a}b\n(Did you mean --watch?)\n",
  );
});
