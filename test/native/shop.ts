// The shop of `schemas/examples`, whose TypeScript builders are in `generated/shop`.
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { compileValid } from "../support/compile-text.js";

const folder = join(import.meta.dirname, "../../schemas/examples");

export function shopTaxonomy(): Taxonomy {
  const included = readdirSync(join(folder, "events")).map(
    (name) => `events/${name}`,
  );
  const texts = ["shop.yaml", ...included].map((path) => [
    path,
    readFileSync(join(folder, path), "utf8"),
  ]);
  return compileValid(Object.fromEntries(texts) as Record<string, string>)
    .taxonomy;
}
