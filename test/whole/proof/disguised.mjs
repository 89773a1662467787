// @ts-check
// Runs the fuzz test of disguised payloads with more of them than `npm test` does: `node test/whole/proof/disguised.mjs 500000`.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const { status } = spawnSync(
  process.execPath,
  [
    join(root, "node_modules/vitest/vitest.mjs"),
    "run",
    "test/whole/conformance/disguised.test.ts",
  ],
  {
    cwd: root,
    stdio: "inherit",
    env: { ...process.env, DFN_PAYLOADS: process.argv[2] ?? "500000" },
  },
);
process.exitCode = status ?? 1;
