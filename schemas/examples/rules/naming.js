// A lint rule of one's own: `lint.plugins` of ../lint.yaml names this file.
import { defineRule } from "dfn-codegen/lint";

export default defineRule({
  id: "example/past-tense",
  summary: "The name of an event does not end in a verb in the past tense.",
  docs: "We name events by what happened: `shop_called`, not `call_shop`.",
  options: {
    ending: { default: "ed", summary: "What the names of events end in." },
  },
  check({ events }, report, { options }) {
    for (const event of events) {
      if (event.standard || event.name.endsWith(options.ending)) continue;
      report({
        on: event,
        message: `event \`${event.name}\` does not say what happened`,
        label: `does not end in \`${options.ending}\``,
        hint: "name it by what happened, such as `shop_called`",
      });
    }
  },
});
