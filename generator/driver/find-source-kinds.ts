// Finds which kinds of sources an app has: a short search that ends at the first TypeScript file.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { SourceKinds } from "../app/language.js";

const deepest = 6;
/** Enough to determine the language of an app. */
const mostFolders = 500;
const passedOver = new Set([
  "node_modules",
  "dist",
  "build",
  "out",
  "coverage",
  "generated",
  "vendor",
]);

/**
 * Searches the folders of an app, the nearest first. Ignores configuration and
 * declaration files, and folders that cannot be read.
 */
export function findSources(app: string): SourceKinds {
  let javascript = false;
  const folders = [{ path: app, depth: 0 }];
  for (let at = 0; at < Math.min(folders.length, mostFolders); at++) {
    const { path, depth } = folders[at] ?? { path: app, depth: deepest };
    for (const entry of entriesOf(path)) {
      const { name } = entry;
      if (entry.isDirectory()) {
        const skipped = name.startsWith(".") || passedOver.has(name);
        if (!skipped && depth < deepest) {
          folders.push({ path: join(path, name), depth: depth + 1 });
        }
        continue;
      }
      if (/\.config\.|\.d\.[cm]?ts$/.test(name)) continue;
      if (/\.(?:[cm]?ts|tsx)$/.test(name)) {
        return { typescript: true, javascript };
      }
      javascript ||= /\.(?:[cm]?js|jsx)$/.test(name);
    }
  }
  return { typescript: false, javascript };
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
