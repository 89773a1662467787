// Our version, for `--version` only: generated files do not contain it.
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** The version in the package's folder. */
export function versionIn(packageFolder: string): string {
  const text = readFileSync(join(packageFolder, "package.json"), "utf8");
  return /"version": "([^"]*)"/.exec(text)?.[1] ?? "unknown";
}
