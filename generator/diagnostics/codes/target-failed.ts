// `target/failed`: a target threw an error.
import { defineDiagnostic } from "../diagnostic.js";

export const targetFailed = defineDiagnostic({
  code: "target/failed",
  severity: "error",
  summary: "A target of your own stopped with an error.",
  explanation: `The function \`emit\` of a target of your own threw an error, or its promise was
rejected. No target wrote anything. The report quotes the error, and the hint
names the line of the target's file where it happened.

The taxonomy is frozen: a target that changes it also fails with this error.
Copy what you want to change, with \`structuredClone\` or with a spread.`,
});
