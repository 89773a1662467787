// The flags of every command that compiles a taxonomy.
import { InvalidArgumentError, Option, type Command } from "commander";
import type { RunFlags } from "../driver/run.js";
import { defaultWord, isTargetPath, targetNames } from "../model/settings.js";
import { formats, type Format } from "../system/terminal.js";

export interface CommonFlags extends RunFlags {
  readonly format: Format;
}

/** Adds the taxonomy's argument, the settings as flags, and `--format`. */
export function withRunFlags(command: Command): Command {
  return command
    .argument("[taxonomy]", "entry file (default: taxonomy.yaml)")
    .option("-o, --output <folder>", "output folder (default: generated)")
    .addOption(
      new Option(
        "--emit <kind>",
        "TypeScript, or JavaScript with .d.ts",
      ).choices(["ts", "js"]),
    )
    .option(
      "--declaration-map",
      "with --emit js: lead editors from builders to the taxonomy",
    )
    .addOption(
      new Option(
        "--import-extension <ending>",
        "of imports between generated modules (default: what fits the app)",
      ).choices([".js", ".ts", "none"]),
    )
    .addOption(
      new Option("--validate <when>", "when builders check values").choices([
        "never",
        "development",
        "always",
      ]),
    )
    .option(
      "--target <name>",
      `part to make, repeatable, instead of those of the taxonomy: ${targetNames.join(", ")}; ${defaultWord} (made where none is named), which is all of them but client; or a module of your own, ./my-target.js, which is run`,
      addTarget,
    )
    .option("--root <folder>", "folder that includes may not leave")
    .addOption(
      new Option("--format <format>", "of what is printed")
        .choices(formats)
        .default("pretty"),
    );
}

function addTarget(
  name: string,
  previous: readonly string[] | undefined,
): readonly string[] {
  const words = [...targetNames, defaultWord];
  const isKnown = words.some((known) => known === name);
  if (!isKnown && !isTargetPath(name)) {
    throw new InvalidArgumentError(
      `Allowed choices are ${words.join(", ")}, or a path such as ./my-target.js.`,
    );
  }
  return [...(previous ?? []), name];
}
