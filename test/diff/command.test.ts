// `diff` reads the old side from files and commits, and says in every format why it cannot.
import { mkdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { runBin } from "../support/run-bin.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";
import { digestOf } from "../../generator/output/digest.js";
import { makeRepository, repositoryAt } from "./repository.js";

interface JsonRow {
  readonly id: string;
  readonly at: string;
  readonly group: string;
  readonly verdict: string;
  readonly old: { readonly file: string; readonly line: number } | null;
  readonly new: { readonly file: string; readonly line: number } | null;
  readonly accepted: { readonly reason: string } | null;
  readonly callers: { readonly built: number | null };
}

interface JsonReport {
  readonly tool: string;
  readonly format: number;
  readonly ok: boolean;
  readonly language: string;
  readonly notes: readonly string[];
  readonly counts: Readonly<Record<string, number>>;
  readonly changes: readonly JsonRow[];
  readonly rollOut: Readonly<Record<string, readonly string[]>>;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly message: string;
    readonly hint: string | null;
  }[];
}

const before = `version: 1
event_properties:
  쿠폰: { type: string }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    properties:
      쿠폰: optional
  banner_clicked:
    properties: {}
`;

const after = `version: 1
event_properties:
  쿠폰: { type: string }
events:
  coupon_redeemed:
    label: 쿠폰 사용 완료
    properties:
      쿠폰: required
`;

function diff(folder: string, ...args: readonly string[]) {
  const { code, stdout, stderr } = runBin(folder, [
    "diff",
    ...args,
    "--format",
    "json",
  ]);
  if (stdout === "") throw new Error(stderr);
  return { code, report: JSON.parse(stdout) as JsonReport };
}

function rowsOf({ changes }: JsonReport): readonly string[] {
  return changes.map(({ id, at }) => `${id} ${at}`);
}

describe("two files", () => {
  test("are compared, with their places and verdicts", () => {
    const folder = tempFolder({ "old.yaml": before, "new.yaml": after });
    const { code, report } = diff(folder, "old.yaml", "new.yaml");
    expect(code).toBe(0);
    expect([report.tool, report.format, report.ok]).toEqual([
      "dfn-codegen",
      1,
      true,
    ]);
    expect(rowsOf(report)).toEqual([
      "event-property-made-required coupon_redeemed.쿠폰",
      "event-removed banner_clicked",
      "label-changed coupon_redeemed",
    ]);
    const [made, removed] = report.changes;
    expect([made?.old, made?.new]).toEqual([
      { file: "old.yaml", line: 8 },
      { file: "new.yaml", line: 8 },
    ]);
    expect(removed?.new).toEqual({ file: "new.yaml", line: 4 });
    expect(report.rollOut["after"]).toEqual([
      "make 쿠폰 required on coupon_redeemed",
      "switch banner_clicked off",
    ]);
  });

  test("are compared in the language of the new one, or of `--lang`", () => {
    const folder = tempFolder({
      "old.yaml": before,
      "new.yaml": `lang: ko\n${after}`,
    });
    const languageOf = (...args: readonly string[]) =>
      diff(folder, ...args).report.language;
    expect(languageOf("old.yaml", "new.yaml")).toBe("ko");
    expect(languageOf("new.yaml", "old.yaml")).toBe("en");
    expect(languageOf("old.yaml", "new.yaml", "--lang", "en")).toBe("en");
  });

  test("of which one has errors, or is missing, are not compared", () => {
    const folder = tempFolder({
      "old.yaml": before,
      "new.yaml": "version: 1\nevnts: {}\n",
    });
    for (const args of [
      ["old.yaml", "new.yaml"],
      ["new.yaml", "old.yaml"],
      ["none.yaml", "old.yaml"],
      ["old.yaml", "none.yaml"],
    ]) {
      const { code, report } = diff(folder, ...args);
      expect(code).toBe(2);
      expect(report.ok).toBe(false);
      expect(report.diagnostics[0]?.code).toBe("diff/unreadable");
      expect(report.diagnostics[0]?.message).toMatch(/nothing was compared$/);
    }
  });

  test("one of which is not a file are refused in one sentence", () => {
    const folder = tempFolder({ "old.yaml": before, "폴더/a.txt": "" });
    const refusal = (...args: readonly string[]) =>
      diff(folder, ...args).report.diagnostics.map(({ message }) => message);
    const missing = "the file `없음.yaml` does not exist; nothing was compared";
    expect(refusal("없음.yaml", "old.yaml")).toEqual([missing]);
    expect(refusal("old.yaml", "없음.yaml")).toEqual([missing]);
    expect(refusal("old.yaml", "폴더")).toEqual([
      "`폴더` cannot be read: it is a folder; nothing was compared",
    ]);
  });

  test("have the same headline with --only breaking", () => {
    const folder = tempFolder({
      "old.yaml": before,
      "new.yaml": before.replace(
        "{ type: string }",
        "{ type: string, pattern: '^a' }",
      ),
    });
    for (const format of ["pretty", "markdown"]) {
      const run = (...args: readonly string[]) =>
        runBin(folder, [
          "diff",
          "old.yaml",
          "new.yaml",
          "--format",
          format,
          ...args,
        ]).stdout;
      expect(run()).toContain("1 taxonomy change · 1 affects apps");
      expect(run()).toContain("pattern-added");
      const only = run("--only", "breaking");
      expect(only).toContain("1 taxonomy change · 1 affects apps");
      expect(only).not.toContain("pattern-added");
    }
  });

  test("may be a taxonomy.json or a generated folder", () => {
    const folder = tempFolder({ "taxonomy.yaml": before });
    runBin(folder, ["taxonomy.yaml", "-o", "then"]);
    writeFiles(folder, { "taxonomy.yaml": after });
    for (const old of ["then/taxonomy.json", "then"]) {
      const { code, report } = diff(folder, old);
      expect(code).toBe(0);
      expect(report.counts["breaking"]).toBe(2);
      expect(report.changes[0]?.old).toBeNull();
    }
    writeFiles(folder, { "then/taxonomy.json": "{}" });
    expect(diff(folder, "then").code).toBe(2);
  });

  test("that are the same have no changes", () => {
    const folder = tempFolder({ "taxonomy.yaml": before });
    const { stdout, code } = runBin(folder, ["diff", "taxonomy.yaml"]);
    expect([code, stdout]).toEqual([
      0,
      "no changes\n\ntaxonomy.yaml has no up-to-date taxonomy.json, so it was read with today's\ncatalogue: changes of the catalogue are not shown.\n",
    ]);
  });

  test("that are the same print nothing with --quiet", () => {
    const folder = tempFolder({ "taxonomy.yaml": before });
    const { stdout, code } = runBin(folder, ["-q", "diff", "taxonomy.yaml"]);
    expect([code, stdout]).toEqual([0, ""]);
  });

  test("have to be named", () => {
    const { code, stderr } = runBin(tempFolder(), ["diff"]);
    expect(code).toBe(2);
    expect(stderr).toContain("name the old taxonomy");
  });
});

