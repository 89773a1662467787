// Small sources that give builders wrong arguments, and what both `usage` and the ESLint plugin are to say of them.

export interface ArgumentCase {
  readonly what: string;
  /** JavaScript by default. */
  readonly ending?: "js" | "ts" | "vue" | "svelte";
  readonly code: string;
  /** `line:column` and the sentence. */
  readonly verdicts: readonly string[];
}

export const argumentTaxonomy = `version: 1
event_properties:
  sort: { type: string, enum: [green, black] }
  cups: { type: long }
  table: { type: long }
events:
  tea_poured: { properties: { sort: required, cups: optional } }
  찻집_닫힘: { properties: {} }
`;

const made = `import { teaPoured, 찻집닫힘 } from "./generated/index.js";`;
const wrongSort = "`sort` is registered as string, but this is number";

export const argumentCases: readonly ArgumentCase[] = [
  {
    what: "JavaScript",
    code: `${made}
export const a = [teaPoured({ sort: "gren", cups: "2" }), teaPoured({ sorte: "green", table: 1 })];
export const b = (given) => [teaPoured(), teaPoured(given), teaPoured({ sort: "green", cups: 2 }), 찻집닫힘(undefined, {})];`,
    verdicts: [
      '2:31 `sort` must be one of "green", "black"',
      "2:45 `cups` is registered as long, but this is string",
      "2:59 `sort`, which `tea_poured` requires, is missing",
      "2:71 `sorte` is not registered for `tea_poured`: did you mean `sort`?",
      "2:87 `table` is not registered for `tea_poured`: registered, but not attached to this event",
      "3:30 `sort`, which `tea_poured` requires, is missing",
    ],
  },
  {
    what: "TypeScript, and JavaScript that is checked as such",
    ending: "ts",
    code: `${made}\nexport const a = teaPoured({ sort: 1 } as never);`,
    verdicts: [],
  },
  {
    what: "JavaScript with `@ts-check`",
    code: `// @ts-check\n${made}\nexport const a = teaPoured({ sort: 1 });`,
    verdicts: [],
  },
  {
    what: "script and template of a Vue component in JavaScript",
    ending: "vue",
    code: `<!-- <script lang="ts"></script> -->
<script setup>
${made}
const late = { sort: "late" };
const pour = () => teaPoured({ sort: 1 });
</script>
<template>
  <Cup :event="teaPoured({ sort: 2 })" @click="pour(teaPoured({}))" v-track="teaPoured({ sort: 3 })" />
  <b v-if="teaPoured(late)" @click="() => { 찻집닫힘({ 차: 1 }) }">{{ teaPoured() }}</b>
  <Cup v-for="cup in [teaPoured({ sort: 4 })]" :event="teaPoured({ sort: 'green' })" />
</template>`,
    verdicts: [
      '4:16 `sort` must be one of "green", "black"',
      `5:32 ${wrongSort}`,
      `8:28 ${wrongSort}`,
      "8:53 `sort`, which `tea_poured` requires, is missing",
      `8:90 ${wrongSort}`,
      "9:52 `차` is not registered for `찻집_닫힘`",
      "9:66 `sort`, which `tea_poured` requires, is missing",
      `10:35 ${wrongSort}`,
    ],
  },
  {
    what: "the template alone of a Vue component in TypeScript",
    ending: "vue",
    code: `<script setup lang="ts">
${made}
export const a = teaPoured({ sort: 1 } as never);
</script>
<template><Cup :event="teaPoured({ sort: 2 as never })" @pour="(cups: number) => teaPoured({ sort: 'green', cups })" /></template>`,
    verdicts: [`5:36 ${wrongSort}`],
  },
  {
    what: "script and template of a Svelte component in JavaScript",
    ending: "svelte",
    code: `<script>
  ${made}
  const pour = () => teaPoured({ sort: 1 });
</script>
<Cup event={teaPoured({ sort: 2 })} on:click={() => pour(teaPoured({}))} />
{#each [teaPoured({ sort: 3 })] as cup}{@const next = teaPoured({ sort: 4 })}<b>{cup}{next}</b>{/each}`,
    verdicts: [
      `3:34 ${wrongSort}`,
      `5:25 ${wrongSort}`,
      "5:58 `sort`, which `tea_poured` requires, is missing",
      `6:21 ${wrongSort}`,
      `6:67 ${wrongSort}`,
    ],
  },
  {
    what: "the template alone of a Svelte component in TypeScript",
    ending: "svelte",
    code: `<script lang="ts">
  ${made}
  export const a = teaPoured({ sort: 1 } as never);
</script>
<Cup event={teaPoured({ sort: 2 })} />`,
    verdicts: [`5:25 ${wrongSort}`],
  },
];
