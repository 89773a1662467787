// Judges a value against a type and constraints, in the words of the emitted validators.
import { describeFault, runCheckPlan } from "../judge/run-check-plan.js";
import { planCheck, type CheckPlan } from "../model/check-plan.js";
import type { Constraints, PropertyType } from "../model/taxonomy.js";
import { createMatcher, type Match } from "../pattern/create-matcher.js";
import { quoteValue } from "./quote.js";

/** For callers that judge a value now and then. */
const shared = createMatcher();

/**
 * Why a value does not satisfy a definition, as the end of a sentence ("must
 * be …"), or `undefined` when it does. Patterns must be valid, and all must
 * match: one that takes longer than `match` allows is passed over. An `enum`
 * stands for all other constraints. Of `items` only the number of items is
 * judged: their properties have definitions of their own.
 */
export function checkValue(
  type: PropertyType,
  constraints: Constraints,
  value: unknown,
  match: Match = shared.match,
): string | undefined {
  const fault = runCheckPlan(
    planOf(type, constraints),
    (pattern, text) => match(pattern, text) ?? true,
  )(value);
  if (fault === undefined) return undefined;
  const { element } = fault;
  const text = describeFault(fault);
  if (element === undefined || !Array.isArray(value)) return text;
  return `has the value ${quoteValue(value[element])} at position ${String(element + 1)}, which ${text}`;
}

const anything: CheckPlan = { kind: "every", checks: [] };

function planOf(type: PropertyType, constraints: Constraints): CheckPlan {
  if (type !== "items")
    return planCheck({ type, nullable: false }, constraints);
  const { minItems: least, maxItems: most } = constraints;
  return { kind: "listOf", element: anything, least, most };
}
