// Rule `no-invalid-arguments`: what JavaScript gives a builder, where no type checker would reject it.
import type { Rule, SourceCode } from "eslint";
import type { Node } from "estree";
import { asBuilt } from "../../judge/as-built.js";
import {
  judgeArguments,
  type ArgumentProblem,
} from "../../judge/judge-arguments.js";
import { checkValue } from "../../resolve/check-value.js";
import { oneLine } from "../deprecation-text.js";
import type { OpenFile } from "../file-context.js";
import { readArguments } from "../read-arguments.js";
import { registeredIn } from "../taxonomy-index.js";
import { servicesOf } from "../typed.js";

/** Silent in TypeScript, and in JavaScript that is checked as such: the compiler says it there. */
export function noInvalidArguments(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow arguments of builders that are not as registered, in JavaScript that no type checker reads",
      },
      schema: [],
      messages: { invalid: "`{{builder}}`: {{text}}" },
    },
    create(context) {
      const file = open(context);
      if (file.isPassedOver || isChecked(file.path, file.sourceCode)) return {};
      return {
        CallExpression(node) {
          const built = file.builderOf(node.callee);
          const [first] = node.arguments;
          if (built === undefined || first?.type === "SpreadElement") return;
          const { event, taxonomy } = built;
          for (const problem of judgeArguments(
            registeredIn(taxonomy, event),
            readArguments(first, file),
            node,
            asBuilt(checkValue),
          )) {
            context.report({
              node: problem.node,
              messageId: "invalid",
              data: { builder: event.builder, text: sentenceOf(problem) },
            });
          }
        },
      };
    },
  };
}

function sentenceOf({ message, hint }: ArgumentProblem<Node>): string {
  const text = oneLine(hint === undefined ? message : `${message}: ${hint}`);
  return text.endsWith("?") ? text : `${text}.`;
}

/** By the ending, by a comment on top, or by the options of the program that the app lints with. */
function isChecked(path: string, sourceCode: SourceCode): boolean {
  if (!/\.[cm]?jsx?$/.test(path)) return true;
  const own = sourceCode
    .getAllComments()
    .map(({ type, value }) =>
      type === "Line" ? /^\s*\/?\s*@ts-(no)?check\b/.exec(value) : null,
    )
    .find((found) => found !== null);
  if (own) return own[1] === undefined;
  return servicesOf(sourceCode)?.program.getCompilerOptions().checkJs === true;
}
