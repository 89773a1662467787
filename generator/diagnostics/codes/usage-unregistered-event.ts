// `usage/unregistered-event`: a raw call sends an event that is not registered.
import { defineDiagnostic } from "../diagnostic.js";

export const unregisteredEvent = defineDiagnostic({
  code: "usage/unregistered-event",
  severity: "warning",
  summary: "A raw call sends an event that is not registered.",
  explanation: `The taxonomy has no event of this name, so the console most likely has none
either. The SDK drops the event and the app does not notice. A similar
registered name is suggested.

Correct the name, or register the event in the console and in the taxonomy. A
standard event must be picked under \`standard.events\`, as it must be in the
console.`,
});
