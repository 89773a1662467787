// Reads the `lint:` block of the entry file against the rules that there are.
import { fixBy } from "../diagnostics/fix-by.js";
import { badSetting } from "../diagnostics/codes/lint-bad-setting.js";
import type { Diagnostic, Severity } from "../diagnostics/diagnostic.js";
import type { YamlEntry, YamlMap, YamlNode } from "../parse/node.js";
import { patternError } from "../pattern/pattern-error.js";
import { quote } from "../resolve/quote.js";
import { isForLint } from "../resolve/read-allow.js";
import {
  entriesOf,
  field,
  mapOf,
  plainValue,
  scalarText,
  textsOf,
  wordField,
  type PlacedText,
} from "../resolve/read-fields.js";
import type { Span } from "../source/source-file.js";
import { listChoices } from "../text/lists.js";
import { nearest } from "../text/suggest.js";
import type { OptionValue, RuleOption, RuleOptions } from "./define-rule.js";
import { codeOf, presetOf, severityOf, type AnyRule } from "./any-rule.js";

export const presets = ["recommended", "strict", "none"] as const;
export type Preset = (typeof presets)[number];

/** A rule that is on. */
export interface ActiveRule {
  readonly rule: AnyRule;
  readonly severity: Severity;
  readonly options: RuleOptions;
}

export interface LintSettings {
  /** By the rule's id; a rule that is off is not in it. */
  readonly active: ReadonlyMap<string, ActiveRule>;
  /** What is wrong in the block; errors. */
  readonly diagnostics: readonly Diagnostic[];
}

/** The paths of `lint.plugins`, as written. */
export function pluginPaths(entry: YamlMap | undefined): readonly PlacedText[] {
  return textsOf(field(mapOf(field(entry, "lint")), "plugins"));
}

/**
 * The rules that are on: those of the preset (`recommended` if none is named)
 * and all of plugins, changed by `rules`. To name a rule there switches it on.
 * If not all plugins are loaded, a name that may be of one is no mistake.
 */
export function readLintSettings(
  entry: YamlMap | undefined,
  rules: readonly AnyRule[],
  areLoaded = true,
): LintSettings {
  const block = mapOf(field(entry, "lint"));
  const preset = wordField(block, "extends", presets) ?? "recommended";
  const diagnostics: Diagnostic[] = [];
  const active = new Map<string, ActiveRule>();
  for (const rule of rules) {
    if (!isIn(rule, preset)) continue;
    active.set(rule.id, {
      rule,
      severity: severityOf(rule),
      options: defaultsOf(rule, preset),
    });
  }
  const named = new Map(rules.map((rule) => [rule.id, rule]));
  for (const entry of entriesOf(block, "rules")) {
    const rule = named.get(entry.key);
    if (rule === undefined) {
      if (areLoaded || !isForLint(entry.key)) {
        diagnostics.push(unknownRule(entry, named));
      }
      continue;
    }
    const { severity, options } = readSetting(
      entry.value,
      rule,
      preset,
      diagnostics,
    );
    if (severity === "off") active.delete(rule.id);
    else if (severity !== undefined) {
      active.set(rule.id, { rule, severity, options });
    }
  }
  return { active, diagnostics };
}

function isIn(rule: AnyRule, preset: Preset): boolean {
  const own = presetOf(rule);
  if (own === undefined) return true;
  return preset === "strict" || (preset === "recommended" && own === preset);
}

function defaultsOf(rule: AnyRule, preset: Preset): RuleOptions {
  return Object.fromEntries(
    optionsOf(rule).map(([name, option]) => [
      name,
      preset === "strict" && option.strict !== undefined
        ? option.strict
        : option.default,
    ]),
  );
}

export function optionsOf(
  rule: AnyRule,
): readonly (readonly [string, RuleOption])[] {
  return rule.kind === "check" ? Object.entries(rule.options ?? {}) : [];
}

