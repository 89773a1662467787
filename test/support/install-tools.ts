// Packages that a single test needs and that are too large for everybody: each in a folder with its own lock file.
import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Installs what the folder's lock file says, once, and returns the folder's `node_modules`. Scripts of packages do not run. */
export function installTools(folder: string, packageName: string): string {
  const modules = join(folder, "node_modules");
  if (!existsSync(join(modules, packageName, "package.json"))) {
    const flags = ["--ignore-scripts", "--no-audit", "--no-fund"];
    execFileSync("npm", ["ci", ...flags, "--prefer-offline"], {
      cwd: folder,
      stdio: "pipe",
    });
  }
  return modules;
}
