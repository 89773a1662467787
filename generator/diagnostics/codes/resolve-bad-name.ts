// `resolve/bad-name`: a name is empty, too long, or has characters that are not allowed.
import { defineDiagnostic } from "../diagnostic.js";

export const badName = defineDiagnostic({
  code: "resolve/bad-name",
  severity: "error",
  summary:
    "A name is empty, too long, or contains characters that are not allowed.",
  explanation: `The name is empty, longer than 256 characters, begins or ends with a space, or
contains control or direction characters. DFINERY's own rules for names are not
documented; these keep a name readable and safe to print. A space or an
invisible character usually comes from copying a name from a page or a
spreadsheet, and then the name is not the registered one. Write the name
exactly as the console shows it. All documented names are lower snake case,
such as \`coupon_redeemed\`.

Or the name has a meaning in JavaScript: \`__proto__\`, and for properties
everything that each object inherits, such as \`constructor\`, \`toString\`,
\`valueOf\` and \`hasOwnProperty\`, and \`toJSON\`, which \`JSON.stringify\` calls.
Validators disagree on whether an object without such a property of its own has
it. Register it under another name.`,
  example: `version: 1
events:
  "coupon_redeemed ":
    properties: {}
`,
});
