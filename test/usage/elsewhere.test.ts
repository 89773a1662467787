// Raw calls of events that only other platforms send.
import { expect, test } from "vitest";
import { scanApp } from "../support/scan-app.js";

test("a raw call says which platforms may send its event", async () => {
  const { report } = await scanApp({
    "taxonomy.yaml": `version: 1
platforms: [web, android]
generate: { platform: web }
events:
  receipt_printed: { platforms: [android] }
  seen: {}
`,
    "src/app.ts": `Dfinery.logEvent("receipt_printed");
Dfinery.logEvent("receipt_printd");
declare const Dfinery: { logEvent(name: string, properties?: object): void };
`,
  });
  expect(report.events.map(({ name }) => name)).toEqual(["seen"]);
  expect(
    report.raw.map(({ problems }) =>
      problems.map(({ code, message, hint }) => [code, message, hint]),
    ),
  ).toEqual([
    [
      [
        "unregistered-event",
        "`receipt_printed` is not registered for this platform; only `android` may send it",
        "send `receipt_printed` from `android`, or add this platform to its `platforms`",
      ],
    ],
    [
      [
        "unregistered-event",
        "`receipt_printd` is not registered",
        "register it in the console and in the taxonomy, or remove the call",
      ],
    ],
  ]);
});
