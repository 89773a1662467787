// The pages that people read: every one is linked from the README, and the links and files that they name exist.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const pages = readdirSync(join(root, "docs")).map((name) => `docs/${name}`);

/** Targets of relative links, without the part behind `#`. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8").replace(
    /^```[^]*?^```/gm,
    "",
  );
  return Array.from(
    text.matchAll(/\]\((?!https?:|#)([^)#\s]+)/g),
    ([, target = ""]) => target,
  );
}

test("the README links every page", () => {
  expect(pages.length).toBeGreaterThan(0);
  expect(linksOf("README.md")).toEqual(expect.arrayContaining(pages));
});

test.each(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", ...pages])(
  "links of %s lead to files",
  (page) => {
    const broken = linksOf(page).filter(
      (target) => !existsSync(join(root, dirname(page), target)),
    );
    expect(broken).toEqual([]);
  },
);

/** Every file of the folders that the pages for contributors name. */
const files = ["", "generator", "templates", "test", "schemas"].flatMap(
  (folder) =>
    readdirSync(join(root, folder), {
      recursive: folder !== "",
      encoding: "utf8",
    }).map((name) => `/${folder}/${name.replaceAll("\\", "/")}`),
);

test.each(["ARCHITECTURE.md", "CONTRIBUTING.md"])(
  "the files that %s names exist",
  (page) => {
    const named = Array.from(
      readFileSync(join(root, page), "utf8").matchAll(
        /(?:`|^ +│ +\(?)([\w/-]+\.(?:ts|mjs|yaml|schema\.json))(?:`|\)| )/gm,
      ),
      ([, path = ""]) => path,
    );
    expect(named.length).toBeGreaterThan(1);
    const missing = named.filter(
      (path) => !files.some((file) => file.endsWith(`/${path}`)),
    );
    expect(missing).toEqual([]);
  },
);
