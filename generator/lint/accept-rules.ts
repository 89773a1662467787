// Checks whether a module exports lint rules. Types do not help here, because it may be any JavaScript.
import { badPlugin } from "../diagnostics/codes/lint-bad-plugin.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import { isForLint } from "../resolve/read-allow.js";
import { quote } from "../resolve/quote.js";
import type { PlacedText } from "../resolve/read-fields.js";
import { isFields, type Fields } from "../text/fields.js";
import { checkRule, type AnyRule, type CheckRule } from "./any-rule.js";
import { checkFinding } from "./check-finding.js";
import type {
  LintRule,
  OptionValue,
  RuleOption,
  RuleSeverity,
} from "./define-rule.js";

export interface AcceptedRules {
  readonly rules: readonly CheckRule[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The rules of a module; `taken` are those that exist already. */
export function acceptRules(
  module: object,
  { text: path, span }: PlacedText,
  taken: readonly AnyRule[],
): AcceptedRules {
  const exported: unknown = "default" in module ? module.default : undefined;
  const values: readonly unknown[] = Array.isArray(exported)
    ? exported
    : [exported];
  const ids = new Set(taken.map(({ id }) => id));
  const rules: CheckRule[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const value of values) {
    const rule = readRule(value, ids);
    if ("message" in rule) {
      diagnostics.push(
        badPlugin.at({
          span,
          message: `the plugin ${quote(path)} ${rule.message}`,
          label: "not lint rules",
          hint: rule.hint,
        }),
      );
      continue;
    }
    ids.add(rule.id);
    rules.push(rule);
  }
  return { rules, diagnostics };
}

interface Problem {
  /** The end of a sentence about the plugin. */
  readonly message: string;
  readonly hint: string;
}

function readRule(
  value: unknown,
  taken: ReadonlySet<string>,
): CheckRule | Problem {
  if (!isFields(value)) {
    return {
      message: "does not export rules as its default",
      hint: "end the file with `export default defineRule({ id, summary, docs, check })`, or with an array of rules",
    };
  }
  const { check, docs, id, summary } = value;
  if (
    typeof id !== "string" ||
    !/^[a-z][a-z\d-]*\/[a-z][a-z\d-]*$/.test(id) ||
    !isForLint(id) ||
    id.startsWith("lint/")
  ) {
    return {
      message:
        typeof id === "string"
          ? `has a rule with the id ${quote(id)}`
          : "has a rule without an `id`",
      hint: 'give the rule an `id` of lower-case words with a name of your own before a slash, such as "acme/no-verbs"',
    };
  }
  if (taken.has(id)) {
    return {
      message: `has the rule ${quote(id)} again`,
      hint: "give it another `id`",
    };
  }
  if (!isCheck(check)) {
    return {
      message: `has the rule ${quote(id)} without a \`check\``,
      hint: "give it a function: `check(taxonomy, report) { … }`",
    };
  }
  return checkRule({
    id,
    summary: typeof summary === "string" ? summary : id,
    docs: typeof docs === "string" ? docs : "",
    severity: readSeverity(value),
    opinion: value["opinion"] === true,
    options: readOptions(value),
    check: (taxonomy, report, context) => {
      const checked: typeof report = (finding) => {
        checkFinding(finding);
        report(finding);
      };
      refusePromise(check.call(value, taxonomy, checked, context));
    },
  });
}

/** What it reports after its end would be lost. */
function refusePromise(result: unknown): void {
  if (!(result instanceof Promise)) return;
  result.catch(() => undefined);
  throw new TypeError(
    "`check` returns a promise, but must not be asynchronous",
  );
}

type Check = (
  this: unknown,
  ...given: Parameters<LintRule["check"]>
) => unknown;

function isCheck(value: unknown): value is Check {
  return typeof value === "function";
}

function readSeverity({ severity }: Fields): RuleSeverity {
  return severity === "error" || severity === "info" ? severity : "warn";
}

/** Options without a default of a known type are left out: setting them is then an error. */
function readOptions({
  options,
}: Fields): Readonly<Record<string, RuleOption>> {
  if (!isFields(options)) return {};
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => {
      if (!isFields(option) || !isOptionValue(option["default"])) return [];
      const { choices, default: value, strict, summary } = option;
      return [
        [
          name,
          {
            default: value,
            summary: typeof summary === "string" ? summary : name,
            ...(isOptionValue(strict) && { strict }),
            ...(areOptionValues(choices) && { choices }),
          },
        ] as const,
      ];
    }),
  );
}

function areOptionValues(value: unknown): value is readonly OptionValue[] {
  return Array.isArray(value) && value.every(isOptionValue);
}

function isOptionValue(value: unknown): value is OptionValue {
  return (
    ["string", "number", "boolean"].includes(typeof value) ||
    (Array.isArray(value) && value.every((item) => typeof item === "string"))
  );
}
