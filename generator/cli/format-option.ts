// The flag `--format`, for the formats that a command has.
import { Option } from "commander";

/** `pretty`, which is among the choices, is the default. */
export function formatOption(
  choices: readonly string[],
  description = "output format",
): Option {
  return new Option("--format <format>", description)
    .choices(choices)
    .default("pretty");
}
