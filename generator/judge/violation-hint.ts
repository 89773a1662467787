// What helps beside the validators' own words, which are fixed and know nothing of what was meant.
import type { Violation } from "../../templates/runtime/violation.js";

/** A violation, and what to do where its words do not tell. */
export interface HintedViolation extends Violation {
  readonly hint?: string;
}

/** A builder takes the items among the properties; who writes a record by hand puts them there too. */
export function hintFor({ pointer, code }: Violation): string | undefined {
  return code === "unregistered" &&
    pointer.endsWith("/event_properties/df_items")
    ? "move `df_items` to `event_items`, next to `event_properties`"
    : undefined;
}

/** The same violation, with its hint where there is one. */
export function withHint(violation: Violation): HintedViolation {
  const hint = hintFor(violation);
  return hint === undefined ? violation : { ...violation, hint };
}
