// `dfn-codegen infer` as a new user meets it: real processes, real files, and input that means no good.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { binPath, runBin } from "../support/run-bin.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const good = `{"event":"coupon_redeemed","code":"A"}\n`;

test("writes a draft that generate takes, and says what comes next", () => {
  const folder = tempFolder({ "쿠폰.ndjson": good });
  const { code, stderr } = runBin(folder, [
    "infer",
    "쿠폰.ndjson",
    "-o",
    "draft.yaml",
  ]);
  expect(stderr).toContain("`쿠폰.ndjson`: 1 event in 1 record");
  expect(stderr).toContain("draft.yaml: 1 event (0 standard), 1 own property");
  expect(stderr).toContain("npx dfn-codegen draft.yaml");
  expect(code).toBe(0);
  expect(runBin(folder, ["draft.yaml"]).code).toBe(0);
});

test("never overwrites a draft unless a flag says so", () => {
  const folder = tempFolder({ "s.ndjson": good, "draft.yaml": "mine" });
  const args = ["infer", "s.ndjson", "-o", "draft.yaml"];
  const refused = runBin(folder, args);
  expect(refused.stderr).toBe(
    "error[output/not-written]: `draft.yaml` is not written: it already exists; `--force` overwrites it, `--merge` adds to it\n",
  );
  expect(refused.code).toBe(1);
  expect(readFiles(folder)["draft.yaml"]).toBe("mine");
  expect(runBin(folder, [...args, "--force"]).code).toBe(0);
  expect(Object.keys(readFiles(folder)).sort()).toEqual([
    "draft.yaml",
    "s.ndjson",
  ]);
});

test("stdout has the draft alone, also from stdin and gzip", () => {
  const folder = tempFolder({ "s.ndjson": good });
  writeFileSync(join(folder, "s.ndjson.gz"), gzipSync(good));
  const plain = runBin(folder, ["infer", "s.ndjson"]);
  const zipped = runBin(folder, ["infer", "s.ndjson.gz"]);
  const piped = spawnSync(process.execPath, [binPath, "infer", "-"], {
    cwd: folder,
    input: good,
    encoding: "utf8",
  });
  compileValid(plain.stdout);
  expect(zipped.stdout).toBe(plain.stdout);
  expect(piped.stdout).toBe(plain.stdout);
  expect(piped.stderr).toMatch(/^`stdin`: 1 event in 1 record/);
});

test("bad lines are counted and reported with their numbers", () => {
  const folder = tempFolder({
    "s.ndjson": `${good}{"event":"cut\n\n[1]\n{"a":1}\n${good}\u0000\n`,
  });
  const { code, stderr } = runBin(folder, ["infer", "s.ndjson"]);
  expect(code).toBe(2);
  expect(stderr).toBe(
    "error[arguments/bad-file]: `s.ndjson` is a binary file, not JSON\n",
  );
  writeFileSync(
    join(folder, "s.ndjson"),
    `${good}{"event":"cut\n\n[1]\n{"a":1}\n"x"\n${good}`,
  );
  const second = runBin(folder, ["infer", "s.ndjson"]);
  expect(second.code).toBe(0);
  expect(second.stderr).toContain(`2 events in 6 records`);
  expect(second.stderr).toContain(
    `  skipped 4 records:
    s.ndjson:2 is not JSON
    s.ndjson:4 is not a JSON object
    s.ndjson:5 has no event name: its keys are \`a\`, and none is \`event_name\`, \`eventName\` or \`event\`
    s.ndjson:6 is not a JSON object
`,
  );
});

