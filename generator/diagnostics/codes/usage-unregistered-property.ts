// `usage/unregistered-property`: a raw call has a property that is not registered for its event.
import { defineDiagnostic } from "../diagnostic.js";

export const unregisteredProperty = defineDiagnostic({
  code: "usage/unregistered-property",
  severity: "warning",
  summary: "A raw call has a property that is not registered for its event.",
  explanation: `The event has no such property in the taxonomy. The SDKs drop the whole event
for one unregistered property, not the property alone.

Correct the key, attach the property to the event in the console and in the
taxonomy, or leave it out.

Arguments of builders are judged in the same way in code that no type checker
sees: JavaScript without \`checkJs\`, and templates.`,
});
