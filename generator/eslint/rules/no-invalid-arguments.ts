// Rule `no-invalid-arguments`: what JavaScript gives a builder, where no type checker would reject it.
import type { Rule } from "eslint";
import type { Node } from "estree";
import { asBuilt } from "../../judge/as-built.js";
import {
  judgeArguments,
  type ArgumentProblem,
} from "../../judge/judge-arguments.js";
import { isTypeChecked } from "../../judge/type-checked.js";
import { checkValue } from "../../resolve/check-value.js";
import { oneLine } from "../deprecation-text.js";
import { isInTemplate, visitAll } from "../component.js";
import type { FileContext, OpenFile } from "../file-context.js";
import { readArguments } from "../read-arguments.js";
import { registeredIn } from "../taxonomy-index.js";
import { servicesOf } from "../typed.js";

/** Silent in scripts that a type checker reads: the compiler says it there. Templates of components are judged always, as `tsc` does not read them. */
export function noInvalidArguments(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow arguments of builders that are not as registered, in JavaScript that no type checker reads, and in templates",
      },
      schema: [],
      messages: { invalid: "`{{builder}}`: {{text}}" },
    },
    create(context) {
      const file = open(context);
      if (file.isPassedOver) return {};
      const isChecked = isCheckedScript(file);
      return visitAll(file.sourceCode, {
        CallExpression(node) {
          if (isChecked && !isInTemplate(node)) return;
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
      });
    },
  };
}

function sentenceOf({ message, hint }: ArgumentProblem<Node>): string {
  const text = oneLine(hint === undefined ? message : `${message}: ${hint}`);
  return text.endsWith("?") ? text : `${text}.`;
}

/** By the file or the component's `lang`, by a comment on top, or by the options of the program that the app lints with. */
function isCheckedScript(file: FileContext): boolean {
  const { path, sourceCode } = file;
  const comments = sourceCode
    .getAllComments()
    .flatMap(({ type, value }) => (type === "Line" ? [`//${value}`] : []));
  return isTypeChecked({
    path,
    lang: file.language(),
    text: comments.join("\n"),
    checkJs:
      servicesOf(sourceCode)?.program.getCompilerOptions().checkJs === true,
  });
}
