// `usage/wrong-type`: a raw call sends a property with a type other than the registered one.
import { defineDiagnostic } from "../diagnostic.js";

export const wrongType = defineDiagnostic({
  code: "usage/wrong-type",
  severity: "warning",
  summary: "A property of a raw call does not have its registered type.",
  explanation: `According to the code or the type checker, the value does not, or may not, have
the registered type: a string instead of a number, or an array instead of one
value. The SDKs drop the whole event.

Convert the value at the call, or narrow its type to exclude the other cases.
\`null\` and \`undefined\` are not reported here.

Arguments of builders are judged in the same way in code that no type checker
sees: JavaScript without \`checkJs\`, and templates.`,
});
