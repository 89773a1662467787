// `name-style`: a name is written in another style than all documented ones.
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";
import { ownDefinitions } from "../look-up.js";
import { subjectOf } from "../subject.js";
import { wordsOf } from "../words.js";

export const nameStyle = defineRule({
  id: "name-style",
  preset: "recommended",
  opinion: true,
  summary: "A name is not written like DFINERY's own.",
  docs: `All names in DFINERY's documentation are lower-case words with \`_\` between
them. Which characters it accepts is not documented. A space or a capital
letter is easily lost where a name is typed by hand, in the console or in a
query, and names that look the same may differ.

\`recommended\` reports spaces and capital letters; \`strict\` also reports
everything but \`a-z\`, \`0-9\` and \`_\`, such as Hangul or \`-\`. A name that is
registered already should stay: allow the finding, or accept it in a baseline.`,
  options: {
    style: {
      default: "readable",
      strict: "snake_case",
      choices: ["readable", "snake_case"],
      summary:
        "`readable` forbids spaces and capital letters, `snake_case` all but a-z, 0-9 and `_`.",
    },
    pattern: {
      default: "",
      summary: "A regular expression for names, which replaces the style.",
    },
  },
  bad: `version: 1
events:
  Coupon Redeemed: {}
`,
  good: `version: 1
events:
  coupon_redeemed: {}
`,
  check(taxonomy, report, { match, options }) {
    const { pattern, style } = options;
    const problemOf = (name: string): string | undefined => {
      if (pattern !== "") {
        return match(pattern, name) === false
          ? `does not match ${quote(pattern)}`
          : undefined;
      }
      if (/\s/u.test(name)) return "contains a space";
      if (/\p{Lu}/u.test(name)) return "contains a capital letter";
      return style === "snake_case" && !/^[a-z][a-z0-9_]*$/.test(name)
        ? "is not in lower snake case"
        : undefined;
    };
    for (const definition of ownDefinitions(taxonomy)) {
      const { name } = definition;
      const problem = problemOf(name);
      if (problem === undefined) continue;
      const better = wordsOf(name).join("_");
      const isBetter = /^[a-z][a-z0-9_]*$/.test(better);
      report({
        on: definition,
        message: `the name of ${subjectOf(definition)} ${problem}`,
        label: problem,
        hint: `if it is not registered yet, register ${isBetter && pattern === "" ? `\`${better}\`` : "another name"} instead; otherwise allow it`,
      });
    }
  },
});
