// `usage/wrong-value`: a value of a raw call breaks a rule of its property.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongValue = defineDiagnostic({
  code: "usage/wrong-value",
  severity: "warning",
  summary: "A value of a raw call breaks a rule of its property.",
  explanation: `The value is written out in the code and breaks a constraint of the taxonomy: a
pattern, an enumeration, a length, a range or the form of a date.

Correct the value, or the constraint if it is the one that is wrong. Values
that are known only when the code runs are checked by the generated validators.`,
});
