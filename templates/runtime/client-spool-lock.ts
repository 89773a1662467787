// Keeps a second process out of a folder. The holder gives signs of life; a holder without any is replaced,
// whatever its host or process.
import { clientError, type ClientError } from "./client-error.js";
import { systemCode, type SpoolFiles } from "./client-spool-files.js";
import {
  describeSelf,
  isCertainlyGone,
  readOwner,
  toOwnerText,
  type LockHolder,
} from "./client-spool-owner.js";

export interface LockOptions {
  /** The prefix of its file names. Default: `lock`. */
  readonly name?: string | undefined;
  /**
   * Milliseconds without a sign of life after which a lock counts as
   * abandoned. Default: 10,000. The holder gives one each second, or five
   * within that time if it is shorter.
   */
  readonly takeOverAfter?: number | undefined;
  /** Called once if the lock is lost: this process was suspended for so long that another one took over. */
  readonly onLost?: (error: ClientError) => void;
  /**
   * Awaited once nothing is in the way, before the lock is taken; a rejection
   * is passed on. So one can wait for several locks at the same time, and
   * still take them in order.
   */
  readonly turn?: () => Promise<void>;
}

/** A lock that this process holds. */
export interface Lock {
  /** Unique: no other lock of this folder ever had it. */
  readonly number: number;
  /**
   * Resolves if the lock is still held, which is also a sign of life. Rejects
   * with a `ClientError` if it is lost.
   */
  readonly confirm: () => Promise<void>;
  /**
   * Releases the folder. `forgets` also removes the lock's file; then a full
   * disk may prevent the next lock.
   */
  readonly release: (options?: { readonly forgets: boolean }) => Promise<void>;
}

export type Taken = { readonly lock: Lock } | { readonly holder: LockHolder };

/** The locks of this process: the number of the lock by folder and name. */
const held = /* @__PURE__ */ new Map<string, number>();

interface LockName {
  readonly name: string;
  readonly number: number;
  readonly isFree: boolean;
}

/**
 * Takes the lock of a folder, or returns its holder.
 *
 * A lock is a file `lock-<number>`, and `lock-<number>.free` once it was
 * released. Taking over means renaming it to a new number: only one process
 * can rename a file, this needs no space on the disk, and the former holder,
 * if it was only frozen, no longer finds its own. A process that has certainly
 * ended is not waited for; for all others a sign of life (a new modification
 * time) decides, because neither host nor process id means anything beyond one
 * container.
 *
 * Resolves at once if the lock is free, after a sign of life if it is not, and
 * after `takeOverAfter` if there is none. Rejects with an error of the file
 * system.
 */
