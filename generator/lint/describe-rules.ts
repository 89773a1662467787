// Lists the rules for `lint --rules`, and explains one for `explain`.
import { wrap } from "../text/wrap.js";
import { codeOf, severityOf, type AnyRule } from "./any-rule.js";
import type { OptionValue } from "./define-rule.js";
import { optionsOf, type LintSettings } from "./lint-settings.js";

/** One line for each rule: its id, its severity with these settings, its set, and what it reports. */
export function listRules(
  rules: readonly AnyRule[],
  { active }: LintSettings,
): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  const lines = rules.map((rule) => {
    const severity = active.get(rule.id)?.severity ?? "off";
    return `${rule.id.padEnd(width)}  ${severity.padEnd(7)}  ${(rule.preset ?? "plugin").padEnd(11)}  ${summaryOf(rule)}`;
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
    summary: summaryOf(rule),
    options: active.get(rule.id)?.options ?? {},
  }));
}

function summaryOf(rule: AnyRule): string {
  return rule.kind === "check"
    ? rule.summary
    : `See \`dfn-codegen explain ${rule.code}\`.`;
}

/**
 * Everything about a rule, as plain text of at most 80 columns: what it
 * reports, why, its options, an example that it reports and one that it does
 * not, and how to change it.
 */
export function explainRule(rule: AnyRule): string | undefined {
  if (rule.kind !== "check") return undefined;
  const { bad, docs, good, id, opinion, preset, summary } = rule;
  const set =
    preset === undefined
      ? "a rule of a plugin"
      : `in \`${preset}\`${opinion === true ? ", not a DFINERY rule" : ""}`;
  const parts = [
    `${codeOf(rule)} (${severityOf(rule)}, ${set})`,
    summary,
    docs.trim(),
    ...optionParts(rule),
    ...(bad === undefined ? [] : ["Reported:", indent(bad.trim())]),
    ...(good === undefined ? [] : ["Not reported:", indent(good.trim())]),
    `To change it, write this in the entry file:\n\n    lint: { rules: { ${id}: off } }`,
    `To suppress one finding, write this on the definition:\n\n    allow: [{ rule: ${id}, reason: … }]`,
  ];
  return `${parts.join("\n\n")}\n`;
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
