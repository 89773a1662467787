// `dfn-codegen docs`: options that exclude each other are refused, and none is ignored.
import { CommanderError, Command } from "commander";
import { expect, test } from "vitest";
import { addDocs } from "../../generator/cli/docs-command.js";

async function refusalOf(...words: readonly string[]): Promise<string> {
  let err = "";
  const program = new Command()
    .exitOverride()
    .configureOutput({ writeErr: (text) => (err += text) });
  addDocs(program);
  for (const command of program.commands)
    command.copyInheritedSettings(program);
  await expect(
    program.parseAsync(["docs", ...words], { from: "user" }),
  ).rejects.toThrow(CommanderError);
  return err.trim();
}

test.each([
  [["--check", "--serve"], "--check cannot be used with --serve"],
  [["--sheet", "시트.csv", "--check"], "--sheet cannot be used with --check"],
  [
    ["--sheet", "시트.csv", "--against", "main"],
    "--sheet cannot be used with --against",
  ],
  [["--markdown", "--single"], "--markdown cannot be used with --single"],
  [["--single", "-o", "site"], "--single cannot be used with --output"],
])("%s is refused", async (words, message) => {
  expect(await refusalOf(...words)).toBe(`error: ${message}`);
});
