// `resolve/renamed-from`: the former name of an event cannot be one.
import { defineDiagnostic } from "../diagnostic.js";

export const renamedFrom = defineDiagnostic({
  code: "resolve/renamed-from",
  severity: "error",
  summary:
    "The name under `renamed_from` cannot be the former name of an event.",
  explanation: `\`renamed_from\` names what an event was called before. Code that still uses the
old builder, or sends the old name itself, is directed to the new event. That
works only if the old name is free: it must not be registered any more, and
only one event can have taken its place.

If the old event is still collected, keep it and mark it with \`deprecated\` and
\`replaced_by\`. If it is the same event under another name, remove the old one.`,
  example: `version: 1
events:
  coupon_used: {}
  coupon_redeemed:
    renamed_from: coupon_used
`,
});
