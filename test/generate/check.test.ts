// `dfn-codegen check` on the disk.
import {
  appendFileSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../generator/output/digest.js";
import { runBin } from "../support/run-bin.js";
import { moreEvents, shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";

function generatedShop(): string {
  const folder = tempFolder(shop);
  const { code, stderr } = runBin(folder, []);
  expect([code, stderr]).toEqual([0, ""]);
  return folder;
}

function edit(folder: string, path: string, change: (text: string) => string) {
  const text = readFileSync(join(folder, path), "utf8");
  writeFileSync(join(folder, path), change(text));
}

/** Checks both ways; they must agree. */
function check(folder: string) {
  const quick = runBin(folder, ["check"]);
  const full = runBin(folder, ["check", "--full"]);
  expect(quick.code).toBe(full.code);
  expect(quick.stderr).toBe(full.stderr);
  return quick;
}

test("is content with what generate wrote, and touches nothing", () => {
  const folder = generatedShop();
  const before = readFiles(folder);
  expect(check(folder).stdout).toMatch(/^generated: up to date, \d+ files/);
  expect(readFiles(folder)).toEqual(before);
  expect(check(folder).code).toBe(0);
});

test("looks at content, not at times or line ends", () => {
  const folder = generatedShop();
  for (const path of Object.keys(readFiles(folder))) {
    edit(folder, path, (text) => text.replaceAll("\n", "\r\n"));
    utimesSync(join(folder, path), 0, 0);
  }
  expect(check(folder)).toMatchObject({ code: 0, stderr: "" });
  runBin(folder, []);
  expect(statSync(join(folder, "generated/index.ts")).mtimeMs).toBe(0);
});

test("missing: never generated", () => {
  const result = check(tempFolder(shop));
  expect(result.code).toBe(1);
  expect(result.stderr).toContain("error[check/missing]: `events/checkout.ts`");
  expect(result.stderr).toContain(
    "= hint: run `npx dfn-codegen taxonomy.yaml` and commit the result",
  );
});

test("missing: deleted", () => {
  const folder = generatedShop();
  rmSync(join(folder, "generated/index.ts"));
  expect(check(folder).stderr).toContain(
    "error[check/missing]: `index.ts` in `generated` is missing\n",
  );
});

test("stale: the taxonomy changed, also by a new or a lost include", () => {
  const folder = generatedShop();
  writeFiles(folder, { "events/more.yaml": moreEvents });
  const { stderr } = check(folder);
  expect(stderr).toContain("error[check/stale]: ");
  expect(stderr).toContain("`events/more.ts`");
  expect(stderr).toContain("`index.ts`");
  expect(stderr).not.toContain("check/missing");
  rmSync(join(folder, "events/more.yaml"));
  expect(check(folder).code).toBe(0);
  rmSync(join(folder, "events/checkout.yaml"));
  expect(check(folder).code).toBe(1);
});

test("a comment in the taxonomy does not make it stale", () => {
  const folder = generatedShop();
  edit(folder, "taxonomy.yaml", (text) => `# a remark\n${text}`);
  expect(check(folder).code).toBe(0);
});

test("edited by hand", () => {
  const folder = generatedShop();
  edit(folder, "generated/index.ts", (text) => `${text}export {};\n`);
  expect(check(folder).stderr).toContain(
    "error[check/edited]: `index.ts` in `generated` is edited by hand\n",
  );
});

test("orphaned, as it was and edited", () => {
  const folder = generatedShop();
  const index = readFileSync(join(folder, "generated/index.ts"), "utf8");
  writeFiles(folder, {
    "generated/old/index.ts": index,
    "generated/mine.ts": `${index}//`,
  });
  const { stderr } = check(folder);
  expect(stderr).toContain(
    "error[check/orphaned]: `old/index.ts` in `generated` is orphaned",
  );
  expect(stderr).toContain(
    "error[check/orphaned]: `mine.ts` in `generated` is orphaned: no longer part of the output, but edited by hand",
  );
});

test("files of others are nobody's business", () => {
  const folder = generatedShop();
  writeFiles(folder, {
    "generated/README.md": "# Mine\n",
    "generated/own/x.ts": "x;\n",
  });
  expect(check(folder).code).toBe(0);
});

test("needs no flag for includes from elsewhere: `generate.root`", () => {
  const base = tempFolder({
    "package.json": "{}",
    "plan/taxonomy.yaml": `include: [../shared/*.yaml]
generate: { root: .. }
${shop["taxonomy.yaml"].replace("include: [events/*.yaml]\n", "")}`,
    "shared/more.yaml": moreEvents,
    "outside/plan/taxonomy.yaml": "version: 1\ngenerate: { root: ../../.. }\n",
  });
  const folder = join(base, "plan");
  expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
  expect(check(folder).code).toBe(0);
  edit(base, "shared/more.yaml", (text) => text.replace("_ended", "_left"));
  expect(check(folder).code).toBe(1);
  const outside = runBin(join(base, "outside/plan"), []);
  expect(outside.code).toBe(1);
  expect(outside.stderr).toContain(
    "error[include/outside-root]: the root `../../..` leaves the project\n",
  );
});

test("flags have to be the same", () => {
  const folder = tempFolder(shop);
  runBin(folder, ["--emit", "js"]);
  expect(runBin(folder, ["check", "--emit", "js"]).code).toBe(0);
  expect(check(folder).code).toBe(1);
});

test("errors in the taxonomy come first", () => {
  const folder = generatedShop();
  writeFiles(folder, { "taxonomy.yaml": "version: 1\nevnets: {}\n" });
  const { code, stderr } = check(folder);
  expect(code).toBe(1);
  expect(stderr).toContain("error[shape/unknown-key]");
  expect(stderr).toMatch(/\n1 error\n$/);
});

describe("another version of the generator", () => {
  const manifest = "generated/.dfn-codegen.json";
  const byAnother = (text: string) =>
    text.replace(/"generator": "\w+"/, `"generator": "${digestOf("other")}"`);

  test("that makes the same is said and forgiven", () => {
    const folder = generatedShop();
    edit(folder, manifest, byAnother);
    const { code, stdout } = runBin(folder, ["check"]);
    expect(code).toBe(0);
    expect(stdout).toContain(
      "generated by another version of dfn-codegen, but this version generates the same files\n",
    );
  });

  test("that makes something else is distinguished from a stale taxonomy", () => {
    const folder = generatedShop();
    edit(folder, manifest, byAnother);
    const stamp = /this file: (\w{24})/;
    edit(folder, "generated/index.ts", (text) => {
      const blank = `${text.replace(stamp, `this file: ${"0".repeat(24)}`)}// older\n`;
      return blank.replace(stamp, `this file: ${digestOf(blank)}`);
    });
    expect(check(folder).stderr).toContain(
      "error[check/other-generator]: `index.ts` in `generated` is made by another version",
    );
    edit(folder, "taxonomy.yaml", (text) =>
      text.replace("[free, pro]", "[free]"),
    );
    expect(check(folder).stderr).toContain("error[check/stale]");
  });
});

describe("warnings and remarks", () => {
  const legacy = shop["taxonomy.yaml"].replace(
    "enum: [free, pro]",
    "pattern: ^(a+)+$",
  );

  test("are reported again by each run, and do not fail", () => {
    const folder = tempFolder({ ...shop, "taxonomy.yaml": legacy });
    const first = runBin(folder, []);
    expect(first.code).toBe(0);
    expect(first.stderr).toContain("warning[constraint/unsafe-pattern]");
    for (const args of [[], ["check"], ["check", "--full"]]) {
      const { code, stderr } = runBin(folder, args);
      expect([code, stderr]).toEqual([0, first.stderr]);
    }
    const json = runBin(folder, ["check", "--format", "json"]);
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: true,
      diagnostics: [{ code: "constraint/unsafe-pattern" }],
    });
  });

  test("are gone once the taxonomy is mended", () => {
    const folder = tempFolder({ ...shop, "taxonomy.yaml": legacy });
    runBin(folder, []);
    writeFiles(folder, shop);
    expect(runBin(folder, [])).toMatchObject({ code: 0, stderr: "" });
    expect(check(folder)).toMatchObject({ code: 0, stderr: "" });
  });
});

