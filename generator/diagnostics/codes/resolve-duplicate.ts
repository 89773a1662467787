// `resolve/duplicate`: a name is registered or picked twice.
import { defineDiagnostic } from "../diagnostic.js";

export const duplicate = defineDiagnostic({
  code: "resolve/duplicate",
  severity: "error",
  summary: "A name is registered or picked twice.",
  explanation: `A name is registered twice, in two files or in two places, or picked twice.
DFINERY has one definition for each name: a property is shared by all events
that use it, so that one key has one type across the service. Which of two
definitions applies must not depend on the order of files.

Keep one. Events share it by its name; an event may narrow it where it attaches
the property. The same name may be an event property, an item property and a
user property at once, as \`df_discount\` is.`,
  example: `version: 1
standard:
  events: [df_login, df_logout, df_login]
`,
});
