// What all examples have in common, so that any of them can be copied.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { examplesFolder, exampleNames } from "./example-app.js";

interface Manifest {
  readonly version?: string;
  readonly private?: boolean;
  readonly scripts: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  ) as Manifest;
}

const { version = "" } = manifestOf(join(examplesFolder, ".."));

test.each(exampleNames)("%s is whole", (name) => {
  const folder = join(examplesFolder, name);
  const read = (path: string): string =>
    readFileSync(join(folder, path), "utf8");
  const { scripts, dependencies, devDependencies, ...manifest } =
    manifestOf(folder);
  expect(manifest.private).toBe(true);
  expect(Object.keys(scripts)).toEqual(
    expect.arrayContaining(["events", "events:check", "build", "test"]),
  );
  const { "dfn-codegen": ours, ...others } = devDependencies;
  expect(ours).toBe(`^${version}`);
  for (const range of Object.values({ ...dependencies, ...others })) {
    expect(range).toMatch(/^\d+\.\d+\.\d+$/);
  }
  const lock = read("package-lock.json");
  expect(lock).not.toContain('"resolved"');
  expect(lock).not.toContain("dfn-codegen");

  expect(read("taxonomy.yaml").split("\n")[0]).toBe(
    "# yaml-language-server: $schema=./node_modules/dfn-codegen/schemas/taxonomy.schema.json",
  );
  expect(read(".gitignore")).toMatch(/^node_modules\/$/m);
  expect(existsSync(join(folder, "tsconfig.json"))).toBe(true);
  expect(existsSync(join(folder, "generated/.dfn-codegen.json"))).toBe(true);
  const readme = read("README.md").split("\n").filter(Boolean);
  expect(readme.length).toBeLessThanOrEqual(15);
});
