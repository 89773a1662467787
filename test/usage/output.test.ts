// What a name in the scanned code may do to a report: nothing.
import { expect, test } from "vitest";
import {
  showGithub,
  showMarkdown,
  showPretty,
} from "../../generator/usage/show-usage.js";
import { cutPath } from "../../generator/usage/fold-lines.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { scanApp } from "../support/scan-app.js";

const nasty = "a|b`c`\\n::error::x\\u001b[31m<img src=x>[y](z)%0A,:쿠폰";
const files = {
  "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
  "src/a.ts": `Dfinery.logEvent("${nasty}", {});\ndeclare const Dfinery: any;\n`,
  "src/b,c:d|e.ts": `Dfinery.logEvent("opened");\ndeclare const Dfinery: any;\n`,
};
const screen = { width: 80, cutsPaths: true };

test("in Markdown no name ends a cell, opens a tag or breaks a line", async () => {
  const text = showMarkdown((await scanApp(files)).report);
  const rows = text.split("\n").filter((line) => line.includes("쿠폰"));
  expect(rows).toHaveLength(2);
  for (const row of rows) {
    expect(row.match(/\|/g)).toHaveLength(4);
    expect(row).not.toMatch(/<img|\[y\]/);
    expect(row).not.toContain("\u001b");
  }
});

test("in annotations no name makes another command or property", async () => {
  const lines = showGithub((await scanApp(files)).report).split("\n");
  const commands = lines.filter((line) => line.startsWith("::"));
  expect(commands.every((line) => line.startsWith("::warning "))).toBe(true);
  expect(commands.join("\n")).not.toContain("\u001b");
  expect(
    commands.some((line) => line.includes("file=src/b%2Cc%3Ad|e.ts,")),
  ).toBe(true);
  expect(commands.some((line) => line.includes("%250A"))).toBe(true);
});

test("on a terminal no name moves the cursor, and lists keep to the width", async () => {
  const events = Array.from(
    { length: 40 },
    (_, at) =>
      `  쿠폰_event_${String(at)}: { function: event${String(at)}, properties: {} }`,
  );
  const { report } = await scanApp({
    ...files,
    "taxonomy.yaml": `version: 1\nevents:\n${events.join("\n").replaceAll("쿠폰", "coupon")}\n`,
  });
  const text = showPretty(report, screen);
  expect(text).not.toContain("\u001b");
  const [, list = ""] = text.split("never built in product code (40)\n");
  const lines = list.split("\n\n")[0]?.split("\n") ?? [];
  expect(lines.length).toBeGreaterThan(5);
  for (const line of lines) expect(displayWidth(line)).toBeLessThanOrEqual(80);
});

const long = {
  "taxonomy.yaml": `version: 1
event_properties:
  coupon_code: { type: string, pattern: "^[A-Z0-9]{8}$" }
events:
  opened: { properties: { coupon_code: required } }
  shown: { properties: {} }
`,
  "packages/storefront/src/features/checkout/components/쿠폰선택/CouponSelector.tsx": `import { shown } from "../../../../../../../src/generated/index.js";
import { logEvent } from "../../../../../../../src/generated/index.js";
declare const Dfinery: any, someOtherAnalyticsObjectOfUnknownOrigin: any;
export function 쿠폰을선택하고결제수단을고르는아주긴이름의함수() {
  logEvent(Dfinery, shown());
  Dfinery.logEvent("opened", { coupon_code: "아주 긴 쿠폰 코드이고 여덟 글자가 아니다", another_property_of_a_long_name: 1 });
  someOtherAnalyticsObjectOfUnknownOrigin.logEvent("opened");
  shown();
}
`,
};

test("what is longer than a line goes on below; on a screen long paths lose their beginning", async () => {
  const { report } = await scanApp(long);
  const text = showPretty(report, screen);
  await expect(text).toMatchFileSnapshot("rendered/long-lines.txt");
  for (const line of text.split("\n")) {
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
  }
});

test("in a file or a pipe paths stay whole", async () => {
  const { report } = await scanApp(long);
  const text = showPretty(report, { ...screen, cutsPaths: false });
  expect(text).not.toContain("…");
  expect(text).toContain(`  ${Object.keys(long)[1] ?? ""}:6:3\n`);
});

test("the end of a path stays, by columns and not by letters", () => {
  expect(cutPath("a/b/c.ts:1:1", 12)).toBe("a/b/c.ts:1:1");
  expect(cutPath("a/b/c.ts:1:1", 11)).toBe("…/c.ts:1:1");
  expect(cutPath("쿠폰/선택.ts:1:1", 11)).toBe("…택.ts:1:1");
  expect(cutPath("쿠폰/선택.ts:1:1", 12)).toBe("…선택.ts:1:1");
  expect(cutPath("쿠폰/선택.ts:1:1", 13)).toBe("…/선택.ts:1:1");
});

test("the summary counts one as one", async () => {
  const one = {
    "taxonomy.yaml": "version: 1\nevents:\n  opened: { properties: {} }\n",
    "src/a.ts": `Dfinery.logEvent("opened");\ndeclare const Dfinery: any;\n`,
  };
  const { report } = await scanApp(one);
  expect(showPretty(report, screen)).toContain(
    "0 of 1 event is built in product code; 1 file read, 1 parsed\n",
  );
  const { report: two } = await scanApp({
    ...one,
    "src/b.ts": one["src/a.ts"],
  });
  expect(showPretty(two, screen)).toContain("2 files read, 2 parsed\n");
});
