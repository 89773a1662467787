// `lint --against`: only what a branch brought in is reported.
import { spawnSync } from "node:child_process";
import { expect, test } from "vitest";
import { lintFolder } from "../support/lint-folder.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

function git(folder: string, ...args: readonly string[]): void {
  const { status, stderr } = spawnSync(
    "git",
    ["-c", "user.name=t", "-c", "user.email=t@example.com", ...args],
    { cwd: folder, encoding: "utf8" },
  );
  if (status !== 0) throw new Error(stderr);
}

function repository(files: Readonly<Record<string, string>>): string {
  const folder = tempFolder(files);
  git(folder, "init", "-q", "-b", "main");
  git(folder, "add", "-A");
  git(folder, "commit", "-qm", "first");
  return folder;
}

const old = `version: 1
include: [more.yaml]
events:
  My Event: {}
`;
const more = "version: 1\nuser_properties:\n  shop_phone: { type: string }\n";
const against = { against: "main" };

test("findings that the commit has are not reported, even if their definitions changed", async () => {
  const folder = repository({ "taxonomy.yaml": old, "more.yaml": more });
  expect(await lintFolder(folder, against)).toMatchObject({
    code: 0,
    err: "",
    out: "taxonomy.yaml: no findings; 2 not new\n",
  });
  writeFiles(folder, {
    "taxonomy.yaml": `${old}  쿠폰 사용: {}\nlint: { extends: strict, rules: { missing-label: off, missing-description: off, missing-owner: off, unbounded-string: off } }\n`,
    "more.yaml": `${more.replace("string", "string, max_length: 20")}  fax_email: { type: string }\n`,
  });
  const { code, err, out } = await lintFolder(folder, {
    ...against,
    maxProblems: 1,
  });
  expect(err.match(/^\w+\[.*?\].*/gm)).toEqual([
    "warning[lint/name-style]: the name of event `쿠폰 사용` contains a space (not a DFINERY rule)",
    "warning[lint/pii-by-name]: user property `fax_email` sounds like personal data (email), but has no `pii`",
  ]);
  expect(out).toBe(
    "taxonomy.yaml: 2 warnings; 2 not new; more than 1 problem\n",
  );
  expect(code).toBe(1);
});

test("with a baseline too, no entry whose finding is old is called stale", async () => {
  const folder = repository({ "taxonomy.yaml": old, "more.yaml": more });
  await lintFolder(folder, { writeBaseline: true, baseline: "b.json" });
  const both = { ...against, baseline: "b.json" };
  expect(await lintFolder(folder, both)).toMatchObject({
    code: 0,
    err: "",
    out: "taxonomy.yaml: no findings; 2 accepted by the baseline\n",
  });
  writeFiles(folder, { "more.yaml": `${more}  hp_phone: { type: string }\n` });
  const { err, out } = await lintFolder(folder, both);
  expect(err.match(/^\w+\[.*?\].*/gm)).toEqual([
    "warning[lint/pii-by-name]: user property `hp_phone` sounds like personal data (phone), but has no `pii`",
  ]);
  expect(out).toContain("2 accepted by the baseline");
});

test("a comparison that cannot be made exits with 2 in each format", async () => {
  const folder = repository({ "taxonomy.yaml": old, "more.yaml": more });
  for (const format of ["pretty", "json", "markdown", "github"] as const) {
    const { code, err, out } = await lintFolder(folder, {
      against: "nowhere",
      format,
    });
    expect(code).toBe(2);
    expect(err + out).toContain("nowhere");
    expect(err + out).not.toContain("no findings");
  }
  const outside = tempFolder({ "taxonomy.yaml": "version: 1\nevents: {}\n" });
  const { code, err } = await lintFolder(outside, against);
  expect(code).toBe(2);
  expect(err).toContain(
    "hint: run it in a clone of the repository, or use `--baseline` instead of `--against`",
  );
});

test("a taxonomy that the commit does not have is not compared, and the hint is one of lint", async () => {
  const folder = repository({ "README.md": "x" });
  writeFiles(folder, { "taxonomy.yaml": old, "more.yaml": more });
  const { code, err } = await lintFolder(folder, against);
  expect(code).toBe(2);
  expect(err).toContain("`main` has no `taxonomy.yaml`");
  expect(err).toContain(
    "hint: leave out `--against` if the taxonomy is new, or use `--baseline` instead",
  );
  expect(err).not.toContain("dfn-codegen diff");
});

test("an old taxonomy with errors is nothing to compare with", async () => {
  const folder = repository({ "taxonomy.yaml": "version: 1\nevnts: {}\n" });
  writeFiles(folder, { "taxonomy.yaml": "version: 1\nevents: {}\n" });
  const { code, err } = await lintFolder(folder, against);
  expect(code).toBe(2);
  expect(err).toContain("`evnts` is not a key of the taxonomy");
});
