// `lint/stale-baseline`: an entry of the baseline stands for a finding that is gone.
import { defineDiagnostic } from "../diagnostic.js";

export const staleBaseline = defineDiagnostic({
  code: "lint/stale-baseline",
  severity: "warning",
  summary: "An entry of the baseline accepts a finding that no longer exists.",
  explanation: `The baseline of \`lint\` accepts a finding that no longer exists: it was fixed,
its definition was changed or removed, or the rule was switched off. If the
entry stays, it accepts the same finding when somebody brings it back.

Run \`lint\` with \`--baseline FILE --write-baseline\` to write the file again.
First check that there is no new finding in the report: it would be accepted,
too.`,
});
