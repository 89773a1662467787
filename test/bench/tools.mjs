// @ts-check
// The peers, compilers and the bundler that the bench compares with: installed into a temporary folder once, and never a dependency.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

export const versions = {
  typewriter: "9.2.0",
  "json-schema-to-typescript": "16.0.0",
  "quicktype-core": "26.0.0",
  esbuild: "0.28.2",
  "typescript-5": "5.9.3",
  "typescript-7": "7.0.2",
  duckdb: "1.5.6-r.1",
};

/** @param {keyof typeof versions} name */
function versionOf(name) {
  return versions[name];
}

/** @returns {string} A folder with `node_modules` that holds all but Typewriter. */
export function toolsFolder() {
  return install("tools", {
    dependencies: {
      "json-schema-to-typescript": versionOf("json-schema-to-typescript"),
      "quicktype-core": versionOf("quicktype-core"),
      esbuild: versionOf("esbuild"),
      "typescript-5": `npm:typescript@${versionOf("typescript-5")}`,
      "typescript-7": `npm:typescript@${versionOf("typescript-7")}`,
    },
  });
}

/**
 * Apart, because it depends on any version of TypeScript and does not start with today's.
 * @returns {string} A folder with `node_modules`.
 */
export function typewriterFolder() {
  return install("typewriter", {
    dependencies: { typewriter: versionOf("typewriter") },
    overrides: { typescript: "4.9.5" },
  });
}

/** @returns {string} A folder with `node_modules` that holds DuckDB: 100 MB, so apart. */
export function duckDbFolder() {
  return install("duckdb", {
    dependencies: { "@duckdb/node-api": versionOf("duckdb") },
  });
}

/** @returns {Promise<any>} esbuild, which the package itself does not depend on. */
export async function loadEsbuild() {
  const path = join(toolsFolder(), "node_modules/esbuild/lib/main.js");
  const { default: esbuild } = await import(pathToFileURL(path).href);
  return esbuild;
}

/**
 * @param {string} name
 * @param {object} manifest
 */
function install(name, manifest) {
  const folder = join(tmpdir(), "dfn-codegen-bench", name);
  const done = join(folder, "installed.json");
  const text = JSON.stringify({ private: true, type: "module", ...manifest });
  if (existsSync(done) && readFileSync(done, "utf8") === text) return folder;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), text);
  const { status, stderr } = spawnSync(
    "npm",
    ["install", "--ignore-scripts", "--no-audit", "--no-fund"],
    { cwd: folder, encoding: "utf8", timeout: 180_000 },
  );
  if (status !== 0) {
    throw new Error(
      `npm could not install ${name}: ${stderr.trim().split("\n").pop()}`,
    );
  }
  writeFileSync(done, text);
  return folder;
}
