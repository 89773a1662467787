// Packages that a single test needs and that are too large for everybody, or that an example has: each in a folder with its own lock file.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { promisify } from "node:util";

/**
 * Installs what the folder's lock file says, once for each state of it, into the temporary folder; returns that
 * `node_modules`. Scripts of packages do not run. Throws when npm fails.
 */
export async function installTools(folder: string): Promise<string> {
  const lock = readFileSync(join(folder, "package-lock.json"));
  const digest = createHash("sha256").update(lock).digest("hex").slice(0, 16);
  const place = join(tmpdir(), "dfn-codegen-tools", digest);
  if (existsSync(place)) return join(place, "node_modules");
  // Beside it first: two test files may install at a time, and a run may be broken off.
  mkdirSync(dirname(place), { recursive: true });
  const staging = mkdtempSync(`${place}.`);
  for (const name of ["package.json", "package-lock.json"]) {
    cpSync(join(folder, name), join(staging, name));
  }
  const flags = ["--ignore-scripts", "--no-audit", "--no-fund"];
  await promisify(execFile)("npm", ["ci", ...flags, "--prefer-offline"], {
    cwd: staging,
  });
  try {
    renameSync(staging, place);
  } catch (error) {
    rmSync(staging, { recursive: true, force: true });
    if (!existsSync(place)) throw error;
  }
  return join(place, "node_modules");
}
