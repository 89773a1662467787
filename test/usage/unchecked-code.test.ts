// Arguments of builders are judged where no type checker sees them, and nowhere else.
import { expect, test } from "vitest";
import { countFindings } from "../../generator/usage/usage-report.js";
import { scanApp, type ScanAppOptions } from "../support/scan-app.js";

const taxonomy = `version: 1
generate: { output: src/generated }
event_properties:
  sort: { type: string, enum: [green, black] }
  cups: { type: long }
  table: { type: long }
events:
  tea_poured: { properties: { sort: required, cups: optional } }
  shop_closed: { properties: {} }
`;

const calls = `import { teaPoured, shopClosed } from "./generated/index.js";
import { logEvent } from "./generated/index.js";
logEvent(Dfinery, teaPoured({ sort: "green", cups: 2 }));
logEvent(Dfinery, teaPoured({ sort: "gren", cups: "2" }));
logEvent(Dfinery, teaPoured({ sorte: "green", table: 1 }));
logEvent(Dfinery, teaPoured());
logEvent(Dfinery, shopClosed(undefined, {}));
export function pour(given) { logEvent(Dfinery, teaPoured(given)); }
`;

const found = [
  '4:31 wrong-value `sort` must be one of "green", "black"',
  "4:45 wrong-type `cups` is registered as long, but this is string",
  "5:19 missing-property `sort`, which `tea_poured` requires, is missing",
  "5:31 unregistered-property `sorte` is not registered for `tea_poured`: did you mean `sort`?",
  "5:47 unregistered-property `table` is not registered for `tea_poured`: registered, but not attached to this event",
  "6:19 missing-property `sort`, which `tea_poured` requires, is missing",
];

async function judged(
  path: string,
  text: string,
  options: ScanAppOptions = {},
): Promise<readonly string[]> {
  const files = { "taxonomy.yaml": taxonomy, [path]: text };
  const { report } = await scanApp(files, options);
  expect(countFindings(report).invalid).toBe(report.wrongArguments.length);
  return report.wrongArguments.map(
    ({ code, message, hint, place: { line, column } }) =>
      `${String(line)}:${String(column)} ${code} ${hint === null ? message : `${message}: ${hint}`}`,
  );
}

test("in JavaScript", { timeout: 300_000 }, async () => {
  expect(await judged("src/tea.js", calls)).toEqual(found);
  expect(
    await judged("src/tea.js", `${calls}// @ts-nocheck\n`, {
      options: { checkJs: true },
    }),
  ).toEqual(found);
});

test("not where a type checker sees them", { timeout: 300_000 }, async () => {
  expect(await judged("src/tea.ts", calls)).toEqual([]);
  expect(await judged("src/tea.js", `// @ts-check\n${calls}`)).toEqual([]);
  expect(
    await judged("src/tea.js", calls, { options: { checkJs: true } }),
  ).toEqual([]);
});

test(
  "in templates, and in the scripts of components without types",
  { timeout: 300_000 },
  async () => {
    const script = `import { teaPoured } from "./generated/index.js";\nexport const a = teaPoured({ sort: 1 });`;
    const wrong = "`sort` is registered as string, but this is number";
    expect(
      await judged(
        "src/Tea.vue",
        `<script setup lang="ts">\n${script}\n</script>\n<template><Cup :event="teaPoured({ sort: 2 })" /></template>`,
      ),
    ).toEqual([`5:36 wrong-type ${wrong}`]);
    expect(
      await judged(
        "src/Tea.svelte",
        `<script>\n${script}\n</script>\n<Cup event={teaPoured({ sort: 2 })} />`,
      ),
    ).toEqual([`3:30 wrong-type ${wrong}`, `5:25 wrong-type ${wrong}`]);
  },
);
