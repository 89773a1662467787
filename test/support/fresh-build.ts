// Builds the package before a run, unless it is built: the tests run `dist`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const asked = Symbol.for("dfn-codegen: the package is built for this run");

/** Vitest calls it for each project, in one process; to find out that nothing changed takes a second. */
export default function setup(): void {
  if (Reflect.has(globalThis, asked)) return;
  Reflect.set(globalThis, asked, true);
  const build = join(import.meta.dirname, "../../generator/build/build.mjs");
  const { status } = spawnSync(process.execPath, [build], { stdio: "inherit" });
  if (status !== 0) throw new Error("the package does not build");
}
