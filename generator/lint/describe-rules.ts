// Lists the rules for `lint --rules`, and explains one for `explain`.
import { diagnosticKinds } from "../diagnostics/codes/index.js";
import { explainCode } from "../diagnostics/explain.js";
import { visible } from "../text/display-text.js";
import { wrap } from "../text/wrap.js";
import {
  codeOf,
  severityOf,
  type AnyRule,
  type CheckRule,
  type DiagnosticRule,
} from "./any-rule.js";
import type { OptionValue } from "./define-rule.js";
import { optionsOf, type LintSettings } from "./lint-settings.js";

/** Each rule: its id, its severity with these settings, its set, and below what it reports, in 80 columns. */
export function listRules(
  rules: readonly AnyRule[],
  { active }: LintSettings,
): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.flatMap((rule) => {
    const severity = active.get(rule.id)?.severity ?? "off";
    return [
      `${rule.id.padEnd(width)}  ${severity.padEnd(7)}  ${rule.preset ?? "plugin"}`,
      ...wrap(visible(rule.summary), 4),
    ];
  });
  return `${lines.join("\n")}\n`;
}

/** The same as data. */
export function rulesAsData(
  rules: readonly AnyRule[],
  { active }: LintSettings,
): readonly Readonly<Record<string, unknown>>[] {
  return rules.map((rule) => ({
    id: rule.id,
    code: codeOf(rule),
    severity: active.get(rule.id)?.severity ?? "off",
    preset: rule.preset ?? null,
    opinion: rule.kind === "check" && rule.opinion === true,
    summary: rule.summary,
    options: active.get(rule.id)?.options ?? {},
  }));
}

/**
 * Everything about a rule, as plain text of at most 80 columns: what it
 * reports, why, its options, an example that it reports and one that it does
 * not, and how to change it.
 */
export function explainRule(rule: AnyRule): string {
  return `${partsOf(rule).join("\n\n")}\n`;
}

function partsOf(rule: AnyRule): readonly string[] {
  const { bad, good, id } = rule;
  return [
    ...(rule.kind === "check" ? aboutCheck(rule) : aboutDiagnostic(rule)),
    ...(bad === undefined ? [] : ["Reported:", indent(bad.trim())]),
    ...(good === undefined ? [] : ["Not reported:", indent(good.trim())]),
    `To change it, write this in the entry file:\n\n    lint: { rules: { ${id}: off } }`,
    ...(isSuppressible(rule)
      ? [
          `To suppress one finding, write this on the definition:\n\n    allow: [{ rule: ${id}, reason: … }]`,
        ]
      : []),
  ];
}

function isSuppressible(rule: AnyRule): boolean {
  if (rule.kind === "check") return true;
  const kind = diagnosticKinds.find(({ code }) => code === rule.code);
  return kind?.suppressible === true;
}

function aboutCheck(rule: CheckRule): readonly string[] {
  const { docs, opinion, preset, summary } = rule;
  const set =
    preset === undefined
      ? "a rule of a plugin"
      : `in \`${preset}\`${opinion === true ? ", not a DFINERY rule" : ""}`;
  return [
    `${codeOf(rule)} (${severityOf(rule)}, ${set})`,
    summary,
    docs.trim(),
    ...optionParts(rule),
  ];
}

/** What the diagnostic says, and what the rule reports of it. */
function aboutDiagnostic(rule: DiagnosticRule): readonly string[] {
  const { code, id, preset, summary } = rule;
  return [
    (explainCode(code) ?? "").trim(),
    `In \`lint\`: ${id} (${severityOf(rule)}, in \`${preset}\`)`,
    summary,
  ];
}

function optionParts(rule: AnyRule): readonly string[] {
  const options = optionsOf(rule);
  if (options.length === 0) return [];
  const lines = options.map(([name, option]) => {
    const strict =
      option.strict === undefined
        ? ""
        : `, with \`strict\` ${show(option.strict)}`;
    return `${name} (default ${show(option.default)}${strict}):\n${wrap(option.summary, 4).join("\n")}`;
  });
  return [`Options:\n\n${indent(lines.join("\n"))}`];
}

function show(value: OptionValue): string {
  return JSON.stringify(value);
}

function indent(text: string): string {
  return text.replace(/^(?=.)/gm, "    ");
}
