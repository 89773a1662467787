// The index of a command line: where it is, what is in it, and reading it. It is untrusted, like any file.
import { lstatSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { isFields } from "../text/fields.js";
import type { UnchangedFolder } from "./message.js";
import { cellsOfRow, type RowGroup, type Rows } from "./rows.js";

const formatVersion = 1;

/** An index of 100,000 files takes 10 MB. */
const largest = 32 << 20;

/** What a run found that had nothing to do. */
export interface UnchangedIndex {
  readonly request: string;
  /** The package's folder: another copy of dfn-codegen keeps an index of its own. */
  readonly generator: string;
  /** The output folder in messages, and shortened to its place in the summary. */
  readonly output: string;
  readonly shown: string;
  readonly fileCount: number;
  /** The site of documents; absent unless the target `docs` is chosen. */
  readonly site?: UnchangedFolder | undefined;
  /** After this day, `yyyy-MM-dd`, a run has something to say. */
  readonly expires?: string;
  readonly rows: Rows;
}

/**
 * The folder for indexes: in the nearest `node_modules` of the project, where
 * tools keep what is not committed. `undefined` if there is none, or if it is
 * a link: it may lead out of the project.
 */
export function findIndexFolder(cwd: string): string | undefined {
  for (let at = cwd; ; at = dirname(at)) {
    const modules = join(at, "node_modules");
    const state = lstatSync(modules, { throwIfNoEntry: false });
    if (state?.isDirectory() === true) {
      return join(modules, ".cache", "dfn-codegen");
    }
    const isEnd =
      state !== undefined ||
      dirname(at) === at ||
      lstatSync(join(at, ".git"), { throwIfNoEntry: false }) !== undefined;
    if (isEnd) return undefined;
  }
}

/** The index of a request is named by a short hash, because loading `node:crypto` takes longer than reading the index. */
export function indexName(request: string): string {
  let [low, high] = [0x811c9dc5, 0xc9dc5118];
  for (let at = 0; at < request.length; at++) {
    low = Math.imul(low ^ request.charCodeAt(at), 0x01000193);
    high = Math.imul(high ^ request.charCodeAt(at), 0x85ebca6b);
  }
  return `${[low, high].map((half) => (half >>> 0).toString(16).padStart(8, "0")).join("")}.json`;
}

/** Whether a name is that of an index, so that old ones can be removed. */
export function isIndexName(name: string): boolean {
  return /^[0-9a-f]{16}\.json$/.test(name);
}

export function printIndex(index: UnchangedIndex): string {
  return JSON.stringify({ format: formatVersion, ...index });
}

/** `undefined` if there is no index that can be used. May throw the operating system's errors. */
export function readIndex(path: string): UnchangedIndex | undefined {
  const state = lstatSync(path, { throwIfNoEntry: false });
  if (state?.isFile() !== true || state.size > largest) return undefined;
  return parseIndex(readFileSync(path, "utf8"));
}

/** `undefined` for anything that is not exactly an index of this version. */
export function parseIndex(text: string): UnchangedIndex | undefined {
  const value = parseJson(text);
  if (!isFields(value) || value["format"] !== formatVersion) return undefined;
  const { request, generator, output, shown, fileCount, expires } = value;
  const rows = asRows(value["rows"]);
  const site = asFolder(value["site"]);
  if (value["site"] !== undefined && site === undefined) return undefined;
  if (
    typeof request !== "string" ||
    typeof generator !== "string" ||
    typeof output !== "string" ||
    typeof shown !== "string" ||
    typeof fileCount !== "number" ||
    (expires !== undefined && typeof expires !== "string") ||
    rows === undefined ||
    !isPrintable(shown) ||
    countRows(rows.entries) <= fileCount + (site?.fileCount ?? 0)
  ) {
    return undefined;
  }
  return {
    request,
    generator,
    output,
    shown,
    fileCount,
    rows,
    ...(site && { site }),
    ...(expires !== undefined && { expires }),
  };
}

function asFolder(value: unknown): UnchangedFolder | undefined {
  if (!isFields(value)) return undefined;
  const { output, shown, fileCount } = value;
  return typeof output === "string" &&
    typeof shown === "string" &&
    typeof fileCount === "number" &&
    isPrintable(shown)
    ? { output, shown, fileCount }
    : undefined;
}

/** It is printed as it is. */
function isPrintable(text: string): boolean {
  return !/[\p{C}\p{Zl}\p{Zp}]/u.test(text);
}

function countRows(groups: readonly RowGroup[]): number {
  return groups.reduce((sum, { length }) => sum + (length - 1) / cellsOfRow, 0);
}

function asRows(value: unknown): Rows | undefined {
  if (!isFields(value)) return undefined;
  const { entries, followed, folders, absent } = value;
  return isListOf(entries, isGroup) &&
    isListOf(followed, isGroup) &&
    isListOf(folders, isText) &&
    isListOf(absent, isText)
    ? { entries, followed, folders, absent }
    : undefined;
}

function isGroup(value: unknown): value is RowGroup {
  if (!isListOf(value, isCell)) return false;
  return (
    value.length % cellsOfRow === 1 &&
    value.every(
      (cell, at) => (at === 0 || at % cellsOfRow === 1) === isText(cell),
    )
  );
}

function isCell(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

function isText(value: unknown): value is string {
  return typeof value === "string";
}

function isListOf<Item>(
  value: unknown,
  isItem: (item: unknown) => item is Item,
): value is readonly Item[] {
  return Array.isArray(value) && value.every(isItem);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
