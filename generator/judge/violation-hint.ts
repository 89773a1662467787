// Hints in addition to the validators' messages, which are fixed and do not know the user's intention.
import type { Violation } from "../../templates/runtime/violation.js";

/** A violation as the judge finds it. */
export interface JudgedViolation extends Violation {
  readonly hint?: string;
  /** For the former name of an event: the name that it has now. */
  readonly renamedTo?: string;
}

/** A violation, or a problem that only a file or a call can have, and a hint if its message is not enough. */
export interface HintedViolation extends Omit<Violation, "code"> {
  readonly code: string;
  readonly hint?: string;
  readonly renamedTo?: string;
}

/** A builder takes the items as a property, so records written without it often have them there too. */
export function hintFor({
  pointer,
  code,
}: HintedViolation): string | undefined {
  return code === "unregistered" &&
    pointer.endsWith("/event_properties/df_items")
    ? "move `df_items` to `event_items`, next to `event_properties`"
    : undefined;
}

/** The same violation, with its hint if there is one. */
export function withHint(violation: HintedViolation): HintedViolation {
  const hint = violation.hint ?? hintFor(violation);
  return hint === undefined ? violation : { ...violation, hint };
}
