// Applies the rules to a taxonomy: what they find, less what definitions allow, and which `allow` suppress nothing.
import { unknownAllow } from "../diagnostics/codes/resolve-unknown-allow.js";
import { unusedAllow } from "../diagnostics/codes/resolve-unused-allow.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { ownLintRuleOf } from "../model/lint-rules.js";
import type { Taxonomy } from "../model/taxonomy.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { createMatcher } from "../pattern/create-matcher.js";
import { quote } from "../resolve/quote.js";
import { isForLint, readAllow, type Allowance } from "../resolve/read-allow.js";
import { codeOf, type AnyRule } from "./any-rule.js";
import {
  definitionFinder,
  pathOf,
  writtenDefinitions,
  type WrittenDefinition,
  type WrittenDefinitions,
} from "./definitions.js";
import type { RuleFinding } from "./define-rule.js";
import type { ActiveRule, LintSettings } from "./lint-settings.js";

/** What is linted. */
export interface LintInput {
  readonly taxonomy: Taxonomy;
  readonly documents: readonly ParsedDocument[];
  /** What compiling it reported: none is an error. */
  readonly diagnostics: readonly Diagnostic[];
  readonly settings: LintSettings;
  /** All rules that there are, also those that are off. */
  readonly rules: readonly AnyRule[];
  /** The present day in UTC, `yyyy-MM-dd`. */
  readonly today: string;
}

/** A finding, and what identifies it in a baseline. */
export interface LintFinding {
  readonly diagnostic: Diagnostic;
  /** The rule's id; for a diagnostic that no rule stands for, its code. */
  readonly rule: string;
  /** The definition that it is about; absent if it is about none. */
  readonly on?: WrittenDefinition;
}

/** A rule that threw an error: a mistake of its author. */
export interface RuleFailure {
  readonly rule: AnyRule;
  readonly error: unknown;
}

export interface LintResult {
  readonly findings: readonly LintFinding[];
  readonly failures: readonly RuleFailure[];
}

const opinionNote = " (not a DFINERY rule)";

/** The findings in the order of the rules; nothing is changed, and nothing is read from the disk. */
export function lintTaxonomy(input: LintInput): LintResult {
  const { documents, settings, taxonomy, today } = input;
  const written = writtenDefinitions(documents);
  const { match } = createMatcher();
  const findings: LintFinding[] = [...relabelled(input, written)];
  const failures: RuleFailure[] = [];
  const allowances = createAllowances(written);
  for (const active of settings.active.values()) {
    const { rule, options } = active;
    if (rule.kind !== "check") continue;
    const found: LintFinding[] = [];
    const report = (finding: RuleFinding): void => {
      const path = finding.on && pathOf(finding.on);
      if (path !== undefined && allowances.suppresses(path, rule.id)) return;
      const on = path === undefined ? undefined : written.get(path);
      const diagnostic = diagnosticOf(finding, active);
      found.push({ diagnostic, rule: rule.id, ...(on && { on }) });
    };
    try {
      rule.check(taxonomy, report, {
        options,
        today,
        documents,
        match,
        written: (definition) => written.get(pathOf(definition))?.map,
      });
      findings.push(...found);
    } catch (error) {
      failures.push({ rule, error });
    }
  }
  findings.push(...judgeAllowances(allowances, input));
  return { findings, failures };
}

/** What `generate` reports too, with the severities of the settings; a rule that is off hides it. */
function* relabelled(
  { diagnostics, rules, settings }: LintInput,
  written: WrittenDefinitions,
): Iterable<LintFinding> {
  const find = definitionFinder(written);
  for (const diagnostic of diagnostics) {
    const rule = rules.find(
      (each) =>
        each.kind === "diagnostic" &&
        each.code === diagnostic.code &&
        (each.covers?.(diagnostic) ?? true),
    );
    const active = rule && settings.active.get(rule.id);
    if (rule !== undefined && active === undefined) continue;
    const on = diagnostic.span && find(diagnostic.span);
    yield {
      diagnostic: active
        ? { ...diagnostic, severity: active.severity }
        : diagnostic,
      rule: rule?.id ?? diagnostic.code,
      ...(on && { on }),
    };
  }
}

function diagnosticOf(
  { message, span, on, ...rest }: RuleFinding,
  { rule, severity }: ActiveRule,
): Diagnostic {
  const isOpinion = rule.kind === "check" && rule.opinion === true;
  const place = span ?? placeOf(on);
  return {
    code: codeOf(rule),
    severity,
    message: isOpinion ? `${message}${opinionNote}` : message,
    ...(place && { span: place }),
    ...rest,
  };
}

function placeOf(on: RuleFinding["on"]) {
  return on && ("picked" in on ? (on.picked ?? on.span) : on.span);
}

interface Allowances {
  readonly all: readonly PlacedAllowance[];
  /** Whether a definition allows a rule; notes that it did. */
  readonly suppresses: (path: string, rule: string) => boolean;
}

interface PlacedAllowance {
  readonly on: WrittenDefinition;
  readonly allowance: Allowance;
  /** The rule's id: an `allow` may write `lint/` before it. */
  readonly rule: string;
  readonly state: { isUsed: boolean };
}

function createAllowances(written: WrittenDefinitions): Allowances {
  const all = [...written.values()].flatMap((on) =>
    readAllow(on.map).map((allowance): PlacedAllowance => ({
      on,
      allowance,
      rule: ownLintRuleOf(allowance.rule) ?? allowance.rule,
      state: { isUsed: false },
    })),
  );
  const byKey = new Map<string, PlacedAllowance>();
  for (const each of all) {
    const key = `${each.rule} ${each.on.path}`;
    if (!byKey.has(key)) byKey.set(key, each);
  }
  return {
    all,
    suppresses: (path, rule) => {
      const found = byKey.get(`${rule} ${path}`);
      if (found !== undefined) found.state.isUsed = true;
      return found !== undefined;
    },
  };
}

/** An `allow` of a rule that is off is not judged: it may be used with other settings. */
function* judgeAllowances(
  { all }: Allowances,
  { rules, settings }: LintInput,
): Iterable<LintFinding> {
  const known = new Map(rules.map((rule) => [rule.id, rule]));
  for (const { on, allowance, rule, state } of all) {
    // Codes of diagnostics are judged where these are reported.
    if (!isForLint(allowance.rule)) continue;
    const { span } = allowance;
    if (!known.has(rule)) {
      const diagnostic = unknownAllow.at({
        span,
        message: `\`allow\` names ${quote(rule)}, which no plugin has`,
        label: "unknown rule",
        hint: "correct the name, or add the module of the rule under `lint.plugins`",
      });
      yield { diagnostic, rule: unknownAllow.code, on };
    } else if (settings.active.has(rule) && !state.isUsed) {
      const diagnostic = unusedAllow.at({
        span,
        message: `\`allow: ${rule}\` suppresses nothing`,
        label: "nothing to suppress",
        hint: "remove it",
      });
      yield { diagnostic, rule: unusedAllow.code, on };
    }
  }
}
