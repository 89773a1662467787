// Reads `allow` of a definition: what it suppresses, and why.
import { diagnosticKinds } from "../diagnostics/codes/index.js";
import { ownLintRuleOf } from "../model/lint-rules.js";
import type { YamlMap, YamlNode } from "../parse/node.js";
import type { Span } from "../source/source-file.js";
import { field, mapOf, scalarText, textField } from "./read-fields.js";

/** One entry: a name alone, or a mapping with `rule` and `reason`. */
export interface Allowance {
  /** The code of a diagnostic, or the name of a lint rule. */
  readonly rule: string;
  readonly reason?: string;
  /** Where the rule is named. */
  readonly span: Span;
  /** The whole entry. */
  readonly entry: YamlNode;
}

/** The entries in the order of the text; the shape check reports what is neither of the two forms. */
export function readAllow(map: YamlMap | undefined): readonly Allowance[] {
  const node = field(map, "allow");
  if (node === undefined) return [];
  const entries = node.kind === "list" ? node.items : [node];
  return entries.flatMap((entry) => {
    const named = entry.kind === "map" ? field(entry, "rule") : entry;
    const rule = scalarText(named);
    if (named === undefined || rule === undefined) return [];
    const reason = textField(mapOf(entry), "reason");
    return [
      {
        rule,
        ...(reason !== undefined && { reason }),
        span: named.span,
        entry,
      },
    ];
  });
}

/** Whether only `lint` can judge an entry: it names one of its rules, or a rule of a plugin, such as `acme/no-verbs`. */
export function isForLint(rule: string): boolean {
  if (ownLintRuleOf(rule) !== undefined) return true;
  const [, family] = /^([a-z][a-z\d-]*)\//.exec(rule) ?? [];
  return family !== undefined && !families.has(family);
}

const families: ReadonlySet<string> = new Set([
  "lint",
  ...diagnosticKinds.map(({ code }) => code.replace(/\/.*/, "")),
]);
