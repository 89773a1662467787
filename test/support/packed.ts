// The tarball of what `npm run build` built, packed once for all test files of a run, whichever asks first.
import { execFile } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { promisify } from "node:util";
import { inject } from "vitest";

const root = join(import.meta.dirname, "../..");

/** Its absolute path. Test files run in processes of their own: who makes the folder packs, and the others wait. */
export function packedTarball(): Promise<string> {
  return packOnce(join(inject("runFolder"), "tarball"), packInto);
}

/** Lets the first caller put one file into the folder by `pack`; everybody gets the path of that file, or the same failure. */
export async function packOnce(
  folder: string,
  pack: (staging: string) => Promise<void>,
): Promise<string> {
  const [done, failed] = [join(folder, "done"), join(folder, "failed.txt")];
  if (isFirst(folder)) {
    const staging = join(folder, "staging");
    mkdirSync(staging);
    try {
      await pack(staging);
      // All at once: nobody sees half a tarball.
      renameSync(staging, done);
    } catch (error) {
      writeFileSync(`${failed}.part`, String(error));
      renameSync(`${failed}.part`, failed);
    }
  }
  while (!existsSync(done)) {
    if (existsSync(failed)) throw new Error(readFileSync(failed, "utf8"));
    await wait(50);
  }
  const [name = ""] = readdirSync(done);
  return join(done, name);
}

function isFirst(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") {
      return false;
    }
    throw error;
  }
}

async function packInto(staging: string): Promise<void> {
  await promisify(execFile)(
    "npm",
    ["pack", "--ignore-scripts", "--silent", "--pack-destination", staging],
    { cwd: root },
  );
}
