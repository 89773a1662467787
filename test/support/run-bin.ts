// The command line as built into `dist`: in a process that is kept, or spawned for real.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { askKeptBin, callKeptBin } from "./kept-bin.js";

/** The package's command. */
export const binPath = fileURLToPath(
  new URL("../../dist/generator/cli/start.cjs", import.meta.url),
);

/** What it loads if it cannot tell at once that nothing changed. */
const mainPath = fileURLToPath(
  new URL("../../dist/bundle/main.js", import.meta.url),
);

export interface BinResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs `dfn-codegen` with PATH and what is given for its environment: in this
 * test file's kept process, where the packages are loaded already, or, with
 * variables that Node reads when it starts, in a process of its own.
 */
export function runBin(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): BinResult {
  return Object.keys(env).some((name) => name.startsWith("NODE_"))
    ? spawnBin(cwd, args, env)
    : callKeptBin({ bin: mainPath, cwd, args, env });
}

/** The same in the kept process, while this one goes on, for example as the server that the command calls. */
export function askBin(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<BinResult> {
  return askKeptBin({ bin: mainPath, cwd, args, env });
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
