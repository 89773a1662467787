// @ts-check
// Formats and compiles the output of more random taxonomies than `npm test` does: `node test/whole/proof/output-text.mjs 1000`.
// A program of so many taxonomies would fill the memory, so they are tried 100 at a time.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

const root = join(import.meta.dirname, "../../..");
const count = Number(process.argv[2] ?? "1000");
const atOnce = 100;
const first = Number(process.env["DFN_SEED"] ?? "20260131");

for (let done = 0; done < count; done += atOnce) {
  const { status } = spawnSync(
    process.execPath,
    [
      join(root, "node_modules/vitest/vitest.mjs"),
      "run",
      "test/whole/output-text/prettier.test.ts",
      "test/whole/output-text/compiles.test.ts",
    ],
    {
      cwd: root,
      stdio: "inherit",
      env: {
        ...process.env,
        DFN_COUNT: String(Math.min(atOnce, count - done)),
        DFN_SEED: String(first + done),
      },
    },
  );
  process.exitCode ||= status ?? 1;
}
