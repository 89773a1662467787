// Reading a taxonomy with its includes, from files in memory.
import { describe, expect, test } from "vitest";
import { loadTaxonomy } from "../../generator/read/load-taxonomy.js";
import type { LoadOptions } from "../../generator/read/load-taxonomy.js";
import { memoryHost } from "../support/memory-host.js";
import type { MemoryHostOptions } from "../support/memory-host.js";

function load(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: Partial<LoadOptions> = {},
  hostOptions: MemoryHostOptions = {},
) {
  const result = loadTaxonomy(
    { entry: "/app/taxonomy.yaml", cwd: "/app", style: "posix", ...options },
    memoryHost(files, hostOptions),
  );
  return {
    ...result,
    paths: result.documents.map(({ path }) => path),
    told: result.diagnostics.map(({ code, span, message }) => {
      const marked = span?.file.text.slice(span.start, span.end);
      const place = span === undefined ? "" : ` ${span.file.path} «${marked}»`;
      return `${code}${place} ${message}`;
    }),
    hints: result.diagnostics.map(({ hint }) => hint),
  };
}

describe("includes", () => {
  test("are read depth-first, each file once, a pattern's files in order", () => {
    const result = load({
      "/app/taxonomy.yaml": "include: [z.yaml, events/*.yaml]\n",
      "/app/z.yaml": "include: shared.yaml\n",
      "/app/shared.yaml": "version: 1\n",
      "/app/events/b.yaml": "include: ../shared.yaml\n",
      "/app/events/a.yaml": "include: [deep/**/*.yaml]\n",
      "/app/events/B.yaml": "version: 1\n",
      "/app/events/deep/x/y.yaml": "version: 1\n",
      "/app/events/other.txt": "",
    });
    expect(result.told).toEqual([]);
    expect(result.paths).toEqual([
      "taxonomy.yaml",
      "z.yaml",
      "shared.yaml",
      "events/B.yaml",
      "events/a.yaml",
      "events/deep/x/y.yaml",
      "events/b.yaml",
    ]);
    expect(result.inputs.files[0]).toBe("/app/taxonomy.yaml");
    expect(result.inputs.files).toHaveLength(7);
    expect(result.inputs.includes).toContainEqual({
      pattern: "deep/**/*.yaml",
      folder: "/app/events",
    });
  });

  test("are shown relative to the working folder, and named relative to the entry", () => {
    const result = load(
      {
        "/app/taxonomy.yaml": "include: e/a.yaml\n",
        "/app/e/a.yaml": "version: 1\n",
      },
      { cwd: "/" },
    );
    const [, included] = result.documents;
    expect(included?.file.path).toBe("app/e/a.yaml");
    expect(included?.path).toBe("e/a.yaml");
  });

  test("that are not strings are left to the validate stage", () => {
    expect(load({ "/app/taxonomy.yaml": "include: [1, {}]\n" }).told).toEqual(
      [],
    );
  });

  test("by a pattern leave out the file itself and those above it", () => {
    const result = load({
      "/app/taxonomy.yaml": "include: '*.yaml'\n",
      "/app/a.yaml": "include: '*.yaml'\n",
    });
    expect(result.told).toEqual([]);
    expect(result.paths).toEqual(["taxonomy.yaml", "a.yaml"]);
  });
});

