// The command line as built into `dist`: in a process that is kept, or spawned for real.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { callKeptBin } from "./kept-bin.js";

export const binPath = fileURLToPath(
  new URL("../../dist/generator/cli/main.js", import.meta.url),
);

export interface BinResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `dfn-codegen`: in this test file's kept process, where the packages are
 * loaded already, or, with variables of an environment, in a process of its own
 * that has them and PATH alone.
 */
export function runBin(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): BinResult {
  return Object.keys(env).length === 0
    ? callKeptBin({ bin: binPath, cwd, args })
    : spawnBin(cwd, args, env);
}

/**
 * The same in a process of its own, always: where the process is what is
 * tested (what it loads, how it ends, its standard input), or where it runs
 * code of the app, which a process imports once.
 */
export function spawnBin(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): BinResult {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [binPath, ...args],
    { cwd, encoding: "utf8", env: { PATH: process.env["PATH"], ...env } },
  );
  return { code: status, stdout, stderr };
}