function unknownRule(
  { key, keySpan }: YamlEntry,
  named: ReadonlyMap<string, AnyRule>,
): Diagnostic {
  const byCode = [...named.values()].find((rule) => codeOf(rule) === key)?.id;
  const similar = byCode ?? nearest(key.replace(/^lint\//, ""), named.keys());
  return badSetting.at({
    span: keySpan,
    message: `${quote(key)} is not a lint rule`,
    label: "unknown rule",
    hint:
      similar === undefined
        ? "choose a rule that `dfn-codegen lint --rules` lists, or add the module of your own rule to `lint.plugins`"
        : `did you mean \`${similar}\`?`,
    ...fixBy(keySpan, similar),
  });
}

const severities = {
  error: "error",
  warn: "warning",
  info: "info",
  off: "off",
} as const;

interface ReadSetting {
  /** `undefined` if it cannot be read. */
  readonly severity?: Severity | "off" | undefined;
  readonly options: RuleOptions;
}

/** The shape check has reported a setting that is neither a word nor an array. */
function readSetting(
  node: YamlNode,
  rule: AnyRule,
  preset: Preset,
  diagnostics: Diagnostic[],
): ReadSetting {
  const defaults = defaultsOf(rule, preset);
  const [first, second] = node.kind === "list" ? node.items : [node];
  const word = scalarText(first);
  const severity =
    word !== undefined && isSeverityWord(word) ? severities[word] : undefined;
  if (severity === undefined) {
    if (node.kind === "list") {
      diagnostics.push(
        badSetting.at({
          span: first?.span ?? node.span,
          message: `the setting of \`${rule.id}\` does not begin with a severity`,
          label: "not a severity",
          hint: "begin the array with `error`, `warn`, `info` or `off`, such as `[warn, { … }]`",
        }),
      );
    }
    return { options: defaults };
  }
  if (second === undefined) return { severity, options: defaults };
  const given = mapOf(second);
  if (given === undefined) {
    diagnostics.push(
      badSetting.at({
        span: second.span,
        message: `the options of \`${rule.id}\` must be a mapping`,
        label: "not a mapping",
        hint: "write the options as `{ option: value }`",
      }),
    );
    return { severity, options: defaults };
  }
  const known = new Map(optionsOf(rule));
  const options = new Map<string, OptionValue>(Object.entries(defaults));
  for (const entry of given.entries.values()) {
    const option = known.get(entry.key);
    const problem = problemWith(entry, option, rule, [...known.keys()]);
    if (problem !== undefined) diagnostics.push(problem);
    else options.set(entry.key, optionValue(entry.value));
  }
  return { severity, options: Object.fromEntries(options) };
}

function isSeverityWord(word: string): word is keyof typeof severities {
  return Object.hasOwn(severities, word);
}

function optionValue(node: YamlNode): OptionValue {
  const value = plainValue(node);
  if (Array.isArray(value)) return value.map(String);
  return typeof value === "number" || typeof value === "boolean"
    ? value
    : String(value);
}

function problemWith(
  { key, keySpan, value }: YamlEntry,
  option: RuleOption | undefined,
  rule: AnyRule,
  known: readonly string[],
): Diagnostic | undefined {
  if (option === undefined) {
    const similar = nearest(key, known);
    return badSetting.at({
      span: keySpan,
      message: `\`${rule.id}\` has no option ${quote(key)}`,
      label: "unknown option",
      hint:
        known.length === 0
          ? "remove it: the rule has no options"
          : similar === undefined
            ? `use ${listChoices(known, "or")}`
            : `did you mean \`${similar}\`?`,
    });
  }
  const wrong = (what: string, hint: string): Diagnostic => {
    const span: Span = value.span;
    return badSetting.at({
      span,
      message: `the option ${quote(key)} of \`${rule.id}\` must be ${what}`,
      label: `expected ${what}`,
      hint,
    });
  };
  const example = Array.isArray(option.default)
    ? "`[a, b]`"
    : `\`${String(option.default)}\``;
  if (!hasTypeOf(plainValue(value), option.default)) {
    return wrong(kindOfOption(option.default), `write it as ${example}`);
  }
  const { choices } = option;
  const isChosen = choices?.includes(optionValue(value)) ?? true;
  const names = choices?.map(String) ?? [];
  if (!isChosen) {
    return wrong(listChoices(names, "or"), `write ${listChoices(names, "or")}`);
  }
  return isPatternName(key) &&
    patternError(String(plainValue(value))) !== undefined
    ? wrong("a regular expression", "write it in the syntax of JavaScript")
    : undefined;
}

function hasTypeOf(value: unknown, like: OptionValue): boolean {
  if (Array.isArray(like)) {
    return (
      Array.isArray(value) && value.every((item) => typeof item === "string")
    );
  }
  return typeof value === typeof like;
}

function kindOfOption(value: OptionValue): string {
  return Array.isArray(value) ? "an array of strings" : `a ${typeof value}`;
}

/** An option with this name is a regular expression, in every rule. */
function isPatternName(name: string): boolean {
  return name === "pattern";
}
