// `dfn-codegen lint` on the disk: what it prints, what it exits with, baselines and plugins.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { lintFolder } from "../support/lint-folder.js";
import { runBin } from "../support/run-bin.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const two = `version: 1
events:
  My Event: {}
user_properties:
  shop_phone: { type: string }
`;

describe("the exit code", () => {
  test("is 0 for warnings, and 1 for errors or too many problems", async () => {
    const folder = tempFolder({ "taxonomy.yaml": two });
    expect((await lintFolder(folder)).code).toBe(0);
    expect((await lintFolder(folder, { maxProblems: 2 })).code).toBe(0);
    const failed = await lintFolder(folder, { maxProblems: 1 });
    expect(failed).toMatchObject({
      code: 1,
      out: "taxonomy.yaml: 2 warnings; more than 1 problem\n",
    });
    writeFiles(folder, {
      "taxonomy.yaml": `${two}lint: { rules: { name-style: error } }\n`,
    });
    expect((await lintFolder(folder)).code).toBe(1);
  });

  test("is 1 for a taxonomy with errors, and 2 for none", async () => {
    const folder = tempFolder({ "taxonomy.yaml": "version: 1\nevnts: {}\n" });
    const { code, err } = await lintFolder(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/1 error, nothing linted\n$/);
    const none = await lintFolder(tempFolder());
    expect(none.code).toBe(2);
    expect(none.err).toContain("the file `taxonomy.yaml` does not exist");
  });

  test("remarks do not count as problems", async () => {
    const folder = tempFolder({
      "taxonomy.yaml":
        "version: 1\nstandard: { events: [df_view_cart], item_properties: all }\n",
    });
    const { code, out } = await lintFolder(folder, { maxProblems: 0 });
    expect([code, out]).toEqual([0, "taxonomy.yaml: 1 remark\n"]);
    expect(await lintFolder(folder, {}, true)).toEqual({
      code: 0,
      out: "",
      err: "",
    });
  });
});

describe("formats", () => {
  test("JSON begins with the tool and the format, in failures too", async () => {
    const folder = tempFolder({ "taxonomy.yaml": two });
    const { out } = await lintFolder(folder, { format: "json" });
    const report: unknown = JSON.parse(out);
    expect(Object.keys(Object(report) as object).slice(0, 3)).toEqual([
      "tool",
      "format",
      "command",
    ]);
    expect(report).toMatchObject({
      tool: "dfn-codegen",
      format: 1,
      command: "lint",
      ok: true,
      counts: { error: 0, warning: 2, info: 0 },
      diagnostics: [{ code: "lint/name-style" }, { code: "lint/pii-by-name" }],
    });
    const none = await lintFolder(tempFolder(), { format: "json" });
    expect(none.code).toBe(2);
    expect(JSON.parse(none.out)).toMatchObject({
      tool: "dfn-codegen",
      ok: false,
      diagnostics: [{ code: "source/not-found" }],
    });
  });

  test("Markdown and annotations contain no text that could break out", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": `version: 1
events:
  "a | <script>alert(1)</script> [x](javascript:1) \`": {}
  "B::error::x %0A\\u200b": {}
