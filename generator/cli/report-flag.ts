// The repeatable flag `--report` of commands that can write their findings to files.
import { InvalidArgumentError, Option } from "commander";
import type { ReportEnding } from "../system/write-reports.js";

/** Accepts files with one of these extensions. */
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
