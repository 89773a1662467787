// `lint/bad-setting`: a setting under `lint` cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badSetting = defineDiagnostic({
  code: "lint/bad-setting",
  severity: "error",
  summary: "A setting under `lint` cannot be used.",
  explanation: `\`lint.rules\` names a rule that does not exist, or gives it a severity or an
option that it does not have. \`lint\` reports this instead of running rules that
you did not choose. \`generate\` and \`check\` do not read these settings.

A rule gets a severity (\`error\`, \`warn\`, \`info\` or \`off\`), or an array of a
severity and a mapping with options:

    lint:
      extends: strict
      rules:
        missing-owner: off
        name-style: [error, { pattern: "^[a-z_]+$" }]

\`dfn-codegen lint --rules\` lists the rules, \`dfn-codegen explain RULE\` explains
one with its options.`,
});