`,
    });
    const { out } = await lintFolder(folder, { format: "markdown" });
    expect(out).not.toMatch(/<script|\]\(|\u200b/);
    const rows = out
      .split("\n")
      .filter((line) => line.startsWith("| taxonomy"));
    expect(rows).toHaveLength(2);
    for (const row of rows) expect(row.split("|")).toHaveLength(7);
    const github = await lintFolder(folder, { format: "github" });
    expect(github.out).not.toContain("\u200b");
    expect(
      github.out.split("\n").filter((line) => line.startsWith("::")),
    ).toHaveLength(2);
  });

  test("a failed run never reads as a clean result", async () => {
    for (const format of ["pretty", "json", "markdown", "github"] as const) {
      const folder = tempFolder({ "taxonomy.yaml": two });
      const run = await lintFolder(folder, { format, baseline: "no.json" });
      expect(run.code).toBe(2);
      expect(run.out + run.err).toContain("no.json");
      expect(run.out + run.err).not.toContain("no findings");
    }
  });

  test("thousands of findings fit a comment", async () => {
    const events = Array.from(
      { length: 3000 },
      (_, at) => `  Event Number ${String(at)}: {}`,
    );
    const folder = tempFolder({
      "taxonomy.yaml": ["version: 1", "events:", ...events, ""].join("\n"),
    });
    const { out } = await lintFolder(folder, { format: "markdown" });
    expect(out.length).toBeLessThan(65_536);
    expect(out).toMatch(/\nand [\d,]+ more\n$/);
  });
});

describe("a baseline", () => {
  test("accepts what exists, judges a changed definition again, and reports what is gone", async () => {
    const folder = tempFolder({ "taxonomy.yaml": two });
    const written = await lintFolder(folder, { writeBaseline: true });
    expect(written).toMatchObject({
      code: 0,
      out: "wrote lint-baseline.json; pass it with `--baseline lint-baseline.json`\ntaxonomy.yaml: no findings; 2 accepted by the baseline\n",
    });
    const text = readFileSync(join(folder, "lint-baseline.json"), "utf8");
    expect(JSON.parse(text)).toMatchObject({
      tool: "dfn-codegen",
      format: 1,
      findings: [
        { rule: "name-style", path: "events.My Event" },
        { rule: "pii-by-name", path: "user_properties.shop_phone" },
      ],
    });
    const baseline = "lint-baseline.json";
    const again = { baseline, maxProblems: 0 };
    expect((await lintFolder(folder, again)).code).toBe(0);

    // Comments, layout and other definitions change nothing.
    writeFiles(folder, {
      "taxonomy.yaml": `# new\n${two.replace("{ type: string }", "\n    type: string # text")}  tier: { type: string }\n`,
    });
    expect((await lintFolder(folder, again)).code).toBe(0);

    writeFiles(folder, {
      "taxonomy.yaml": two
        .replace("My Event", "my_event")
        .replace("type: string", "type: string, max_length: 20"),
    });
    const { code, err, out } = await lintFolder(folder, again);
    expect(code).toBe(1);
    expect(err.match(/^\w+\[.*?\]/gm)).toEqual([
      "warning[lint/stale-baseline]",
      "warning[lint/stale-baseline]",
      "warning[lint/pii-by-name]",
    ]);
    expect(out).toBe("taxonomy.yaml: 3 warnings; more than 0 problems\n");
  });

  test("counts several findings of a rule on one definition", async () => {
    const text = (values: string) =>
      `version: 1\nuser_properties:\n  kind: { type: string, enum: [${values}] }\n`;
    const folder = tempFolder({ "taxonomy.yaml": text("a, A, b, B") });
    await lintFolder(folder, { writeBaseline: true });
    const run = await lintFolder(folder, { baseline: "lint-baseline.json" });
    expect(run.out).toBe(
      "taxonomy.yaml: no findings; 2 accepted by the baseline\n",
    );
  });

  test.each([
    ["{", "it is not JSON"],
    ["[]", "it is not a baseline"],
    [
      '{ "format": 2, "findings": [] }',
      "another version of dfn-codegen wrote it",
    ],
    [
      '{ "format": 1, "findings": [{}] }',
      "one of its findings lacks `rule`, `path` or `digest`",
    ],
  ])("that is %s exits with 2", async (text, reason) => {
    const folder = tempFolder({ "taxonomy.yaml": two, "b.json": text });
    const { code, err } = await lintFolder(folder, { baseline: "b.json" });
    expect(code).toBe(2);
    expect(err.replace(/\s+/g, " ")).toContain(reason);
  });
});

