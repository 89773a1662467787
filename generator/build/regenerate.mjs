// Makes the committed output of the examples anew with the built command; CI fails when that changes anything.
import { spawnSync } from "node:child_process";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = join(root, "dist/generator/cli/main.js");

/** @type {readonly (readonly [string, string])[]} */
const examples = [
  ["schemas/examples/shop.yaml", "generated/shop"],
  ["schemas/examples/standard-all.yaml", "generated/standard"],
];

for (const [taxonomy, output] of examples) {
  const { status } = spawnSync(
    process.execPath,
    [bin, "generate", taxonomy, "--output", output, ...process.argv.slice(2)],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}