test.each([
  ["nothing.ndjson", "`nothing.ndjson` does not exist"],
  ["folder", "`folder` is a folder: name the files in it"],
  [
    "utf16.ndjson",
    "`utf16.ndjson` is UTF-16, which PowerShell writes: save it as UTF-8",
  ],
  ["a.zip", "`a.zip` is a zip archive: unpack it first"],
  ["cut.gz", "`cut.gz` is a damaged gzip file: unexpected end of file"],
  ["binary", "`binary` is a binary file, not JSON"],
])("%s", (name, message) => {
  const folder = tempFolder();
  mkdirSync(join(folder, "folder"));
  writeFileSync(
    join(folder, "utf16.ndjson"),
    Buffer.from(`\ufeff${good}`, "utf16le"),
  );
  writeFileSync(join(folder, "a.zip"), "PK\u0003\u0004");
  writeFileSync(join(folder, "cut.gz"), gzipSync(good).subarray(0, 20));
  writeFileSync(join(folder, "binary"), Buffer.from([1, 0, 2]));
  const { code, stdout, stderr } = runBin(folder, ["infer", name]);
  expect(stderr).toBe(`error[arguments/bad-file]: ${message}\n`);
  expect(stdout).toBe("");
  expect(code).toBe(2);
});

test("nothing to infer from", () => {
  const folder = tempFolder({ empty: "", "other.json": `{"a":1}` });
  const { code, stderr } = runBin(folder, ["infer", "empty", "other.json"]);
  expect(stderr).toContain("error[infer/nothing-found]: no event in 2 files\n");
  expect(stderr).toContain("other.json:1 has no event name: its keys are");
  expect(stderr).toContain(
    "hint: infer reads NDJSON and JSON with events such as",
  );
  expect(code).toBe(1);
});

test.each([
  [[], "name sample files, or `-` for stdin"],
  [["s.ndjson", "--dry-run"], "`--dry-run` requires `--merge`"],
  [
    ["s.ndjson", "--merge", "t.yaml", "--force"],
    "`--merge` adds to the taxonomy itself",
  ],
])("wrong usage: %j", (args, message) => {
  const { code, stderr } = runBin(tempFolder(), ["infer", ...args]);
  expect(stderr).toContain(message);
  expect(code).toBe(2);
});

test("a huge line, deep nesting and very many names end in words", () => {
  const folder = tempFolder();
  const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
  const huge = JSON.stringify({ event: "x", text: "y".repeat(40_000_000) });
  const names = Array.from({ length: 6000 }, (_, index) =>
    JSON.stringify({
      event: `event ${String(index)}`,
      [`k${String(index)}`]: 1,
    }),
  );
  writeFileSync(
    join(folder, "s.ndjson"),
    [good.trim(), huge, `{"event":"deep","value":${deep}}`, ...names].join(
      "\n",
    ),
  );
  const { code, stdout, stderr } = runBin(folder, [
    "infer",
    "s.ndjson",
    "-o",
    "d.yaml",
  ]);
  expect(stderr).toContain("s.ndjson:2 is longer than 16 MB");
  expect(stdout).toBe("");
  expect(code).toBe(0);
  const text = readFiles(folder)["d.yaml"] ?? "";
  expect(text.replaceAll("\n# ", " ")).toContain(
    "of further names are not in this draft",
  );
  expect(text).toContain("# value: omitted. It is an array");
});

test.each([
  ["with a draft", []],
  ["with --merge", ["--merge", "taxonomy.yaml"]],
])("json on stdout %s", (_, flags) => {
  const folder = tempFolder({
    "s.ndjson": `${good}{"event":"coupon_redeemed","code":"A"}\nnot json\n`,
    "taxonomy.yaml": "version: 1\nevents: {}\n",
  });
  const args = ["infer", "s.ndjson", ...flags, "--format", "json"];
  expect(JSON.parse(runBin(folder, args).stdout)).toMatchObject({
    command: "infer",
    samples: { events: 2, users: 0 },
    skipped: { count: 1, first: [{ file: "s.ndjson", line: 3 }] },
  });
});

test("json of a draft", () => {
  const folder = tempFolder({
    "s.ndjson": `${good}{"event":"coupon_redeemed","code":1}`,
  });
  const { stdout } = runBin(folder, ["infer", "s.ndjson", "--format", "json"]);
  const facts: unknown = JSON.parse(stdout);
  expect(facts).toMatchObject({
    samples: { events: 2, users: 0 },
    events: { standard: 0, own: 1 },
    conflicts: [{ name: "code" }],
    errors: 0,
  });
});
