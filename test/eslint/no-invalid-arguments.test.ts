// The rule `no-invalid-arguments`: what JavaScript gives a builder, and silence where a compiler reads the file.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { makeLintApp } from "./lint-app.js";

const { app, generate, runRule } = makeLintApp();

const path = join(app, "taxonomy.yaml");
writeFileSync(
  path,
  readFileSync(path, "utf8")
    .replace(
      "event_properties:\n",
      `event_properties:
  size: { type: string, enum: [small, large] }
  color: { type: string, enum: [red, blue], open: true }
  count: { type: long, minimum: 1 }
  tags: { type: "string[]" }
`,
    )
    .replace(
      "events:\n  coupon_redeemed",
      `events:
  box_sent:
    properties: { size: required, color: optional, count: { required: false, minimum: 3 }, tags: optional, df_items: optional }
  coupon_redeemed`,
    ),
);
generate("src/generated");

const imports = `import { boxSent, couponUsed, step1Reached } from "./generated/index.js";
`;
const invalid = (text: string) => ({ message: `\`boxSent\`: ${text}` });

runRule("no-invalid-arguments", {
  valid: [
    {
      name: "what is registered",
      code: `${imports}boxSent({ size: "small", count: 3, tags: ["a"] }); step1Reached();
             boxSent({ size: "large", tags: [], count: null });`,
    },
    {
      name: "a value beside an open enum",
      code: `${imports}boxSent({ size: "small", color: "green" });`,
    },
    {
      name: "what cannot be known",
      code: `${imports}export function send(size, rest, all) {
               boxSent({ size, count: Number(size), ...rest });
               boxSent({ size: 1, ...rest }); boxSent(all); boxSent(...all); boxSent({ [size]: 1 });
               const box = {}; box.size = size; boxSent(box);
             }`,
    },
    {
      name: "TypeScript, which says it itself",
      code: `${imports}boxSent({ nothing: 1 });`,
      ts: true,
    },
    {
      name: "JavaScript that is checked",
      code: `// @ts-check\n${imports}boxSent({ nothing: 1 });`,
    },
    {
      name: "another function of that name",
      code: `import { boxSent } from "./boxes.js"; boxSent({ nothing: 1 });`,
    },
    {
      name: "names that the template of a component declares itself",
      code: `<script setup>\n${imports}</script>
<template>
  <a v-for="boxSent in makers" @click="boxSent({})" :b="(couponUsed) => couponUsed({})" />
  <b v-slot="{ couponUsed }">{{ couponUsed({}) }}</b>
</template>`,
      filename: join(app, "src/Box.vue"),
    },
    {
      name: "names that a Svelte template declares itself",
      code: `<script>\n${imports}</script>
{#each makers as boxSent}{boxSent({})}{/each}<b on:click={(couponUsed) => couponUsed({})} />`,
      filename: join(app, "src/Box.svelte"),
    },
    {
      name: "the generated folder itself",
      code: `${imports}boxSent({ nothing: 1 });`,
      filename: join(app, "src/generated/index.js"),
    },
  ],
  invalid: [
    {
      name: "keys, required ones, types and constants",
      code: `${imports}boxSent({ sise: "small" });
             boxSent({ size: 3 });
             boxSent({ size: "smal", coupon_code: "A" });
             boxSent({ size: "small", tags: [1], count: "1" });`,
      errors: [
        invalid("`size`, which `box_sent` requires, is missing."),
        invalid(
          "`sise` is not registered for `box_sent`: did you mean `size`?",
        ),
        invalid("`size` is registered as string, but this is number."),
        invalid('`size` must be one of "small", "large".'),
        invalid(
          "`coupon_code` is not registered for `box_sent`: registered, but not attached to this event.",
        ),
        invalid("`tags` is registered as string[], but this is number[]."),
        invalid("`count` is registered as long, but this is string."),
      ],
    },
    {
      name: "what the event narrows, and a constant of the file",
      code: `${imports}const count = 2; const box = { size: "small", count };
             boxSent(box);`,
      errors: [invalid("`count` must be at least 3.")],
    },
    {
      name: "no argument, and items",
      code: `${imports}boxSent();
             boxSent({ size: "small", df_items: [{ df_item_id: "1", df_item_name: "n", df_price: 1, df_quantity: 1, df_discount: 0, brnd: "x" }, ...others] });`,
      errors: [
        invalid("`size`, which `box_sent` requires, is missing."),
        invalid(
          "`brnd` is not registered for an item of `df_items`: did you mean `brand`?",
        ),
      ],
    },
    {
      name: "JavaScript that says that it is not checked",
      code: `// @ts-nocheck\n${imports}couponUsed({});`,
      errors: [
        {
          message:
            "`couponUsed`: `coupon_code`, which `coupon_used` requires, is missing.",
        },
      ],
    },
  ],
});
