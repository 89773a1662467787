// Exit codes, help, `init` and `explain`.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { binPath, runBin } from "../support/run-bin.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

describe("wrong usage exits with 2", () => {
  test.each([
    [["chekc"], "did you mean `check`?"],
    [["gnerate"], "did you mean `generate`?"],
    [["frobnicate"], "`--help` lists the commands"],
    [["--fromat", "json"], "(Did you mean --format?)"],
    [["check", "--format", "xml"], "Allowed choices are pretty, json, github"],
    [["--target", "validator"], "Allowed choices are"],
    [
      ["--validate", "sometimes"],
      "Allowed choices are never, development, always",
    ],
    [["check", "a.yaml", "b.yaml"], "too many arguments"],
    [["-o"], "argument missing"],
    [
      ["explain", "no/such"],
      "neither a diagnostic code nor a name of the taxonomy",
    ],
    [
      ["explain", "unknown-property"],
      "did you mean `resolve/unknown-property`?",
    ],
    [
      ["explain", "unknown-propety"],
      "did you mean `resolve/unknown-property`?",
    ],
    [["explain", "usage/raw"], "did you mean `usage/raw-call`?"],
    [["explain", "missing"], "did you mean `check/missing`?"],
    [["explain", "unknown-key"], "did you mean `shape/unknown-key`?"],
    [["explain", "df_purchse"], "did you mean `df_purchase`?"],
    [["explain", "--sources", "df_purchase"], "takes no code"],
    [["explain", "--format", "github"], "Allowed choices are pretty, json"],
  ])("%j", (args, message) => {
    const { code, stdout, stderr } = runBin(tempFolder(), args);
    expect([code, stdout]).toEqual([2, ""]);
    expect(stderr).toContain(message);
  });
});

test("--help and --version are fine", () => {
  const folder = tempFolder();
  for (const args of [
    ["--help"],
    ["check", "--help"],
    ["help", "init"],
    ["usage", "--help"],
    ["infer", "--help"],
    ["--version"],
  ]) {
    const { code, stdout, stderr } = runBin(folder, args);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).not.toMatch(/default:\s+(?:false|\[\])/);
    for (const line of stdout.split("\n"))
      expect(line.length).toBeLessThanOrEqual(80);
  }
  expect(runBin(folder, ["-V"]).stdout).toMatch(/^\d+\.\d+\.\d+/);
});

test("a missing taxonomy is reported", () => {
  const { code, stderr } = runBin(tempFolder(), []);
  expect(code).toBe(2);
  expect(stderr).toContain("error[source/not-found]: ");
});

test("colours follow NO_COLOR, FORCE_COLOR and --no-color", () => {
  const folder = tempFolder();
  const colored = (
    args: readonly string[],
    env: Readonly<Record<string, string>>,
  ) => runBin(folder, args, env).stderr.includes("\u001B[");
  expect(colored([], {})).toBe(false);
  expect(colored([], { FORCE_COLOR: "1" })).toBe(true);
  expect(colored([], { FORCE_COLOR: "0" })).toBe(false);
  expect(colored([], { FORCE_COLOR: "1", NO_COLOR: "1" })).toBe(false);
  expect(colored(["--no-color"], { FORCE_COLOR: "1" })).toBe(false);
  expect(colored(["check", "--no-color"], { FORCE_COLOR: "1" })).toBe(false);
});

test("a closed pipe is quiet", () => {
  const command = `"${process.execPath}" "${binPath}" explain | head -n 1`;
  const { stdout, stderr } = spawnSync("sh", ["-c", command], {
    encoding: "utf8",
  });
  expect(stdout.split("\n")).toHaveLength(2);
  expect(stderr).toBe("");
});

describe("init", () => {
  test("writes a starter that generates without a finding", () => {
    const folder = tempFolder();
    const result = runBin(folder, [
      "init",
      "--service",
      'Shop: "봄날" #1\u0085\n',
    ]);
    expect(result).toMatchObject({ code: 0, stderr: "" });
    expect(result.stdout).toContain(
      "There is no `package.json`, so no CI job was added. It would run:\n    npm install\n    npx dfn-codegen check --full --format github\n",
    );
    expect(result.stdout).toMatch(
      /\n\ntry this: npx dfn-codegen taxonomy\.yaml\n$/,
    );
    const text = readFileSync(join(folder, "taxonomy.yaml"), "utf8");
    expect(text).toMatch(
      /^# yaml-language-server: \$schema=\.\/node_modules\/dfn-codegen\/schemas\/taxonomy\.schema\.json\n/,
    );
    expect(parse(text)).toMatchObject({
      version: 1,
      service: 'Shop: "봄날" #1\u0085\n',
    });
    expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
    expect(runBin(folder, ["check"]).code).toBe(0);
  });

  test("finds the schema from a folder further in", () => {
    const folder = tempFolder();
    expect(runBin(folder, ["init", "계획/my plan.yaml"]).code).toBe(0);
    const text = readFileSync(join(folder, "계획/my plan.yaml"), "utf8");
    expect(text).toContain(
      "$schema=../node_modules/dfn-codegen/schemas/taxonomy.schema.json",
    );
  });

  test("overwrites nothing", () => {
    const folder = tempFolder(shop);
    const flags = ["--no-gitattributes", "--events", "all"];
    const { code, stdout } = runBin(folder, ["init", ...flags]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^kept {4}taxonomy\.yaml +already exists$/m);
    expect(stdout).toContain("nothing to do: everything already exists");
    expect(readFiles(folder)).toEqual({ ...shop });
  });
});

