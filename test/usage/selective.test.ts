// The choice of files loses nothing: against a scan in which every file is a candidate and every import is followed.
import { expect, test } from "vitest";
import type { Scan } from "../../generator/usage/scan-usage.js";
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

/** Rare ways in which a builder reaches another file, each with the file that calls it in the end. */
const ways: readonly (readonly [
  string,
  Readonly<Record<string, string>>,
  string,
])[] = [
  [
    "a generator that yields it",
    {
      "src/all.ts": `import { storeViewed } from "./generated/index";
        export function* builders() { yield storeViewed; }`,
      "src/user.ts": `import { builders } from "./all";
        for (const build of builders()) build({ store_id: 1 });`,
    },
    "src/user.ts",
  ],
  [
    "a hook whose function only calls it",
    {
      "src/hook.ts": `import { storeViewed } from "./generated/index";
        export function useViewed() { const go = () => storeViewed({ store_id: 1 }); return { go }; }`,
      "src/user.ts": `import { useViewed } from "./hook";
        const { go } = useViewed();
        go();`,
    },
    "src/user.ts",
  ],
  [
    "a member of a global interface, under another name",
    {
      "src/global.d.ts": `interface Tracking { readonly viewed: typeof import("./generated/index").storeViewed }
        declare const tracking: Tracking;`,
      "src/user.ts": `const { viewed: send } = tracking;
        send({ store_id: 1 });`,
    },
    "src/user.ts",
  ],
  [
    "an assignment to a member of `this`",
    {
      "src/hold.js": `import { storeViewed } from "./generated/index";
        export class Tracking { constructor() { this.send = storeViewed; } }`,
      "src/user.js": `import { Tracking } from "./hold";
        new Tracking().send({ store_id: 1 });`,
    },
    "src/user.js",
  ],
  [
    "a loop, a callback's parameter and a barrel that renames",
    {
      "src/hold.ts": `import * as events from "./generated/index";
        export const all = [events.storeViewed];`,
      "src/barrel/index.ts": `export { all as builders } from "../hold";`,
      "src/user.ts": `import { builders } from "./barrel";
        builders.forEach((build) => { build({ store_id: 1 }); });`,
    },
    "src/user.ts",
  ],
  [
    "an ambient file",
    {
      "src/global.d.ts": `declare const viewed: typeof import("./generated/index").storeViewed;`,
      "src/user.ts": `export const sent = viewed({ store_id: 1 });`,
    },
    "src/user.ts",
  ],
  [
    "the exports of CommonJS",
    {
      "src/hold.js": `const { storeViewed } = require("./generated/index");
        exports.viewed = storeViewed;`,
      "src/user.js": `const { viewed } = require("./hold");
        viewed({ store_id: 1 });`,
    },
    "src/user.js",
  ],
];

test.each(ways)(
  "a call is found through %s",
  { timeout: 300_000 },
  async (_, sources, user) => {
    const files = {
      "taxonomy.yaml": trackingApp["taxonomy.yaml"] ?? "",
      ...sources,
      "src/other.ts": "export const nothing = 1;",
    };
    const callsIn = ({ report }: Scan) =>
      report.events
        .flatMap(({ sites }) => sites)
        .filter(({ kind }) => kind !== "reference");
    const chosen = await scanApp(files);
    expect(callsIn(chosen).map(({ place }) => place.file)).toContain(user);
    // Calls alone: a scan of everything also counts `exports.name =` as a reference.
    const all = await scanApp(files, { everything: true });
    expect(callsIn(chosen)).toEqual(callsIn(all));
    expect(chosen.report.files.parsed).toBeLessThan(all.report.files.parsed);
  },
);
