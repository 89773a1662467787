// Builds the package before a run, unless it is built: the tests run `dist`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

export default function setup(): void {
  const build = join(import.meta.dirname, "../../generator/build/build.mjs");
  const { status } = spawnSync(process.execPath, [build], { stdio: "inherit" });
  if (status !== 0) throw new Error("the package does not build");
}
