// The configuration that an app's sources are read by where none is named.
import { existsSync } from "node:fs";
import { join } from "node:path";

/** `tsconfig.json`, or `jsconfig.json` of an app of JavaScript; nothing where a folder has neither. */
export function ownConfig(cwd: string): string | undefined {
  return ["tsconfig.json", "jsconfig.json"].find((name) =>
    existsSync(join(cwd, name)),
  );
}
