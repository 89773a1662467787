// Other releases of Node for tests that need one: from npm packages that hold the binary, in the versions of a lock file.
import { existsSync } from "node:fs";
import { join } from "node:path";
import { hasTool } from "./has-tool.js";
import { installTools } from "./install-tools.js";

/** Majors beside the one that runs the tests. */
export const otherNodes = [22, 24] as const;

/** Whether the packages hold binaries for this system: there, none may be missing. */
export const hasOtherNodes = hasTool(
  process.platform === "linux" && process.arch === "x64",
  "no npm package has other releases of Node for this machine",
  "Run the tests on Linux and x64.",
);

/** The path of a Node binary of a major release; `undefined` where its package is for another system. */
export async function nodeRelease(
  major: (typeof otherNodes)[number],
): Promise<string | undefined> {
  const tools = await installTools(join(import.meta.dirname, "node-versions"));
  const path = join(tools, `node-${String(major)}`, "bin/node");
  return existsSync(path) ? path : undefined;
}
