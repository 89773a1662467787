// Which of an app's tools would not find `x.ts` for `./x.js`, by the configuration beside its `package.json`.
import { describe, expect, test } from "vitest";
import {
  findUnconfiguredTool,
  isConfigOf,
  resolverSettingsIn,
} from "../../generator/app/exact-extension-tools.js";

type Configs = Readonly<Record<string, string>>;

const toolOf = (tools: readonly string[], configs: Configs) =>
  findUnconfiguredTool(
    tools,
    Object.entries(configs)
      .map(([fileName, text]) => ({ fileName, text }))
      .filter(({ fileName }) => isConfigOf(tools, fileName)),
  )?.name;

const aliases = 'extensionAlias: { ".js": [".ts", ".js"] }';
const mapper = String.raw`moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": "$1" }`;

describe("a tool that nobody taught is named", () => {
  test.each<[string, readonly string[], Configs, string]>([
    ["Next.js without a configuration", ["next"], {}, "next"],
    [
      "Next.js with another's alias",
      ["next"],
      { "next.config.ts": "{}", "webpack.config.js": aliases },
      "next",
    ],
    ["Metro", ["expo"], { "metro.config.js": "resolver: {}" }, "expo"],
    ["webpack", ["webpack"], { "webpack.config.js": "{}" }, "webpack"],
    ["Create React App", ["react-scripts"], {}, "react-scripts"],
    [
      "Jest with a mapper for something else",
      ["jest"],
      {
        "jest.config.ts": String.raw`{ moduleNameMapper: { "^@/(.*)$": "src/$1" } }`,
      },
      "jest",
    ],
    [
      "Jest beside a Next.js that was taught",
      ["next", "jest"],
      { "next.config.js": aliases },
      "jest",
    ],
  ])("%s", (_name, tools, configs, expected) => {
    expect(toolOf(tools, configs)).toBe(expected);
  });
});

describe("no tool is named for", () => {
  test.each<[string, readonly string[], Configs]>([
    ["an app without such a tool", [], {}],
    ["Next.js on webpack", ["next"], { "next.config.mjs": aliases }],
    [
      "Next.js on Turbopack",
      ["next"],
      { "next.config.ts": 'resolveExtensionAlias: { ".js": [".ts"] }' },
    ],
    ["Metro", ["expo"], { "metro.config.cjs": "resolveRequest: f" }],
    [
      "webpack, in what its configuration is made of",
      ["webpack"],
      { "webpack.config.js": "merge()", "webpack.common.js": aliases },
    ],
    ["webpack, configured elsewhere", ["webpack"], { "build.js": "{}" }],
    ["Jest", ["jest"], { "jest.config.js": mapper }],
    [
      "Jest, configured in package.json",
      ["ts-jest"],
      {
        "package.json": String.raw`{ "jest": { "moduleNameMapper": { "(.+)\\.jsx?$": "$1" } } }`,
      },
    ],
    [
      "Jest with a resolver",
      ["jest"],
      { "jest.config.json": '{ "resolver": "ts-jest-resolver" }' },
    ],
    ["ts-node, which reads configurations", ["ts-node"], {}],
  ])("%s", (_name, tools, configs) => {
    expect(toolOf(tools, configs)).toBeUndefined();
  });
});

test("of a configuration only what it teaches is kept", () => {
  const lessons = (text: string) =>
    resolverSettingsIn({ fileName: "next.config.ts", text });
  expect(lessons("a")).toBe(lessons("b"));
  expect(lessons(aliases)).not.toBe(lessons("a"));
});