describe("--full believes no manifest", () => {
  const manifest = "generated/.dfn-codegen.json";
  /** Makes the manifest vouch for a file as it is. */
  const vouch = (folder: string, path: string) => {
    const digest = digestOf(readFileSync(join(folder, "generated", path)));
    edit(folder, manifest, (text) => {
      const at = text.lastIndexOf('"files"');
      const entry = new RegExp(`("${path}": )"\\w+"`);
      return text.slice(0, at) + text.slice(at).replace(entry, `$1"${digest}"`);
    });
  };

  test("one that vouches for a forged file", () => {
    const folder = generatedShop();
    edit(folder, "generated/index.ts", (text) => `${text}export {};\n`);
    vouch(folder, "index.ts");
    expect(runBin(folder, ["check"]).code).toBe(0);
    const full = runBin(folder, ["check", "--full"]);
    expect(full.code).toBe(1);
    expect(full.stderr).toContain("error[check/edited]: `index.ts`");
  });

  test("nor where prettier is spared its work", () => {
    const folder = tempFolder({ ...shop, ".prettierrc": "semi: false\n" });
    runBin(folder, []);
    expect(runBin(folder, ["check", "--full"]).code).toBe(0);
    edit(folder, "generated/index.ts", (text) => `${text}// more\n`);
    vouch(folder, "index.ts");
    edit(folder, "taxonomy.yaml", (text) => `# a remark\n${text}`);
    expect(runBin(folder, ["check", "--full"]).code).toBe(1);
  });
});

