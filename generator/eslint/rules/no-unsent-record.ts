// Rule `no-unsent-record`: a builder only makes a record; one that goes nowhere is an event that is never sent.
import type { Rule } from "eslint";
import type { Node } from "estree";
import { valueSink } from "../../calls/value-sink.js";
import { isNode } from "../ast.js";
import type { FileContext, OpenFile } from "../file-context.js";

/** Silent where a record is passed on, returned or exported: what becomes of it there is not followed. */
export function noUnsentRecord(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow calling a generated builder without sending its record",
      },
      schema: [],
      messages: {
        dropped:
          "`{{builder}}` only creates the record of `{{name}}`, and this record is discarded: nothing is sent. Pass it to `logEvent`, or to the client.",
        unread:
          "The record of `{{name}}` that `{{builder}}` creates here is never used: nothing is sent. Pass it to `logEvent`, or to the client.",
      },
    },
    create(context) {
      const file = open(context);
      if (file.isPassedOver) return {};
      return {
        CallExpression(node) {
          if (valueSink(node, file.tree) !== "discarded") return;
          const made = file.builderOf(node.callee);
          if (made === undefined) return;
          const { name, builder } = made.event;
          context.report({
            node,
            messageId: isHeld(node, file) ? "unread" : "dropped",
            data: { name, builder },
          });
        },
      };
    },
  };
}

/** Whether a variable holds the value, or what it is a part of. */
function isHeld(node: Node, file: FileContext): boolean {
  const use = file.tree.useOf(node);
  return use.kind === "value"
    ? isNode(use.outer) && isHeld(use.outer, file)
    : use.kind === "held";
}
