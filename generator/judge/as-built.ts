// The check of a constant that code gives a builder, which turns instants with an offset into UTC before it is sent.
import { toUtc } from "../../templates/runtime/instants.js";
import type { CheckConstant } from "./judge-arguments.js";

/** The same check, of the value as the builder would send it. */
export function asBuilt(check: CheckConstant): CheckConstant {
  return (type, constraints, value) =>
    check(type, constraints, type === "datetime" ? sent(value) : value);
}

/** What the builder refuses stays as it is, so that the check says what is wrong. */
function sent(value: unknown): unknown {
  try {
    return toUtc(value, "value");
  } catch (error) {
    if (error instanceof RangeError) return value;
    throw error;
  }
}
