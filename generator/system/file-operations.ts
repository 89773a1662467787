// The operations with which a run changes the disk, as an object, so that tests can make each of them fail.
import {
  readdirSync,
  renameSync,
  rmdirSync,
  statSync,
  unlinkSync,
  writeFileSync,
} from "node:fs";
import { errorCode } from "./file-errors.js";
import { makeFolder } from "./make-folder.js";

/** All throw the operating system's error. */
export interface FileOperations {
  /** Creates a folder and those above it; returns the outermost one that was created, or `undefined`. */
  readonly makeFolder: (path: string) => string | undefined;
  /** Writes a file that must not exist yet. */
  readonly createFile: (path: string, content: string | Uint8Array) => void;
  /** Replaces a file with another atomically. */
  readonly rename: (from: string, to: string) => void;
  readonly removeFile: (path: string) => void;
  /** Removes a folder if it is empty; otherwise does nothing. */
  readonly removeEmptyFolder: (path: string) => void;
  readonly list: (folder: string) => readonly string[];
  /** Milliseconds since a file was written. */
  readonly age: (path: string) => number;
}

export const diskOperations: FileOperations = {
  makeFolder,
  createFile: (path, content) => {
    writeFileSync(path, content, { flag: "wx" });
  },
  rename: renameWithPatience,
  removeFile: unlinkSync,
  removeEmptyFolder: (path) => {
    try {
      rmdirSync(path);
    } catch (error) {
      const code = errorCode(error);
      const harmless = ["ENOTEMPTY", "EEXIST", "ENOENT"];
      if (code === undefined || !harmless.includes(code)) throw error;
    }
  },
  list: (folder) => readdirSync(folder),
  age: (path) => Date.now() - statSync(path).mtimeMs,
};

/**
 * On Windows a file cannot be replaced while an editor or a virus scanner has
 * it open, which usually takes only a moment.
 */
function renameWithPatience(from: string, to: string): void {
  const attempts = process.platform === "win32" ? 6 : 1;
  for (let attempt = 1; ; attempt++) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      if (attempt >= attempts) throw error;
      const sleeper = new Int32Array(new SharedArrayBuffer(4));
      Atomics.wait(sleeper, 0, 0, 10 * 2 ** attempt);
    }
  }
}

/** Clean-up is optional: if it fails, the error that made it necessary is the one to report. */
export function attempt(action: () => void): void {
  try {
    action();
  } catch {
    // The next run removes it.
  }
}
