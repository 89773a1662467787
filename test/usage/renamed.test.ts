// Events under the name that they had before: raw calls, builders, and what is said of them.
import { expect, test } from "vitest";
import { listFindings } from "../../generator/usage/list-findings.js";
import { showPretty } from "../../generator/usage/show-usage.js";
import { countFindings } from "../../generator/usage/usage-report.js";
import { scanApp } from "../support/scan-app.js";

const taxonomy = `version: 1
event_properties:
  code: { type: string }
events:
  coupon_redeemed: { renamed_from: coupon_used, properties: { code: required } }
  closed: { renamed_from: shut, status: inactive }
`;

test("a raw call of the old name is judged as one of the event, and its builder is named", async () => {
  const { report } = await scanApp({
    "taxonomy.yaml": taxonomy,
    "src/app.ts": `Dfinery.logEvent("coupon_used", { code: "A" });
Dfinery.logEvent("coupon_used", { cod: "A" });
Dfinery.logEvent("shut");
declare const Dfinery: { logEvent(name: string, properties?: object): void };
`,
  });
  expect(
    report.raw.map(({ problems }) =>
      problems.map(({ code, message, hint }) => [code, message, hint]),
    ),
  ).toEqual([
    [
      [
        "renamed-event",
        "`coupon_used` was renamed to `coupon_redeemed`",
        "use `couponRedeemed`",
      ],
    ],
    [
      [
        "renamed-event",
        "`coupon_used` was renamed to `coupon_redeemed`",
        "use `couponRedeemed`",
      ],
      [
        "unregistered-property",
        "`cod` is not registered for `coupon_redeemed`",
        "did you mean `code`?",
      ],
      [
        "missing-property",
        "`code`, which `coupon_redeemed` requires, is missing",
        null,
      ],
    ],
    [
      ["renamed-event", "`shut` was renamed to `closed`", null],
      [
        "inactive-event",
        "`closed` is inactive: the console does not collect it",
        null,
      ],
    ],
  ]);
  expect(countFindings(report)).toMatchObject({
    raw: 3,
    unregistered: 3,
    inactive: 1,
  });
});

test.each(["ts", "js"] as const)(
  "the old builder counts as the new one, and is reported (%s)",
  async (emit) => {
    const { report } = await scanApp(
      {
        "taxonomy.yaml": taxonomy,
        "src/app.ts": `import { couponUsed } from "./generated/index.js";
import * as events from "./generated/index.js";
import { shut } from "./generated/index.js";
import { logEvent } from "./generated/index.js";
logEvent(Dfinery, couponUsed({ code: "A" }));
export const made = ["A"].map((code) => events.couponUsed({ code }));
export const pass = (take: (builder: unknown) => void) => take(couponUsed);
declare const Dfinery: { logEvent(name: string, properties?: object): void };
`,
        "src/old.cjs": `const { couponUsed } = require("./generated/index");
module.exports = couponUsed({ code: "A" });
`,
      },
      { emit },
    );
    expect(
      report.events.find(({ name }) => name === "coupon_redeemed"),
    ).toMatchObject({
      used: true,
      sites: [
        { kind: "call", place: { file: "src/app.ts", line: 5 } },
        { kind: "call", place: { file: "src/app.ts", line: 6 } },
        { kind: "reference", place: { file: "src/app.ts", line: 7 } },
        { kind: "call", place: { file: "src/old.cjs", line: 2 } },
      ],
    });
    expect(
      report.formerBuilders.map(({ event, former, builder, place }) => [
        event,
        former,
        builder,
        `${place.file}:${String(place.line)}`,
      ]),
    ).toEqual([
      ["coupon_redeemed", "couponUsed", "couponRedeemed", "src/app.ts:5"],
      ["coupon_redeemed", "couponUsed", "couponRedeemed", "src/app.ts:6"],
      ["coupon_redeemed", "couponUsed", "couponRedeemed", "src/app.ts:7"],
      ["coupon_redeemed", "couponUsed", "couponRedeemed", "src/old.cjs:2"],
    ]);
    expect(report.deadImports).toMatchObject([
      { name: "shut", event: "closed" },
    ]);
    expect(countFindings(report)).toMatchObject({ deprecated: 4 });
    expect(
      listFindings(report).find(({ code }) => code === "usage/deprecated")
        ?.message,
    ).toBe(
      "`couponUsed` is deprecated, because the event is now `coupon_redeemed`: use `couponRedeemed`",
    );
    expect(showPretty(report, { width: 100, cutsPaths: false })).toContain(
      "Builders of renamed events, under the old name\n",
    );
  },
);
