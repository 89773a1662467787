// `usage/missing-property`: a raw call lacks a property that its event requires.
import { defineDiagnostic } from "../diagnostic.js";

export const missingProperty = defineDiagnostic({
  code: "usage/missing-property",
  severity: "warning",
  summary: "A raw call lacks a property that its event requires.",
  explanation: `A required property is not there, or may be left out on some way through the
code. The SDKs drop the whole event then; on the web and on iOS the
documentation asks for every registered property.

Add the property. A builder makes this a compile error.`,
});
