// Lints texts in memory, with the rules and settings that they name.
import {
  readLintSettings,
  type LintSettings,
} from "../../generator/lint/lint-settings.js";
import { lintTaxonomy } from "../../generator/lint/lint-taxonomy.js";
import { lintRules } from "../../generator/lint/rules.js";
import type { AnyRule } from "../../generator/lint/any-rule.js";
import type { Diagnostic } from "../../generator/diagnostics/diagnostic.js";
import { sortDiagnostics } from "../../generator/diagnostics/sort-diagnostics.js";
import { loadTaxonomy } from "../../generator/read/load-taxonomy.js";
import { analyze } from "../../generator/compile.js";
import { packageData } from "./compile-text.js";
import { memoryHost } from "./memory-host.js";
import { testDay, textAt } from "./resolve-text.js";

export interface LintedText {
  readonly findings: readonly Diagnostic[];
  readonly settings: LintSettings;
}

/** The findings in the order of the text, those that compiling reports among them; throws if a text has an error. */
export function lintText(
  source: string | Readonly<Record<string, string>>,
  rules: readonly AnyRule[] = lintRules,
): LintedText {
  const texts =
    typeof source === "string" ? { "taxonomy.yaml": source } : source;
  const files = Object.entries(texts).map(
    ([path, text]) => [`/taxonomy/${path}`, text] as const,
  );
  const loaded = loadTaxonomy(
    { entry: files[0]?.[0] ?? "", cwd: "/taxonomy" },
    memoryHost(Object.fromEntries(files)),
  );
  const { documents } = loaded;
  const options = { overrides: {}, today: testDay };
  const { diagnostics, taxonomy } = analyze(loaded, options, packageData());
  if (taxonomy === undefined) {
    throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  }
  const settings = readLintSettings(documents[0]?.root, rules);
  const { findings, failures } = lintTaxonomy({
    taxonomy,
    documents,
    diagnostics,
    settings,
    rules,
    today: testDay,
  });
  const [failure] = failures;
  if (failure !== undefined) throw failure.error;
  return {
    settings,
    findings: sortDiagnostics(
      findings.map(({ diagnostic }) => diagnostic),
      documents.map(({ file }) => file),
    ),
  };
}

/** `code «the marked text»` for each finding. */
export function lintedPlaces(
  source: string | Readonly<Record<string, string>>,
): readonly string[] {
  return lintText(source).findings.map(
    ({ code, span }) => `${code} «${textAt(span) ?? ""}»`,
  );
}

/** The same with only one rule on. */
export function placesOf(rule: string, ...lines: readonly string[]) {
  return lintedPlaces(
    [
      "version: 1",
      `lint: { extends: none, rules: { ${rule}: warn } }`,
      ...lines,
    ].join("\n"),
  );
}
