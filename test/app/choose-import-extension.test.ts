// Which ending imports get, from what an app's configuration says.
import { describe, expect, test } from "vitest";
import { chooseImportExtension } from "../../generator/app/choose-import-extension.js";
import {
  moduleOptionsOf,
  type ModuleConfig,
} from "../../generator/app/module-config.js";
import { packageFactsOf } from "../../generator/app/package-config.js";

interface App {
  readonly options?: Readonly<Record<string, unknown>>;
  readonly manifest?: Readonly<Record<string, unknown>>;
  readonly deno?: boolean;
}

function choose({ options, manifest = {}, deno = false }: App) {
  const facts: ModuleConfig = {
    ...packageFactsOf(JSON.stringify(manifest)),
    deno,
    ...(options && {
      tsconfig: { ...moduleOptionsOf(options), shown: "tsconfig.json" },
    }),
  };
  const { best, reason, unfit } = chooseImportExtension(facts);
  return { best, reason, unfit: unfit.map(({ extension }) => extension) };
}

const using = (...names: readonly string[]) => ({
  devDependencies: Object.fromEntries(names.map((name) => [name, "1"])),
});
const esm = { type: "module" };

describe("the set-up of", () => {
  const nodeNext = { module: "NodeNext" };
  const bundler = { module: "ESNext", moduleResolution: "Bundler" };
  const allowing = { ...bundler, allowImportingTsExtensions: true };

  test.each<[string, App, string, readonly string[]]>([
    ["nothing", {}, ".js", []],
    ["Node, ESM", { options: nodeNext, manifest: esm }, ".js", [".ts", "none"]],
    ["Node, CommonJS", { options: nodeNext }, ".js", [".ts"]],
    [
      "NestJS with jest",
      { options: nodeNext, manifest: using("jest", "ts-jest") },
      "none",
      [".ts"],
    ],
    [
      "jest on ES modules",
      { options: nodeNext, manifest: { ...esm, ...using("jest") } },
      ".js",
      [".ts", "none"],
    ],
    ["commonjs", { options: { module: "commonjs" } }, ".js", [".ts"]],
    [
      "Vite's templates",
      { options: allowing, manifest: { ...esm, ...using("vite") } },
      ".ts",
      [],
    ],
    [
      "Vite without the option",
      { options: bundler, manifest: { ...esm, ...using("vite") } },
      ".js",
      [".ts"],
    ],
    ["Next.js", { options: bundler, manifest: using("next") }, "none", [".ts"]],
    [
      "webpack in a package of modules",
      { options: bundler, manifest: { ...esm, ...using("webpack") } },
      "none",
      [".ts"],
    ],
    [
      "React Native's preset",
      { options: allowing, manifest: using("react-native", "jest") },
      ".ts",
      [],
    ],
    [
      "Expo",
      { options: { module: "preserve" }, manifest: using("expo") },
      "none",
      [".ts"],
    ],
    [
      "Node that strips types",
      {
        options: { ...nodeNext, rewriteRelativeImportExtensions: true },
        manifest: esm,
      },
      ".ts",
      ["none"],
    ],
    ["Deno", { deno: true }, ".ts", []],
    ["JavaScript on webpack", { manifest: using("webpack") }, "none", []],
  ])("%s", (_name, app, best, unfit) => {
    expect(choose(app)).toMatchObject({ best, unfit });
  });
});

describe("what a tool does not find", () => {
  const tool = { name: "next", remedy: "teach it" };
  const unfound = (facts: Partial<ModuleConfig>) =>
    chooseImportExtension({
      ...packageFactsOf(JSON.stringify(using("next"))),
      deno: false,
      ...facts,
    }).unfound.map(({ extension, reason }) => [extension, reason]);
  const because = "`next` does not find `x.ts` for `./x.js`";
  const deno = "Deno imports files by their full names";
  const shown = "tsconfig.json";

  test.each<[string, Partial<ModuleConfig>, readonly string[][]]>([
    ["Next.js", { unconfiguredTool: tool }, [[".js", because]]],
    ["Next.js that was taught", {}, []],
    [
      "where `.ts` is better",
      {
        unconfiguredTool: tool,
        tsconfig: { shown, allowImportingTsExtensions: true },
      },
      [[".js", because]],
    ],
    [
      "nothing, where TypeScript needs `.js`",
      {
        unconfiguredTool: tool,
        packageType: "module",
        tsconfig: { shown, module: "nodenext" },
      },
      [],
    ],
    [
      "Deno",
      { deno: true },
      [
        [".js", deno],
        ["none", deno],
      ],
    ],
    ["Deno that guesses", { deno: true, denoSloppyImports: true }, []],
  ])("%s", (_name, facts, expected) => {
    expect(unfound(facts)).toEqual(expected);
  });
});

test("the reason names what decided", () => {
  const options = { module: "esnext", allowImportingTsExtensions: true };
  expect(choose({ options }).reason).toBe(
    "`tsconfig.json` has `allowImportingTsExtensions`",
  );
  expect(choose({ manifest: using("next") }).reason).toBe(
    "`next` does not find `x.ts` for `./x.js`",
  );
});

test("values of any kind are survived", () => {
  for (const value of [null, 1, "x", [], { module: 5, allowJs: "?" }]) {
    expect(moduleOptionsOf(value)).toEqual({});
  }
  for (const text of ["", "[", "null", '{ "dependencies": [] }']) {
    expect(packageFactsOf(text)).toEqual({
      packageType: "commonjs",
      exactTools: [],
    });
  }
});
