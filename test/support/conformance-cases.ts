// The taxonomies whose validators and schemas are compared: the examples, and random ones.
import { readdirSync, readFileSync } from "node:fs";
import { schemaDrafts } from "../../generator/model/settings.js";
import { compileValid } from "./compile-text.js";
import {
  caseSettings,
  conformanceCase,
  type ConformanceCase,
} from "./conformance-case.js";
import { randomCompilations } from "./random-compilation.js";

const examples = new URL("../../schemas/examples/", import.meta.url);

/** The texts of an example by path, the entry first. */
export function exampleTexts(
  entry: "shop.yaml" | "standard-all.yaml",
): Readonly<Record<string, string>> {
  const included =
    entry === "shop.yaml"
      ? readdirSync(new URL("events/", examples)).map(
          (name) => `events/${name}`,
        )
      : [];
  return Object.fromEntries(
    [entry, ...included].map((path) => [
      path,
      readFileSync(new URL(path, examples), "utf8"),
    ]),
  );
}

/** Both examples and `count` random taxonomies, one at a time; every other one has schemas of draft 2020-12. */
export async function* conformanceCases(
  seed: number,
  count: number,
): AsyncGenerator<ConformanceCase> {
  for (const schemaDraft of schemaDrafts) {
    for (const entry of ["shop.yaml", "standard-all.yaml"] as const) {
      const settings = { ...caseSettings, schemaDraft };
      const compiled = compileValid(exampleTexts(entry), settings);
      yield conformanceCase(`${entry} (${schemaDraft})`, compiled);
    }
  }
  for (let each = seed; each < seed + count; each++) {
    const schemaDraft = schemaDrafts[each % 2] ?? "draft-07";
    const settings = { ...caseSettings, schemaDraft };
    for (const compiled of randomCompilations(each, 1, settings)) {
      yield conformanceCase(`DFN_SEED=${each} (${schemaDraft})`, compiled);
    }
  }
}
