// The tarball of what `npm run build` built, and an app that npm installed it in: made once for all test files of a run.
import { execFile } from "node:child_process";
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { inject } from "vitest";
import { linkFolder } from "./link-folder.js";
import { onceARun } from "./once-a-run.js";

const root = join(import.meta.dirname, "../..");
const execute = promisify(execFile);

/** Its absolute path, the same for all. */
export function packedTarball(): Promise<string> {
  return onceARun(join(inject("runFolder"), "tarball"), async (staging) => {
    const flags = ["--ignore-scripts", "--silent"];
    await execute("npm", ["pack", ...flags, "--pack-destination", staging], {
      cwd: root,
    });
  });
}

/** An app that has the tarball alone, for reading; who writes there takes `installPacked`. */
export function installedTarball(): Promise<string> {
  return onceARun(join(inject("runFolder"), "installed"), async (staging) => {
    const app = join(staging, "app");
    mkdirSync(app);
    const manifest = '{ "name": "app", "type": "module" }';
    writeFileSync(join(app, "package.json"), manifest);
    const flags = ["--no-audit", "--no-fund", "--prefer-offline"];
    // With scripts: whatever the package would run, runs here.
    await execute("npm", ["install", ...flags, await packedTarball()], {
      cwd: app,
    });
  });
}

/** Makes an empty folder an app that npm has installed the tarball in. */
export async function installPacked(app: string): Promise<void> {
  const from = await installedTarball();
  linkFolder(join(from, "node_modules"), join(app, "node_modules"));
  // What an app changes is not shared.
  for (const name of ["package.json", "package-lock.json"]) {
    copyFileSync(join(from, name), join(app, name));
  }
}
