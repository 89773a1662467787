// The import extension that is detected from an app's configuration: found, compiled, noticed when it changes, refused when it cannot fit.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { runCompiler } from "../support/run-compiler.js";
import { shop } from "../support/shop.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

type Files = Readonly<Record<string, string>>;

const strict = '"strict": true, "target": "es2022", "types": []';
const bundler = '"module": "esnext", "moduleResolution": "bundler"';

/** A package of presets as npm lays it out. */
const preset = {
  "node_modules/@tsconfig/own/package.json": '{ "name": "@tsconfig/own" }',
  "node_modules/@tsconfig/own/tsconfig.json": `{ "compilerOptions": { ${bundler}, "allowImportingTsExtensions": true, "noEmit": true, ${strict} } }`,
};

const apps: readonly (readonly [string, Files, string])[] = [
  [
    "Vite: a solution that only refers to others",
    {
      "package.json":
        '{ "type": "module", "devDependencies": { "vite": "7" } }',
      "tsconfig.json":
        '{\n  "files": [],\n  "references": [{ "path": "./tsconfig.node.json" }, { "path": "./tsconfig.app.json" },],\n}',
      "tsconfig.app.json": `{ // of the app
        "compilerOptions": { ${bundler}, "allowImportingTsExtensions": true, "noEmit": true, ${strict}, },
        "include": ["src"], }`,
      "tsconfig.node.json": `{ "compilerOptions": { "module": "nodenext" }, "include": ["vite.config.ts"] }`,
    },
    ".ts",
  ],
  [
    "a preset from a package, over a base of one's own",
    {
      ...preset,
      "package.json": "{}",
      "base.json": '{ "compilerOptions": { "module": "commonjs" } }',
      "tsconfig.json":
        '{ "extends": ["./base", "@tsconfig/own"], "include": ["src"] }',
    },
    ".ts",
  ],
  [
    "the file's own options win over what it extends",
    {
      ...preset,
      "package.json": "{}",
      "tsconfig.json":
        '\uFEFF{ "extends": "@tsconfig/own/tsconfig.json", "compilerOptions": { "allowImportingTsExtensions": false }, "include": ["src"] }',
    },
    ".js",
  ],
  [
    "Node's own resolution",
    {
      "package.json": '{ "type": "module" }',
      "tsconfig.json": `{ "compilerOptions": { "module": "nodenext", ${strict} }, "include": ["src"] }`,
    },
    ".js",
  ],
  [
    "Next.js",
    {
      "package.json": '{ "dependencies": { "next": "16" } }',
      "tsconfig.json": `{ "compilerOptions": { ${bundler}, "noEmit": true, ${strict} }, "include": ["src"] }`,
    },
    "none",
  ],
  [
    "a package of a monorepo, by its own files",
    {
      "package.json": '{ "dependencies": { "next": "16" } }',
      "tsconfig.json": '{ "compilerOptions": { "module": "commonjs" } }',
      "src/package.json": '{ "type": "module" }',
      "src/tsconfig.json": `{ "compilerOptions": { "module": "nodenext", "rewriteRelativeImportExtensions": true, "noEmit": true, ${strict} } }`,
    },
    ".ts",
  ],
  [
    "SvelteKit before its first start",
    {
      "package.json":
        '{ "type": "module", "devDependencies": { "vite": "7" } }',
      "tsconfig.json": '{ "extends": "./.svelte-kit/tsconfig.json" }',
    },
    ".js",
  ],
  [
    "what extends itself",
    {
      "package.json": "{}",
      "tsconfig.json": '{ "extends": "./tsconfig.json" }',
    },
    ".js",
  ],
];

function appWith(files: Files, setting = ""): string {
  return tempFolder({
    ".git/HEAD": "",
    ...shop,
    "taxonomy.yaml": `${shop["taxonomy.yaml"]}generate: { output: src/generated${setting} }\n`,
    ...files,
  });
}

function endingIn(folder: string): string {
  const index = readFileSync(join(folder, "src/generated/index.ts"), "utf8");
  const match = /from "\.\/properties(\.\w+)?"/.exec(index);
  expect(match).not.toBeNull();
  return match?.[1] ?? "none";
}

describe.each(apps)("%s", (name, files, ending) => {
  test(`${ending} is found, and the fast path with it`, () => {
    const folder = appWith(files);
    const { code, stderr } = runBin(folder, []);
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(endingIn(folder)).toBe(ending);
    expect(runBin(folder, ["check"])).toMatchObject({ code: 0, stderr: "" });
    expect(runBin(folder, ["check", "--full"]).code).toBe(0);
    // What no compiler can read, or needs a tool to have run, is not compiled.
    if (/itself|before/.test(name)) return;
    expect(compile(folder, files)).toEqual({ status: 0, stdout: "" });
  });
});

function compile(folder: string, files: Files) {
  const config = ["src/tsconfig.json", "tsconfig.app.json", "tsconfig.json"];
  const project = config.find((path) => path in files) ?? "";
  const options = [
    "--skipDefaultLibCheck",
    "--rootDir",
    ".",
    "--outDir",
    "out",
  ];
  return runCompiler(folder, ["-p", project, ...options]);
}

const nodeNext = {
  "package.json": '{ "type": "module" }',
  "tsconfig.json": '{ "compilerOptions": { "module": "nodenext" } }',
};

