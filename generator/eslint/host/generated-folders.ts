// What the ESLint plugin reads from the disk: generated folders and their taxonomy.json, once for each state of a file.
import { existsSync, readdirSync, statSync } from "node:fs";
import type { GeneratedHost } from "../find-generated.js";
import { readTaxonomyIndex, type TaxonomyIndex } from "../taxonomy-index.js";
import { readIfThere } from "../../system/read-text.js";

interface Kept<Value> {
  readonly state: string;
  readonly value: Value;
}

/** A host that asks the disk each time whether something changed, and reads only then: editors keep a plugin for days. */
export function generatedOnDisk(): GeneratedHost {
  const taxonomy = new Map<string, Kept<TaxonomyIndex | undefined>>();
  const folders = new Map<string, Kept<readonly string[]>>();
  const subfolders = (folder: string): readonly string[] =>
    [folder, `${folder}/src`].flatMap((each) => {
      const state = stateOf(each);
      if (state === undefined) return [];
      return keep(folders, each, state, () => childrenOf(each));
    });
  return {
    taxonomyOf: (folder) => {
      const path = `${folder}/taxonomy.json`;
      const state = stateOf(path);
      if (state === undefined) return undefined;
      return keep(taxonomy, folder, state, () =>
        isGenerated(folder)
          ? readTaxonomyIndex(folder, textOf(path), indexOf(folder))
          : undefined,
      );
    },
    generatedIn: (folder) => subfolders(folder).filter(isGenerated),
    lacksTaxonomy,
    lackingIn: (folder) => subfolders(folder).filter(lacksTaxonomy),
  };
}

function isGenerated(folder: string): boolean {
  return (
    existsSync(`${folder}/.dfn-codegen.json`) &&
    existsSync(`${folder}/taxonomy.json`)
  );
}

function lacksTaxonomy(folder: string): boolean {
  return (
    existsSync(`${folder}/.dfn-codegen.json`) &&
    !existsSync(`${folder}/taxonomy.json`)
  );
}

function childrenOf(folder: string): readonly string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter(({ name }) => name !== "node_modules" && !name.startsWith("."))
      .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
      .map(({ name }) => `${folder}/${name}`)
      .sort();
  } catch {
    return [];
  }
}

function indexOf(folder: string): string {
  return textOf(`${folder}/index.ts`) || textOf(`${folder}/index.js`);
}

function textOf(path: string): string {
  try {
    return readIfThere(path) ?? "";
  } catch {
    // An editor lints on.
    return "";
  }
}

function stateOf(path: string): string | undefined {
  try {
    const { mtimeMs, size } = statSync(path);
    return `${String(mtimeMs)} ${String(size)}`;
  } catch {
    return undefined;
  }
}

function keep<Value>(
  kept: Map<string, Kept<Value>>,
  key: string,
  state: string,
  make: () => Value,
): Value {
  const known = kept.get(key);
  if (known?.state === state) return known.value;
  const value = make();
  kept.set(key, { state, value });
  return value;
}
