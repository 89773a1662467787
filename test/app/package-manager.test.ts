// Which package manager an app is said to use: by its files, and without any by the one that runs us.
import { expect, test } from "vitest";
import { choosePackageManager } from "../../generator/app/package-manager.js";

test.each([
  ["pnpm/9.15.0 npm/? node/v22.12.0 linux x64", "pnpm", false],
  ["yarn/1.22.22 npm/? node/v20.20.0 darwin arm64", "yarn", true],
  ["yarn/4.6.0 npm/? node/v22.12.0 linux x64", "yarn", false],
  ["bun/1.2.4 npm/? node/v22.6.0 linux x64", "bun", false],
  ["npm/10.9.2 node/v22.13.1 linux x64 workspaces/false", "npm", false],
  ["cnpm/9.0.0 npminstall/7.9.0", "npm", false],
  ["constructor/1.0", "npm", false],
  ["", "npm", false],
])("%s", (agent, name, isClassic) => {
  const nothing = { files: new Set<string>() };
  const chosen = { name, isClassic, hasField: false };
  expect(choosePackageManager([nothing], agent)).toEqual(chosen);
});

test("files say more than who runs us", () => {
  const lock = { files: new Set(["yarn.lock"]) };
  expect(choosePackageManager([lock], "pnpm/9.15.0")).toMatchObject({
    name: "yarn",
    isClassic: true,
    lockAt: 0,
  });
});
