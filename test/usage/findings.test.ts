// Every kind of finding is raised, explained, and told with its remedy.
import { expect, test } from "vitest";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import { listFindings } from "../../generator/usage/list-findings.js";
import { countFindings } from "../../generator/usage/usage-report.js";
import { scanApp } from "../support/scan-app.js";

const app = {
  "taxonomy.yaml": `version: 1
standard: { events: [df_purchase] }
event_properties:
  code: { type: string, pattern: "^[A-Z]+$" }
  old_code: { type: string, deprecated: { replaced_by: code } }
  gone_code: { type: string, deprecated: { reason: never read } }
item_properties:
  shelf: { type: string, deprecated: { reason: never read } }
events:
  used: { renamed_from: was_used, properties: { code: required, old_code: optional, gone_code: optional, df_items: optional } }
  old: { deprecated: { replaced_by: used }, properties: {} }
  closed: { status: inactive, properties: {} }
  forgotten: { properties: {} }
`,
  "src/app.ts": `import { used, old, closed, nothingThere } from "./generated/index.js";
import { logEvent, unregistered } from "./generated/index.js";
logEvent(Dfinery, used({ code: "A", old_code: "b", ["gone_code"]: "c" }));
logEvent(Dfinery, old());
used({ code: "A" });
logEvent(Dfinery, unregistered("soon"));
export function send(name: string) { Dfinery.logEvent(name); }
Dfinery.logEvent("usde", {});
Dfinery.logEvent("closed");
Dfinery.logEvent("old");
Dfinery.logEvent("used", { old_code: "x", cod: 1, gone_code: 1, df_items: [{ df_item_id: "1", df_item_name: "n", df_price: 1, df_quantity: 1, df_discount: 0, shelf: "a" }] });
Dfinery.logEvent("used", { code: "lower" });
export function spy(name: string, properties: object) { console.log(properties); Dfinery.logEvent(name, properties); }
spy("used", held);
import { wasUsed } from "./generated/index.js";
logEvent(Dfinery, wasUsed({ code: "A" }));
Dfinery.logEvent("was_used", { code: "A" });
declare const held: { readonly code: string };
declare const console: { log(value: unknown): void };
declare const Dfinery: { logEvent(name: string, properties?: object): void };
`,
};

test("each kind is raised, and `explain` has it", async () => {
  const { report } = await scanApp(app, {
    trackFunctions: [{ name: "spy", position: 0 }],
  });
  const findings = listFindings(report);
  const kinds = diagnosticKinds
    .map(({ code }) => code)
    .filter((code) => code.startsWith("usage/"))
    // `--rewrite` raises these: `test/rewrite/rendered/github.txt`.
    .filter((code) => !["usage/rewrite", "usage/skipped"].includes(code));
  expect([...new Set(findings.map(({ code }) => code))].sort()).toEqual(
    kinds.sort(),
  );
  const lines = findings.map(({ code, message, place }) =>
    [
      place ? `${String(place.line)}:${String(place.column)}` : "-",
      code,
      message,
    ].join("  "),
  );
  await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
    "rendered/findings.txt",
  );
  expect(countFindings(report)).toMatchObject({
    deprecated: 6,
    unsent: 1,
    // `closed` is imported and sent by its name; `nothingThere` is nowhere.
    inactive: 2,
    "dead-import": 1,
  });
});

test("the hint of an unregistered property is one that the call does not have yet, or that it is registered elsewhere", async () => {
  const { report } = await scanApp({
    "taxonomy.yaml": `version: 1
event_properties: { colour_1: { type: string }, size: { type: string } }
events:
  painted: { properties: { colour_1: required } }
  sized: { properties: { size: required } }
`,
    "src/app.ts": `declare const Dfinery: { logEvent(name: string, properties?: object): void };
Dfinery.logEvent("painted", { colour_1: "red", colour_2: "blue", size: "S" });
Dfinery.logEvent("painted", { colour_2: "blue" });
`,
  });
  expect(
    report.raw.map(({ problems }) =>
      problems.map(({ message, hint }) => [message, hint]),
    ),
  ).toEqual([
    [
      ["`colour_2` is not registered for `painted`", null],
      [
        "`size` is not registered for `painted`",
        "registered, but not attached to this event",
      ],
    ],
    [
      [
        "`colour_2` is not registered for `painted`",
        "did you mean `colour_1`?",
      ],
      ["`colour_1`, which `painted` requires, is missing", null],
    ],
  ]);
});
