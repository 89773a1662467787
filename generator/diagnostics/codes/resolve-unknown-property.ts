// `resolve/unknown-property`: an event uses a property that is not registered.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownProperty = defineDiagnostic({
  code: "resolve/unknown-property",
  severity: "error",
  summary: "An event uses a property that is not registered.",
  explanation: `An event uses a property that is registered nowhere: not under
\`event_properties\`, and not in DFINERY's catalogue. The documentation of every
SDK says the same of an event with a property that the console does not know:
the whole event is dropped, not just the property, and nothing but a log line
tells. This is how a typo costs weeks of data.

Correct the name, or register the property under \`event_properties\`, and in the
console too: the taxonomy describes the console and does not change it. Item
properties go inside \`df_items\` and cannot be attached to an event; user
properties are set on the profile.

The same is said of a \`deprecated.replaced_by\` that names a property which is
not registered, or which is inactive and so not collected.`,
  example: `version: 1
event_properties:
  cart_value: { type: double }
events:
  checkout_started:
    properties:
      cart_valeu: required
`,
});
