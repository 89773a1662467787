// Where the build finds and puts its files.
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

export const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
export const dist = join(root, "dist");
/** What the command starts with. */
export const bin = join(dist, "generator/cli/start.cjs");
export const fingerprint = join(dist, "fingerprint.json");

/**
 * @param {string} folder
 * @returns {readonly string[]}
 */
export function listFiles(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
