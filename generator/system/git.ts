// Runs git to read from a repository. It never changes anything, and starts no programs that a repository names.
import { spawnSync } from "node:child_process";

export interface GitResult {
  /** 0 if it succeeded. */
  readonly status: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

export interface GitOptions {
  readonly cwd: string;
  readonly input?: string;
  /** In milliseconds. */
  readonly timeout?: number;
}

/** `undefined` if git cannot be started or takes too long. */
export function runGit(
  args: readonly string[],
  { cwd, input, timeout = 60_000 }: GitOptions,
): GitResult | undefined {
  const { status, stdout, stderr, error } = spawnSync(
    "git",
    ["-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", ...args],
    {
      cwd,
      timeout,
      maxBuffer: 1 << 30,
      env: { ...process.env, GIT_OPTIONAL_LOCKS: "0", LC_ALL: "C" },
      ...(input !== undefined && { input }),
    },
  );
  if (error !== undefined || status === null) return undefined;
  return { status, stdout, stderr: stderr.toString("utf8") };
}
