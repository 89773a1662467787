// `lint/bad-plugin`: a module of lint rules cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badPlugin = defineDiagnostic({
  code: "lint/bad-plugin",
  severity: "error",
  summary: "A module of lint rules cannot be used.",
  explanation: `A module that \`lint.plugins\` names is outside the project, cannot be loaded,
does not export rules, or one of its rules threw an error. Only \`lint\` loads
these modules, because loading them runs their code.

A module exports one rule or an array of rules as its default:

    import { defineRule } from "dfn-codegen/lint";
    export default defineRule({
      id: "acme/no-verbs",
      summary: "An event begins with a verb.",
      docs: "We name events by what happened.",
      check({ events }, report) { … },
    });

Begin the \`id\` with a name of your own and a slash, so that it never collides
with a later rule of dfn-codegen.`,
});
