// docs/diff.md prints the table of verdicts that the code uses.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { format } from "prettier";
import { expect, test } from "vitest";
import { withTable } from "../../generator/diff/table-page.js";

test("docs/diff.md has the table; UPDATE_GOLDEN=1 writes it", async () => {
  const path = join(import.meta.dirname, "../../docs/diff.md");
  const page = readFileSync(path, "utf8");
  const fresh = await format(withTable(page), { parser: "markdown" });
  expect(fresh).toContain("| `event-added` ");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, fresh);
  expect(readFileSync(path, "utf8")).toBe(fresh);
});
