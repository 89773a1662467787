// Keeps a second process out of a spool's folder, and lets the next one in when the last was killed.
import { clientError } from "./client-error.js";
import { systemCode, type SpoolFiles } from "./client-spool-files.js";

declare const process: {
  readonly pid: number;
  kill(pid: number, signal: 0): boolean;
};

/** Tells one process from all others, also from a later one with the same number. */
interface Owner {
  readonly pid: number;
  /** When it was started, as the system counts; "" where that cannot be known. */
  readonly started: string;
  readonly boot: string;
  readonly host: string;
}

/** The folders that this process holds. */
const held = /* @__PURE__ */ new Set<string>();

/**
 * Takes the folder and returns what gives it free. Locks are numbered, and the highest counts: taking over a dead one
 * means to create the next, which only one process can. Throws a `ClientError` with the code `spool_locked`.
 */
export async function takeLock(
  files: SpoolFiles,
  folder: string,
): Promise<() => Promise<void>> {
  const self = await describeProcess(files, process.pid);
  for (;;) {
    const highest = Math.max(0, ...(await lockNumbers(files, folder)));
    const owner = await readOwner(files, pathOf(folder, highest));
    if (owner && (await isAlive(files, owner, self, folder))) {
      throw clientError(
        "spool_locked",
        `another client holds the spool: process ${String(owner.pid)}${owner.host === self.host ? "" : " of another host"}; if it is gone, remove \`lock-${String(highest)}\``,
      );
    }
    const mine = highest + 1;
    if (!(await create(files, folder, mine, self))) continue;
    // Somebody may have taken and given free a higher one in between.
    const others = await lockNumbers(files, folder);
    if (others.some((number) => number > mine)) {
      await forget(files, pathOf(folder, mine));
      continue;
    }
    for (const number of others) {
      if (number < mine) await forget(files, pathOf(folder, number));
    }
    held.add(folder);
    return async () => {
      held.delete(folder);
      // Not removed: the highest number must not become free again.
      await files
        .writeFile(pathOf(folder, mine), "{}\n")
        .catch(() => undefined);
    };
  }
}

function pathOf(folder: string, number: number): string {
  return `${folder}/lock-${String(number)}`;
}

async function lockNumbers(
  files: SpoolFiles,
  folder: string,
): Promise<readonly number[]> {
  const names = await files.readdir(folder);
  return names.flatMap((name) => {
    const number = /^lock-(\d{1,15})$/.exec(name)?.[1];
    return number === undefined ? [] : [Number(number)];
  });
}

/** By a link, so that nobody ever sees a lock without its owner. */
async function create(
  files: SpoolFiles,
  folder: string,
  number: number,
  owner: Owner,
): Promise<boolean> {
  const draft = `${folder}/draft-${String(owner.pid)}-${Math.random().toString(36).slice(2)}`;
  try {
    await files.writeFile(draft, `${JSON.stringify(owner)}\n`);
    await files.link(draft, pathOf(folder, number));
    return true;
  } catch (error) {
    if (systemCode(error) === "EEXIST") return false;
    throw error;
  } finally {
    await forget(files, draft);
  }
}

async function forget(files: SpoolFiles, path: string): Promise<void> {
  await files.unlink(path).catch(() => undefined);
}

/** Undefined when there is no lock, or when it was given free. */
async function readOwner(
  files: SpoolFiles,
  path: string,
): Promise<Owner | undefined> {
  try {
    const owner = JSON.parse(await readText(files, path)) as Partial<Owner>;
    const { pid, started = "", boot = "", host = "" } = owner;
    return pid === undefined ? undefined : { pid, started, boot, host };
  } catch {
    return undefined;
  }
}

async function isAlive(
  files: SpoolFiles,
  owner: Owner,
  self: Owner,
  folder: string,
): Promise<boolean> {
  // Of another host nothing can be known.
  if (owner.host !== self.host) return true;
  if (owner.boot !== self.boot) return false;
  if (owner.pid === self.pid && owner.started === self.started) {
    return owner.started !== "" || held.has(folder);
  }
  if (owner.started !== "") {
    const { started } = await describeProcess(files, owner.pid);
    return started === owner.started;
  }
  try {
    return process.kill(owner.pid, 0);
  } catch (error) {
    return systemCode(error) === "EPERM";
  }
}

/** Linux tells when a process was started; elsewhere its number has to do. */
async function describeProcess(files: SpoolFiles, pid: number): Promise<Owner> {
  const read = (path: string): Promise<string> =>
    readText(files, path).then(
      (text) => text.trim(),
      () => "",
    );
  const stat = await read(`/proc/${String(pid)}/stat`);
  // The name, in parentheses, may hold anything; 22 is the field's number in proc(5).
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  const isZombie = fields[0] === "Z" || fields[0] === "X";
  return {
    pid,
    started: isZombie ? "" : (fields[22 - 3] ?? ""),
    boot: await read("/proc/sys/kernel/random/boot_id"),
    host: await read("/proc/sys/kernel/hostname"),
  };
}

async function readText(files: SpoolFiles, path: string): Promise<string> {
  const bytes = await files.readFile(path);
  return String.fromCharCode(...bytes);
}
