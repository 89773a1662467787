// `settings/bad-output`: the output folder cannot be used.
import { defineDiagnostic } from "../diagnostic.js";

export const badOutput = defineDiagnostic({
  code: "settings/bad-output",
  severity: "error",
  summary: "The output folder cannot be used.",
  explanation: `The output folder cannot be used. dfn-codegen removes files there that it no
longer generates, so it does not accept the root of the disk, your home folder,
the folder of the taxonomy or one that contains it, or git's own folder. In the
taxonomy the path must also be relative, with \`/\` between folders, so that it
means the same on every machine, and stay in the project: the git repository
or, without one, the folder of the nearest \`package.json\`.

Name a separate folder, such as \`src/generated\`. In the taxonomy the path is
relative to the entry file, on the command line to the current folder.`,
  example: `version: 1
generate:
  output: /srv/app/generated
events:
  coupon_redeemed:
    properties: {}
`,
});
