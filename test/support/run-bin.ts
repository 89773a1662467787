// The command line, spawned for real from `dist`.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

export const binPath = fileURLToPath(
  new URL("../../dist/generator/cli/main.js", import.meta.url),
);

export interface BinResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export function runBin(
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