export async function takeLock(
  files: SpoolFiles,
  folder: string,
  options: LockOptions = {},
): Promise<Taken> {
  const { name: prefix = "lock", takeOverAfter = 10_000 } = options;
  const key = `${folder}/${prefix}`;
  const self = await describeSelf(files, 0);
  for (;;) {
    const own = held.get(key);
    if (own !== undefined) {
      const path = `${folder}/${prefix}-${String(own)}`;
      return { holder: (await readOwner(files, path, own)) ?? self };
    }
    const found = await lockNames(files, folder, prefix);
    const state = await watch(found);
    if (typeof state === "object") return { holder: state };
    if (state === "changed") continue;
    if (options.turn !== undefined) {
      const before = await signsOf(found);
      await options.turn();
      // A holder may have resumed meanwhile.
      if ((await signsOf(found)) !== before) continue;
    }
    const number = await grab(found);
    if (number === undefined) continue;
    held.set(key, number);
    return { lock: await hold(number) };
  }

  /** The holder of one of them; "silent" if nobody holds one. */
  async function watch(
    found: readonly LockName[],
  ): Promise<LockHolder | "silent" | "changed"> {
    for (const each of found) {
      if (each.isFree) continue;
      const path = pathOf(each);
      const owner = await readOwner(files, path, each.number);
      if (await isCertainlyGone(files, owner, self)) continue;
      switch (await waitForSign(files, path, takeOverAfter)) {
        case "sign":
          // It may have been written meanwhile.
          return owner ?? (await readOwner(files, path, each.number)) ?? {};
        case "gone":
          return "changed";
        case "none":
      }
    }
    return "silent";
  }

  async function signsOf(found: readonly LockName[]): Promise<string> {
    const signs = found.map((each) => changeOf(files, pathOf(each)));
    return String(await Promise.all(signs));
  }

  function pathOf({ name }: { readonly name: string }): string {
    return `${folder}/${name}`;
  }

  /** The number of our new lock; `undefined` if another process was faster. */
  async function grab(found: readonly LockName[]): Promise<number | undefined> {
    const [last, ...others] = [...found].sort((a, b) => b.number - a.number);
    // Random, so that the name of a removed lock is not used again.
    const number = (last?.number ?? Math.floor(Math.random() * 1e12)) + 1;
    const mine = `${folder}/${prefix}-${String(number)}`;
    try {
      if (last !== undefined) {
        await files.rename(pathOf(last), mine);
        for (const each of others) await forget(files, pathOf(each));
        return number;
      }
      await (await files.open(mine, "wx")).close();
    } catch (error) {
      const code = systemCode(error);
      if (code === "ENOENT" || code === "EEXIST") return undefined;
      throw error;
    }
    // Two processes may have found none: then each sees the other's, and both start again.
    const now = await lockNames(files, folder, prefix);
    if (now.length === 1) return number;
    await forget(files, mine);
    await pause(Math.random() * 50);
    return undefined;
  }

  async function hold(number: number): Promise<Lock> {
    const path = `${folder}/${prefix}-${String(number)}`;
    const beat = Math.min(1000, takeOverAfter / 5);
    let lost: ClientError | undefined;
    let isReleased = false;
    let stopTimer: () => void = () => undefined;
    let signedAt = 0;

    async function confirm(): Promise<void> {
      if (lost !== undefined) throw lost;
      const now = Date.now() / 1000;
      signedAt = now === signedAt ? now + 1 : now;
      try {
        await files.utimes(path, signedAt, signedAt);
      } catch (error) {
        if (systemCode(error) !== "ENOENT" || isReleased) throw error;
        throw lose();
      }
    }

    function lose(): ClientError {
      if (lost !== undefined) return lost;
      lost = clientError(
        "spool_locked",
        "the lock is lost: another process took over while this one was suspended, or its file was removed",
      );
      letGo();
      options.onLost?.(lost);
      return lost;
    }

    function letGo(): void {
      stopTimer();
      if (held.get(key) === number) held.delete(key);
    }

    function plan(): void {
      stopTimer = later(beat, () => {
        const next = (): void => {
          if (lost === undefined && !isReleased) plan();
        };
        confirm().then(next, next);
      });
    }

    // For people, and to know at once if this process has ended; writing it may fail on a full disk.
    await describe(files, path, number).catch(() => undefined);
    plan();
    return {
      number,
      confirm,
      release: async ({ forgets } = { forgets: false }) => {
        if (isReleased || lost !== undefined) return;
        isReleased = true;
        letGo();
        await (
          forgets
            ? files.unlink(path)
            : files.rename(path, `${folder}/${prefix}-${String(number)}.free`)
        ).catch(() => undefined);
      },
    };
  }
}

async function describe(
  files: SpoolFiles,
  path: string,
  number: number,
): Promise<void> {
  const text = toOwnerText(await describeSelf(files, number));
  const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0) & 127);
  const file = await files.open(path, "r+");
  try {
    await file.write(bytes, 0, bytes.length, 0);
  } finally {
    await file.close();
  }
}

async function lockNames(
  files: SpoolFiles,
  folder: string,
  prefix: string,
): Promise<readonly LockName[]> {
  const names = await files.readdir(folder);
  return names.flatMap((name) => {
    if (!name.startsWith(`${prefix}-`)) return [];
    const rest = name.slice(prefix.length + 1);
    const [, digits, free] = /^(\d{1,15})(\.free)?$/.exec(rest) ?? [];
    return digits === undefined
      ? []
      : [{ name, number: Number(digits), isFree: free !== undefined }];
  });
}

/**
 * Waits until the file's modification time changes, or the file is gone. It
 * counts checks and not time: a process that was frozen together with the
 * holder must not conclude that only the holder was.
 */
async function waitForSign(
  files: SpoolFiles,
  path: string,
  takeOverAfter: number,
): Promise<"sign" | "gone" | "none"> {
  const looks = 20;
  const before = await changeOf(files, path);
  for (let look = 0; look < looks && before !== undefined; look++) {
    await pause(takeOverAfter / looks);
    const now = await changeOf(files, path);
    if (now === undefined) return "gone";
    if (now !== before) return "sign";
  }
  return before === undefined ? "gone" : "none";
}

async function changeOf(
  files: SpoolFiles,
  path: string,
): Promise<number | undefined> {
  try {
    return (await files.stat(path)).mtimeMs;
  } catch (error) {
    if (systemCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

async function forget(files: SpoolFiles, path: string): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}

interface Timers {
  setTimeout(call: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
  readonly Deno?: { unrefTimer?(timer: unknown): void };
}

function pause(delay: number): Promise<void> {
  const timers: unknown = globalThis;
  return new Promise((resolve) => {
    (timers as Timers).setTimeout(resolve, delay);
  });
}

/** A timer that does not keep the process alive; the result cancels it. */
function later(delay: number, call: () => void): () => void {
  const found: unknown = globalThis;
  const timers = found as Timers;
  const timer = timers.setTimeout(call, delay);
  if (typeof timer === "number") timers.Deno?.unrefTimer?.(timer);
  else (timer as { unref?(): unknown }).unref?.();
  return () => {
    timers.clearTimeout(timer);
  };
}
