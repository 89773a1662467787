// The package's own folder and version, apart from its data: every command needs them.
import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder with our `package.json`. */
export function packageFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder)
      throw new Error("the package's folder cannot be found");
    folder = parent;
  }
  return folder;
}

/** Our version, for `--version` only: generated files do not contain it. */
export function packageVersion(): string {
  return versionIn(packageFolder());
}

/** The version of the package in a folder. */
export function versionIn(folder: string): string {
  const text = readFileSync(join(folder, "package.json"), "utf8");
  return /"version": "([^"]*)"/.exec(text)?.[1] ?? "unknown";
}
