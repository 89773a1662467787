// Branches that each add events are merged with git: the taxonomy merges, and `generate` brings the folder in order.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { makeRepository, type Repository } from "../diff/repository.js";
import { runBin } from "../support/run-bin.js";
import { readFiles } from "../support/temp-folder.js";

const start = {
  "taxonomy.yaml": `version: 1
include: [events/*.yaml]
event_properties:
  plan: { type: string }
events:
  opened: { properties: { plan: optional } }
`,
  "events/cart.yaml": "events:\n  cart_viewed: { properties: {} }\n",
};

function event(name: string): string {
  return `events:\n  ${name}: { properties: { plan: required } }\n`;
}

/** Two branches that each add a file with events, generate and commit; then one is merged into the other. */
function mergeBranches(attributes?: string): {
  readonly repository: Repository;
  readonly conflicts: readonly string[];
} {
  const repository = makeRepository({
    ...start,
    ...(attributes !== undefined && { ".gitattributes": attributes }),
  });
  const { folder, git, write, commit } = repository;
  expect(runBin(folder, []).code).toBe(0);
  commit();
  for (const name of ["left", "right"]) {
    git("switch", "-q", "-c", name, "main");
    write({ [`events/${name}.yaml`]: event(`${name}_clicked`) });
    expect(runBin(folder, []).code).toBe(0);
    commit();
  }
  try {
    git("merge", "-q", "left");
  } catch {
    // There are conflicts, which is what this is about.
  }
  return {
    repository,
    conflicts: git("diff", "--name-only", "--diff-filter=U")
      .split("\n")
      .filter((path) => path !== ""),
  };
}

test.each([
  ["without attributes", undefined],
  ["with those that init writes", "generated/** linguist-generated -merge\n"],
])("two branches that add events merge %s", (_name, attributes) => {
  const { repository, conflicts } = mergeBranches(attributes);
  const { folder, git, commit } = repository;
  expect(conflicts.filter((path) => !path.startsWith("generated/"))).toEqual(
    [],
  );
  const generated = join(folder, "generated");
  if (attributes !== undefined) {
    const texts = Object.values(readFiles(generated)).join("\n");
    expect(texts).not.toMatch(/^<{7}/m);
  }

  const { code, stdout, stderr } = runBin(folder, []);
  expect(code, stdout + stderr).toBe(0);
  for (const [path, text] of Object.entries(readFiles(generated))) {
    expect(text, path).not.toMatch(/^(?:<{7}|={7}|>{7})/m);
  }
  const index = readFileSync(join(generated, "index.ts"), "utf8");
  for (const name of ["left", "right", "cart"]) {
    expect(index).toContain(`./events/${name}.js`);
    expect(existsSync(join(generated, `events/${name}.ts`))).toBe(true);
  }
  commit();
  expect(runBin(folder, ["check", "--full"]).code).toBe(0);
  expect(git("status", "--porcelain")).toBe("");
});
