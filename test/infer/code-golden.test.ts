// Apps with raw calls and the draft that is wanted of them; `UPDATE_GOLDEN=1` rewrites the drafts.
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { inferCode, splitFiles } from "./code-text.js";

const folder = fileURLToPath(new URL("code", import.meta.url));

test.each(readdirSync(folder).sort())("%s", async (name) => {
  const app = readFileSync(join(folder, name, "app.txt"), "utf8");
  const { text } = await inferCode(splitFiles(app));
  const path = join(folder, name, "draft.yaml");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
  compileValid(text);
});
