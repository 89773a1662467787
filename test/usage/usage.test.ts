// `dfn-codegen usage`, over an app in a folder.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import { linkParsers } from "../support/link-parsers.js";
import { trackingApp } from "../support/tracking-app.js";

function generatedApp(): string {
  const folder = tempFolder(trackingApp);
  linkParsers(folder);
  expect(runBin(folder, []).code).toBe(0);
  return folder;
}

test("the report of an app, as a terminal shows it", async () => {
  const folder = generatedApp();
  const before = readFiles(folder);
  const { code, stdout, stderr } = runBin(folder, ["usage"]);
  expect([code, stderr]).toEqual([0, ""]);
  await expect(stdout).toMatchFileSnapshot("rendered/pretty.txt");
  expect(readFiles(folder)).toEqual(before);
});

test.each(["json", "github", "markdown"])(
  "the report as %s",
  async (format) => {
    const { code, stdout } = runBin(generatedApp(), [
      "usage",
      "--format",
      format,
    ]);
    expect(code).toBe(0);
    await expect(stdout).toMatchFileSnapshot(`rendered/${format}.txt`);
  },
);

test("a report that cannot be written is a diagnostic in each format", () => {
  const app = generatedApp();
  mkdirSync(join(app, "there.json/file"), { recursive: true });
  const run = (format: string) =>
    runBin(app, ["usage", "--format", format, "--report", "there.json"]);
  const json = run("json");
  expect(JSON.parse(json.stdout)).toMatchObject({
    ok: false,
    diagnostics: [{ code: "output/not-written" }],
  });
  expect(run("github").stdout).toMatch(
    /::error title=output\/not-written::`there\.json` is not written: /,
  );
  for (const format of ["pretty", "markdown"]) {
    const { stderr, code } = run(format);
    expect(stderr).toContain(
      "error[output/not-written]: `there.json` is not written: ",
    );
    expect(code).toBe(1);
  }
});

test("--report keeps more formats of the same run in files", async () => {
  const folder = generatedApp();
  const { code, stdout, stderr } = runBin(folder, [
    "usage",
    ...["--format", "github", "--fail-on", "raw"],
    ...["--report", "usage.md", "--report", "out/usage.json"],
  ]);
  expect([code, stderr]).toEqual([1, "failed on raw\n"]);
  await expect(stdout).toMatchFileSnapshot("rendered/github.txt");
  const written = readFiles(folder);
  await expect(written["usage.md"]).toMatchFileSnapshot(
    "rendered/markdown.txt",
  );
  const json: unknown = JSON.parse(written[join("out", "usage.json")] ?? "");
  expect(json).toMatchObject({ command: "usage", ok: false, diagnostics: [] });
  const failed = tempFolder({ "taxonomy.yaml": "version: 1\nevnts: {}\n" });
  const reports = ["--report", "a.md", "--report", "a.json"];
  expect(runBin(failed, ["usage", ...reports]).code).toBe(1);
  const after = readFiles(failed);
  expect(after["a.md"]).toBe(
    "The taxonomy has errors, so nothing was scanned.\n",
  );
  expect(after["a.json"]).toContain("shape/unknown-key");
  const rewriting = ["usage", "--rewrite", "--report", "a.md"];
  expect(runBin(folder, rewriting).code).toBe(2);
});

test(
  "--fail-on fails for what product code has, and only then",
  { timeout: 300_000 },
  () => {
    const folder = generatedApp();
    for (const kind of [
      "unused",
      "raw",
      "deprecated",
      "unregistered",
      "unsent",
      "inactive",
    ]) {
      const { code, stderr } = runBin(folder, ["usage", "--fail-on", kind]);
      expect([code, stderr]).toEqual([1, `failed on ${kind}\n`]);
    }
    const clean = ["usage", "legacy/*.js", "--fail-on", "deprecated,unsent"];
    expect(runBin(folder, clean).code).toBe(0);
  },
);

test("a logEvent of unknown origin fails nothing and is not rewritten; a wrong function name is reported", () => {
  const text = `const logger = { logEvent(message: string) { return message; } };
logger.logEvent("opened");
export function track(name: string) { return name; }
track("opened");
`;
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "a.ts": text,
    "a.test.ts": 'Dfinery.logEvent("opened");\n',
  });
  runBin(folder, []);
  const { code, stdout, stderr } = runBin(folder, [
    "usage",
    "--fail-on",
    "raw,unregistered",
    "--track-function",
    "trakc",
  ]);
  expect([code, stderr]).toEqual([
    0,
    "note: no code calls `trakc`, which `--track-function` names: did you mean `track`?\n",
  ]);
  expect(stdout).toContain(
    "Raw calls that bypass the builders (0 in product code, 1 in tests)",
  );
  expect(stdout)
    .toContain(`A \`logEvent\` of unknown origin, not checked (1): name it with
--track-function if it sends to DFINERY
  a.ts:2:1  logger.logEvent  opened
`);
  const markdown = runBin(folder, ["usage", "--format", "markdown"]).stdout;
  expect(markdown).toContain("- a.ts:2:1: logger.logEvent opened\n");
  runBin(folder, ["usage", "--rewrite"]);
  expect(readFiles(folder)["a.ts"]).toBe(text);
});

test("a function that only an adapter calls any more is called", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "track.ts": `declare const Dfinery: { logEvent(name: string, properties: object): void };
export const track = (name: string, properties: object = {}) => Dfinery.logEvent(name, properties);
`,
    "a.ts": `import { track } from "./track.js";\ntrack("opened");\n`,
  });
  runBin(folder, []);
  const args = ["usage", "--track-function", "track"];
  const rewritten = runBin(folder, [...args, "--rewrite"]);
  expect(rewritten.stdout).toContain("1 of 1 raw call became a builder call");
  expect(runBin(folder, args).stderr).toBe("");
});

test("tests are left out on request, and never make an event used", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "a.test.ts":
      'import { opened } from "./generated/index.js";\nexport const made = [opened()];\n',
  });
  expect(runBin(folder, []).code).toBe(0);
  expect(runBin(folder, ["usage", "--fail-on", "unused"]).code).toBe(1);
  expect(runBin(folder, ["usage"]).stdout).toContain("a.test.ts:2:22 [test]");
  const without = runBin(folder, ["usage", "a.test.ts", "--exclude-tests"]);
  expect(without.stdout).not.toContain("[test]");
});

test("own wrappers are found by the name that is given", () => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "a.ts": 'track("opend", {});\nanalytics.send(1, "opened");\n',
  });
  expect(runBin(folder, []).code).toBe(0);
  const { stdout } = runBin(folder, [
    "usage",
    "--track-function",
    "track",
    "--track-function",
    "analytics.send:2",
  ]);
  expect(stdout).toContain("opend is not registered: did you mean opened?");
  expect(stdout).toContain("analytics.send  opened");
});

test.each([
  [["usage", "--fail-on", "everything"], "Allowed choices are unused, raw"],
  [["usage", "no/such/**/*.ts"], "no source file matches"],
  [["usage", "tsconfig.none.json"], "does not exist"],
  [["usage", "--track-function", "a b"], "Write it as `track`"],
])("%j is wrong usage", (args, message) => {
  const folder = tempFolder({
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
  });
  const { code, stderr } = runBin(folder, args);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
