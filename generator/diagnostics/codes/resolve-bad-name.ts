// `resolve/bad-name`: a name is empty, too long, or has characters that do not belong.
import { defineDiagnostic } from "../diagnostic.js";

export const badName = defineDiagnostic({
  code: "resolve/bad-name",
  severity: "error",
  summary: "A name is empty, too long, or has characters that do not belong.",
  explanation: `The name is empty, longer than 256 characters, begins or ends with a blank, or
has control or direction characters in it. DFINERY's own rules for names are not
documented; these keep a name readable and safe to print. A blank or an
invisible character mostly comes along when a name is copied from a page or a
sheet, and then it is not the name that is registered. Write the name exactly as
the console shows it. All documented names are lower snake case, such as
\`coupon_redeemed\`.

Or the name means something to JavaScript: \`__proto__\`, and for properties
whatever every object has already, such as \`constructor\`, \`toString\`,
\`valueOf\` and \`hasOwnProperty\`, and \`toJSON\`, which \`JSON.stringify\` calls.
Validators disagree on whether an object without such a property has it.
Register it under another name.`,
  example: `version: 1
events:
  "coupon_redeemed ":
    properties: {}
`,
});
