// A small generated app, and its runs that find nothing to do: what they remember in an index, and what is
// recalled by it.
import {
  cpSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect } from "vitest";
import { packageFolder } from "../../generator/driver/package-folder.js";
import { makeRun, type RunFlags } from "../../generator/driver/run.js";
import { generate } from "../../generator/generate/generate.js";
import { rememberUnchanged } from "../../generator/generate/remember-unchanged.js";
import { findUnchanged } from "../../generator/generate/up-to-date.js";
import { recallUnchanged } from "../../generator/unchanged/recall.js";
import { requestOf } from "../../generator/unchanged/request.js";
import { stateDisk, type StateDisk } from "../../generator/unchanged/rows.js";
import { shop } from "./shop.js";
import { tempFolder, writeFiles } from "./temp-folder.js";

const app = {
  ...shop,
  "package.json": '{ "name": "shop", "type": "module" }\n',
  "tsconfig.json": '{ "compilerOptions": { "module": "nodenext" } }\n',
  ".editorconfig": "root = true\n",
  "node_modules/some/package.json": "{}",
  "digest.json": "{}",
  "events/notes.txt": "",
};

let made = "";

export function terminalOf(quiet = false) {
  const said = { out: "", err: "" };
  return {
    said,
    out: (text: string) => void (said.out += text),
    err: (text: string) => void (said.err += text),
    color: false,
    width: 80,
    quiet,
  };
}

export async function generateIn(folder: string, flags: RunFlags = {}) {
  const run = makeRun(undefined, flags, folder);
  const terminal = terminalOf();
  const options = { format: "pretty", dryRun: false } as const;
  const { exitCode } = await generate(run, options, terminal);
  expect([exitCode, terminal.said.err]).toEqual([0, ""]);
}

// No `onTestFinished` here: each test copies this folder.
beforeAll(async () => {
  made = realpathSync(mkdtempSync(join(tmpdir(), "dfn-index-")));
  writeFiles(made, app);
  await generateIn(made);
  return () => {
    rmSync(made, { recursive: true, force: true });
  };
}, 60_000);

/** Longer than a tick of the clock, so that files count as old. */
export const settle = () => new Promise((done) => setTimeout(done, 70));

/** A generated app whose files are old enough. */
export async function settledApp(
  change?: (folder: string) => void,
): Promise<string> {
  const folder = tempFolder({});
  cpSync(made, folder, { recursive: true });
  change?.(folder);
  await settle();
  return folder;
}

/** What a run by the command line does that found nothing to do; whether it did. */
export async function remember(
  folder: string,
  flags: RunFlags = {},
  disk: StateDisk = stateDisk,
): Promise<boolean> {
  const request = requestOf(folder, undefined, flags);
  const run = { ...makeRun(undefined, flags, folder), request };
  const unchanged = await findUnchanged(run);
  if (unchanged === undefined) return false;
  const fingerprint = join(folder, "digest.json");
  await rememberUnchanged(run, unchanged, { fingerprint, disk });
  return true;
}

export function recall(
  folder: string,
  words: readonly string[] = [],
  today = "2027-01-31",
) {
  return recallUnchanged(words, {
    cwd: () => folder,
    generator: packageFolder(),
    today,
    elapsed: () => 12,
  });
}

export const upToDate: unknown = expect.stringMatching(
  /^generated: up to date, \d+ files \(12 ms\)\n$/,
);
export const indexes = "node_modules/.cache/dfn-codegen";

export async function rememberedApp(
  change?: (folder: string) => void,
): Promise<string> {
  const folder = await settledApp(change);
  expect(recall(folder)).toBeUndefined();
  expect(await remember(folder)).toBe(true);
  expect(recall(folder)).toEqual(upToDate);
  return folder;
}

/** Replaces a part of a file with another of the same length. */
export function edit(
  folder: string,
  path: string,
  from: string,
  to: string,
): void {
  const text = readFileSync(join(folder, path), "utf8");
  expect(text).toContain(from);
  expect(to.length).toBe(from.length);
  writeFileSync(join(folder, path), text.replace(from, to));
}

export function restoringDate(path: string, change: () => void): void {
  const { atime, mtime } = statSync(path);
  change();
  utimesSync(path, atime, mtime);
}
