// `resolve/expired`: the day up to which a definition was meant to stay has passed.
import { defineDiagnostic } from "../diagnostic.js";

export const expired = defineDiagnostic({
  code: "resolve/expired",
  severity: "warning",
  summary: "A definition is past the day in its `expires`.",
  explanation: `Whoever registered the definition wrote until which day it is needed, and that
day has passed. Nothing expires by itself: the console still collects it, and
what is generated does not change.

Ask the owner. If it is still needed, write a later day. If not, mark it with
\`deprecated\` until no app sends it, switch it off in the console and write
\`status: inactive\`, or remove it.

The day is compared with today's in UTC, so the warning begins on the same day
on every machine. Inactive definitions are not reported.`,
  example: `version: 1
events:
  spring_sale_opened:
    owner: growth
    expires: 2026-05-31
`,
});
