// Which kinds of sources an app has: a short look, which ends at the first TypeScript.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import type { SourceKinds } from "../app/language.js";

const deepest = 6;
/** Enough to see what an app is written in. */
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

/** Looks through the folders of an app, the nearest first. Configuration and declaration files say nothing; nor do folders that cannot be read. */
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
