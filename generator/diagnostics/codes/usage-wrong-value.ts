// `usage/wrong-value`: a value of a raw call breaks a rule of its property.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongValue = defineDiagnostic({
  code: "usage/wrong-value",
  severity: "warning",
  summary: "A value of a raw call breaks a rule of its property.",
  explanation: `The value is written out in the code and breaks a constraint of the taxonomy: a
pattern, an enum, a length, a range or the format of a date.

Correct the value or, if it is wrong, the constraint. The generated validators
check values that are only known at run time.

Arguments of builders are judged in the same way in code that no type checker
sees: JavaScript without \`checkJs\`, and templates.`,
});
