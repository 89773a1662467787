// Regenerates the committed output of the examples with the built command; CI fails if that changes a file.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = join(root, "dist/generator/cli/start.cjs");

/** Taxonomy, output folder, further flags. @type {[string, string, ...string[]][]} */
const examples = [
  ["schemas/examples/shop.yaml", "generated/shop"],
  ["schemas/examples/standard-all.yaml", "generated/standard"],
  [
    "schemas/examples/shop.yaml",
    "examples/python-target/generated",
    "--target",
    "examples/python-target/python.js",
  ],
];
/** Unity compiles only what is below its own folder, and Dart imports from `lib` only. @type {Record<string, string>} */
const outputs = { unity: "Assets/Shop/Generated", flutter: "lib/generated" };
for (const name of readdirSync(join(root, "examples"))) {
  const taxonomy = `examples/${name}/taxonomy.yaml`;
  if (!existsSync(join(root, taxonomy))) continue;
  const output = outputs[name] ?? "generated";
  examples.push([taxonomy, `examples/${name}/${output}`]);
}

for (const [taxonomy, output, ...flags] of examples) {
  const { status } = spawnSync(
    process.execPath,
    [
      bin,
      "generate",
      taxonomy,
      "-o",
      output,
      ...flags,
      ...process.argv.slice(2),
    ],
    { cwd: root, stdio: "inherit" },
  );
  if (status !== 0) process.exit(status ?? 1);
}
