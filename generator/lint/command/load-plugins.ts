// Loads the lint rules that the entry file names under `lint.plugins`. This runs their code.
import { dirname, resolve } from "node:path";
import { badPlugin } from "../../diagnostics/codes/lint-bad-plugin.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { loadUserModule } from "../../driver/load-user-module.js";
import type { Run } from "../../driver/run.js";
import type { SourceHost } from "../../read/source-host.js";
import { describeBadPath } from "../../resolve/bad-path.js";
import { quote } from "../../resolve/quote.js";
import type { PlacedText } from "../../resolve/read-fields.js";
import { acceptRules, type AcceptedRules } from "../accept-rules.js";
import type { CheckRule } from "../any-rule.js";

/** All modules are loaded, one after the other, so that all mistakes are reported at once. */
export async function loadPlugins(
  paths: readonly PlacedText[],
  run: Run,
  host: SourceHost,
): Promise<AcceptedRules> {
  const rules: CheckRule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const named of paths) {
    const { span, text } = named;
    const bad = describeBadPath(text);
    if (bad !== undefined) {
      diagnostics.push(
        badPlugin.at({
          span,
          message: `the plugin ${quote(text)} ${bad.message}`,
          label: bad.label,
          hint: "write a path relative to this file, with `/` between folders, such as `./rules/naming.js`",
        }),
      );
      continue;
    }
    const module = await loadUserModule(
      run,
      {
        file: resolve(dirname(run.entry), text),
        span,
        noun: "plugin",
        elsewhere: "name a file in the project",
        without:
          "remove the import and export a plain object, which `defineRule` returns unchanged",
      },
      host,
    );
    if (!("exports" in module)) {
      const { hint, label, message } = module;
      diagnostics.push(badPlugin.at({ span, message, label, hint }));
      continue;
    }
    const accepted = acceptRules(module.exports, named, rules);
    rules.push(...accepted.rules);
    diagnostics.push(...accepted.diagnostics);
  }
  return { rules, diagnostics };
}
