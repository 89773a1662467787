// What test files of a run share: made once, whole when it is seen, and a failure is everybody's.
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

/**
 * Lets the first caller put one file or folder into the folder by `make`; everybody gets its path, or the same failure.
 * Test files run in processes of their own: who makes the folder makes the rest, and the others wait.
 */
export async function onceARun(
  folder: string,
  make: (staging: string) => Promise<void>,
): Promise<string> {
  const [done, failed] = [join(folder, "done"), join(folder, "failed.txt")];
  if (isFirst(folder)) {
    const staging = join(folder, "staging");
    mkdirSync(staging);
    try {
      await make(staging);
      // All at once: nobody sees half of it.
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
