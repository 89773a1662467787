// Holds the rules of ARCHITECTURE.md: who may import whom, and who may touch the terminal, the disk and exit codes.
import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";

const root = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Folder of the importer → folders it may import, beside itself. */
const rules: Readonly<Record<string, readonly string[]>> = {
  "generator/source": [],
  "generator/diagnostics": ["generator/source"],
  "generator/model": ["generator/source"],
  "generator/parse": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
  ],
  "generator/load": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/parse",
  ],
  "generator/validate": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/parse",
  ],
  "generator/resolve": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/parse",
  ],
  "generator/infer": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/parse",
    "generator/resolve",
    "generator/sdk",
    "generator/usage",
  ],
  "generator/output": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
  ],
  "generator/project": ["generator/model"],
  "generator/judge": ["generator/model", "templates/kit", "templates/runtime"],
  "generator/mock": [
    "generator/model",
    "generator/judge",
    "generator/diagnostics",
    "templates/runtime",
  ],
  generator: [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/parse",
    "generator/load",
    "generator/validate",
    "generator/resolve",
    "templates",
  ],
  "generator/target": [
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/resolve",
    "generator/output",
  ],
  "generator/sdk": [],
  "generator/calls": ["generator/sdk"],
  "generator/usage": [
    "generator/sdk",
    "generator/calls",
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/resolve",
  ],
  "generator/eslint": [
    "generator/sdk",
    "generator/calls",
    "generator/diagnostics",
  ],
  "generator/rewrite": [
    "generator/calls",
    "generator/source",
    "generator/diagnostics",
    "generator/model",
    "generator/usage",
  ],
  "generator/commands": ["*"],
  "generator/cli": ["*"],
  templates: ["generator/model", "templates/kit"],
  "templates/kit": ["generator/model"],
  "templates/runtime": [],
};

/** Only these may read, write, print or end the process. */
const impure = ["generator/commands", "generator/cli"];

const sources = ["generator", "templates"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".ts"))
    .map((name) => join(folder, name).replaceAll("\\", "/")),
);

/** `generator/diagnostics/codes/x.ts` is of `generator/diagnostics`: the first two folders decide. */
function folderOf(file: string): string {
  return dirname(file).split("/").slice(0, 2).join("/");
}

function importsOf(file: string): readonly string[] {
  const text = readFileSync(join(root, file), "utf8");
  const found = text.matchAll(
    /(?:from|import)\s*\(?\s*"([^"]+)"|import\("([^"]+)"\)/g,
  );
  return [...found].map((match) => match[1] ?? match[2] ?? "");
}

describe("who may import whom", () => {
  test("every folder has a rule", () => {
    const folders = new Set(sources.map(folderOf));
    expect([...folders].sort()).toEqual(Object.keys(rules).sort());
  });

  test.each(sources)("%s", (file) => {
    const folder = folderOf(file);
    const allowed = rules[folder] ?? [];
    const wrong = importsOf(file)
      .filter((specifier) => specifier.startsWith("."))
      .map((specifier) =>
        folderOf(
          relative(root, join(root, dirname(file), specifier)).replaceAll(
            "\\",
            "/",
          ),
        ),
      )
      .filter(
        (target) =>
          target !== folder &&
          !allowed.includes("*") &&
          !allowed.includes(target),
      );
    expect(wrong).toEqual([]);
  });
});

describe("only the command line touches the world", () => {
  const pure = sources.filter(
    (file) => !impure.some((folder) => file.startsWith(`${folder}/`)),
  );

  test.each(pure)("%s", (file) => {
    const text = readFileSync(join(root, file), "utf8")
      .replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, "")
      .replace(/`(?:[^`\\]|\\.)*`/g, "``");
    // The support code runs in apps: it warns there, and reads NODE_ENV.
    if (!file.startsWith("templates/runtime/")) {
      expect(text).not.toMatch(/\bconsole\./);
      expect(text).not.toMatch(/\bprocess\.(?:env|exit|stdout|stderr|cwd)/);
    }
    expect(text).not.toMatch(/from "node:(?:fs|child_process|http|net)/);
    expect(text).not.toMatch(/\blocaleCompare\b/);
    if (!file.startsWith("templates/runtime/")) {
      expect(text).not.toMatch(/\bDate\.now\(\)/);
    }
  });
});

test("neither the reader of raw calls nor the ESLint plugin imports a compiler", () => {
  const taken = sources
    .filter((file) => /^generator\/(?:sdk|calls|eslint)\//.test(file))
    .flatMap(importsOf)
    .filter((specifier) => /^[\w@][\w@:./-]*$/.test(specifier));
  expect([...new Set(taken)].sort()).toEqual(["eslint", "estree", "node:path"]);
});

test("every source file says in its first line what it is for", () => {
  const silent = sources.filter(
    (file) =>
      !/^(?:#!.*\n)?\/\/ \S/.test(readFileSync(join(root, file), "utf8")),
  );
  expect(silent).toEqual([]);
});
