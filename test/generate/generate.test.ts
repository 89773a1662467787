// `dfn-codegen generate` on the disk.
import {
  chmodSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../generator/output/digest.js";
import { runBin } from "../support/run-bin.js";
import { moreEvents, shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

function generated(folder: string, output = "generated") {
  const files = readFiles(join(folder, output));
  return Object.keys(files).filter((path) => path !== ".dfn-codegen.json");
}

test("writes the folder, says what, and then leaves it alone", () => {
  const folder = tempFolder(shop);
  const first = runBin(folder, ["taxonomy.yaml"]);
  expect(first).toMatchObject({ code: 0, stderr: "" });
  expect(first.stdout).toMatch(
    /^taxonomy\.yaml: 2 events, 1 property\n {2}created /,
  );
  expect(first.stdout).toMatch(
    /\ngenerated: \d+ created \([\d.]+ m?s\)\nnext: [^\n]+\n$/,
  );
  for (const line of first.stdout.split("\n")) {
    expect(line.length).toBeLessThanOrEqual(80);
  }
  expect(generated(folder)).toContain("index.ts");
  const before = statSync(join(folder, "generated/index.ts")).mtimeMs;
  const manifest = join(folder, "generated/.dfn-codegen.json");
  const manifestBefore = statSync(manifest).mtimeMs;
  for (const args of [
    [],
    ["generate"],
    ["generate", "./taxonomy.yaml"],
    ["generate", "--format", "pretty"],
  ]) {
    const again = runBin(folder, args);
    expect(again.code).toBe(0);
    expect(again.stdout).toMatch(
      /^generated: up to date, \d+ files \(\d+ ms\)\n$/,
    );
  }
  expect(statSync(join(folder, "generated/index.ts")).mtimeMs).toBe(before);
  expect(statSync(manifest).mtimeMs).toBe(manifestBefore);
});

test("has no path, time or version of the machine in it", () => {
  const [one, two] = [tempFolder(shop), tempFolder(shop)];
  runBin(one, []);
  runBin(join(two, "events"), ["../taxonomy.yaml"]);
  const files = readFiles(join(one, "generated"));
  expect(readFiles(join(two, "generated"))).toEqual(files);
  expect(JSON.stringify(files)).not.toContain(one);
});

test("follows changes of the taxonomy: new files come, old ones go", () => {
  const folder = tempFolder(shop);
  runBin(folder, []);
  const before = generated(folder);
  writeFiles(folder, { "events/more.yaml": moreEvents });
  const grown = runBin(folder, []);
  expect(grown.stdout).toContain("  created   events/more.ts\n");
  expect(grown.stdout).toContain("  updated   index.ts\n");
  rmSync(join(folder, "events/more.yaml"));
  const shrunk = runBin(folder, []);
  expect(shrunk.stdout).toContain("  removed   events/more.ts\n");
  expect(generated(folder)).toEqual(before);
});

test("the summary counts what the taxonomy registers", () => {
  const count = (text: string) =>
    /: (.*)\n/.exec(
      runBin(tempFolder({ "taxonomy.yaml": text }), ["--dry-run"]).stdout,
    )?.[1];
  const small = `version: 1
event_properties: { plan: { type: string } }
events: { trial_started: { properties: { plan: required } } }
`;
  expect(count(small)).toBe("1 event, 1 property");
  expect(count(`${small}user_properties: { tier: { type: string } }\n`)).toBe(
    "1 event, 2 properties",
  );
  expect(count("version: 1\n")).toBe("0 events, 0 properties");
  expect(count(small.replace("plan: required", "df_items: required"))).toMatch(
    /^1 event, \d\d properties$/,
  );
});

test("--dry-run shows the same and writes nothing", () => {
  const folder = tempFolder(shop);
  const dry = runBin(folder, ["--dry-run"]);
  expect(dry.code).toBe(0);
  expect(dry.stdout).toContain("  create    index.ts\n");
  expect(dry.stdout).toContain("generated: dry run, nothing written: ");
  expect(readFiles(folder)).toEqual({ ...shop });
});

test("an error writes nothing and exits with 1", () => {
  const folder = tempFolder(shop);
  runBin(folder, []);
  const before = readFiles(join(folder, "generated"));
  writeFiles(folder, {
    "events/checkout.yaml":
      "events:\n  a:\n    properties:\n      plna: required\n",
  });
  const failed = runBin(folder, []);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toBe("");
  expect(failed.stderr).toContain("error[resolve/unknown-property]");
  expect(failed.stderr).toMatch(/\n1 error, nothing written\n$/);
  expect(readFiles(join(folder, "generated"))).toEqual(before);
});

test("never overwrites what it did not make", () => {
  const folder = tempFolder({ ...shop, "generated/index.ts": "mine;\n" });
  const result = runBin(folder, []);
  expect(result.code).toBe(1);
  expect(result.stderr).toContain(
    "error[output/not-ours]: dfn-codegen did not generate `index.ts` in `generated` and does not overwrite it",
  );
  expect(generated(folder)).toEqual(["index.ts"]);
});

test("does not write through a link", () => {
  const folder = tempFolder(shop);
  const outside = tempFolder();
  writeFiles(folder, { "generated/x.txt": "" });
  symlinkSync(outside, join(folder, "generated/schemas"));
  const result = runBin(folder, []);
  expect(result.stderr).toContain("error[output/not-ours]");
  expect(readFiles(outside)).toEqual({});
});

test("replaces what was edited by hand, and keeps edited files that it no longer makes", () => {
  const folder = tempFolder({ ...shop, "events/more.yaml": moreEvents });
  runBin(folder, []);
  for (const name of ["generated/index.ts", "generated/events/more.ts"]) {
    const text = readFileSync(join(folder, name), "utf8");
    writeFileSync(join(folder, name), `${text}// mine\n`);
  }
  rmSync(join(folder, "events/more.yaml"));
  const result = runBin(folder, []);
  expect(result.stdout).toContain("  replaced  index.ts, edited by hand\n");
  expect(result.stdout).toContain(
    "  kept      events/more.ts, no longer generated, but edited by hand\n",
  );
  expect(
    readFileSync(join(folder, "generated/events/more.ts"), "utf8"),
  ).toContain("// mine");
});

describe("the output folder", () => {
  test("comes from the flag, relative to the working folder", () => {
    const folder = tempFolder(shop);
    expect(
      runBin(join(folder, "events"), [
        "../taxonomy.yaml",
        "-o",
        "../src/생성 코드",
      ]).code,
    ).toBe(0);
    expect(generated(folder, "src/생성 코드")).toContain("index.ts");
    const again = runBin(folder, ["-o", "src/생성 코드"]);
    expect(again.stdout).toMatch(/^src\/생성 코드: up to date/);
  });

  test.each([
    "generate: { output: src/gen }",
    "generate:\n  # output: other\n  emit: ts\n\n  output: 'src/gen' # here",
    'generate:\n  { "output": "src/gen", emit: ts }',
    '"generate":\n  output: src/gen',
  ])("comes from the setting, relative to the entry: %j", (setting) => {
    const taxonomy = `${shop["taxonomy.yaml"]}${setting}\n`;
    const folder = tempFolder({ ...shop, "taxonomy.yaml": taxonomy });
    expect(runBin(join(folder, "events"), ["../taxonomy.yaml"]).code).toBe(0);
    expect(generated(folder, "src/gen")).toContain("index.ts");
    expect(runBin(folder, []).stdout).toMatch(/^src\/gen: up to date/);
  });

  test.each(["/", ".", "..", "events/.."])("may not be %s", (output) => {
    const folder = tempFolder(shop);
    const result = runBin(folder, ["-o", output]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain("error[settings/bad-output]");
    expect(readFiles(folder)).toEqual({ ...shop });
  });

  test.skipIf(process.getuid?.() === 0)(
    "that cannot be written is told",
    () => {
      const folder = tempFolder({ ...shop, "generated/x.txt": "" });
      chmodSync(join(folder, "generated"), 0o555);
      const result = runBin(folder, []);
      chmodSync(join(folder, "generated"), 0o755);
      expect(result.code).toBe(1);
      expect(result.stderr).toContain("error[output/unwritable]");
    },
  );

  test("a file in its way is reported", () => {
    const folder = tempFolder({ ...shop, src: "" });
    const result = runBin(folder, ["-o", "src/generated"]);
    expect(result.code).toBe(1);
    expect(result.stderr).toContain("error[settings/bad-output]");
  });
});

test("--format json is one document on stdout", () => {
  const folder = tempFolder(shop);
  const { code, stdout, stderr } = runBin(folder, ["--format", "json"]);
  expect([code, stderr]).toEqual([0, ""]);
  expect(JSON.parse(stdout)).toMatchObject({
    command: "generate",
    ok: true,
    output: "generated",
    events: 2,
    plan: { update: [], edited: [], remove: [], foreign: [] },
    diagnostics: [],
  });
  const again = runBin(folder, ["--format", "json"]);
  expect(JSON.parse(again.stdout)).toMatchObject({ ok: true, diagnostics: [] });
  writeFiles(folder, { "taxonomy.yaml": "version: 1\nevnets: {}\n" });
  const failed = runBin(folder, ["--format", "json"]);
  expect([failed.code, failed.stderr]).toEqual([1, ""]);
  expect(JSON.parse(failed.stdout)).toMatchObject({
    ok: false,
    diagnostics: [
      { code: "shape/unknown-key", file: "taxonomy.yaml", line: 2 },
    ],
  });
});

test("--format github annotates", () => {
  const folder = tempFolder({ "taxonomy.yaml": "version: 1\nevnets: {}\n" });
  const { code, stdout } = runBin(folder, ["--format", "github"]);
  expect(code).toBe(1);
  expect(stdout).toMatch(/^::error file=taxonomy\.yaml,line=2,/);
});

test("emit, targets and extension are flags too", () => {
  const folder = tempFolder(shop);
  const js = runBin(folder, [
    "--emit",
    "js",
    "--target",
    "registry",
    "--import-extension",
    "none",
  ]);
  expect(js.code).toBe(0);
  const files = generated(folder);
  expect(files).toContain("index.d.ts");
  expect(files).not.toContain("index.ts");
  expect(files.some((path) => path.startsWith("schemas/"))).toBe(false);
});

test("`default` keeps what is made without a list, and adds to it", () => {
  const folder = tempFolder(shop);
  expect(runBin(folder, []).code).toBe(0);
  const before = generated(folder);
  const flags = ["--target", "default", "--target", "client"];
  const { code, stdout } = runBin(folder, flags);
  expect(code).toBe(0);
  expect(stdout).not.toContain("removed");
  const after = generated(folder);
  expect(after).toEqual(expect.arrayContaining([...before, "client.ts"]));
  expect(before).toEqual(
    expect.arrayContaining(["registry.ts", "taxonomy.json", "testing.ts"]),
  );
  const wrong = runBin(folder, ["--target", "defualt"]);
  expect([wrong.code, wrong.stderr]).toEqual([
    2,
    expect.stringContaining("csharp, vectors, docs, default, or a path"),
  ]);
});

test("`--help` names the targets and what is made by default", () => {
  const { stdout } = runBin(tempFolder({}), ["generate", "--help"]);
  const text = stdout.replace(/\s+/g, " ");
  expect(text).toContain(
    "builders, validators, schemas, registry, testing, client, kotlin, swift, dart, csharp, vectors",
  );
  expect(text).toContain("replaces the taxonomy's list: builders");
  expect(text).toContain(
    "`default` (the first 5), or the path of your own module (its code is executed)",
  );
});

describe("the app's prettier", () => {
  test("lays out the folder, once", () => {
    const folder = tempFolder({
      ...shop,
      ".prettierrc": "useTabs: true\nsingleQuote: true\n",
    });
    expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
    const schema = () =>
      readFileSync(
        join(folder, "generated/schemas/events/trial_started.schema.json"),
        "utf8",
      );
    expect(schema()).toContain('\n\t"$comment"');
    expect(
      readFileSync(join(folder, "generated/.dfn-codegen.json"), "utf8"),
    ).toContain('\n\t"format"');
    expect(runBin(folder, []).stdout).toContain("up to date");
    expect(runBin(folder, ["check", "--full"]).code).toBe(0);
    writeFiles(folder, { ".prettierrc": "tabWidth: 4\n" });
    expect(runBin(folder, ["check"]).stderr).toContain("error[check/stale]");
    runBin(folder, []);
    expect(schema()).toContain('\n    "$comment"');
    rmSync(join(folder, ".prettierrc"));
    runBin(folder, []);
    expect(schema()).toContain('\n  "$comment"');
  });

  test("that does more than lay out is a warning at each run, and changes nothing", () => {
    const plugin = `import { parsers } from "./prettier-typescript.mjs";
      const { typescript } = parsers;
      export default { parsers: { typescript: { ...typescript,
        preprocess: (text) => text.replaceAll("Checked", "Unchecked") } } };`;
    const folder = tempFolder({
      ...shop,
      ".prettierrc.json": JSON.stringify({
        plugins: ["./unchecker.mjs"],
        overrides: [{ files: "*.json", options: { parser: "json5" } }],
      }),
      "unchecker.mjs": plugin,
      "prettier-typescript.mjs": `export * from ${JSON.stringify(import.meta.resolve("prettier/plugins/typescript"))};`,
    });
    const first = runBin(folder, []);
    expect(first.code).toBe(0);
    expect(first.stderr.match(/output\/changed-by-prettier/g)).toHaveLength(1);
    expect(first.stderr).toContain("the plugin `unchecker.mjs`");
    expect(first.stderr).not.toContain(folder);
    const manifest = join(folder, "generated/.dfn-codegen.json");
    JSON.parse(readFileSync(manifest, "utf8"));
    const again = runBin(folder, []);
    expect(again.stderr).toBe(first.stderr);
    expect(runBin(folder, ["check", "--full"]).code).toBe(0);
    rmSync(join(folder, ".prettierrc.json"));
    expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
  });

  test("that is broken is a warning", () => {
    const folder = tempFolder({ ...shop, ".prettierrc.json": "{" });
    const result = runBin(folder, []);
    expect(result.code).toBe(0);
    expect(result.stderr).toContain("warning[output/not-formatted]");
    expect(generated(folder)).toContain("index.ts");
  });
});

test("a folder of the layout and the stamps before this one is replaced, but not what was edited", () => {
  const folder = tempFolder(shop);
  const old = (path: string, body: string): [string, string] => {
    const open = `// Generated by dfn-codegen from taxonomy.yaml. Do not edit:\n// change the taxonomy and run dfn-codegen again. ${"0".repeat(24)}\n\n${body}`;
    const sealed = open.replace("0".repeat(24), digestOf(open));
    return [`generated/${path}`, sealed];
  };
  const [edited, editedText] = old("wire.ts", "export const c = 3;\n");
  writeFiles(
    folder,
    Object.fromEntries([
      old("index.ts", 'export * from "./user-builders.js";\n'),
      old("user-builders.ts", "export const a = 1;\n"),
      old("runtime.ts", "export const b = 2;\n"),
      [edited, `${editedText}// mine\n`],
    ]),
  );
  const { code, stdout } = runBin(folder, ["generate"]);
  expect(code).toBe(0);
  expect(stdout).toContain("1 updated, 2 removed");
  const now = generated(folder);
  expect(now).toContain("support/records.ts");
  expect(now).not.toContain("runtime.ts");
  expect(now).not.toContain("user-builders.ts");
  expect(readFileSync(join(folder, edited), "utf8")).toContain("// mine");
});

test("`eslint_disable` switches ESLint off in each file of code", () => {
  const taxonomy = shop["taxonomy.yaml"];
  const folder = tempFolder({
    ...shop,
    "taxonomy.yaml": `${taxonomy}generate: { eslint_disable: true }\n`,
  });
  expect(runBin(folder, ["generate"])).toMatchObject({ code: 0, stderr: "" });
  const files = readFiles(join(folder, "generated"));
  const code = Object.entries(files).filter(([path]) => path.endsWith(".ts"));
  expect(code.length).toBeGreaterThan(10);
  for (const [path, text] of code) {
    expect([path, text.split("\n")[2]]).toEqual([path, "/* eslint-disable */"]);
  }
  const json = Object.entries(files).filter(([path]) => path.endsWith(".json"));
  for (const [path, text] of json) {
    expect([path, text.includes("eslint-disable")]).toEqual([path, false]);
  }
});
