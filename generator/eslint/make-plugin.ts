// The plugin: its rules, and the configuration that most apps want.
import type { ESLint, Linter, Rule } from "eslint";
import { fileOpener } from "./file-context.js";
import type { GeneratedHost } from "./find-generated.js";
import { noInvalidArguments } from "./rules/no-invalid-arguments.js";
import { noDeprecatedEvent } from "./rules/no-deprecated-event.js";
import { noRawLogEvent } from "./rules/no-raw-log-event.js";
import { noUnsentRecord } from "./rules/no-unsent-record.js";

/** What `dfn-codegen/eslint` exports. */
export interface DfnCodegenPlugin extends ESLint.Plugin {
  readonly meta: { readonly name: string; readonly version: string };
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: {
    /** A flat configuration: all rules, deprecations as warnings. */
    readonly recommended: Linter.Config;
  };
}

/** Rules ask the host, and nothing else, about the disk; `standardEvents` are the names of the catalogue's events. */
export function makePlugin(
  host: GeneratedHost,
  version: string,
  standardEvents: () => ReadonlySet<string>,
): DfnCodegenPlugin {
  const open = fileOpener(host);
  const rules: Record<string, Rule.RuleModule> = {
    "no-raw-log-event": noRawLogEvent(open, standardEvents),
    "no-deprecated-event": noDeprecatedEvent(open),
    "no-unsent-record": noUnsentRecord(open),
    "no-invalid-arguments": noInvalidArguments(open),
  };
  const meta = { name: "dfn-codegen", version };
  const plugin: ESLint.Plugin = { meta, rules };
  const recommended: Linter.Config = {
    name: "dfn-codegen/recommended",
    plugins: { "dfn-codegen": plugin },
    rules: {
      "dfn-codegen/no-raw-log-event": "error",
      "dfn-codegen/no-deprecated-event": "warn",
      "dfn-codegen/no-unsent-record": "error",
      "dfn-codegen/no-invalid-arguments": "error",
    },
  };
  return Object.assign(plugin, { meta, rules, configs: { recommended } });
}
