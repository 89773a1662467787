// `check/orphaned`: a generated file no longer belongs to the output.
import { defineDiagnostic } from "../diagnostic.js";

export const orphaned = defineDiagnostic({
  code: "check/orphaned",
  severity: "error",
  summary: "A generated file no longer belongs to the output.",
  explanation: `The file was generated earlier but is no longer part of the output: an event or
a target was removed, or a file of the taxonomy was renamed. Code that still
imports it uses builders of events that are not registered.

Run \`dfn-codegen\` again: it removes files that it generated earlier and no
longer generates, and never any others.`,
});
