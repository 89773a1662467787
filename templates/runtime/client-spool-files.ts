// What the spool needs from a file system. `node:fs/promises` has it; tests use one that fails.

export interface SpoolFiles {
  mkdir(path: string, options: { readonly recursive: true }): Promise<unknown>;
  readdir(path: string): Promise<readonly string[]>;
  readFile(path: string): Promise<Uint8Array>;
  writeFile(path: string, data: Uint8Array | string): Promise<void>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  stat(
    path: string,
  ): Promise<{ readonly mtimeMs: number; readonly ino: number }>;
  /** Both times in seconds since 1970. */
  utimes(path: string, accessed: number, changed: number): Promise<void>;
  open(path: string, flags: string): Promise<SpoolFile>;
}

export interface SpoolFile {
  write(
    bytes: Uint8Array,
    offset: number,
    length: number,
    position: number,
  ): Promise<{ readonly bytesWritten: number }>;
  /** Resolves when the data is on the disk. */
  datasync(): Promise<void>;
  sync(): Promise<void>;
  truncate(size: number): Promise<void>;
  close(): Promise<void>;
}

/** The code of an error of the system, such as `ENOENT`. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  if (!("code" in error) || typeof error.code !== "string") return undefined;
  return error.code;
}

/** Makes a new or a removed name survive a power failure, if the system can. */
export async function syncFolder(
  files: SpoolFiles,
  folder: string,
): Promise<void> {
  try {
    const handle = await files.open(folder, "r");
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch {
    // Windows cannot open folders; there the name is safe with the file.
  }
}
