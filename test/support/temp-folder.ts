// Folders for tests that need a disk.
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative } from "node:path";
import { onTestFinished } from "vitest";
import { tempBase } from "./temp-base.js";

/** A fresh folder with files, gone after the test; its path has a blank and Hangul in it. */
export function tempFolder(
  files: Readonly<Record<string, string>> = {},
): string {
  const base = realpathSync(mkdtempSync(join(tempBase, "dfn-codegen-")));
  onTestFinished(() => {
    rmSync(base, { recursive: true, force: true });
  });
  const folder = join(base, "봄날 상점");
  mkdirSync(folder);
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(
  folder: string,
  files: Readonly<Record<string, string>>,
): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** All files of a folder by path; links are not followed. */
export function readFiles(folder: string): Readonly<Record<string, string>> {
  const files: [string, string][] = [];
  for (const entry of readdirSync(folder, {
    recursive: true,
    withFileTypes: true,
  })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    files.push([relative(folder, path), readFileSync(path, "utf8")]);
  }
  return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)));
}
