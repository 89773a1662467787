// Records that a template passes on are not reported as "never sent"; an event handler that only builds one is.
import { expect, test } from "vitest";
import { scanApp } from "../support/scan-app.js";

const taxonomy = `version: 1
generate: { output: src/generated }
events:
  tea_viewed: { properties: {} }
  tea_bought: { properties: {} }
`;

/** Each place where a component builds an event, with what the report says of the record, and what could not be read. */
async function uses(path: string, text: string): Promise<readonly string[]> {
  const { report } = await scanApp({ "taxonomy.yaml": taxonomy, [path]: text });
  return [
    ...report.events.flatMap(({ sites }) =>
      sites.map(
        ({ place, sent }) =>
          `${String(place.line)}:${String(place.column)} ${sent ? "sent" : "unsent"}`,
      ),
    ),
    ...report.unresolved
      .filter(({ missing }) => missing === undefined)
      .map(({ message }) => message),
  ];
}

const vue = (markup: string) => `<script setup lang="ts">
import { teaViewed, teaBought } from "./generated/index.js";
</script>
<template>
${markup}
</template>
`;

test.each([
  [`<Cup :event="teaViewed()" />`, ["5:14 sent"]],
  [`<Cup :options="{ event: teaViewed() }" />`, ["5:25 sent"]],
  [`<Cup :options="{ kind: 'a', event: teaViewed() }" />`, ["5:36 sent"]],
  [`<Cup :events="[teaViewed(), teaBought()]" />`, ["5:16 sent", "5:29 sent"]],
  [
    `<Cup :a=teaViewed() :b=teaBought()>{{ 1 }}</Cup>`,
    ["5:9 sent", "5:24 sent"],
  ],
  [`<Cup v-bind="{ event: teaViewed() }" />`, ["5:23 sent"]],
  [`<Cup :on-pour="(then) => then(teaViewed())" />`, ["5:31 sent"]],
  [`<Cup v-for="each in [teaViewed()]" :event="each" />`, ["5:22 sent"]],
  [
    `<Cup v-if="ready" :event="ready ? teaViewed() : teaBought()" />`,
    ["5:35 sent", "5:49 sent"],
  ],
  [
    `<p>{{ { event: teaViewed() } }}{{ teaBought() }}</p>`,
    ["5:16 sent", "5:35 sent"],
  ],
  [`<Cup @pour="store.event = teaViewed()" />`, ["5:27 sent"]],
  [`<Cup @pour="teaViewed(); teaBought()" />`, ["5:13 unsent", "5:26 unsent"]],
])("Vue: %s", { timeout: 300_000 }, async (markup, expected) => {
  expect(await uses("src/Tea.vue", vue(markup))).toEqual(expected);
});

const svelte = (markup: string) => `<script lang="ts">
import { teaViewed, teaBought } from "./generated/index.js";
</script>
${markup}
`;

test.each([
  [`<Cup event={teaViewed()} />`, ["4:13 sent"]],
  [`<Cup options={{ event: teaViewed() }} />`, ["4:24 sent"]],
  [`<Cup options={{ kind: "a", event: teaViewed() }} />`, ["4:35 sent"]],
  [`<Cup a={teaViewed()}b={teaBought()}/>`, ["4:9 sent", "4:24 sent"]],
  [
    `<Cup {...{ event: teaViewed() }}>{teaBought()}</Cup>`,
    ["4:19 sent", "4:35 sent"],
  ],
  [
    `{#each [teaViewed()] as event}<Cup {event}{...teaBought()} />{/each}`,
    ["4:9 sent", "4:47 sent"],
  ],
  [`<p>{teaViewed()}{teaBought()}</p>`, ["4:5 sent", "4:18 sent"]],
  [
    `<p>{teaViewed()}{all ? teaBought() : teaViewed()}{teaBought()}</p>`,
    ["4:5 sent", "4:38 sent", "4:24 sent", "4:51 sent"],
  ],
  [
    `{#if all}{@const event = teaViewed()}{@const other=teaBought()}<Cup {event} {other} />{/if}`,
    ["4:26 sent", "4:52 sent"],
  ],
  [`<Cup onpour={(then) => then(teaViewed())} />`, ["4:29 sent"]],
  [`<Cup onpour={() => { teaViewed(); }} />`, ["4:22 unsent"]],
  [`<Cup onpour={() => { $store = teaViewed(); }} />`, ["4:31 sent"]],
])("Svelte: %s", { timeout: 300_000 }, async (markup, expected) => {
  expect(await uses("src/Tea.svelte", svelte(markup))).toEqual(expected);
});
