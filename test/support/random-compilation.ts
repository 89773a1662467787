// Compiles random taxonomies; they are valid, so an error is a finding.
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Settings } from "../../generator/model/settings.js";
import { compileValid, type Compiled } from "./compile-text.js";
import { randomTaxonomy } from "./random-taxonomy.js";

export interface RandomCompilation extends Compiled {
  readonly seed: number;
}

/** The output of the taxonomies of `count` seeds from `seed` on, made one at a time. */
export function* randomCompilations(
  seed: number,
  count: number,
  overrides: Partial<Settings> = {},
): Generator<RandomCompilation> {
  for (let each = seed; each < seed + count; each++) {
    yield { ...compileRandom(each, overrides), seed: each };
  }
}

/** The output of the taxonomy of a seed. */
export function compileRandom(
  seed: number,
  overrides: Partial<Settings>,
): Compiled {
  try {
    return compileValid(randomTaxonomy(seed).texts, overrides);
  } catch (error) {
    throw new Error(`the taxonomy of DFN_SEED=${seed} does not compile`, {
      cause: error,
    });
  }
}

/** True for support code, which is copied, and not printed. */
export function isSupport({ path }: EmittedFile): boolean {
  return path.startsWith("support/");
}
