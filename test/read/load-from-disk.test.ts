// The loader on a real disk: links, permissions, folders.
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { openAppFiles } from "../../generator/driver/app-files.js";
import { hostOf } from "../../generator/driver/disk-host.js";
import { loadTaxonomy } from "../../generator/read/load-taxonomy.js";
import { tempBase } from "../support/temp-base.js";

let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tempBase, "dfn-load-"));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  const full = join(folder, path);
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}

function load(entry = "app/taxonomy.yaml") {
  const { documents, diagnostics } = loadTaxonomy(
    { entry: join(folder, entry), cwd: folder },
    hostOf(openAppFiles()),
  );
  return {
    paths: documents.map(({ path }) => path),
    codes: diagnostics.map(({ code }) => code),
    messages: diagnostics.map(({ message }) => message),
  };
}

describe("on disk", () => {
  test("names and patterns, in the order of code units", () => {
    write("app/taxonomy.yaml", "include: [shared.yaml, events/**/*.yaml]\n");
    write("app/shared.yaml", "version: 1\n");
    write("app/events/b.yaml", "version: 1\n");
    write("app/events/B.yaml", "version: 1\n");
    write("app/events/가/쿠폰.yaml", "version: 1\n");
    write("app/events/.hidden.yaml", "version: 1\n");
    expect(load()).toEqual({
      paths: [
        "taxonomy.yaml",
        "shared.yaml",
        "events/B.yaml",
        "events/b.yaml",
        "events/가/쿠폰.yaml",
      ],
      codes: [],
      messages: [],
    });
  });

  test("a link that leads out is refused, also a linked folder", () => {
    write("secret/a.yaml", "version: 1\n");
    write("app/taxonomy.yaml", "include: [l.yaml, d/a.yaml, d/*.yaml]\n");
    symlinkSync(join(folder, "secret/a.yaml"), join(folder, "app/l.yaml"));
    symlinkSync(join(folder, "secret"), join(folder, "app/d"));
    expect(load().codes).toEqual(Array(3).fill("include/outside-root"));
  });

  test("a link within the root is the file that it leads to", () => {
    write("app/taxonomy.yaml", "include: [a.yaml, b.yaml]\n");
    write("app/a.yaml", "version: 1\n");
    symlinkSync("a.yaml", join(folder, "app/b.yaml"));
    expect(load().paths).toEqual(["taxonomy.yaml", "a.yaml"]);
  });

  test("a link to the entry itself is a cycle", () => {
    write("app/taxonomy.yaml", "include: again.yaml\n");
    symlinkSync("taxonomy.yaml", join(folder, "app/again.yaml"));
    expect(load().messages).toEqual(["`app/taxonomy.yaml` includes itself"]);
  });

  test("links that lead in a circle end", () => {
    write("app/taxonomy.yaml", "include: ['**/*.yaml', x.yaml]\n");
    write("app/events/a.yaml", "version: 1\n");
    symlinkSync("..", join(folder, "app/events/up"));
    symlinkSync("x.yaml", join(folder, "app/x.yaml"));
    const { paths, codes } = load();
    expect(paths).toEqual(["taxonomy.yaml", "events/a.yaml"]);
    expect(codes).toEqual(["source/unreadable"]);
  });

  test("folders, missing files and files beneath files", () => {
    write(
      "app/taxonomy.yaml",
      "include: [events, gone.yaml, taxonomy.yaml/x.yaml, sub]\n",
    );
    write("app/events/a.yaml", "version: 1\n");
    expect(load().codes).toEqual(Array(4).fill("include/no-match"));
    expect(load("app").messages).toEqual([
      "`app` cannot be read: it is a folder",
    ]);
    expect(load("nope/taxonomy.yaml").codes).toEqual(["source/not-found"]);
  });

  test("names that no disk takes", () => {
    const long = `${"x".repeat(5000)}.yaml`;
    write("app/taxonomy.yaml", `include: ["a\\0b", ${long}, "${long}*"]\n`);
    expect(load().codes).toEqual([
      "include/no-match",
      "source/unreadable",
      "include/no-match",
    ]);
  });

  // The superuser may read everything.
  test.skipIf(process.getuid?.() === 0)("a file without permission", () => {
    write("app/taxonomy.yaml", "include: a.yaml\n");
    write("app/a.yaml", "version: 1\n");
    chmodSync(join(folder, "app/a.yaml"), 0);
    expect(load().messages).toEqual([
      "`app/a.yaml` cannot be read: permission denied (EACCES)",
    ]);
  });
});
