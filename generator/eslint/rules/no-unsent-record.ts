// Rule `no-unsent-record`: a builder only makes a record; one that goes nowhere is an event that is never sent.
import type { Rule } from "eslint";
import { destinationOf } from "../destination.js";
import type { OpenFile } from "../file-context.js";

/** Silent where a record is passed on, returned or exported: what becomes of it there is not followed. */
export function noUnsentRecord(open: OpenFile): Rule.RuleModule {
  return {
    meta: {
      type: "problem",
      docs: {
        description:
          "Disallow calling a builder of dfn-codegen without sending what it makes",
      },
      schema: [],
      messages: {
        dropped:
          "`{{builder}}` only makes the record of `{{name}}`, and this one is thrown away: nothing is sent. Pass it to `logEvent`, or to the client.",
        unread:
          "The record of `{{name}}` that `{{builder}}` makes here is never used: nothing is sent. Pass it to `logEvent`, or to the client.",
      },
    },
    create(context) {
      const file = open(context);
      if (file.isGenerated) return {};
      const isComponent = /\.(?:vue|svelte|astro)$/.test(file.path);
      return {
        CallExpression(node) {
          const goes = destinationOf(node, file.sourceCode, isComponent);
          if (goes === "onward") return;
          const made = file.builderOf(node.callee);
          if (made === undefined) return;
          const { name, builder } = made.event;
          context.report({ node, messageId: goes, data: { name, builder } });
        },
      };
    },
  };
}
