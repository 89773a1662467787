// What the ESLint plugin reads from the disk: generated folders and their taxonomy.json, once for each state of a file.
import { existsSync, readdirSync, statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import type { GeneratedHost } from "../find-generated.js";
import { readTaxonomyIndex, type TaxonomyIndex } from "../taxonomy-index.js";
import { matchingFiles } from "../../driver/matching-files.js";
import { manifestName, parseManifest } from "../../output/manifest.js";
import { readIfThere } from "../../system/read-text.js";

interface Kept<Value> {
  readonly state: string;
  readonly value: Value;
}

interface Excluded {
  readonly patterns: readonly string[];
  /** When it was made, in milliseconds. */
  readonly at: number;
  readonly files: ReadonlySet<string>;
}

/** A host that asks the disk each time whether something changed, and reads only then: editors keep a plugin for days. */
export function generatedOnDisk(): GeneratedHost {
  const taxonomy = new Map<string, Kept<TaxonomyIndex | undefined>>();
  const folders = new Map<string, Kept<readonly string[]>>();
  const excluded = new Map<string, Excluded>();
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
    excludes: ({ folder, exclude }, path) => {
      const file = path.replaceAll("\\", "/");
      let known = excluded.get(folder);
      // The folder of a new file has changed since.
      if (
        known?.patterns !== exclude ||
        (!known.files.has(file) && changedSince(dirname(file), known.at))
      ) {
        const manifest = parseManifest(textOf(`${folder}/${manifestName}`));
        if (manifest === undefined) return false;
        const base = dirname(resolve(folder, manifest.entry));
        const at = Date.now();
        known = { patterns: exclude, at, files: matchingFiles(exclude, base) };
        excluded.set(folder, known);
      }
      return known.files.has(file);
    },
    lacksTaxonomy,
    lackingIn: (folder) => subfolders(folder).filter(lacksTaxonomy),
    textOf,
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

function changedSince(folder: string, time: number): boolean {
  try {
    return statSync(folder).mtimeMs >= time;
  } catch {
    return false;
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
