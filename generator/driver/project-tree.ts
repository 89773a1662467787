// The generated folders of a project, and the sources that may import from them.
import { readdirSync, type Dirent } from "node:fs";
import { join } from "node:path";
import { manifestName } from "../output/manifest.js";

export interface ProjectTree {
  /** Folders with a manifest of ours. */
  readonly generated: readonly string[];
  /** Files that may import, outside of those folders. */
  readonly sources: readonly string[];
}

/** A larger project is searched no further: this is a courtesy of each run. */
const mostFolders = 5000;
const passedOver = new Set(["node_modules", "coverage"]);
const mayImport = /\.(?:[cm]?[jt]sx?|vue|svelte|astro)$/;

/** Folders in the order of their paths; what begins with a dot, and installed packages, are passed over. */
export function walkProject(root: string): ProjectTree {
  const generated: string[] = [];
  const sources: string[] = [];
  const folders = [root];
  for (const folder of folders) {
    const entries = entriesOf(folder);
    if (entries.some(({ name }) => name === manifestName)) {
      generated.push(folder);
      continue;
    }
    for (const entry of entries) {
      const { name } = entry;
      if (entry.isFile() && mayImport.test(name)) {
        sources.push(join(folder, name));
      } else if (
        entry.isDirectory() &&
        !name.startsWith(".") &&
        !passedOver.has(name) &&
        folders.length < mostFolders
      ) {
        folders.push(join(folder, name));
      }
    }
  }
  return { generated: generated.sort(), sources: sources.sort() };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
