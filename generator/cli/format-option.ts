// `--format` of the commands whose findings are not annotations: text for people, or JSON.
import { Option } from "commander";

export type PlainFormat = "pretty" | "json";

export function formatOption(): Option {
  return new Option("--format <format>", "output format")
    .choices(["pretty", "json"] satisfies readonly PlainFormat[])
    .default("pretty");
}
