// Removes from `dist` the declarations that no export of the package reaches: nobody can import this half a megabyte.
import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import ts from "typescript";

/**
 * Returns whether every declaration that the exports need exists. If not, only a full compilation writes it: an
 * incremental one does not write removed files again.
 * @param {string} root
 */
export function pruneDeclarations(root) {
  const needed = reached(exportedTypes(root));
  for (const folder of ["dist/generator", "dist/templates"]) {
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: "utf8",
    })) {
      const path = join(root, folder, name);
      if (name.endsWith(".d.ts") && !needed.has(path)) rmSync(path);
    }
  }
  return [...needed].every((path) => existsSync(path));
}

/** @param {string} root */
function exportedTypes(root) {
  const manifest = readFileSync(join(root, "package.json"), "utf8");
  return Object.values(JSON.parse(manifest).exports).flatMap((each) =>
    typeof each === "object" && "types" in each ? [join(root, each.types)] : [],
  );
}

/**
 * Declaration files by absolute path, with all that they import from the package itself.
 * @param {readonly string[]} entries
 */
function reached(entries) {
  const found = new Set(entries);
  for (const path of found) {
    if (!existsSync(path)) continue;
    const text = readFileSync(path, "utf8");
    for (const { fileName } of ts.preProcessFile(text).importedFiles) {
      if (!fileName.startsWith(".")) continue;
      found.add(join(dirname(path), fileName.replace(/\.js$/, ".d.ts")));
    }
  }
  return found;
}
