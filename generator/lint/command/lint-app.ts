// Compiles and lints the taxonomy of an app, with the rules of its plugins.
import { badPlugin } from "../../diagnostics/codes/lint-bad-plugin.js";
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import { analyzeInApp } from "../../driver/compile-run.js";
import type { Run } from "../../driver/run.js";
import type { ParsedDocument } from "../../parse/parsed-document.js";
import type { SourceHost } from "../../read/source-host.js";
import { describeThrown } from "../../text/describe-thrown.js";
import type { AnyRule } from "../any-rule.js";
import { pluginPaths, readLintSettings } from "../lint-settings.js";
import type { LintSettings } from "../lint-settings.js";
import { lintTaxonomy, type LintFinding } from "../lint-taxonomy.js";
import { lintRules } from "../rules.js";
import { loadPlugins } from "./load-plugins.js";

/** A taxonomy with what was found. */
export interface LintedApp {
  /** What compiling and the rules report; none if there are errors. */
  readonly findings: readonly LintFinding[];
  /** Errors that kept the rules from running: of the taxonomy, its settings or plugins. */
  readonly errors: readonly Diagnostic[];
  readonly documents: readonly ParsedDocument[];
  readonly rules: readonly AnyRule[];
  readonly settings: LintSettings;
}

/** The rules and settings to use instead of those that the taxonomy names. */
export type GivenRules = Pick<LintedApp, "rules" | "settings">;

export async function lintApp(
  run: Run,
  host: SourceHost,
  given?: GivenRules,
): Promise<LintedApp> {
  const { diagnostics, documents, taxonomy } = await analyzeInApp(run, host);
  const entry = documents[0]?.root;
  const own =
    given === undefined && taxonomy !== undefined
      ? await loadPlugins(pluginPaths(entry), run, host)
      : { rules: [], diagnostics: [] };
  const rules = given?.rules ?? [...lintRules, ...own.rules];
  const areLoaded = taxonomy !== undefined && !hasErrors(own.diagnostics);
  const settings = given?.settings ?? readLintSettings(entry, rules, areLoaded);
  const wrong = [
    ...own.diagnostics,
    ...(given === undefined ? settings.diagnostics : []),
  ];
  const base = { documents, rules, settings };
  if (taxonomy === undefined || hasErrors(wrong)) {
    const errors = [...diagnostics, ...wrong];
    return { ...base, errors, findings: [] };
  }
  const { findings, failures } = lintTaxonomy({
    taxonomy,
    documents,
    diagnostics,
    settings,
    rules,
    today: run.today,
  });
  const broken = failures.map(({ error, rule }): LintFinding => {
    const { message, place } = describeThrown(error, rule.id);
    const diagnostic = badPlugin.at({
      message: `the lint rule \`${rule.id}\` failed: ${message}`,
      hint: `correct its \`check\`${place === undefined ? "" : ` at ${place}`}, or switch it off under \`lint.rules\``,
    });
    return { diagnostic, rule: diagnostic.code };
  });
  return { ...base, errors: [], findings: [...findings, ...broken] };
}
