// `usage/missing-property`: a raw call lacks a property that its event requires.
import { defineDiagnostic } from "../diagnostic.js";

export const missingProperty = defineDiagnostic({
  code: "usage/missing-property",
  severity: "warning",
  summary: "A raw call lacks a property that its event requires.",
  explanation: `A required property is missing, or may be missing on some path through the
code. The SDKs then drop the whole event; on the web and on iOS the
documentation requires every registered property.

Add the property. A builder makes this a compile error.

Arguments of builders are judged in the same way in code that no type checker
sees: JavaScript without \`checkJs\`, and templates.`,
});
