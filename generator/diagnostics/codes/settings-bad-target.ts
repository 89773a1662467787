// `settings/bad-target`: the path of a user's target cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badTarget = defineDiagnostic({
  code: "settings/bad-target",
  severity: "error",
  summary: "The path of a target of your own cannot be used.",
  explanation: `\`generate.targets\` names a target of your own with a path that does not mean
the same on every machine. In the taxonomy it is relative to the entry file,
with \`/\` between folders, and the file must lie in the project: the git
repository or, without one, the folder of the nearest \`package.json\`.

A target is code that dfn-codegen executes. Only the entry file and \`--target\`
can name one; the flag may name any file, including one outside the project.`,
  example: `version: 1
generate:
  targets: [builders, /srv/app/python.js]
events:
  coupon_redeemed:
    properties: {}
`,
});
