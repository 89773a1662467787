// Other releases of Node for tests that need one: from npm packages that hold the binary, installed once into the temporary folder.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * The path of a Node binary of a major release, or the reason why there is none:
 * no package for this platform, or no registry.
 */
export function nodeRelease(
  major: number,
): { readonly path: string } | { readonly missing: string } {
  const name = `node-${process.platform === "win32" ? "win" : process.platform}-${process.arch}`;
  const folder = join(tmpdir(), "dfn-codegen-node", `${name}-${major}`);
  const path = join(
    folder,
    "node_modules",
    name,
    process.platform === "win32" ? "bin/node.exe" : "bin/node",
  );
  if (existsSync(path)) return { path };
  // Beside it first, so that a run that is broken off leaves nothing that looks complete.
  const staging = `${folder}.${process.pid}`;
  mkdirSync(staging, { recursive: true });
  const { status, stderr } = spawnSync(
    process.platform === "win32" ? "npm.cmd" : "npm",
    [
      "install",
      "--prefix",
      staging,
      "--ignore-scripts",
      "--no-audit",
      "--no-fund",
      `${name}@${major}`,
    ],
    { encoding: "utf8", timeout: 240_000 },
  );
  if (status !== 0) {
    rmSync(staging, { recursive: true, force: true });
    const reason = stderr.trim().split("\n").pop() ?? "";
    return { missing: `npm cannot install ${name}@${major}: ${reason}` };
  }
  try {
    renameSync(staging, folder);
  } catch {
    // Another test file was faster.
    rmSync(staging, { recursive: true, force: true });
  }
  return { path };
}
