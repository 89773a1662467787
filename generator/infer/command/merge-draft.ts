// `infer --merge`: adds what a taxonomy lacks to its files, and verifies before writing that nothing else
// changed.
import { dirname, resolve } from "node:path";
import { analyze } from "../../compile.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import type { AllStats } from "../evidence.js";
import type { Draft } from "../draft.js";
import { findDifferences } from "../merge/find-differences.js";
import {
  applyInsertions,
  planInsertions,
  type Insertion,
} from "../merge/insert-entries.js";
import { findUnfit } from "../merge/find-unfit.js";
import { keepsAll } from "../merge/keeps-all.js";
import {
  planAdditions,
  type AdditionPlan,
  type FileAddition,
} from "../merge/plan-additions.js";
import { loadTaxonomy, type LoadOptions } from "../../read/load-taxonomy.js";
import type { SourceHost } from "../../read/source-host.js";
import type { ParsedDocument } from "../../parse/parsed-document.js";
import { parseYaml } from "../../parse/parse-yaml.js";
import { SourceFile } from "../../source/source-file.js";
import { overlayHost } from "../../driver/overlay-host.js";
import { readLanguageData } from "../../driver/package-data.js";

/** A file of the taxonomy with its additions. */
export interface MergedFile {
  /** Absolute. */
  readonly path: string;
  readonly shown: string;
  readonly before: string;
  readonly after: string;
  readonly insertions: readonly Insertion[];
}

export interface Merge {
  readonly plan: AdditionPlan;
  readonly files: readonly MergedFile[];
  /** Sentences that say where samples or code contradict the taxonomy. */
  readonly differences: readonly string[];
  /** Sentences that say what could not be added, with the lines to add manually. */
  readonly refused: readonly string[];
}

export type MergeResult =
  { readonly merge: Merge } | { readonly diagnostics: readonly Diagnostic[] };

/**
 * Computes the merge and writes nothing. Nothing is added to a taxonomy with
 * errors; `diagnostics` contains them.
 */
export function mergeDraft(
  draft: Draft,
  all: AllStats,
  entry: string,
  cwd: string,
  host: SourceHost,
): MergeResult {
  const options = { entry, cwd };
  const loaded = loadTaxonomy(options, host);
  const data = readLanguageData();
  const { taxonomy, diagnostics } = analyze(
    loaded,
    { overrides: {}, allPlatforms: true },
    data,
  );
  if (taxonomy === undefined) return { diagnostics };
  const { documents } = loaded;
  const texts = new Map(documents.map((each) => [each.file.path, each]));
  const plan = planAdditions(draft, taxonomy, new Set(texts.keys()));
  const refused: string[] = [];
  const files = documents.flatMap((document, index) => {
    const own = plan.additions.filter(({ file }) =>
      file === undefined ? index === 0 : file === document.file.path,
    );
    const merged = mergeFile(document, own, entry, refused);
    return merged === undefined ? [] : [merged];
  });
  const proven = proveMerge(files, documents, options, host, refused);
  return {
    merge: {
      plan,
      files: proven,
      differences: [
        ...findDifferences(all, taxonomy),
        ...findUnfit(draft, taxonomy),
      ],
      refused,
    },
  };
}

function mergeFile(
  document: ParsedDocument,
  additions: readonly FileAddition[],
  entry: string,
  refused: string[],
): MergedFile | undefined {
  const { text, path } = document.file;
  const planned = planInsertions(text, additions);
  for (const { addition, reason } of planned.refused) {
    refused.push(describeRefused(path, addition, reason));
  }
  if (planned.insertions.length === 0) return undefined;
  return {
    path: resolve(dirname(entry), document.path),
    shown: path,
    before: text,
    after: applyInsertions(text, planned.insertions),
    insertions: planned.insertions,
  };
}

function describeRefused(
  path: string,
  { path: keys, entries }: FileAddition,
  reason: string,
): string {
  const lines = entries.flatMap((each) => each.block("      "));
  return `nothing was added under \`${keys.join(".")}\` of ${path}, because ${reason}; add manually:\n${lines.join("\n")}`;
}

/**
 * All or nothing: if the result lacks something that existed before, or does
 * not compile, no file is written.
 */
function proveMerge(
  files: readonly MergedFile[],
  documents: readonly ParsedDocument[],
  options: LoadOptions,
  host: SourceHost,
  refused: string[],
): readonly MergedFile[] {
  const byShown = new Map(documents.map((each) => [each.file.path, each]));
  const changed = files.find(({ shown, after }) => {
    const before = byShown.get(shown)?.root;
    const { root } = parseYaml(new SourceFile(shown, after), shown).document;
    return !before || !root || !keepsAll(before, root);
  });
  const texts = new Map(files.map(({ path, after }) => [path, after]));
  const { diagnostics } = analyze(
    loadTaxonomy(options, overlayHost(texts, host)),
    { overrides: {}, allPlatforms: true },
    readLanguageData(),
  );
  if (changed === undefined && !hasErrors(diagnostics)) return files;
  const error = diagnostics.find(({ severity }) => severity === "error");
  refused.push(
    changed === undefined
      ? `nothing was added, because the result would not compile: ${error?.message ?? ""}`
      : `nothing was added, because adding to ${changed.shown} would change its layout; use \`-o\` to write a separate draft`,
  );
  return [];
}
