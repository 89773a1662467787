// `constraint/example`: an example breaks the definition that it illustrates.
import { defineDiagnostic } from "../diagnostic.js";

export const exampleViolates = defineDiagnostic({
  code: "constraint/example",
  severity: "error",
  summary: "An example breaks the definition that it illustrates.",
  explanation: `An example breaks the definition that it illustrates, so one of the two is
wrong. Examples go into doc comments, JSON Schemas and the documentation,
people copy them, and \`mock\` data is made from them: a wrong one teaches a call
that the service or the validator rejects.

Correct the example or, if the example is right, the definition. A string that
looks like a number needs quotes. A datetime is \`yyyy-MM-ddTHH:mm:ss.SSSZ\` in
UTC; the milliseconds are optional. An event's example is the object that its
builder takes.`,
  example: `version: 1
event_properties:
  coupon_kind:
    type: string
    enum: [percent, amount]
    examples: [shipping]
`,
});
