// The pages that people read: every one is linked from the README, and no link of theirs leads nowhere.
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
