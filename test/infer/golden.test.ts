// Samples and the draft that is wanted of them; `UPDATE_GOLDEN=1` rewrites the drafts.
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { compileValid } from "../support/compile-text.js";
import { inferText } from "./infer-text.js";

const folder = fileURLToPath(new URL("golden", import.meta.url));
const cases = readdirSync(folder).sort();

test.each(cases)("%s", (name) => {
  const file = ["samples.ndjson", "samples.json"].find((each) =>
    existsSync(join(folder, name, each)),
  );
  if (file === undefined) throw new Error(`${name} has no samples`);
  const { text } = inferText(readFileSync(join(folder, name, file)), file);
  const path = join(folder, name, "draft.yaml");
  if (process.env["UPDATE_GOLDEN"] === "1") writeFileSync(path, text);
  expect(text).toBe(readFileSync(path, "utf8"));
  compileValid(text);
});
