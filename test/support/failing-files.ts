// The real file system, with a disk that can be made full and slow.
import * as real from "node:fs/promises";
import type {
  SpoolFile,
  SpoolFiles,
} from "../../templates/runtime/client-spool-files.js";

export interface FailingFiles extends SpoolFiles {
  /** So many bytes may still be written; then `ENOSPC`, after half of what was asked for. */
  room: number;
  /** How often data was brought to the disk. */
  syncs: number;
  /** Awaited before bytes are written to a file. */
  beforeWrite: () => Promise<void>;
  /** Awaited before bytes are taken back. */
  beforeTruncate: () => Promise<void>;
  /** Awaited before each `datasync`. */
  beforeSync: () => Promise<void>;
  /** Awaited before each sign of life: a process that is frozen gives none. */
  beforeSign: () => Promise<void>;
  /** Awaited before each `close`. */
  beforeClose: () => Promise<void>;
}

export function makeFailingFiles(): FailingFiles {
  const files: FailingFiles = {
    room: Infinity,
    syncs: 0,
    beforeWrite: () => Promise.resolve(),
    beforeTruncate: () => Promise.resolve(),
    beforeSync: () => Promise.resolve(),
    beforeSign: () => Promise.resolve(),
    beforeClose: () => Promise.resolve(),
    mkdir: (path, options) => real.mkdir(path, options),
    readdir: (path) => real.readdir(path),
    readFile: (path) => real.readFile(path),
    writeFile: async (path, data) => {
      if (data.length > files.room) throw full();
      files.room -= data.length;
      await real.writeFile(path, data);
    },
    rename: (from, to) => real.rename(from, to),
    unlink: (path) => real.unlink(path),
    stat: (path) => real.stat(path),
    utimes: async (path, accessed, changed) => {
      await files.beforeSign();
      await real.utimes(path, accessed, changed);
    },
    open: async (path, flags) => {
      // Not even a name.
      if (flags === "wx" && files.room <= 0) throw full();
      const handle = await real.open(path, flags);
      const file: SpoolFile = {
        write: async (bytes, offset, length, position) => {
          await files.beforeWrite();
          const fits = Math.min(length, Math.floor(files.room));
          if (fits < length) {
            await handle.write(bytes, offset, fits >> 1, position);
            files.room = 0;
            throw full();
          }
          files.room -= length;
          return handle.write(bytes, offset, length, position);
        },
        datasync: async () => {
          await files.beforeSync();
          files.syncs++;
          await handle.datasync();
        },
        sync: () => handle.sync(),
        truncate: async (size) => {
          await files.beforeTruncate();
          await handle.truncate(size);
        },
        close: async () => {
          await files.beforeClose();
          await handle.close();
        },
      };
      return file;
    },
  };
  return files;
}

function full(): Error {
  return Object.assign(new Error("no space left on device"), {
    code: "ENOSPC",
  });
}
