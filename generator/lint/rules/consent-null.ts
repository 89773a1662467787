// `consent-null`: a consent may be null, which DFINERY may take for a yes.
import { defineRule } from "../define-rule.js";
import { valueSpan } from "../look-up.js";
import { subjectOf } from "../subject.js";
import { wordsOf } from "../words.js";

/** OPT: the older text takes null for true, the newer Korean one makes it a setting of the service. */
export const consentNull = defineRule({
  id: "consent-null",
  preset: "recommended",
  summary: "A consent may be null, which may count as a yes.",
  docs: `DFINERY's pages disagree on a consent that is null: the older and the English
text treat it like \`true\` when messages are sent, the newer Korean text makes it
depend on a setting of the service. \`false\` never sends. So resetting a consent
to null may have the opposite effect, and the React Native SDK for Android
ignores null altogether.

Send \`true\` or \`false\`, and remove \`nullable\`. The rule reports what the
taxonomy itself marks as \`nullable\`; the standard consents may be null.`,
  bad: `version: 1
user_properties:
  marketing_consent: { type: boolean, nullable: true }
`,
  good: `version: 1
user_properties:
  marketing_consent: { type: boolean }
`,
  check({ userProperties }, report, context) {
    for (const property of userProperties) {
      if (!property.nullable || !isConsent(property.name)) continue;
      const span = valueSpan(context, property, "nullable");
      if (span === undefined) continue;
      report({
        on: property,
        span,
        message: `${subjectOf(property)} may be null, which DFINERY may take for a consent`,
        label: "may be null",
        hint: "write `nullable: false`, and send `true` or `false`",
        fix: {
          span,
          replacement: "false",
          title: "change `nullable` to `false`",
        },
      });
    }
  },
});

const consents = new Set(["consent", "optin", "agree", "agreed", "agreement"]);

function isConsent(name: string): boolean {
  const words = wordsOf(name);
  return (
    /동의/.test(name) ||
    words.some((word) => consents.has(word)) ||
    words.some((word, at) => word === "opt" && words[at + 1] === "in")
  );
}
