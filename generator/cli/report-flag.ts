// The flag `--report`, repeatable, of commands that can write what they found to files.
import { InvalidArgumentError, Option } from "commander";
import type { ReportEnding } from "../system/write-reports.js";

/** Takes files that end in one of these. */
export function reportFlag(endings: readonly ReportEnding[]): Option {
  const words = endings.join(" or ");
  return new Option(
    "--report <file>",
    `also write the report to a file, ${words}; repeatable`,
  )
    .default([])
    .argParser((path: string, previous: readonly string[] | undefined) => {
      if (!endings.some((ending) => path.endsWith(ending))) {
        throw new InvalidArgumentError(`Name a file that ends in ${words}.`);
      }
      return [...(previous ?? []), path];
    });
}
