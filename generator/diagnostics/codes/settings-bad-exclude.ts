// `settings/bad-exclude`: a pattern of `usage.exclude` cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badExclude = defineDiagnostic({
  code: "settings/bad-exclude",
  severity: "error",
  summary: "A pattern of `usage.exclude` cannot be used.",
  explanation: `\`usage.exclude\` lists source files that are not scanned. This path or pattern
does not mean the same on every machine. Write it relative to the entry file,
with \`/\` between folders: \`src/legacy/**\`.`,
  example: `version: 1
usage:
  exclude: [/srv/app/src/legacy/**]
events:
  coupon_redeemed:
    properties: {}
`,
});
