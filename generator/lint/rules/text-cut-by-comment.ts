// `text-cut-by-comment`: a text ends before a ` #`, because YAML takes the rest for a comment.
import type { YamlNode, YamlScalar } from "../../parse/node.js";
import { quote } from "../../resolve/quote.js";
import { defineRule } from "../define-rule.js";

/** Keys whose values are texts for people. */
const texts = new Set(["label", "description", "note", "reason", "service"]);

export const textCutByComment = defineRule({
  id: "text-cut-by-comment",
  preset: "recommended",
  summary: "A text ends before a ` #`, because the rest is a comment.",
  docs: `In YAML, \`#\` after a space begins a comment. \`label: 쿠폰 #1\` is the label "쿠폰",
and nothing else complains: the console, the doc comments and all reports show
half of the text.

Put the text into quotes: \`label: "쿠폰 #1"\`. If it is meant as a comment, write
a space after the \`#\`. The rule looks at labels, descriptions, notes and
reasons, and at a \`#\` that is followed directly by a character.`,
  bad: `version: 1
events:
  coupon_redeemed:
    label: 쿠폰 #1 사용
`,
  good: `version: 1
events:
  coupon_redeemed:
    label: "쿠폰 #1 사용" # as on the voucher
`,
  check({ events, ...taxonomy }, report, { documents, written }) {
    const owners = new Map(
      [
        ...events,
        ...taxonomy.eventProperties,
        ...taxonomy.itemProperties,
        ...taxonomy.userProperties,
      ].map((definition) => [written(definition), definition]),
    );
    const walk = (
      node: YamlNode,
      isText: boolean,
      owner: Parameters<typeof report>[0]["on"],
    ): void => {
      switch (node.kind) {
        case "scalar": {
          const rest = isText ? cutFrom(node) : undefined;
          if (rest === undefined) return;
          const { end, file, start } = node.span;
          const whole = file.text.slice(start, end + rest.length);
          report({
            ...(owner && { on: owner }),
            span: { file, start: end, end: end + rest.length },
            message: `the text ${quote(String(node.value))} ends here, because ${quote(rest.trimStart())} is a comment`,
            label: "not part of the text",
            hint: `write ${quote(JSON.stringify(whole))}, or a space after the \`#\` if it is a comment`,
          });
          return;
        }
        case "list":
          for (const item of node.items) walk(item, isText, owner);
          return;
        case "map":
          for (const { key, value } of node.entries.values()) {
            walk(
              value,
              // The languages of a label are keys inside it.
              texts.has(key) || isText,
              value.kind === "map" ? (owners.get(value) ?? owner) : owner,
            );
          }
      }
    };
    for (const { root } of documents) {
      if (root) walk(root, false, undefined);
    }
  },
});

/** The rest of the line behind a plain scalar, if it is a comment without a space after its `#`. */
function cutFrom({ span }: YamlScalar): string | undefined {
  const { end, file, start } = span;
  const { text } = file;
  if (/["'|>&*!]/.test(text[start] ?? "")) return undefined;
  const stop = text.slice(end, end + 500).search(/[\r\n]|$/);
  const rest = text.slice(end, end + stop).trimEnd();
  return /^[ \t]+#[^\s#]/.test(rest) ? rest : undefined;
}
