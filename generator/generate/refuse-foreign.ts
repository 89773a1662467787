// Refuses to overwrite what dfn-codegen did not generate, in any folder that it writes.
import { notOurs } from "../diagnostics/codes/output-not-ours.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { Plan } from "../output/plan.js";
import { listNames } from "../text/lists.js";

/** `undefined` if nothing is in the way. `hint`: how to choose another folder. */
export function refuseForeign(
  { foreign }: Plan,
  shownFolder: string,
  hint: string,
): Diagnostic | undefined {
  if (foreign.length === 0) return undefined;
  return notOurs.at({
    message: `dfn-codegen did not generate ${listNames(foreign)} in \`${shownFolder}\` and does not overwrite it`,
    hint,
    place: { path: `${shownFolder}/${foreign[0] ?? ""}` },
  });
}
