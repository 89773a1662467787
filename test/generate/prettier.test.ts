// The app's prettier: found without loading it, run only where it says something.
import { symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { openAppFiles } from "../../generator/driver/app-files.js";
import { findPrettier } from "../../generator/driver/find-prettier.js";
import { makeFormatter } from "../../generator/generate/formatter.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const text = 'export const a = { b: "c" };\n';

async function formatIn(files: Readonly<Record<string, string>>) {
  const app = tempFolder({ ".git/HEAD": "", ...files });
  const folder = join(app, "src/generated");
  const setup = findPrettier(folder, app, openAppFiles());
  if (setup === undefined) return undefined;
  const formatter = makeFormatter(folder, setup, () => undefined);
  return formatter.format("index.ts", text);
}

const quoted = text.replaceAll('"', "'");

test.each([
  [{ ".prettierrc": "singleQuote: true\n" }],
  [{ "src/.prettierrc.json": '{ "singleQuote": true }' }],
  [{ "prettier.config.mjs": "export default { singleQuote: true };\n" }],
  [{ "package.json": '{ "prettier": { "singleQuote": true } }' }],
  [{ "package.yaml": "prettier:\n  singleQuote: true\n" }],
  [{ ".editorconfig": "root = true\n[*]\nquote_type = single\n" }],
  [
    {
      ".prettierrc":
        "overrides: [{ files: '**/generated/**', options: { singleQuote: true } }]\n",
    },
  ],
])("follows %j", async (files) => {
  expect(await formatIn(files)).toBe(quoted);
});

test.each([
  [{ "package.json": '{ "devDependencies": { "prettier": "3" } }' }],
  [{ ".prettierignore": "*\n" }],
  [{ "src/other/.prettierrc": "singleQuote: true\n" }],
])("nothing configures it in %j", async (files) => {
  expect(await formatIn(files)).toBeUndefined();
});

test.each([
  [
    {
      ".prettierrc": "singleQuote: true\n",
      ".prettierignore": "src/generated\n",
    },
  ],
  [
    {
      ".prettierrc": "singleQuote: true\n",
      "src/.prettierignore": "generated/\n",
    },
  ],
  [{ ".prettierrc": "tabWidth: 2\n" }],
  [
    {
      ".prettierrc":
        "overrides: [{ files: '*.vue', options: { singleQuote: true } }]\n",
    },
  ],
])("leaves texts alone in %j", async (files) => {
  expect(await formatIn(files)).toBe(text);
});

describe("what lies above the project has no say", () => {
  const trap = 'throw new Error("ran");\n';

  async function formatBelow(
    files: Readonly<Record<string, string>>,
    output = "app/src/generated",
  ) {
    const base = tempFolder({
      "prettier.config.cjs": trap,
      ".editorconfig": "[*]\nquote_type = single\n",
      ".prettierignore": "*\n",
      ...files,
    });
    const folder = join(base, output);
    const setup = findPrettier(folder, join(base, "app/plan"), openAppFiles());
    if (setup === undefined) return undefined;
    const formatter = makeFormatter(folder, setup, () => undefined);
    return formatter.format("index.ts", text);
  }

  test.each([
    [{ "app/.git/HEAD": "" }],
    [{ "app/package.json": "{}" }],
    [{ "app/plan/taxonomy.yaml": "" }],
  ])("nothing configures it in %j", async (files) => {
    expect(await formatBelow(files)).toBeUndefined();
  });

  test.each([
    [{ "app/.git/HEAD": "", "app/.editorconfig": "[*]\nquote_type=single\n" }],
    [
      {
        "app/package.json": "{}",
        "app/.editorconfig": "root = true\n[*]\nquote_type = single\n",
      },
    ],
    [{ "app/package.json": "{}", "app/.prettierrc": "singleQuote: true\n" }],
  ])("what lies within has, in %j", async (files) => {
    expect(await formatBelow(files)).toBe(quoted);
  });

  test("an .editorconfig that leads on to one above counts for nothing", async () => {
    const files = {
      "app/package.json": "{}",
      "app/.editorconfig": "[*]\nindent_size = 8\n# root = true\n",
    };
    expect(await formatBelow(files)).toBeUndefined();
    const both = { ...files, "app/.prettierrc": "semi: true\n" };
    expect(await formatBelow(both)).toBe(text);
  });

  test("an output elsewhere follows the project that it lies in", async () => {
    const files = {
      "app/package.json": '{ "prettier": { "tabWidth": 8 } }',
      "web/package.json": '{ "prettier": { "singleQuote": true } }',
    };
    expect(await formatBelow(files, "web/src/generated")).toBe(quoted);
    expect(await formatBelow(files, "bare/generated")).toBeUndefined();
  });

  test("a prettier installed above is not the app's", () => {
    const base = tempFolder({
      "node_modules/prettier/package.json":
        '{ "version": "9.9.9", "main": "index.cjs" }',
      "node_modules/prettier/index.cjs": trap,
      "app/package.json": '{ "prettier": { "singleQuote": true } }',
    });
    const app = join(base, "app");
    expect(findPrettier(app, app, openAppFiles())?.version).not.toBe("9.9.9");
  });
});

test("a broken configuration rejects with its reason", async () => {
  await expect(formatIn({ ".prettierrc.json": "{" })).rejects.toThrow();
  await expect(
    formatIn({ ".prettierrc": "plugins: [nowhere]\n" }),
  ).rejects.toThrow(/nowhere/);
});

describe("which prettier", () => {
  test("the app's own where it has one", async () => {
    const app = tempFolder({ ".prettierrc": "singleQuote: true\n" });
    writeFiles(app, {
      "node_modules/prettier/package.json":
        '{ "version": "2.8.0", "main": "index.cjs" }',
      "node_modules/prettier/index.cjs": `module.exports = {
        getFileInfo: async () => ({ ignored: false }),
        resolveConfig: async () => ({}),
        format: (text, { filepath }) => "two " + filepath.split("/").pop() + text,
      };`,
    });
    const setup = findPrettier(app, app, openAppFiles());
    expect(setup?.version).toBe("2.8.0");
    if (setup === undefined) return;
    const { format } = makeFormatter(app, setup, () => undefined);
    expect(await format("x.ts", text)).toBe(`two x.ts${text}`);
  });

  test("the app's own through a link, as pnpm has it", () => {
    const app = tempFolder({ ".prettierrc": "", "node_modules/x": "" });
    const real = dirname(
      fileURLToPath(import.meta.resolve("prettier/package.json")),
    );
    symlinkSync(real, join(app, "node_modules/prettier"));
    expect(
      findPrettier(app, app, openAppFiles())?.module.startsWith(real),
    ).toBe(true);
  });
});
