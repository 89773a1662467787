// The digest of the package's own code and data, which identifies the generator that made an output.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { digestOf } from "../output/digest.js";
import { packageFolder } from "../driver/package-folder.js";

/**
 * The digest that the build wrote to `dist/fingerprint.json`; computed if it
 * is missing, and always when running from sources.
 */
export function generatorFingerprint(): string {
  const built = builtFingerprint();
  return (
    (built === undefined ? "" : readFingerprint(built)) ||
    computeFingerprint(packageFolder(), built === undefined ? "." : "dist")
  );
}

/** The file that the build wrote; `undefined` when running from sources. */
export function builtFingerprint(): string | undefined {
  const folder = packageFolder();
  const self = relative(folder, fileURLToPath(import.meta.url));
  return self.startsWith(`dist${sep}`)
    ? join(folder, "dist", "fingerprint.json")
    : undefined;
}

/**
 * The digest of the generator's code and of its data; the build stores it. `codeFolder`: `dist`, where what runs is
 * the bundle, or `.` for the sources.
 */
export function computeFingerprint(folder: string, codeFolder: string): string {
  const parts = [
    ...(codeFolder === "dist"
      ? ["dist/bundle", "dist/generator/cli/start.cjs"]
      : [`${codeFolder}/generator`, `${codeFolder}/templates`]),
    "dist/support",
    "dist/docs",
    "dist/shape-check.cjs",
    "templates/runtime",
    "schemas/standard.yaml",
    "schemas/taxonomy.schema.json",
  ];
  const files = parts
    .flatMap((part) => listFiles(join(folder, part)))
    .map((path) => `${relative(folder, path)} ${digestOf(readFileSync(path))}`);
  return digestOf(files.sort().join("\n"));
}

function readFingerprint(path: string): string {
  try {
    const value: unknown = JSON.parse(readFileSync(path, "utf8"));
    if (typeof value !== "object" || value === null) return "";
    if (!("digest" in value) || typeof value.digest !== "string") return "";
    return value.digest;
  } catch {
    return "";
  }
}

function listFiles(path: string): readonly string[] {
  if (!existsSync(path)) return [];
  if (/\.(?:yaml|json|cjs)$/.test(path)) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /(?<!\.d)\.(?:ts|js|css)$/.test(entry.name),
    )
    .map((entry) => join(entry.parentPath, entry.name));
}