describe("--against", () => {
  test("compares with a commit, includes too, and leaves the work tree alone", () => {
    const part = (name: string) => `events:\n  ${name}:\n    properties: {}\n`;
    const { folder, write, git, commit } = makeRepository({
      "shop/taxonomy.yaml": "version: 1\ninclude: [events/*.yaml]\n",
      "shop/events/a.yaml": part("first_opened"),
      "shop/events/b.yaml": part("second_opened"),
    });
    git("switch", "-q", "-c", "work");
    write({
      "shop/events/b.yaml": null,
      "shop/events/c.yaml": part("third_opened"),
    });
    const status = git("status", "--porcelain");
    const { code, report } = diff(join(folder, "shop"), "--against", "main");
    expect(code).toBe(0);
    expect(rowsOf(report)).toEqual([
      "event-removed second_opened",
      "event-added third_opened",
    ]);
    expect(report.changes[0]?.old).toEqual({
      file: "events/b.yaml",
      line: 2,
    });
    expect(git("status", "--porcelain")).toBe(status);
    commit();
    git("switch", "-q", "main");
    write({ "shop/events/d.yaml": part("fourth_opened") });
    commit();
    git("switch", "-q", "work");
    expect(
      rowsOf(diff(join(folder, "shop"), "--against", "main...").report),
    ).toEqual(rowsOf(report));
  });

  test("uses the catalogue of then, where taxonomy.json is up to date", () => {
    const picked = (more: string) =>
      `version: 1\nstandard: { events: [df_login] }\nevents:${more}\n`;
    const { folder, write, commit } = makeRepository({
      "taxonomy.yaml": picked(" {}"),
    });
    runBin(folder, ["taxonomy.yaml"]);
    const path = join(folder, "generated/taxonomy.json");
    const old = readFileSync(path, "utf8");
    const manifestPath = join(folder, "generated/.dfn-codegen.json");
    const manifest = readFileSync(manifestPath, "utf8");
    // As if an earlier version of the catalogue had another label.
    const changed = old
      .replace('"ko": "로그인"', '"ko": "접속"')
      .replace(/("catalogue": \{\s*"digest": ")\w/, "$10");
    expect(changed).not.toBe(old);
    const known = digestIn(manifest, "taxonomy.json");
    writeFiles(folder, {
      "generated/taxonomy.json": changed,
      "generated/.dfn-codegen.json": manifest.replace(known, digestOf(changed)),
    });
    commit();
    write({ "taxonomy.yaml": picked("\n  opened: { properties: {} }") });
    const { report } = diff(
      folder,
      "--against",
      "HEAD",
      "--fail-on",
      "breaking",
    );
    expect(report.notes).toEqual([]);
    expect(report.changes.map(({ id, group }) => `${group} ${id}`)).toEqual(
      expect.arrayContaining([
        "taxonomy event-added",
        "catalogue label-changed",
        "catalogue catalogue-changed",
      ]),
    );
    expect(report.counts["changes"]).toBe(1);
  });

  test("says where today's catalogue was used", () => {
    const { folder } = makeRepository({ "taxonomy.yaml": before });
    const { report } = diff(folder, "--against", "HEAD");
    expect(report.notes).toEqual([
      expect.stringContaining("today's catalogue") as string,
    ]);
  });

  test("compares all platforms, whatever the folders were generated for", () => {
    const text = before
      .replace("version: 1", "version: 1\nplatforms: [web, android]")
      .replace("    properties: {}", "    platforms: [android]");
    const own = text.replace(
      "platforms: [web, android]",
      "$&\ngenerate: { platform: web }",
    );
    for (const old of [text, own]) {
      const { folder, commit } = makeRepository({ "taxonomy.yaml": old });
      const flags = ["-q", "--platform", "web", "-o", "web/generated"];
      expect(runBin(folder, flags).code).toBe(0);
      commit();
      expect(diff(folder, "--against", "HEAD").report.changes).toEqual([]);
      const without = old.replace(/ {2}banner_clicked:\n.*\n/, "");
      writeFiles(folder, { "taxonomy.yaml": without });
      const { report } = diff(folder, "--against", "HEAD");
      expect(rowsOf(report)).toEqual(["event-removed banner_clicked"]);
    }
    const { folder } = makeRepository({ "taxonomy.yaml": own });
    writeFiles(folder, { "taxonomy.yaml": text });
    expect(rowsOf(diff(folder, "--against", "HEAD").report)).toEqual([
      "code-setting-changed settings.generate.platform",
    ]);
  });

  test("follows a taxonomy that was moved", () => {
    const { folder, write, commit } = makeRepository({
      "old/taxonomy.yaml": before,
    });
    write({ "old/taxonomy.yaml": null, "new/taxonomy.yaml": after });
    const { code, report } = diff(
      folder,
      "new/taxonomy.yaml",
      "--against",
      "main",
    );
    expect(code).toBe(0);
    expect(report.notes.join()).toContain("old/taxonomy.yaml");
    expect(report.counts["breaking"]).toBe(2);
    commit();
    const named = diff(
      folder,
      "old/taxonomy.yaml",
      "new/taxonomy.yaml",
      "--against",
      "HEAD~",
    );
    expect(named.report.counts["breaking"]).toBe(2);
  });

  test("asks for the old path where several taxonomies are gone", () => {
    const { folder, write } = makeRepository({
      "a/taxonomy.yaml": before,
      "b/taxonomy.yaml": before,
    });
    write({
      "a/taxonomy.yaml": null,
      "b/taxonomy.yaml": null,
      "taxonomy.yaml": after,
    });
    const { code, report } = diff(folder, "--against", "main");
    expect(code).toBe(2);
    expect(report.diagnostics[0]?.code).toBe("diff/not-in-commit");
    expect(report.diagnostics[0]?.hint).toContain(
      "`a/taxonomy.yaml` and `b/taxonomy.yaml`",
    );
  });

  test.each(["pretty", "json", "markdown", "github"])(
    "says in %s that there is no such commit",
    (format) => {
      const { folder } = makeRepository({ "taxonomy.yaml": before });
      for (const ref of ["no\u202ebody", "--output=x", "HEAD~9"]) {
        const { code, stdout, stderr } = runBin(folder, [
          "diff",
          `--against=${ref}`,
          "--format",
          format,
        ]);
        expect(code).toBe(2);
        expect(stdout + stderr).toMatch(/no commit|Nothing was compared/);
        expect(stdout + stderr).not.toContain("\u202e");
      }
    },
  );

  test("says that a clone is shallow", () => {
    const { folder, write, commit } = makeRepository({
      "taxonomy.yaml": before,
    });
    write({ "taxonomy.yaml": after });
    commit();
    const clone = repositoryAt(tempFolder());
    clone.git("clone", "-q", "--depth=1", `file://${folder}`, "clone");
    const { code, report } = diff(
      join(clone.folder, "clone"),
      "--against",
      "HEAD~",
    );
    expect(code).toBe(2);
    expect(report.diagnostics[0]?.message).toContain("shallow clone");
    expect(report.diagnostics[0]?.hint).toContain("git fetch --depth=1");
  });

  test("says that an include is in a submodule", () => {
    const inner = makeRepository({ "part.yaml": "events: {}\n" });
    const { folder, git, write, commit } = makeRepository({
      "taxonomy.yaml": "version: 1\ninclude: [shared/part.yaml]\nevents: {}\n",
    });
    git("submodule", "add", "-q", inner.folder, "shared");
    write({
      "taxonomy.yaml": "version: 1\ninclude: [shared/part.yaml]\nevents: {}\n",
    });
    commit();
    const { code, report } = diff(folder, "--against", "HEAD");
    expect(code).toBe(2);
    expect(report.diagnostics[0]?.code).toBe("diff/unreadable");
    expect(report.diagnostics[0]?.message).toContain("shared/part.yaml");
  });

  test("needs a repository", () => {
    const folder = tempFolder({ "taxonomy.yaml": before });
    const { code, report } = diff(folder, "--against", "HEAD");
    expect(code).toBe(2);
    expect(report.diagnostics[0]?.code).toBe("diff/no-repository");
  });

  test("reads includes that are links, and ignores what is outside", () => {
    const { folder, git, write } = makeRepository({
      "taxonomy.yaml": "version: 1\ninclude: [linked/*.yaml]\n",
      "real/a.yaml": "events:\n  opened: { properties: {} }\n",
    });
    mkdirSync(join(folder, "linked"));
    git("-c", "core.symlinks=true", "init", "-q");
    write({ "linked/b.yaml": "events:\n  closed: { properties: {} }\n" });
    git("add", "-A");
    git("commit", "-q", "-m", "x");
    const { report } = diff(folder, "--against", "HEAD");
    expect(report.counts["changes"]).toBe(0);
  });
});

describe("--fail-on", () => {
  test("exits with 1 for the parties that it names", () => {
    const folder = tempFolder({ "old.yaml": before, "new.yaml": after });
    const run = (...args: readonly string[]) =>
      diff(folder, "old.yaml", "new.yaml", ...args).code;
    expect(run("--fail-on", "breaking")).toBe(1);
    expect(run("--fail-on", "breaking:callers")).toBe(1);
    expect(run("--fail-on", "breaking:receivers")).toBe(1);
    expect(
      diff(folder, "new.yaml", "new.yaml", "--fail-on", "breaking").code,
    ).toBe(0);
    expect(
      runBin(folder, ["diff", "old.yaml", "new.yaml", "--fail-on", "all"]).code,
    ).toBe(2);
  });

  test("spares accepted changes until their day is over", () => {
    const accept = (until: string) => `${after}diff:
  accept:
    - { id: event-property-made-required, at: coupon_redeemed.쿠폰, reason: All send it. }
    - { id: event-removed, at: banner_clicked, until: '${until}', reason: No banners. }
    - { id: event-removed, at: other_clicked, reason: Gone. }
`;
    const folder = tempFolder({
      "old.yaml": before,
      "new.yaml": accept("2099-12-31"),
      "late.yaml": accept("2020-01-01"),
    });
    const good = diff(folder, "old.yaml", "new.yaml", "--fail-on", "breaking");
    expect(good.code).toBe(0);
    expect(good.report.counts["accepted"]).toBe(2);
    expect(good.report.diagnostics.map(({ code }) => code)).toEqual([
      "diff/unused-accept",
    ]);
    const late = diff(folder, "old.yaml", "late.yaml", "--fail-on", "breaking");
    expect(late.code).toBe(1);
    expect(late.report.diagnostics.map(({ code }) => code)).toEqual([
      "diff/expired-accept",
      "diff/unused-accept",
    ]);
  });

  test("spares callers of what the code does not build", () => {
    const usage = (sites: number) =>
      JSON.stringify({
        command: "usage",
        events: [
          {
            name: "coupon_redeemed",
            sites: Array.from({ length: sites }, () => ({
              place: { role: "product" },
            })),
          },
        ],
        deadImports: [],
      });
    const folder = tempFolder({
      "old.yaml": before,
      "new.yaml": after,
      "none.json": usage(0),
      "two.json": usage(2),
      "other.json": "{}",
    });
    const run = (file: string) =>
      diff(
        folder,
        ...["old.yaml", "new.yaml", "--usage", file],
        ...["--fail-on", "breaking:callers"],
      );
    expect(run("none.json").code).toBe(0);
    expect(run("none.json").report.counts["breaking"]).toBe(2);
    const two = run("two.json");
    expect(two.code).toBe(1);
    expect(two.report.changes[0]?.callers.built).toBe(2);
    expect(run("other.json").code).toBe(2);
    expect(run("missing.json").code).toBe(2);
  });
});

function digestIn(manifest: string, path: string): string {
  const { files } = JSON.parse(manifest) as {
    readonly files: Readonly<Record<string, string>>;
  };
  return files[path] ?? "";
}