describe("two taxonomies and one folder", () => {
  const other = shop["taxonomy.yaml"].replace("trial_started", "trial_ended");

  test("the second is refused, and nothing is written", () => {
    const folder = generatedShop();
    writeFiles(folder, { "other.yaml": other });
    const before = readFiles(folder);
    for (const args of [["other.yaml"], ["check", "other.yaml"]]) {
      const { code, stderr } = runBin(folder, args);
      expect(code).toBe(1);
      expect(stderr).toContain(
        "error[output/not-ours]: the output folder `generated` belongs to another taxonomy, `taxonomy.yaml`\n",
      );
      expect(stderr).toContain("`-o`");
    }
    expect(readFiles(folder)).toEqual(before);
    expect(runBin(folder, ["other.yaml", "-o", "second"]).code).toBe(0);
    expect(check(folder).code).toBe(0);
  });

  test("one that was renamed keeps its folder", () => {
    const folder = generatedShop();
    writeFiles(folder, { "other.yaml": other });
    rmSync(join(folder, "taxonomy.yaml"));
    expect(runBin(folder, ["other.yaml"]).code).toBe(0);
    expect(runBin(folder, ["check", "other.yaml"]).code).toBe(0);
  });
});

describe("a manifest is not believed blindly", () => {
  test.each([
    ["absent", undefined],
    ["broken", () => "{"],
    ["in conflict", (text: string) => `<<<<<<< HEAD\n${text}`],
    [
      "hostile",
      (text: string) =>
        text.replace(
          '"files": {',
          `"files": { "../taxonomy.yaml": "${digestOf("")}",`,
        ),
    ],
  ])("%s", (_what, change) => {
    const folder = generatedShop();
    const path = "generated/.dfn-codegen.json";
    const before = readFileSync(join(folder, path), "utf8");
    if (change === undefined) rmSync(join(folder, path));
    else edit(folder, path, change);
    expect(check(folder).code).toBe(0);
    expect(runBin(folder, []).code).toBe(0);
    expect(readFileSync(join(folder, path), "utf8")).toBe(before);
    expect(readFileSync(join(folder, "taxonomy.yaml"), "utf8")).toBe(
      shop["taxonomy.yaml"],
    );
  });

  test("moved with its folder", () => {
    const folder = generatedShop();
    const files = readFiles(join(folder, "generated"));
    writeFiles(join(folder, "copy"), files);
    edit(
      folder,
      "taxonomy.yaml",
      (text) => `${text}generate: { output: copy }\n`,
    );
    expect(runBin(folder, ["check"]).code).toBe(0);
  });
});

