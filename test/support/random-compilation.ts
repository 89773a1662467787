// Compiles random taxonomies; they are valid, so an error is a finding.
import type { EmittedFile } from "../../generator/model/output-file.js";
import type { Settings } from "../../generator/model/settings.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { analyzeValid, compileValid, type Compiled } from "./compile-text.js";
import { randomTaxonomy } from "./random-taxonomy.js";

export interface RandomCompilation extends Compiled {
  readonly seed: number;
}

export interface RandomTaxonomy {
  readonly seed: number;
  readonly taxonomy: Taxonomy;
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

/** The same without the output. */
export function* randomTaxonomies(
  seed: number,
  count: number,
): Generator<RandomTaxonomy> {
  for (let each = seed; each < seed + count; each++) {
    const taxonomy = valid(each, () =>
      analyzeValid(randomTaxonomy(each).texts),
    );
    yield { seed: each, taxonomy };
  }
}

/** The output of the taxonomy of a seed. */
export function compileRandom(
  seed: number,
  overrides: Partial<Settings>,
): Compiled {
  return valid(seed, () => compileValid(randomTaxonomy(seed).texts, overrides));
}

function valid<Result>(seed: number, make: () => Result): Result {
  try {
    return make();
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
