// Flags of V8 that are set while we run: an engine prints an error about a flag that it does not have.
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, test } from "vitest";
import { optimizingFlags } from "../../generator/system/optimize-little.js";
import {
  hasOtherNodes,
  nodeRelease,
  otherNodes,
} from "../support/node-release.js";

const folder = join(import.meta.dirname, "../../dist/generator/system");
const specifier = (name: string) =>
  JSON.stringify(pathToFileURL(join(folder, name)).href);

const program = `
import { optimizeLittle, optimizingFlags } from ${specifier("optimize-little.js")};
import { withSmallHeap } from ${specifier("small-heap.js")};
optimizeLittle();
console.log(await withSmallHeap(async () => optimizingFlags(process.versions.v8).length > 0));
`;

function runOn(node: string) {
  const args = ["--input-type=module", "--eval", program];
  const { stdout, stderr } = spawnSync(node, args, { encoding: "utf8" });
  return { stdout, stderr };
}

test.skipIf(!hasOtherNodes).for(otherNodes)(
  "Node %i has them",
  async (major) => {
    const node = await nodeRelease(major);
    if (node === undefined) throw new Error("its package has no binary");
    expect(runOn(node)).toEqual({ stdout: "true\n", stderr: "" });
  },
);

test("this Node has them", () => {
  expect(runOn(process.execPath).stderr).toBe("");
});

test("an engine that nobody has tried gets none for optimizing", () => {
  expect(optimizingFlags("99.4.254.21-node.57")).toEqual([]);
  expect(optimizingFlags("12.41.254.21-node.57")).toEqual([]);
  expect(optimizingFlags("")).toEqual([]);
});
