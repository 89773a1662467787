// `array-quota`: the user profile has more arrays than DFINERY stores.
import type { PropertyDef } from "../../model/taxonomy.js";
import { figure } from "../../text/count.js";
import { defineRule } from "../define-rule.js";

/** DEV, pages on the user profile. Whether 5 counts both kinds of numbers together is not documented. */
const mostStrings = 10;
const mostNumbers = 5;
const mostBytes = 8192;

export const arrayQuota = defineRule({
  id: "array-quota",
  preset: "recommended",
  summary: "A user profile has more arrays than DFINERY stores.",
  docs: `A user profile can have 10 properties of the type array of strings and 5 arrays
of Long or Double, and the arrays of a profile together must stay within 8 KB
(developer guide, pages on the user profile). Whether the 5 are for each of the
two numeric types or for both together is not documented; the rule counts both
together. What DFINERY does with the rest is not documented either.

The size is reported if the limits of the taxonomy (\`max_items\`, \`max_length\`)
allow more than 8 KB even in ASCII. Join arrays that belong together, lower
their limits, or mark those that are no longer needed as \`status: inactive\`.`,
  bad: `version: 1
user_properties:
  scores_1: { type: "long[]" }
  scores_2: { type: "long[]" }
  scores_3: { type: "long[]" }
  scores_4: { type: "double[]" }
  scores_5: { type: "double[]" }
  scores_6: { type: "double[]" }
`,
  good: `version: 1
user_properties:
  scores: { type: "long[]" }
  interests: { type: "string[]" }
`,
  check({ userProperties }, report) {
    const arrays = userProperties.filter(
      ({ status, type }) => status === "active" && type.endsWith("[]"),
    );
    const strings = arrays.filter(({ type }) => type === "string[]");
    const numbers = arrays.filter(({ type }) => type !== "string[]");
    const judge = (list: readonly PropertyDef[], most: number, of: string) => {
      const first = list[most];
      if (first === undefined) return;
      report({
        on: first,
        message: `the user profile has ${figure(list.length)} arrays of ${of}, but DFINERY stores at most ${figure(most)}`,
        label: `number ${figure(most + 1)}`,
        hint: "join arrays that belong together, or write `status: inactive` on those that are not needed",
      });
    };
    judge(strings, mostStrings, "strings");
    judge(numbers, mostNumbers, "numbers");
    const bytes = arrays.reduce((sum, array) => sum + largest(array), 0);
    const [first] = arrays.toSorted((a, b) => largest(b) - largest(a));
    if (first === undefined || bytes <= mostBytes) return;
    report({
      on: first,
      message: `the arrays of the user profile may have ${figure(bytes)} bytes, but DFINERY stores at most ${figure(mostBytes)}`,
      label: "the largest array",
      hint: "lower `max_items` or `max_length` of the arrays",
    });
  },
});

/** Bytes as JSON in ASCII, as far as the limits say; 0 without limits. */
function largest({ constraints, type }: PropertyDef): number {
  const { maxItems = 0, maxLength = 0 } = constraints;
  const values = constraints.enum?.map((value) => String(value).length) ?? [];
  const length = type === "string[]" ? Math.max(maxLength, ...values) + 2 : 1;
  return maxItems * (length + 1);
}
