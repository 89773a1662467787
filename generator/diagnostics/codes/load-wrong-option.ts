// `load/wrong-option`: an option of `load` has an invalid value.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongOption = defineDiagnostic({
  code: "load/wrong-option",
  severity: "error",
  summary: "An option of `load` has an invalid value.",
  explanation: `\`--identity\` has the form \`key=value\` and must be an identity that DFINERY
accepts; \`--base-url\` must be a URL that the client can send to. The message
says which one is wrong and why. Nothing was sent.

\`load --help\` shows the form of each option.`,
});
