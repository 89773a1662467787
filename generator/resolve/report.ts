// How the parts of this stage report: through a function, with `allow` as a filter around a definition.
import { fixBy } from "../diagnostics/fix-by.js";
import { diagnosticKinds } from "../diagnostics/codes/index.js";
import { unknownAllow } from "../diagnostics/codes/resolve-unknown-allow.js";
import { unusedAllow } from "../diagnostics/codes/resolve-unused-allow.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { diagnosticCodeOf, ownLintRules } from "../model/lint-rules.js";
import { nearest } from "../text/suggest.js";
import type { YamlMap } from "../parse/node.js";
import { quote } from "./quote.js";
import { isForLint, readAllow } from "./read-allow.js";

export type Report = (diagnostic: Diagnostic) => void;

/** Passes diagnostics on and tells afterwards whether one of them was an error. */
export function watched(report: Report): {
  readonly report: Report;
  readonly failed: () => boolean;
} {
  let errors = 0;
  return {
    report: (diagnostic) => {
      if (diagnostic.severity === "error") errors++;
      report(diagnostic);
    },
    failed: () => errors > 0,
  };
}

/**
 * Handles a definition with its `allow` in force: what it allows is not passed
 * on. Reports codes that cannot be allowed, and those that suppressed nothing
 * as far as this stage can tell: other stages have their own codes, and `lint`
 * judges the names of its rules.
 */
export function allowing<Result>(
  definition: YamlMap | undefined,
  report: Report,
  handle: (report: Report) => Result,
): Result {
  const entries = readAllow(definition).filter(({ rule }) => !isForLint(rule));
  if (entries.length === 0) return handle(report);
  const allowed = new Set<string>();
  const used = new Set<string>();
  for (const { rule, span } of entries) {
    const code = diagnosticCodeOf(rule);
    if (isSuppressible(code)) allowed.add(code);
    else report(unknownAllow.at(describeUnknown(rule, span)));
  }
  const result = handle((diagnostic) => {
    if (allowed.has(diagnostic.code)) used.add(diagnostic.code);
    else report(diagnostic);
  });
  const seen = new Set<string>();
  for (const { rule, span } of entries) {
    const code = diagnosticCodeOf(rule);
    const judged = allowed.has(code) && ownFamily.test(code);
    if (judged && (!used.has(code) || seen.has(code))) {
      report(
        unusedAllow.at({
          span,
          message: `\`allow: ${rule}\` suppresses nothing`,
          label: seen.has(code) ? "allowed twice" : "nothing to suppress",
          hint: "remove it",
        }),
      );
    }
    seen.add(code);
  }
  return result;
}

const ownFamily = /^(?:resolve|constraint|platform)\//;

function isSuppressible(code: string): boolean {
  return diagnosticKinds.some(
    (kind) => kind.code === code && kind.suppressible === true,
  );
}

function describeUnknown(rule: string, span: Diagnostic["span"]) {
  if (diagnosticKinds.some((kind) => kind.code === rule)) {
    return {
      span,
      message: `${quote(rule)} cannot be suppressed`,
      label: "not suppressible",
      hint: "fix what it reports; only warnings and remarks can be allowed",
    };
  }
  const codes = diagnosticKinds
    .filter((kind) => kind.suppressible === true)
    .map((kind) => kind.code);
  const similar =
    codes.find((known) => known.endsWith(`/${rule}`)) ??
    nearest(rule.replace(/^lint\//, ""), [...codes, ...ownLintRules]);
  return {
    span,
    message: `\`allow\` names an unknown diagnostic ${quote(rule)}`,
    label: "unknown code",
    hint:
      similar === undefined
        ? "write the code that the report shows in brackets, such as `constraint/unsafe-pattern`"
        : `did you mean \`${similar}\`?`,
    ...fixBy(span, similar),
  };
}
