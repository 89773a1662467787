// `check/left-behind`: code imports from a generated folder that is no longer updated.
import { defineDiagnostic } from "../diagnostic.js";

export const importsLeftBehind = defineDiagnostic({
  code: "check/left-behind",
  severity: "error",
  summary: "Code imports from another generated folder that is out of date.",
  explanation: `The project has a generated folder that is not the output folder of this run,
and code imports from it. The folder was generated from an older taxonomy, so
the code compiles even for events that are no longer registered: DFINERY drops
those silently.

Import from the output folder instead, and delete the old one. If the taxonomy
is meant to have two folders, generate the other one too, with its own
\`--output\`.`,
});