describe("explain", () => {
  test("a code", () => {
    const { code, stdout } = runBin(tempFolder(), ["explain", "check/stale"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^check\/stale \(error\)\n/);
    expect(runBin(tempFolder(), ["explain", "error[check/stale]"]).stdout).toBe(
      stdout,
    );
  });

  test("all codes", () => {
    const { code, stdout } = runBin(tempFolder(), ["explain"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^output\/not-ours +error +/m);
  });

  test.each([
    "df_purchase",
    "df_items",
    "df_total_purchase_amount",
    "external_id",
  ])("%s of the catalogue", (name) => {
    const { code, stdout } = runBin(tempFolder(), ["explain", name]);
    expect(code).toBe(0);
    expect(stdout.startsWith(`${name} (`)).toBe(true);
    expect(stdout).not.toContain("[object");
  });

  test("says what the keys of sources mean", () => {
    const { stdout } = runBin(tempFolder(), ["explain", "df_items"]);
    expect(stdout).toContain(
      "  source    EV: API guide, POST /api/v1/events\n            DEV: Developer guide, the pages of each platform\n",
    );
    expect(stdout).toContain("  at most   100 items\n");
    const { stdout: other } = runBin(tempFolder(), ["explain", "df_purchase"]);
    for (const line of other.split("\n"))
      expect(line.length).toBeLessThanOrEqual(80);
  });

  test("what is outdated, and what came instead", () => {
    const { stdout } = runBin(tempFolder(), ["explain", "df_push_optin"]);
    expect(stdout).toContain(
      "  outdated  since 2025-05-28; use df_push_ads_optin instead. Deprecated since\n",
    );
    expect(stdout).toContain("  source    AND: SDK for Android, changelog");
  });

  test("the sources of all rules", () => {
    const { code, stdout } = runBin(tempFolder(), ["explain", "--sources"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "\nevents/most-events\n  A request carries at most 100 events.\n  known     documented (high)\n  source    EV, RESP\n",
    );
    expect(stdout).toContain("\n  EV        API guide, POST /api/v1/events\n");
  });

  test("as data", () => {
    const json = (...args: readonly string[]): unknown => {
      const flags = ["explain", ...args, "--format", "json"];
      const { code, stdout } = runBin(tempFolder(), flags);
      expect(code).toBe(0);
      return JSON.parse(stdout);
    };
    expect(json("--sources")).toMatchObject({
      rules: expect.arrayContaining([
        expect.objectContaining({
          id: "types/long-range",
          basis: "no source",
          sources: [],
        }),
      ]) as unknown,
      sources: { EV: { title: "API guide, POST /api/v1/events" } },
    });
    expect(json("check/stale")).toMatchObject({ code: "check/stale" });
    expect(json("df_login")).toMatchObject({ name: "df_login" });
    expect(json()).toMatchObject({
      codes: expect.arrayContaining([
        expect.objectContaining({
          code: "output/not-ours",
          severity: "error",
        }),
      ]) as unknown,
    });
  });
});

test("our own fault exits with 70 and asks for a report", () => {
  const folder = tempFolder(shop);
  // A package without its data is broken, and no mistake of the user's.
  const script = `
    const fs = require("node:fs");
    const real = fs.readFileSync;
    fs.readFileSync = (path, ...rest) => {
      if (String(path).endsWith("taxonomy.schema.json")) throw new TypeError("broken");
      return real(path, ...rest);
    };
    require("node:module").syncBuiltinESMExports();`;
  const hook = join(tempFolder({ "hook.cjs": script }), "hook.cjs");
  const env = { NODE_OPTIONS: `--require "${hook}"` };
  const quiet = runBin(folder, [], env);
  expect(quiet.code).toBe(70);
  expect(quiet.stderr).toContain("internal error in dfn-codegen");
  expect(quiet.stderr).toContain("DFN_CODEGEN_DEBUG=1");
  expect(quiet.stderr).not.toContain("    at ");
  const loud = runBin(folder, [], { ...env, DFN_CODEGEN_DEBUG: "1" });
  expect(loud.stderr).toContain("TypeError: broken\n    at ");
});