test("--report keeps the JSON in a file, whatever is printed and however it ends", () => {
  const folder = tempFolder(shop);
  runBin(folder, []);
  const report = () => readFileSync(join(folder, "ci/check.json"), "utf8");
  const args = ["check", "--format", "github", "--report", "ci/check.json"];
  expect(runBin(folder, args)).toMatchObject({ code: 0, stderr: "" });
  expect(report()).toBe(runBin(folder, ["check", "--format", "json"]).stdout);
  expect(runBin(folder, [...args, "--full"]).code).toBe(0);
  const full = ["check", "--full", "--format", "json"];
  expect(report()).toBe(runBin(folder, full).stdout);
  writeFiles(folder, { "taxonomy.yaml": "version: 1\nevnts: {}\n" });
  const failed = runBin(folder, args);
  expect(failed.code).toBe(1);
  expect(failed.stdout).toContain("::error file=taxonomy.yaml,line=2,");
  expect(JSON.parse(report())).toMatchObject({
    command: "check",
    ok: false,
    diagnostics: [{ code: "shape/unknown-key", line: 2 }],
  });
  expect(Object.keys(readFiles(join(folder, "ci")))).toEqual(["check.json"]);
});

test("a report that cannot be written fails the run, and says so", () => {
  const folder = tempFolder({ ...shop, "there.json/file": "" });
  runBin(folder, []);
  for (const more of [[], ["--full"]]) {
    const args = ["check", "--report", "there.json", ...more];
    const { code, stderr } = runBin(folder, args);
    expect(code).toBe(1);
    expect(stderr).toMatch(
      /^error\[output\/not-written\]: `there\.json` is not written: .+\n/,
    );
    const json = runBin(folder, [...args, "--format", "json"]);
    expect(json.stderr).toBe("");
    expect(JSON.parse(json.stdout)).toMatchObject({
      ok: false,
      diagnostics: [{ code: "output/not-written" }],
    });
  }
  const wrong = runBin(folder, ["check", "--report", "check.md"]);
  expect(wrong.code).toBe(2);
  expect(wrong.stderr).toContain("Name a file that ends in .json.");
});

test("--format json has the plan, --format github annotates", () => {
  const folder = generatedShop();
  rmSync(join(folder, "generated/index.ts"));
  const json = runBin(folder, ["check", "--format", "json"]);
  expect(json.code).toBe(1);
  expect(JSON.parse(json.stdout)).toMatchObject({
    command: "check",
    ok: false,
    plan: { create: ["index.ts"] },
    diagnostics: [{ code: "check/missing" }],
  });
  const github = runBin(folder, ["check", "--format", "github"]);
  expect(github.stdout).toMatch(
    /^::error file=taxonomy\.yaml,title=check\/missing::`index\.ts` in/,
  );
});

test("what is wrong with a folder has a file, in JSON and on GitHub", () => {
  const folder = tempFolder(shop);
  runBin(folder, []);
  appendFileSync(join(folder, "generated/index.ts"), "// mine\n");
  rmSync(join(folder, "generated/testing.ts"));
  const { diagnostics } = JSON.parse(
    runBin(folder, ["check", "--format", "json"]).stdout,
  ) as { readonly diagnostics: readonly object[] };
  expect(diagnostics).toMatchObject([
    { code: "check/missing", file: "taxonomy.yaml", line: null },
    { code: "check/edited", file: "generated/index.ts", line: null },
  ]);
  const { stdout } = runBin(folder, ["check", "--format", "github"]);
  expect(stdout).toContain("::error file=taxonomy.yaml,title=check/missing::");
  expect(stdout).toContain(
    "::error file=generated/index.ts,title=check/edited::",
  );
});
