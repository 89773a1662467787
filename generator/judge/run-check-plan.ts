// Creates the check that a plan describes: what `templates/check-expression.ts` prints, as a function.
import { regexSource } from "../../templates/kit/code.js";
import * as base from "../../templates/runtime/check-value.js";
import type { Check } from "../../templates/runtime/check-value.js";
import type { CheckPlan } from "../model/check-plan.js";
import type { Match } from "../pattern/create-matcher.js";

export { describe as describeFault } from "../../templates/runtime/describe.js";

/**
 * The check of a plan, in the support code's words. It matches patterns with
 * `match`, which has a time limit.
 */
export function runCheckPlan(plan: CheckPlan, match: Match): Check {
  switch (plan.kind) {
    case "named":
      return base[plan.name];
    case "oneOf":
      return base.oneOf(...plan.values);
    case "matches":
      return matches(plan.pattern, match);
    case "sized":
      return base.sized(plan.least ?? 0, plan.most);
    case "within":
      return base.within(base[plan.type], plan.least ?? -Infinity, plan.most);
    case "every":
      return base.every(
        ...plan.checks.map((check) => runCheckPlan(check, match)),
      );
    case "listOf":
      return base.listOf(
        runCheckPlan(plan.element, match),
        plan.least,
        plan.most,
      );
    case "nullable":
      return base.nullable(runCheckPlan(plan.check, match));
  }
}

/** A value that cannot be checked within the limit counts as wrong: nothing passes unchecked. */
function matches(pattern: string, match: Match): Check {
  const shown = regexSource(pattern).replace(/\\\//g, "/");
  return (value) => {
    if (typeof value !== "string") return base.notA("string");
    const matched = match(pattern, value);
    if (matched === true) return undefined;
    return {
      code: "pattern",
      expected:
        matched === false
          ? `must match ${shown}`
          : `could not be checked: matching ${shown} took longer than 100 ms, for this or an earlier value`,
    };
  };
}