describe("plugins", () => {
  const withPlugin = (path: string) =>
    `version: 1\nlint: { plugins: [${path}] }\nevents: { get_coupon: { allow: [acme/never] }, coupon_got: {} }\n`;
  const plugin = `export default [{
  id: "acme/no-verbs",
  summary: "An event begins with a verb.",
  docs: "",
  options: { verbs: { default: ["get"], summary: "The verbs." } },
  check({ events }, report, { options }) {
    for (const event of events) {
      if (options.verbs.some((verb) => event.name.startsWith(verb))) {
        report({ on: event, message: "begins with a verb", hint: "rename it" });
      }
    }
  },
}, { id: "acme/never", summary: "Never.", docs: "", check() {} }];
`;

  test("add rules, with settings and `allow` like ours", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": withPlugin("./rules/a.js"),
      "rules/a.js": plugin,
      "package.json": '{ "type": "module" }',
    });
    const { code, err } = await lintFolder(folder);
    expect(code).toBe(0);
    expect(err.match(/^\w+\[.*?\]/gm)).toEqual([
      "warning[acme/no-verbs]",
      "warning[resolve/unused-allow]",
    ]);
    writeFiles(folder, {
      "taxonomy.yaml": withPlugin("./rules/a.js").replace(
        "plugins:",
        "rules: { acme/no-verbs: [error, { verbs: [set] }], acme/never: off }, plugins:",
      ),
    });
    expect((await lintFolder(folder)).out).toBe("taxonomy.yaml: no findings\n");
  });

  test("are run by lint alone", () => {
    const folder = tempFolder({
      "taxonomy.yaml": withPlugin("./a.mjs"),
      "a.mjs": `import { writeFileSync } from "node:fs";
writeFileSync(new URL("ran.txt", import.meta.url), "");
${plugin}`,
    });
    for (const command of ["generate", "check"]) {
      const { code } = runBin(folder, [command, "taxonomy.yaml"]);
      expect(code).toBe(0);
    }
    expect(() => readFileSync(join(folder, "ran.txt"))).toThrow();
    expect(runBin(folder, ["lint", "taxonomy.yaml"]).code).toBe(0);
    expect(readFileSync(join(folder, "ran.txt"), "utf8")).toBe("");
  });

  test.each([
    ["./none.mjs", "the plugin `none.mjs` does not exist"],
    ["../out.mjs", "is outside its project"],
    ["/etc/x.mjs", "is absolute"],
    ['"rules\\\\a.mjs"', "contains a backslash"],
    ["./a.json", "is not a JavaScript module"],
    ["./empty.mjs", "does not export rules as its default"],
    ["./id.mjs", "has a rule with the id `no-verbs`"],
    ["./ours.mjs", "has a rule with the id `resolve/x`"],
    ["./check.mjs", "has the rule `acme/x` without a `check`"],
    ["./twice.mjs", "has the rule `acme/x` again"],
    ["./throws.mjs", "cannot be loaded: Error: no"],
  ])("%s is reported with a thing to do", async (path, message) => {
    const folder = tempFolder({
      "package.json": "{}",
      "../out.mjs": "export default []",
      "a.json": "{}",
      "empty.mjs": "",
      "id.mjs": "export default { id: 'no-verbs', check() {} }",
      "ours.mjs": "export default { id: 'resolve/x', check() {} }",
      "check.mjs": "export default { id: 'acme/x' }",
      "twice.mjs":
        "const x = { id: 'acme/x', check() {} }; export default [x, x]",
      "throws.mjs": "throw new Error('no')",
      "taxonomy.yaml": `version: 1\nlint: { plugins: [${path}] }\n`,
    });
    const { code, err } = await lintFolder(folder);
    expect(code).toBe(1);
    expect(err).toContain("error[lint/bad-plugin]");
    expect(err.replace(/\s+/g, " ")).toContain(message);
    expect(err).toContain("= hint: ");
  });

  test("a rule that throws is reported, and the others still run", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": `${two}lint: { plugins: [./a.mjs] }\n`,
      "a.mjs":
        "export default { id: 'acme/x', check() { throw new TypeError('oh'); } }",
    });
    const { code, err } = await lintFolder(folder);
    expect(code).toBe(1);
    expect(err).toContain("the lint rule `acme/x` failed: TypeError: oh");
    expect(err).toContain("warning[lint/pii-by-name]");
  });

  test.each([
    ["report(null)", "a finding that it reports must be an object"],
    ["report({ message: 5, hint: '' })", "`message` that it reports must be"],
    ["report({ message: '쿠폰', hint: 5 })", "`hint` that it reports must be"],
    ["report({ message: 'a', on: {} })", "`on` that it reports must be"],
    [
      "report({ message: 'a', span: { file: documents[0].file, start: -5, end: 1e9 } })",
      "`span` that it reports must be a range of a file",
    ],
    [
      "report({ message: 'a', fix: { span: { file: documents[0].file, start: 3, end: 2 }, replacement: '', title: '' } })",
      "`fix.span` that it reports must be a range of a file",
    ],
    ["report({ message: 'a', related: [5] })", "each entry of `related`"],
    ["return Promise.reject(new Error('late'))", "`check` returns a promise"],
  ])("a rule that does `%s` is reported as failed", async (body, message) => {
    const folder = tempFolder({
      "taxonomy.yaml": `${two}lint: { plugins: [./a.mjs] }\n`,
      "a.mjs": `export default { id: 'acme/x', check(_, report, { documents }) { ${body}; } }`,
    });
    const { code, err } = await lintFolder(folder);
    expect(code).toBe(1);
    expect(err.replace(/\s+/g, " ")).toContain(
      `the lint rule \`acme/x\` failed: TypeError: ${message}`,
    );
    expect(err).toContain("warning[lint/pii-by-name]");
  });

  test("their names are not reported while they are not loaded", async () => {
    const rules = "{ acme/no-verbs: off, platform/optional-on-web: off }";
    const folder = tempFolder({
      "taxonomy.yaml": `version: 1\nlint: { rules: ${rules}, plugins: [./none.js] }\nevents: {}\n`,
    });
    const { err } = await lintFolder(folder);
    expect(err.match(/^\w+\[.*|hint: .*/gm)).toEqual([
      "error[lint/bad-setting]: `platform/optional-on-web` is not a lint rule",
      "hint: did you mean `optional-on-web`?",
      "error[lint/bad-plugin]: the plugin `none.js` does not exist",
      "hint: correct the path: it is relative to the file that contains it",
    ]);
    writeFiles(folder, {
      "taxonomy.yaml":
        "version: 1\nlint: { rules: { acme/no-verbs: off }, plugins: [./none.js] }\nevnts: {}\n",
    });
    expect((await lintFolder(folder)).err.match(/^\w+\[.*?\]/gm)).toEqual([
      "error[shape/unknown-key]",
    ]);
  });

  test("take options with choices and another default in `strict`", async () => {
    const folder = tempFolder({
      "a.mjs":
        "export default { id: 'acme/x', options: { mood: { default: 'mild', strict: 'wild', choices: ['mild', 'wild'] } }, check(_, report, { options }) { report({ message: options.mood }); } }",
      "taxonomy.yaml":
        "version: 1\nlint: { extends: strict, plugins: [./a.mjs] }\nevents: {}\n",
    });
    expect((await lintFolder(folder)).err).toContain("warning[acme/x]: wild");
    writeFiles(folder, {
      "taxonomy.yaml":
        "version: 1\nlint: { rules: { acme/x: [warn, { mood: sad }] }, plugins: [./a.mjs] }\nevents: {}\n",
    });
    expect((await lintFolder(folder)).err).toContain("error[lint/bad-setting]");
  });

  test("cannot change the taxonomy", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": `${two}lint: { plugins: [./a.mjs] }\n`,
      "a.mjs":
        "export default { id: 'acme/x', check({ events }) { events.push({}); } }",
    });
    expect((await lintFolder(folder)).err).toContain("TypeError");
  });
});

describe("the command line", () => {
  test("`--rules` lists all rules, also without a taxonomy", () => {
    const { code, stdout } = runBin(tempFolder(), ["lint", "--rules"]);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^name-style +warning +recommended\n {4}A name/m);
    expect(stdout).toMatch(/^missing-owner +off +strict\n/m);
    expect(stdout).toMatch(/^unused-group +info +recommended\n {4}No event/m);
    for (const line of stdout.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
    }
  });

  test("`--rules` reports a named taxonomy that does not exist", () => {
    const args = ["lint", "없음.yaml", "--rules"];
    const { code, stderr } = runBin(tempFolder(), args);
    expect(code).toBe(2);
    expect(stderr).toContain("the file `없음.yaml` does not exist");
  });

  test("`--dry-run` needs `--fix`", () => {
    const { code, stderr } = runBin(tempFolder(), ["lint", "--dry-run"]);
    expect([code, stderr]).toEqual([
      2,
      "error: --dry-run requires --fix: a report writes nothing anyway\n",
    ]);
  });
});
