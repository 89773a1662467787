// The first line of a new taxonomy leads editors to the schema where the package is, or will be, installed.
import { symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

const installed = { "schemas/taxonomy.schema.json": "{}" };
const web = { "apps/web/package.json": '{ "name": "web" }\n' };
const workspaces = '{ "workspaces": ["apps/*"] }\n';
const sample = '{"event_name":"opened","event_properties":{}}\n';

/** The folder that the first line names, in a draft and in a starter. */
function linesOf(
  files: Readonly<Record<string, string>>,
  at: string,
  path: string,
): readonly unknown[] {
  const root = tempFolder({
    ".git/HEAD": "",
    "samples.ndjson": sample,
    ...files,
  });
  const cwd = join(root, at);
  writeFiles(cwd, {});
  const lineIn = (file: string) =>
    /^# yaml-language-server: \$schema=(.*)\/taxonomy\.schema\.json\n/.exec(
      readFiles(cwd)[file] ?? "",
    )?.[1];
  const draft = path.replace(/[^/]*$/, "draft.yaml");
  const samples = join(root, "samples.ndjson");
  expect(runBin(cwd, ["infer", samples, "-o", draft])).toMatchObject({
    code: 0,
  });
  expect(runBin(cwd, ["init", "--yes", "--no-ci", path])).toMatchObject({
    code: 0,
  });
  return [lineIn(path), lineIn(draft)];
}

const both = (folder: string) => [folder, folder];

describe("installed", () => {
  test.each<[string, Readonly<Record<string, string>>, string, string]>([
    [
      "in the root of a workspace",
      { "package.json": workspaces, ...web, ...under("node_modules") },
      "taxonomy.yaml",
      "../../node_modules/dfn-codegen/schemas",
    ],
    [
      "in the package itself",
      {
        "package.json": workspaces,
        ...web,
        ...under("node_modules"),
        ...under("apps/web/node_modules"),
      },
      "plan/taxonomy.yaml",
      "../node_modules/dfn-codegen/schemas",
    ],
  ])("%s", (_, files, path, expected) => {
    expect(linesOf(files, "apps/web", path)).toEqual(both(expected));
  });

  test("as a link, as pnpm does it", () => {
    const root = tempFolder({
      ".git/HEAD": "",
      "package.json": "{}",
      "store/dfn-codegen/schemas/taxonomy.schema.json": "{}",
      "node_modules/x": "",
      "apps/web/package.json": "{}",
    });
    symlinkSync(
      join(root, "store/dfn-codegen"),
      join(root, "node_modules/dfn-codegen"),
    );
    const cwd = join(root, "apps/web");
    expect(runBin(cwd, ["init", "--yes"]).code).toBe(0);
    expect(readFiles(cwd)["taxonomy.yaml"]).toContain(
      "$schema=../../node_modules/dfn-codegen/schemas/taxonomy.schema.json\n",
    );
  });
});

describe("not installed yet: where it will be", () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    [
      "npm and Yarn hoist to the root of a workspace",
      { "package.json": workspaces, "package-lock.json": "{}", ...web },
      "../../node_modules/dfn-codegen/schemas",
    ],
    [
      "pnpm puts it into the package",
      {
        "package.json": "{}",
        "pnpm-workspace.yaml": "packages: [apps/*]\n",
        "pnpm-lock.yaml": "",
        ...web,
      },
      "./node_modules/dfn-codegen/schemas",
    ],
    [
      "a package of its own beside a root without workspaces",
      { "package.json": "{}", "package-lock.json": "{}", ...web },
      "./node_modules/dfn-codegen/schemas",
    ],
    [
      "a workspace without a lock file is not set up",
      { "package.json": workspaces, ...web },
      "./node_modules/dfn-codegen/schemas",
    ],
  ])("%s", (_, files, expected) => {
    expect(linesOf(files, "apps/web", "taxonomy.yaml")).toEqual(both(expected));
  });

  test("called from above the app, the taxonomy's folder decides", () => {
    expect(
      linesOf({ "package.json": "{}", ...web }, ".", "apps/web/taxonomy.yaml"),
    ).toEqual(both("./node_modules/dfn-codegen/schemas"));
  });
});

function under(modules: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(installed).map(([path, text]) => [
      `${modules}/dfn-codegen/${path}`,
      text,
    ]),
  );
}
