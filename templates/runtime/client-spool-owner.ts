// The holder of a lock: what a process writes about itself, and whether the recorded process has certainly
// ended.
import { systemCode, type SpoolFiles } from "./client-spool-files.js";

declare const process: {
  readonly pid: number;
  kill(pid: number, signal: 0): boolean;
};

/**
 * What is known about the holder of a lock; all of it is for people, and
 * absent if it cannot be determined.
 */
export interface LockHolder {
  readonly pid?: number | undefined;
  readonly host?: string | undefined;
  /** When it took the lock: ISO 8601. */
  readonly since?: string | undefined;
}

/**
 * Distinguishes one process from all others of one PID namespace of one boot,
 * including later ones with the same number.
 */
export interface LockOwner extends LockHolder {
  /** The number of the lock that this describes: a lock is renamed first and described afterwards. */
  readonly number: number;
  readonly boot: string;
  /** The PID namespace; "" if it cannot be determined. */
  readonly space: string;
  /** When the process was started, as the system counts. */
  readonly started: string;
}

/**
 * Size of a description in bytes: always the same, so that the next owner
 * overwrites it in place, which works on a full disk.
 */
const ownerSize = 512;

/** Describes this process as the owner of lock `number`. */
export async function describeSelf(
  files: SpoolFiles,
  number: number,
): Promise<LockOwner> {
  const { pid } = process;
  const started = await startOf(files, "self");
  // In the /proc of another namespace, the numbers are not ours.
  const isOwnProc = started !== "" && started === (await startOf(files, pid));
  return {
    number,
    pid,
    host: await read(files, "/proc/sys/kernel/hostname"),
    since: new Date().toISOString(),
    boot: await read(files, "/proc/sys/kernel/random/boot_id"),
    space: isOwnProc ? await pidNamespace(files) : "",
    started,
  };
}

/** The owner in the form of a lock file, `ownerSize` bytes. */
export function toOwnerText(owner: LockOwner): string {
  return `${JSON.stringify(owner).padEnd(ownerSize - 1)}\n`;
}

/** The owner of lock `number`; `undefined` if the file describes none, or an earlier one. */
export async function readOwner(
  files: SpoolFiles,
  path: string,
  number: number,
): Promise<LockOwner | undefined> {
  let value: unknown;
  try {
    value = JSON.parse(await readText(files, path));
  } catch {
    return undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const fields = value as Readonly<Record<string, unknown>>;
  if (fields["number"] !== number) return undefined;
  const text = (key: string): string => {
    const field = fields[key];
    return typeof field === "string" && /^[\w.:-]{1,100}$/.test(field)
      ? field
      : "";
  };
  const pid = fields["pid"];
  return {
    number,
    pid: typeof pid === "number" && Number.isSafeInteger(pid) ? pid : undefined,
    host: text("host"),
    since: text("since"),
    boot: text("boot"),
    space: text("space"),
    started: text("started"),
  };
}

/** True only if there is no doubt: nothing can be known about another boot or namespace. */
export async function isCertainlyGone(
  files: SpoolFiles,
  owner: LockOwner | undefined,
  self: LockOwner,
): Promise<boolean> {
  if (owner?.pid === undefined || owner.boot === "" || owner.space === "") {
    return false;
  }
  if (owner.boot !== self.boot || owner.space !== self.space) return false;
  try {
    process.kill(owner.pid, 0);
  } catch (error) {
    if (systemCode(error) === "ESRCH") return true;
  }
  const started = await startOf(files, owner.pid);
  return started !== "" && started !== owner.started;
}

/** "process 12 on host web-1, since 2026-01-31T09:30:00.000Z" */
export function describeHolder({ pid, host, since }: LockHolder): string {
  const who = pid === undefined ? "unknown" : String(pid);
  const where = host === undefined || host === "" ? "" : ` on host ${host}`;
  const when = since === undefined || since === "" ? "" : `, since ${since}`;
  return `process ${who}${where}${when}`;
}

/** Linux knows when a process was started; "" elsewhere, and "gone" for a zombie process. */
async function startOf(
  files: SpoolFiles,
  pid: number | "self",
): Promise<string> {
  const stat = await read(files, `/proc/${String(pid)}/stat`);
  // The name, in parentheses, may contain anything; 22 is the field's number in proc(5).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields[0] === "Z" || fields[0] === "X") return "gone";
  return fields[22 - 3] ?? "";
}

async function pidNamespace(files: SpoolFiles): Promise<string> {
  try {
    return String((await files.stat("/proc/self/ns/pid")).ino);
  } catch {
    return "";
  }
}

function read(files: SpoolFiles, path: string): Promise<string> {
  return readText(files, path).then(
    (text) => text.trim(),
    () => "",
  );
}

async function readText(files: SpoolFiles, path: string): Promise<string> {
  const bytes = await files.readFile(path);
  return String.fromCharCode(...bytes.subarray(0, 4096));
}
