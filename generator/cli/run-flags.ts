// The flags of every command that compiles a taxonomy.
import { InvalidArgumentError, Option, type Command } from "commander";
import type { RunFlags } from "../driver/run.js";
import { platformOf, platforms, type Platform } from "../model/platform.js";
import {
  defaultTargets,
  defaultWord,
  isTargetPath,
  targetNames,
} from "../model/settings.js";
import { languages } from "../text/messages/language.js";
import { nearest } from "../text/suggest.js";
import { formats, type Format } from "../system/terminal.js";
import { formatOption } from "./format-option.js";

export interface CommonFlags extends RunFlags {
  readonly format: Format;
}

/** Adds the taxonomy's argument, the settings as flags, and `--format`. */
export function withRunFlags(command: Command): Command {
  return command
    .argument("[taxonomy]", "entry file (default: the nearest taxonomy.yaml)")
    .option("-o, --output <folder>", "output folder (default: generated)")
    .addOption(
      new Option(
        "--emit <kind>",
        "TypeScript, or JavaScript with .d.ts",
      ).choices(["ts", "js"]),
    )
    .option(
      "--declaration-map",
      'with --emit js: write declaration maps, so that "Go to Definition" opens the taxonomy',
    )
    .addOption(
      new Option(
        "--import-extension <ending>",
        "ending of imports between generated modules (default: what suits the app)",
      ).choices([".js", ".ts", "none"]),
    )
    .addOption(
      new Option("--validate <when>", "when builders validate values").choices([
        "never",
        "development",
        "always",
      ]),
    )
    .addOption(
      platformOption("only the events and properties of this platform"),
    )
    .option(
      "--target <name>",
      `target to generate, repeatable; replaces the taxonomy's list: ${targetNames.join(", ")}, \`${defaultWord}\` (the first ${defaultTargets.length}), or the path of your own module (its code is executed)`,
      addTarget,
    )
    .option("--root <folder>", "includes outside this folder are rejected")
    .addOption(formatOption(formats));
}

/** `--platform`, for the commands that read a taxonomy as one platform has it. */
export function platformOption(description: string): Option {
  return new Option("--platform <name>", description)
    .choices(platforms)
    .argParser(readPlatform);
}

function readPlatform(text: string): Platform {
  const platform = platformOf(text);
  if (platform !== undefined) return platform;
  const meant = nearest(text, platforms);
  const question = meant === undefined ? "" : `Did you mean ${meant}? `;
  throw new InvalidArgumentError(
    `${question}Allowed choices are ${platforms.join(", ")}.`,
  );
}

/** `--lang`, for the commands whose texts may be in another language than the taxonomy says. */
export function langOption(description: string): Option {
  return new Option("--lang <language>", description).choices(languages);
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
