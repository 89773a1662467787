// The taxonomies whose validators and schemas are compared: the examples, and random ones.
import { readdirSync, readFileSync } from "node:fs";
import { schemaDrafts } from "../../generator/model/settings.js";
import { compileValid, type Compiled } from "./compile-text.js";
import {
  caseSettings,
  conformanceCase,
  type ConformanceCase,
} from "./conformance-case.js";
import { compileRandom } from "./random-compilation.js";

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

/** By name; files of one process try the same taxonomies. */
const made = new Map<string, Promise<ConformanceCase>>();

function remembered(
  name: string,
  make: () => Compiled,
): Promise<ConformanceCase> {
  const one = made.get(name) ?? conformanceCase(name, make());
  made.set(name, one);
  return one;
}

/** Both examples and `count` random taxonomies, one at a time; every other one has schemas of draft 2020-12. */
export async function* conformanceCases(
  seed: number,
  count: number,
): AsyncGenerator<ConformanceCase> {
  for (const schemaDraft of schemaDrafts) {
    for (const entry of ["shop.yaml", "standard-all.yaml"] as const) {
      const settings = { ...caseSettings, schemaDraft };
      yield remembered(`${entry} (${schemaDraft})`, () =>
        compileValid(exampleTexts(entry), settings),
      );
    }
  }
  for (let each = seed; each < seed + count; each++) {
    const schemaDraft = schemaDrafts[each % 2] ?? "draft-07";
    const settings = { ...caseSettings, schemaDraft };
    yield remembered(`DFN_SEED=${each} (${schemaDraft})`, () =>
      compileRandom(each, settings),
    );
  }
}
