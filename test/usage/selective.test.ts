// The choice of files loses nothing: against a scan in which every file is a candidate and every import is followed.
import { expect, test } from "vitest";
import type { UsageReport } from "../../generator/usage/usage-report.js";
import { createRandom, runSeed } from "../support/random.js";
import { randomApp } from "../support/random-app.js";
import { scanApp } from "../support/scan-app.js";
import { trackingApp } from "../support/tracking-app.js";

/** All but what tells how much was read. */
function findings({ events, raw, escapes, deadImports }: UsageReport) {
  return { events, raw, escapes, deadImports };
}

const first = runSeed("apps for the choice of files");

test.each(Array.from({ length: 16 }, (_, at) => first + at))(
  "app of DFN_SEED=%i",
  { timeout: 300_000 },
  async (seed) => {
    const files = randomApp(createRandom(seed));
    const chosen = await scanApp(files);
    const all = await scanApp(files, { everything: true });
    const calls = all.report.events.flatMap(({ sites }) => sites);
    expect(calls.length + all.report.escapes.length).toBeGreaterThan(0);
    expect(findings(chosen.report)).toEqual(findings(all.report));
    expect(chosen.report.files.parsed).toBeLessThan(all.report.files.parsed);
  },
);

test(
  "the app with every form, on a disk of Windows",
  { timeout: 300_000 },
  async () => {
    const windows = await scanApp(trackingApp, { windows: true });
    const posix = await scanApp(trackingApp);
    expect(windows.report).toEqual(posix.report);
  },
);

test("the app with every form", { timeout: 300_000 }, async () => {
  const chosen = await scanApp(trackingApp);
  const all = await scanApp(trackingApp, { everything: true });
  expect(findings(chosen.report)).toEqual(findings(all.report));
});
