// The Korean README does not drift from the English one: the same code, links, numbers and commands, in the same order.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");
const english = readPage("README.md");
const korean = readPage("README.ko.md");

function readPage(name: string): string {
  return readFileSync(join(root, name), "utf8").replaceAll("\r\n", "\n");
}

/** What a pattern finds in a page. */
function all(page: string, pattern: RegExp): readonly string[] {
  return Array.from(page.matchAll(pattern), (match) => match[1] ?? match[0]);
}

/** The blocks of code, of which comments are translated in commands. */
function code(page: string): readonly string[] {
  return all(page, /^```\w*\n([^]*?)^```$/gm).map((block) =>
    block.replace(/ +# .*(?=\n)| {3}# .*/g, ""),
  );
}

/** The page without its blocks of code. */
function prose(page: string): string {
  return page.replace(/^```\w*\n[^]*?^```$/gm, "");
}

test("it has the same sections", () => {
  const levels = (page: string) => all(prose(page), /^(#+) /gm);
  expect(levels(korean)).toEqual(levels(english));
});

test("it has the same code and the same commands", () => {
  expect(code(korean)).toEqual(code(english));
  const commands = (page: string) => all(page, /^- `([^`]+)`/gm);
  expect(commands(korean)).toEqual(commands(english));
});

test("it has the same numbers", () => {
  const numbers = (page: string) =>
    [...all(prose(page), /\d[\d.,]* (?:ms|ns|s|B|MB)(?![a-zA-Z])/g)].sort();
  expect(numbers(korean)).toEqual(numbers(english));
  expect(numbers(korean).length).toBeGreaterThan(10);
});

test("it leads to the same pages, and to the English one", () => {
  const links = (page: string) =>
    all(prose(page), /\]\(([^)]+)\)/g).filter(
      (link) => !/^README(?:\.ko)?\.md$/.test(link),
    );
  expect([...links(korean)].sort()).toEqual([...links(english)].sort());
  expect(korean).toContain("](README.md)");
});