describe("errors", () => {
  test("a cycle shows the way round", () => {
    const result = load({
      "/app/taxonomy.yaml": "include: a.yaml\n",
      "/app/a.yaml": "include: e/b.yaml\n",
      "/app/e/b.yaml": "include: [../a.yaml, b.yaml]\n",
    });
    expect(result.told).toEqual([
      "include/cycle e/b.yaml «../a.yaml» these files include each other: `a.yaml` → `e/b.yaml` → `a.yaml`",
      "include/cycle e/b.yaml «b.yaml» `e/b.yaml` includes itself",
    ]);
  });

  test("a pattern that matches nothing says where it looked and what is there", () => {
    const result = load({
      "/app/taxonomy.yaml":
        "include: [events/cuopon.yaml, events/*.yml, none/*.yaml]\n",
      "/app/events/coupon.yaml": "version: 1\n",
    });
    expect(result.told).toEqual([
      "include/no-match taxonomy.yaml «events/cuopon.yaml» the include pattern `events/cuopon.yaml` matches no file",
      "include/no-match taxonomy.yaml «events/*.yml» the include pattern `events/*.yml` matches no file",
      "include/no-match taxonomy.yaml «none/*.yaml» the include pattern `none/*.yaml` matches no file",
    ]);
    expect(result.hints).toEqual([
      "looked in `events`; did you mean `coupon.yaml`?",
      "looked in `events`, where there is `coupon.yaml`",
      "looked in `none`",
    ]);
  });

  test("nothing leaves the root, by name, by pattern or by link", () => {
    const result = load(
      {
        "/app/taxonomy.yaml":
          "include: [../x.yaml, ../**/*.yaml, '*/../../x.yaml', link.yaml, in/*.yaml]\n",
        "/x.yaml": "version: 1\n",
        "/etc/secret.yaml": "version: 1\n",
        "/app/real.yaml": "version: 1\n",
      },
      {},
      {
        links: {
          "/app/link.yaml": "/etc/secret.yaml",
          "/app/in/ok.yaml": "/app/real.yaml",
        },
      },
    );
    expect(result.told).toEqual([
      "include/outside-root taxonomy.yaml «../x.yaml» the include pattern `../x.yaml` leaves `.`",
      "include/outside-root taxonomy.yaml «../**/*.yaml» the include pattern `../**/*.yaml` leaves `.`",
      "include/outside-root taxonomy.yaml «'*/../../x.yaml'» the include pattern `*/../../x.yaml` leaves `.`",
      "include/outside-root taxonomy.yaml «link.yaml» `link.yaml`, which `link.yaml` includes, is a link to a file outside `.`",
    ]);
    expect(result.hints[0]).toContain("--root");
    expect(result.paths).toEqual(["taxonomy.yaml", "in/ok.yaml"]);
  });

  test("a wider root lets includes go there", () => {
    const result = load(
      {
        "/app/taxonomy.yaml": "include: ../shared/*.yaml\n",
        "/shared/a.yaml": "version: 1\n",
      },
      { root: "/" },
    );
    expect(result.told).toEqual([]);
    expect(result.paths).toEqual(["taxonomy.yaml", "../shared/a.yaml"]);
  });

  test("the entry may widen the root, as far as the project goes", () => {
    const files = (root: string) => ({
      "/app/plan/taxonomy.yaml": `generate: { root: ${root} }\ninclude: ../shared/*.yaml\n`,
      "/app/shared/a.yaml": "generate: { root: /etc }\ninclude: /etc/*.yaml\n",
    });
    const at = { entry: "/app/plan/taxonomy.yaml", widestRoot: "/app" };
    const told = (root: string, options: Partial<LoadOptions> = {}) =>
      load(files(root), { ...at, ...options }).told.map((text) =>
        text.slice(0, text.indexOf(" the ")),
      );
    const inner = "include/no-match shared/a.yaml «/etc/*.yaml»";
    const outer = "include/outside-root plan/taxonomy.yaml «../shared/*.yaml»";
    expect(told("..")).toEqual([inner]);
    expect(told("../shared")).toEqual([inner]);
    expect(told("../..")).toEqual([
      "include/outside-root plan/taxonomy.yaml «../..»",
      outer,
    ]);
    for (const useless of [".", "/app", "'..\\'", "[..]", "C:/", "''"]) {
      expect(told(useless)).toEqual([outer]);
    }
    expect(told("..", { root: "/app/plan" })).toEqual([outer]);
    expect(told("../..", { root: "/app" })).toEqual([inner]);
  });

  test("patterns that work on one machine only are refused", () => {
    const result = load({
      "/app/taxonomy.yaml":
        "include: ['/app/a.yaml', 'C:/a.yaml', 'events\\a.yaml', '', \"a\\0b\"]\n",
      "/app/a.yaml": "version: 1\n",
    });
    expect(result.told.map((text) => text.split(" ")[0])).toEqual(
      Array<string>(5).fill("include/no-match"),
    );
    expect(result.diagnostics[2]?.fix?.replacement).toBe('"events/a.yaml"');
  });

  test("a folder in place of a file is reported", () => {
    const result = load({
      "/app/taxonomy.yaml": "include: events/\n",
      "/app/events/a.yaml": "version: 1\n",
    });
    expect(result.told).toEqual([
      "include/no-match taxonomy.yaml «events/» the include pattern `events/` names a folder, not a file",
    ]);
    expect(result.diagnostics[0]?.fix?.replacement).toBe('"events/*.yaml"');
  });

  test("a file that cannot be read is reported, and the others are read", () => {
    const result = load(
      {
        "/app/taxonomy.yaml": "include: [a.yaml, b.yaml, c.yaml]\n",
        "/app/b.yaml": Uint8Array.of(0xff),
        "/app/c.yaml": "version: 1\n",
      },
      {},
      { unreadable: { "/app/a.yaml": "permission denied" } },
    );
    expect(result.told).toEqual([
      "source/unreadable taxonomy.yaml «a.yaml» `a.yaml` cannot be read: permission denied",
      "source/not-utf8 b.yaml «\ufffd» `b.yaml` is not UTF-8: byte 0xFF at offset 0, in line 1, is invalid",
    ]);
    expect(result.paths).toEqual(["taxonomy.yaml", "b.yaml", "c.yaml"]);
  });

  test("a missing entry", () => {
    const result = load({ "/app/taxonomi.yaml": "version: 1\n" });
    expect(result.told).toEqual([
      "source/not-found the file `taxonomy.yaml` does not exist",
    ]);
    expect(result.hints[0]).toContain("`taxonomi.yaml`");
    expect(result.documents).toEqual([]);
  });

  test("a folder as the entry", () => {
    const result = load({ "/app/x.yaml": "" }, { entry: "/app" });
    expect(result.told).toEqual([
      "source/unreadable `.` cannot be read: it is a folder",
    ]);
  });

  test("an endless chain of includes ends", () => {
    const files: Record<string, string> = {
      "/app/taxonomy.yaml": "include: f0.yaml\n",
    };
    for (let index = 0; index < 500; index++) {
      files[`/app/f${index}.yaml`] = `include: f${index + 1}.yaml\n`;
    }
    const result = load(files);
    expect(result.told).toHaveLength(1);
    expect(result.told[0]).toContain("more than 100 levels deep");
  });
});

test("Windows paths come out with slashes", () => {
  const result = load(
    {
      "C:\\app\\taxonomy.yaml": "include: events/*.yaml\n",
      "C:\\app\\events\\a.yaml": "include: [../../x.yaml, ./B.yaml]\n",
      "C:\\app\\events\\b.yaml": "version: 1\n",
    },
    { entry: "C:\\app\\taxonomy.yaml", cwd: "c:\\", style: "win32" },
    { windows: true },
  );
  expect(result.paths).toEqual([
    "taxonomy.yaml",
    "events/a.yaml",
    "events/b.yaml",
  ]);
  expect(result.documents[1]?.file.path).toBe("app/events/a.yaml");
  expect(result.told.map((text) => text.split(" ")[0])).toEqual([
    "include/outside-root",
    "include/no-match",
  ]);
});