test("check says that the configuration made the folder stale", () => {
  const folder = appWith(nodeNext);
  runBin(folder, []);
  writeFiles(folder, {
    "tsconfig.json":
      '{ "compilerOptions": { "module": "nodenext", "allowImportingTsExtensions": true } }',
  });
  const { code, stderr } = runBin(folder, ["check"]);
  expect(code).toBe(1);
  expect(stderr).toContain("error[check/stale]: `events/checkout.ts`");
  expect(stderr.replace(/\s+/g, " ")).toContain(
    "stale: not what the taxonomy generates now; its `import_extension` is now `.ts` and was `.js`, because `tsconfig.json` has `allowImportingTsExtensions`",
  );
  expect(runBin(folder, []).code).toBe(0);
  expect(endingIn(folder)).toBe(".ts");
  rmSync(join(folder, "tsconfig.json"));
  expect(runBin(folder, ["check"]).code).toBe(1);
});

test("what changes nothing is not stale, also for the manifest", () => {
  const folder = appWith(nodeNext);
  runBin(folder, []);
  const manifest = join(folder, "src/generated/.dfn-codegen.json");
  const before = readFileSync(manifest, "utf8");
  writeFiles(folder, {
    "package.json":
      '{ "version": "2.0.0", "type": "module", "devDependencies": { "vite": "7" } }',
    "tsconfig.json": '{ "compilerOptions": { "module": "node16", }, }',
  });
  expect(runBin(folder, ["check"])).toMatchObject({ code: 0, stderr: "" });
  expect(runBin(folder, []).stdout).toContain("up to date");
  expect(readFileSync(manifest, "utf8")).toBe(before);
});

test("a nearer configuration that comes later is noticed", () => {
  const folder = appWith(nodeNext);
  runBin(folder, []);
  writeFiles(folder, {
    "src/tsconfig.json":
      '{ "compilerOptions": { "module": "esnext", "allowImportingTsExtensions": true } }',
  });
  expect(runBin(folder, ["check"]).code).toBe(1);
});

test.each([
  [
    ".ts",
    "`import_extension: .ts` does not fit: `tsconfig.json` does not allow `.ts` in imports",
    "omit it to use `.js`, or set `allowImportingTsExtensions` in it, or `rewriteRelativeImportExtensions` if TypeScript emits the JavaScript",
  ],
  [
    "none",
    '`import_extension: none` does not fit: `tsconfig.json` uses Node\'s module resolution, which needs an ending in a package with `"type": "module"`',
    "or set `moduleResolution` to `bundler` in it",
  ],
])("%s where it cannot fit is a warning with its place", (word, what, hint) => {
  const folder = appWith(nodeNext, `, import_extension: ${word}`);
  const { code, stderr } = runBin(folder, []);
  const said = stderr.replace(/\s+/g, " ");
  expect(code).toBe(0);
  expect(said).toContain(`warning[settings/import-extension]: ${what}`);
  expect(said).toContain(hint);
  expect(said).toMatch(/taxonomy\.yaml:9:\d+/);
  expect(endingIn(folder)).toBe(word);
  // It is said again, and goes away when the configuration is mended.
  expect(runBin(folder, ["check"]).stderr).toContain("import-extension");
  writeFiles(folder, {
    "tsconfig.json": `{ "compilerOptions": { ${bundler}, "allowImportingTsExtensions": true } }`,
  });
  expect(runBin(folder, ["check"])).toMatchObject({ code: 0, stderr: "" });
});

test(".js that a tool does not find is a warning until the tool is taught", () => {
  const folder = appWith(
    {
      "package.json": '{ "dependencies": { "next": "16" } }',
      "tsconfig.json": `{ "compilerOptions": { ${bundler}, "noEmit": true } }`,
      "next.config.ts": "export default {};\n",
    },
    ", import_extension: .js",
  );
  const { code, stderr } = runBin(folder, []);
  const said = stderr.replace(/\s+/g, " ");
  expect(code).toBe(0);
  expect(said).toContain(
    "warning[settings/unfound-import]: `import_extension: .js` does not work: `next` does not find `x.ts` for `./x.js`",
  );
  expect(said).toContain("omit it to use `none`, or set");
  expect(said).toMatch(/taxonomy\.yaml:9:\d+/);
  expect(endingIn(folder)).toBe(".js");
  expect(runBin(folder, ["check"]).stderr).toContain("unfound-import");

  const taught = {
    "next.config.ts":
      'export default { webpack: (c) => { c.resolve.extensionAlias = { ".js": [".ts", ".js"] }; return c; } };\n',
  };
  writeFiles(folder, taught);
  expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
  writeFiles(folder, {
    "next.config.ts": `// Told.\n${taught["next.config.ts"]}`,
  });
  expect(runBin(folder, ["check"])).toMatchObject({ code: 0, stderr: "" });
  // The lesson goes, and the warning comes back.
  rmSync(join(folder, "next.config.ts"));
  expect(runBin(folder, ["check"]).stderr).toContain("unfound-import");
});

test("Vite resolves .js", () => {
  const folder = appWith(
    {
      "package.json":
        '{ "type": "module", "devDependencies": { "vite": "7" } }',
      "tsconfig.json": `{ "compilerOptions": { ${bundler}, "allowImportingTsExtensions": true, "noEmit": true } }`,
    },
    ", import_extension: .js",
  );
  expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
});

test("as a flag it has no place, and the same words", () => {
  const folder = appWith(nodeNext);
  const { stderr } = runBin(folder, ["--import-extension", "none"]);
  expect(stderr).toContain("warning[settings/import-extension]");
  expect(stderr).not.toContain("taxonomy.yaml:");
});

test("emit: js has no use for any of it", () => {
  const folder = appWith({
    "package.json": '{ "dependencies": { "next": "16" } }',
  });
  expect(runBin(folder, ["--emit", "js"])).toMatchObject({
    code: 0,
    stderr: "",
  });
  const index = readFileSync(join(folder, "src/generated/index.js"), "utf8");
  expect(index).toContain('from "./properties.js"');
  expect(runBin(folder, ["check", "--emit", "js"]).code).toBe(0);
});
