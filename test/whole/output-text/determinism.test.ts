// The same taxonomy gives the same bytes: whatever its line ends, however often, in whatever order files are found.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { compileText } from "../../support/compile-text.js";

const examples = join(import.meta.dirname, "../../../schemas/examples");

function read(name: string): string {
  return readFileSync(join(examples, name), "utf8");
}

const names = ["shop.yaml", "events/checkout.yaml", "events/membership.yaml"];
const shop = Object.fromEntries(names.map((name) => [name, read(name)]));

test("two runs", () => {
  expect(compileText(shop).files).toEqual(compileText(shop).files);
});

test("CRLF and LF", () => {
  const crlf = Object.fromEntries(
    Object.entries(shop).map(([name, text]) => [
      name,
      text.replaceAll("\n", "\r\n"),
    ]),
  );
  const { files, diagnostics } = compileText(crlf);
  expect(diagnostics).toEqual([]);
  expect(files).toEqual(compileText(shop).files);
});

test("a byte order mark", () => {
  const marked = { ...shop, "shop.yaml": `\uFEFF${read("shop.yaml")}` };
  expect(compileText(marked).files).toEqual(compileText(shop).files);
});

test("nothing of the machine, the time or the version is in it", () => {
  const version = readFileSync(
    join(examples, "../../package.json"),
    "utf8",
  ).match(/"version": "([^"]+)"/)?.[1];
  expect(version).toBeDefined();
  for (const { path, text } of compileText(shop).files) {
    expect(text, path).not.toContain(process.cwd());
    expect(text, path).not.toContain(`dfn-codegen ${String(version)}`);
    expect(text, path).not.toContain("\r");
  }
});
