// `check/orphaned`: a generated file no longer belongs to the output.
import { defineDiagnostic } from "../diagnostic.js";

export const orphaned = defineDiagnostic({
  code: "check/orphaned",
  severity: "error",
  summary: "A generated file no longer belongs to the output.",
  explanation: `The file was generated once and belongs to nothing any more: an event or a
target was removed, or a file of the taxonomy renamed. Code that still imports
it uses builders of events that are not registered.

Run \`dfn-codegen\` again: it removes the files that it made itself and no longer
makes, and never any others.`,
});
