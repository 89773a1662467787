// `dfn-codegen usage --rewrite`, over an app in a folder.
import { execFileSync } from "node:child_process";
import {
  chmodSync,
  mkdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";
import { linkParsers } from "../support/link-parsers.js";
import { trackingApp } from "../support/tracking-app.js";

const small = {
  "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
  "tsconfig.json": `{ "compilerOptions": { "strict": true, "module": "ESNext", "moduleResolution": "Bundler", "allowJs": true }, "include": ["src"] }\n`,
};
const raw = `export function open(dfinery: { logEvent(name: string, properties?: object): void }) {
  dfinery.logEvent("opened");
}
`;

function generatedApp(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder(files);
  linkParsers(folder);
  expect(runBin(folder, []).code).toBe(0);
  return folder;
}

test("--dry-run shows the diff and what is skipped, and writes nothing", async () => {
  const folder = generatedApp(trackingApp);
  const before = readFiles(folder);
  const { code, stdout, stderr } = runBin(folder, [
    "usage",
    "--rewrite",
    "--dry-run",
  ]);
  expect(code).toBe(0);
  expect(readFiles(folder)).toEqual(before);
  await expect(stdout).toMatchFileSnapshot("rendered/dry-run.txt");
  await expect(stderr).toMatchFileSnapshot("rendered/dry-run-notes.txt");
});

test("without it the files change, the rest stays, and a second run changes nothing", async () => {
  const folder = generatedApp(trackingApp);
  const before = readFiles(folder);
  const dry = runBin(folder, ["usage", "--rewrite", "--dry-run"]).stdout;
  const { code, stdout } = runBin(folder, ["usage", "--rewrite"]);
  expect(code).toBe(0);
  await expect(stdout).toMatchFileSnapshot("rendered/written.txt");
  const after = readFiles(folder);
  const changed = Object.keys(after).filter(
    (path) => after[path] !== before[path],
  );
  expect(changed).toEqual(["src/C.vue", "src/raw.ts"]);
  expect(Object.keys(after)).toEqual(Object.keys(before));
  // The diff that was shown is the change that was made.
  const copy = generatedApp(trackingApp);
  writeFileSync(join(copy, "a.patch"), dry.slice(0, dry.indexOf("\nSkipped")));
  execFileSync("git", ["apply", "a.patch"], {
    cwd: copy,
    env: { ...process.env, GIT_CEILING_DIRECTORIES: dirname(copy) },
  });
  for (const path of changed) {
    expect(readFileSync(join(copy, path), "utf8")).toBe(after[path]);
  }
  const again = runBin(folder, ["usage", "--rewrite"]);
  expect(again.stdout).toContain("none of 7 raw calls became a builder call");
  expect(readFiles(folder)).toEqual(after);
});

test.each(["json", "github", "markdown"])("a dry run as %s", async (format) => {
  const { code, stdout, stderr } = runBin(generatedApp(trackingApp), [
    ...["usage", "--rewrite", "--dry-run"],
    ...["--format", format],
  ]);
  expect([code, stderr]).toEqual([0, ""]);
  await expect(stdout).toMatchFileSnapshot(`rendered/${format}.txt`);
});

test("byte order mark, mode and line ends of a file stay", () => {
  const folder = generatedApp({ ...small, "src/a.ts": "" });
  const path = join(folder, "src/a.ts");
  writeFileSync(path, `\u{feff}${raw.replaceAll("\n", "\r\n")}`);
  chmodSync(path, 0o755);
  expect(runBin(folder, ["usage", "--rewrite"]).code).toBe(0);
  expect(readFileSync(path, "utf8")).toBe(
    `\u{feff}${[
      'import { logEvent, opened } from "../generated/index.js";',
      "",
      "export function open(dfinery: { logEvent(name: string, properties?: object): void }) {",
      "  logEvent(dfinery, opened());",
      "}",
      "",
    ].join("\r\n")}`,
  );
  expect(statSync(path).mode & 0o777).toBe(0o755);
});

test("without a relative import in the project, imports end as those of the generated folder do", () => {
  const files = {
    "taxonomy.yaml": small["taxonomy.yaml"],
    "package.json": `{ "dependencies": { "react-native": "0.83.0" } }\n`,
    "metro.config.js": "module.exports = {};\n",
    "src/app.ts": raw,
  };
  const rewritten = (folder: string, flags: readonly string[]) =>
    runBin(folder, ["usage", "--rewrite", ...flags, "src/*.ts"]).stdout;
  const notYet = rewritten(tempFolder(files), ["--dry-run"]);
  expect(notYet).toContain('+import { logEvent, opened } from "../generated";');
  const there = rewritten(generatedApp(files), ["--dry-run"]);
  expect(there).toContain('+import { logEvent, opened } from "../generated";');
  const byFlag = tempFolder(files);
  runBin(byFlag, ["generate", "--import-extension", ".ts"]);
  rewritten(byFlag, []);
  expect(readFileSync(join(byFlag, "src/app.ts"), "utf8")).toContain(
    'import { logEvent, opened } from "../generated/index.ts";',
  );
});

test("files that would not survive, or are not the project's, are skipped with a reason", () => {
  const folder = generatedApp({ ...small, "src/a.ts": raw });
  const korean = Buffer.concat([
    // `// 로그인` in EUC-KR.
    Buffer.from([0x2f, 0x2f, 0x20, 0xb7, 0xce, 0xb1, 0xd7, 0xc0, 0xce, 0x0a]),
    Buffer.from(raw),
  ]);
  writeFileSync(join(folder, "src/korean.ts"), korean);
  const outside = join(dirname(folder), "shared");
  mkdirSync(outside);
  writeFileSync(join(outside, "b.ts"), raw);
  symlinkSync(outside, join(folder, "src/shared"));
  symlinkSync(join(outside, "b.ts"), join(folder, "src/link.ts"));
  const { code, stdout } = runBin(folder, [
    "usage",
    "--rewrite",
    "src/**/*.ts",
  ]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    "its file is not UTF-8, so rewriting would damage it",
  );
  expect(stdout).toContain("its file is a symbolic link");
  expect(stdout).toContain("1 of ");
  expect(readFileSync(join(folder, "src/korean.ts"))).toEqual(korean);
  expect(readFileSync(join(outside, "b.ts"), "utf8")).toBe(raw);
});

test("what git does not have yet is reported", () => {
  const folder = generatedApp({ ...small, "src/a.ts": raw });
  const git = (...args: readonly string[]) =>
    execFileSync("git", args, { cwd: folder, encoding: "utf8" });
  git("init", "-q");
  git("config", "user.email", "a@example.com");
  git("config", "user.name", "a");
  git("add", ".");
  git("commit", "-qm", "all");
  const clean = runBin(folder, ["usage", "--rewrite", "--dry-run"]);
  expect(clean.stderr).toBe(
    "dry run: nothing was written; run without --dry-run to write\n",
  );
  writeFileSync(join(folder, "src/a.ts"), `${raw}// more\n`);
  const dirty = runBin(folder, ["usage", "--rewrite"]);
  expect(dirty.stderr).toBe(
    "note: `src/a.ts` has uncommitted changes\nrun your formatter and your linter on the changed files\n",
  );
});

test("nothing to rewrite is said so", () => {
  const folder = generatedApp({
    ...small,
    "src/a.ts": "export const a = 1;\n",
  });
  expect(runBin(folder, ["usage", "--rewrite", "--dry-run"])).toEqual({
    code: 0,
    stdout: "no raw calls: nothing to rewrite\n",
    stderr: "",
  });
});

test("without a generated folder only a dry run is possible", () => {
  const folder = tempFolder({ ...small, "src/a.ts": raw });
  const before = readFiles(folder);
  const written = runBin(folder, ["usage", "--rewrite"]);
  expect(written.code).toBe(2);
  expect(written.stderr).toBe(
    "error[rewrite/no-output]: `generated` does not exist, but the rewritten code would import it\n = hint: run `npx dfn-codegen taxonomy.yaml` first, or name the folder with `--output`\n",
  );
  const dry = runBin(folder, ["usage", "--rewrite", "--dry-run"]);
  expect([
    dry.code,
    dry.stdout.includes("+  logEvent(dfinery, opened());"),
  ]).toEqual([0, true]);
  expect(readFiles(folder)).toEqual(before);
});

test("a generated folder that is older than the taxonomy leaves the call", () => {
  const folder = generatedApp({
    ...small,
    "src/a.ts": raw.replace("opened", "closed"),
  });
  writeFileSync(
    join(folder, "taxonomy.yaml"),
    `${small["taxonomy.yaml"]}  closed: { properties: {} }\n`,
  );
  const { code, stdout } = runBin(folder, ["usage", "--rewrite"]);
  expect(code).toBe(0);
  expect(stdout).toContain(
    "the generated folder has no closed that the file can import: run npx\n        dfn-codegen taxonomy.yaml",
  );
});

test.each([
  [["--dry-run"], "--dry-run requires --rewrite"],
  [
    ["--rewrite", "--fail-on", "raw"],
    "--fail-on cannot be used with --rewrite",
  ],
  [["--rewrite", "--format", "yaml"], "Allowed choices are"],
])("usage %j is wrong usage", (args, message) => {
  const { code, stderr } = runBin(tempFolder(small), ["usage", ...args]);
  expect(code).toBe(2);
  expect(stderr).toContain(message);
});
