// Reads the team's taxonomy for `explain`: what its documents say, and the rules of its plugins.
import { hasErrors, type Diagnostic } from "../../diagnostics/diagnostic.js";
import type { DocsModel } from "../../docs/model/docs-model.js";
import { makeRun, type Run } from "../../driver/run.js";
import type { Language } from "../../text/messages/language.js";
import type { AnyRule } from "../../lint/any-rule.js";

export interface OwnTaxonomy {
  readonly run: Run;
  readonly diagnostics: readonly Diagnostic[];
  /** Absent if there is no taxonomy, or it has errors. */
  readonly model?: DocsModel;
}

/** `taxonomy` is a path as given on the command line; without it, the nearest taxonomy. */
export async function readOwn(
  taxonomy: string | undefined,
  language: Language | undefined,
  cwd: string,
): Promise<OwnTaxonomy> {
  const run = makeRun(taxonomy, {}, cwd);
  if (taxonomy === undefined && !run.files.exists(run.entry)) {
    return { run, diagnostics: [] };
  }
  const { readModel } = await import("../../docs/command/read-model.js");
  const request = language === undefined ? {} : { language };
  const { diagnostics, model } = await readModel(run, request);
  return { run, diagnostics, ...(model && { model }) };
}

/** The rules of the plugins that the taxonomy names, whose code is run; none if one cannot be loaded. */
export async function readPluginRules(run: Run): Promise<readonly AnyRule[]> {
  const { analyzeInApp } = await import("../../driver/compile-run.js");
  const { hostOf } = await import("../../driver/disk-host.js");
  const { pluginPaths } = await import("../../lint/lint-settings.js");
  const { loadPlugins } = await import("../../lint/command/load-plugins.js");
  const host = hostOf(run.files);
  const { documents } = await analyzeInApp(run, host);
  const paths = pluginPaths(documents[0]?.root);
  if (paths.length === 0) return [];
  const { diagnostics, rules } = await loadPlugins(paths, run, host);
  return hasErrors(diagnostics) ? [] : rules;
}
