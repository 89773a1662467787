// `resolve/unknown-property`: an event uses a property that is not registered.
import { defineDiagnostic } from "../diagnostic.js";

export const unknownProperty = defineDiagnostic({
  code: "resolve/unknown-property",
  severity: "error",
  summary: "An event uses a property that is not registered.",
  explanation: `An event uses a property that is not registered: it is neither under
\`event_properties\` nor in DFINERY's catalogue. The documentation of every SDK
says what happens to an event with such a property: the whole event is dropped,
not just the property, and only a log line reports it. This is how a typo costs
weeks of data.

Correct the name, or register the property under \`event_properties\`, and in the
console too: the taxonomy describes the console and does not change it. Item
properties go inside \`df_items\` and cannot be attached to an event; user
properties are set on the profile.

The error is also reported for a \`deprecated.replaced_by\` that names a property
that is not registered, or one that is inactive and therefore not collected.`,
  example: `version: 1
event_properties:
  cart_value: { type: double }
events:
  checkout_started:
    properties:
      cart_valeu: required
`,
});
