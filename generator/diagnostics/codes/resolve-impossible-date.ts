// `resolve/impossible-date`: a day that the calendar does not have.
import { defineDiagnostic } from "../diagnostic.js";

export const impossibleDate = defineDiagnostic({
  code: "resolve/impossible-date",
  severity: "error",
  summary: "A date does not exist.",
  explanation: `The date has the right form, \`yyyy-MM-dd\`, but there is no such day: the month
is not 01 to 12, or it has fewer days. So it cannot be determined when the
definition expires.

Write a day that exists. The last day of February is the 28th, and the 29th in
a leap year.`,
  example: `version: 1
events:
  spring_sale_opened:
    expires: 2027-02-30
`,
});
