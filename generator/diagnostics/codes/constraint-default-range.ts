// `constraint/default-range`: a bound or an enum value is not a number that the type can hold.
import { defineDiagnostic } from "../diagnostic.js";

export const outOfRange = defineDiagnostic({
  code: "constraint/default-range",
  severity: "error",
  summary: "A bound or an enum value is not a number that the type can hold.",
  explanation: `A bound or an \`enum\` value is not a number that the type can hold. JavaScript
represents integers exactly up to 9007199254740991 (2^53 - 1); beyond that,
neighbouring integers become the same number, so that an identifier would
arrive as a different one. DFINERY documents no range for a long; this limit is
JavaScript's.

Use a \`string\` for identifiers that are longer than 15 digits. For an open
range, omit the bound; JSON has no infinity. For the item property, \`max_items\`
cannot exceed 100: the SDKs drop an event with more items and the loading API
answers 40402 (TOO_MANY_EVENTS).`,
  example: `version: 1
event_properties:
  ledger_id: { type: long, maximum: 9007199254740993 }
`,
});
