// The input files of `load`: how they are recognized later, and how each is opened.
import { createHash } from "node:crypto";
import { accessSync, constants, statSync } from "node:fs";
import { resolve } from "node:path";
import { badFile } from "../../diagnostics/codes/arguments-bad-file.js";
import type { Refusal } from "../../system/refuse.js";
import { visible } from "../../text/display-text.js";
import type { Layout } from "../../source/choose-splitter.js";
import { cannotRead } from "../../system/file-errors.js";
import type { LoadedFile } from "./checkpoint.js";
import {
  DataFileError,
  openData,
  type DataFile,
  type OpenedData,
} from "../../driver/open-data.js";

export interface LoadInput {
  readonly file: LoadedFile;
  /** Only once, because a pipe can be read only once. */
  readonly open: (onBytes: (count: number) => void) => Promise<OpenedData>;
}

/** Inspects all files before anything is sent; a refusal says what is wrong with one of them. */
export async function findInputs(
  paths: readonly string[],
  cwd: string,
): Promise<{ readonly inputs: readonly LoadInput[] } | Refusal> {
  const refused = (message: string): Refusal => ({
    refusal: badFile.at({ message }),
  });
  const inputs: LoadInput[] = [];
  for (const [at, path] of paths.entries()) {
    if (path === "-" && paths.indexOf(path) < at) {
      return refused("`-`, the standard input, is named twice");
    }
    try {
      inputs.push(await findInput(path, cwd));
    } catch (error) {
      if (error instanceof DataFileError) return refused(error.message);
      const reason = cannotRead(visible(path), error);
      if (reason === undefined) throw error;
      return refused(reason);
    }
  }
  return { inputs };
}

async function findInput(path: string, cwd: string): Promise<LoadInput> {
  const shown = path === "-" ? "stdin" : visible(path);
  const file = { path: path === "-" ? path : resolve(cwd, path), shown };
  const stats = path === "-" ? undefined : statSync(file.path);
  if (stats?.isDirectory() === true) {
    throw new DataFileError(`\`${shown}\` is a folder: name the files in it`);
  }
  if (stats === undefined || stats.isFIFO()) return openPipe(path, file);
  if (!stats.isFile()) {
    throw new DataFileError(`\`${shown}\` is not a file or a pipe`);
  }
  accessSync(file.path, constants.R_OK);
  const opened = await openData(file);
  await opened.close();
  assertLines(opened.layout, shown);
  const changed = Math.trunc(stats.mtimeMs);
  return {
    file: { path, size: stats.size, changed },
    open: (onBytes) => openData(file, onBytes),
  };
}

/** A pipe has neither a size nor a time, so it is recognized by its beginning. */
async function openPipe(path: string, file: DataFile): Promise<LoadInput> {
  let early = 0;
  let report = (count: number): void => {
    early += count;
  };
  const opened = await openData(file, (count) => {
    report(count);
  });
  assertLines(opened.layout, file.shown);
  const head = createHash("sha256").update(opened.head).digest("hex");
  return {
    file: { path, size: 0, changed: 0, head },
    open: (onBytes) => {
      report = onBytes;
      onBytes(early);
      return Promise.resolve(opened);
    },
  };
}

function assertLines(layout: Layout, shown: string): void {
  if (layout === "lines") return;
  const filter = layout === "array" ? ".[]" : ".";
  throw new DataFileError(
    `\`${shown}\` does not have one record per line: convert it with \`jq -c '${filter}'\``,
  );
}
