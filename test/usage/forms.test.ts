// Forms of raw calls and of builders' calls, one app each, and what is no call of either.
import { expect, test } from "vitest";
import type { UsageReport } from "../../generator/usage/usage-report.js";
import { scanApp, type ScanAppOptions } from "../support/scan-app.js";

const taxonomy = `version: 1
standard: { events: [df_login, df_purchase] }
events:
  opened: { properties: {} }
  shut: { properties: {} }
`;

async function scanned(
  files: Readonly<Record<string, string>>,
  options?: ScanAppOptions,
) {
  const texts = { "taxonomy.yaml": taxonomy, ...files };
  const { report } = await scanApp(texts, options);
  return report;
}

/** `form:name|name@line` of each raw call. */
async function rawCalls(text: string, options?: ScanAppOptions) {
  const { raw } = await scanned({ "src/a.ts": text }, options);
  return shown(raw);
}

function shown(raw: UsageReport["raw"]): readonly string[] {
  return raw.map(
    ({ form, names, place }) =>
      `${form}:${names?.join("|") ?? "?"}@${String(place.line)}`,
  );
}

test.each([
  [
    "the class of a package",
    `import { Dfinery } from "@igaworks/dfinery-web-sdk";\nDfinery.logEvent("opened");`,
    ["sdk:opened@2"],
  ],
  [
    "a default import under another name",
    `import Sdk from "@igaworks/dfinery-react-native-sdk";\nSdk.logEvent("opened", null);`,
    ["sdk:opened@2"],
  ],
  [
    "a global",
    `window.Dfinery.logEvent("opened");\ndeclare const window: any;`,
    ["sdk:opened@1"],
  ],
  [
    "the older snippet",
    `Dfinery.logEvent(Dfinery.Event.LOGIN);\ndeclare const Dfinery: any;`,
    ["sdk:df_login@1"],
  ],
  [
    "the snippet's queue",
    `dfinery("logEvent", "opened", {});\nwindow.dfinery("logEvent", "shut");\ndeclare const dfinery: any, window: any;`,
    ["snippet:opened@1", "snippet:shut@2"],
  ],
  [
    "a native module",
    `import { NativeModules } from "react-native";\nNativeModules.DfineryModule.logEvent("opened", {});\nconst { DfineryModule: native } = NativeModules;\nnative.logEvent("shut", {});`,
    ["native:opened@2", "native:shut@4"],
  ],
  [
    "a turbo module",
    `import { TurboModuleRegistry } from "react-native";\nconst module = TurboModuleRegistry.getEnforcing("RNDfinery");\nmodule.logEvent("opened", {});`,
    ["native:opened@3"],
  ],
  [
    "the bridge of a web view",
    `window.DfineryBridge.logEvent("opened", JSON.stringify({}));\nwindow.webkit.messageHandlers.dfinery.postMessage({});\ndeclare const window: any;`,
    ["native:opened@1"],
  ],
  [
    "taken apart and bound",
    `const { logEvent } = Dfinery;\nlogEvent("opened");\nconst send = Dfinery.logEvent.bind(Dfinery);\nsend("shut");\ndeclare const Dfinery: any;`,
    ["sdk:opened@2", "sdk:shut@4"],
  ],
  [
    "getInstance",
    `Dfinery.getInstance().logEvent("opened");\ndeclare const Dfinery: any;`,
    ["sdk:opened@1"],
  ],
  [
    "a union",
    `declare const kind: "opened" | "shut" | "opend";\nDfinery.logEvent(kind);\ndeclare const Dfinery: any;`,
    ["sdk:opend|opened|shut@2"],
  ],
  [
    "a conditional",
    `declare const is: boolean;\nDfinery.logEvent(is ? "opened" : "shut");\ndeclare const Dfinery: any;`,
    ["sdk:opened|shut@2"],
  ],
  [
    "members of enums",
    `enum A { X = "opened" }\nconst enum B { Y = "shut" }\nDfinery.logEvent(A.X);\nDfinery.logEvent(B.Y);\nDfinery.logEvent(A["X"]);\ndeclare const Dfinery: any;`,
    ["sdk:opened@3", "sdk:shut@4", "sdk:opened@5"],
  ],
  [
    "members of objects",
    `const NAMES = { open: "opened" };\nconst CONST = { open: "opened" } as const;\nDfinery.logEvent(NAMES.open);\nDfinery.logEvent(CONST.open);\ndeclare const Dfinery: any;`,
    ["sdk:opened@3", "sdk:opened@4"],
  ],
  [
    "DFEvent, with and without the package",
    `import { DFEvent } from "@igaworks/dfinery-web-sdk";\nDfinery.logEvent(DFEvent.LOGIN);\nDfinery.logEvent(DFEvent["PURCHASE"]);\ndeclare const Dfinery: any;`,
    ["sdk:df_login@2", "sdk:df_purchase@3"],
  ],
  [
    "a template literal that is one text",
    "Dfinery.logEvent(`opened`);\ndeclare const Dfinery: any;",
    ["sdk:opened@1"],
  ],
  [
    "a name that nobody can tell",
    `export const f = (n: string) => Dfinery.logEvent(n);\ndeclare const Dfinery: any;`,
    ["sdk:?@1"],
  ],
  [
    "another vendor",
    `import { logEvent, getAnalytics } from "firebase/analytics";\nlogEvent(getAnalytics(), "opened");\nclass Amplitude { logEvent(name: string) { return name; } }\nimport * as amplitude from "@amplitude/analytics";\namplitude.logEvent("opened");`,
    [],
  ],
  [
    "the SDK under another name",
    `declare const Dfinery: { logEvent(name: string, p?: object): void };
export const a = (sdk: typeof Dfinery) => sdk.logEvent("nothing");
export const b = (sdk?: typeof Dfinery) => sdk?.logEvent("nothing");
export class C {
  constructor(private sdk: typeof Dfinery | null, private part: Pick<typeof Dfinery, "logEvent">) {}
  c(name: string) { this.sdk?.logEvent(name); this.part.logEvent("nothing"); }
}
interface Props { readonly tracker: typeof Dfinery }
export const d = ({ tracker }: Props) => tracker.logEvent("nothing");
export const e = ({ logEvent }: typeof Dfinery) => logEvent("nothing");`,
    [
      "sdk:nothing@2",
      "sdk:nothing@3",
      "sdk:?@6",
      "sdk:nothing@6",
      "sdk:nothing@9",
      "sdk:nothing@10",
    ],
  ],
  [
    "the SDK under another name, not installed",
    `import type { Dfinery } from "@igaworks/dfinery-web-sdk";
export const a = (sdk: typeof Dfinery) => sdk.logEvent("nothing");
type Sdk = typeof Dfinery;
export class C {
  private readonly sdk: Sdk | undefined;
  c() { this.sdk?.logEvent("nothing"); }
}
export const d = ({ tracker }: { tracker: Sdk }) => tracker.logEvent("nothing");
export const e = (sdk: typeof import("@igaworks/dfinery-web-sdk").Dfinery) => sdk.logEvent("nothing");`,
    ["sdk:nothing@2", "sdk:nothing@6", "sdk:nothing@8", "sdk:nothing@9"],
  ],
  [
    "through `.call` and `.apply`, which are not analysed",
    `Dfinery.logEvent.call(Dfinery, "opened");\nDfinery.logEvent.apply(Dfinery, ["opened"]);\ndeclare const Dfinery: any;`,
    ["sdk:?@1", "sdk:?@2"],
  ],
])("raw calls: %s", async (_what, text, expected) => {
  expect(await rawCalls(text)).toEqual(expected);
});

test.each([
  [
    "a class",
    `class AmplitudeClient { logEvent(name: string) { return name; } }\nnew AmplitudeClient().logEvent("opened");\nconst amplitude = new AmplitudeClient();\namplitude.logEvent("opened", { colour: 1 });`,
    ["new AmplitudeClient().logEvent@2", "amplitude.logEvent@4"],
  ],
  [
    "an object",
    `const logger = { logEvent(message: string, ...rest: unknown[]) { return [message, rest]; } };\nlogger.logEvent("shut");`,
    ["logger.logEvent@2"],
  ],
  [
    "a parameter",
    `export const f = (x: { logEvent(m: string): void }) => x.logEvent("df_login");`,
    ["x.logEvent@1"],
  ],
  [
    "what nobody knows",
    `amplitude.getInstance().logEvent("opened");\namplitude.getInstance().logEvent("nothing");\ndeclare const amplitude: any;`,
    ["amplitude.getInstance().logEvent@1"],
  ],
])(
  "a logEvent of unknown origin is told, and not judged: %s",
  async (_what, text, expected) => {
    const { raw, unknownOrigin } = await scanned({ "src/a.ts": text });
    expect(raw).toEqual([]);
    expect(
      unknownOrigin.map(
        ({ callee, place }) => `${callee}@${String(place.line)}`,
      ),
    ).toEqual(expected);
  },
);

test("raw calls: the types of an installed SDK", async () => {
  const { raw } = await scanned({
    "src/a.ts": `import { client } from "./client";\nclient.logEvent("nothing");`,
    "src/client.ts": `import type { Sdk } from "@igaworks/dfinery-web-sdk";\nexport declare const client: Sdk;`,
    "node_modules/@igaworks/dfinery-web-sdk/package.json": `{ "name": "@igaworks/dfinery-web-sdk", "version": "1.0.0", "types": "index.d.ts" }`,
    "node_modules/@igaworks/dfinery-web-sdk/index.d.ts": `export interface Sdk { logEvent(name: string): void }`,
  });
  expect(shown(raw)).toEqual(["sdk:nothing@2"]);
});

test("modules that a declaration file declares are found", async () => {
  const { unresolved } = await scanned({
    "src/shims.d.ts": `declare module "node:test" { export const test: unknown; }\ndeclare module "*.styl" { const text: string; export default text; }\n`,
    "src/a.ts": `import { test } from "node:test";\nimport text from "./a.styl";\nimport other from "./other";\nDfinery.logEvent("opened");\n`,
  });
  expect(unresolved.map(({ message }) => message)).toEqual([
    "does not find `./other`",
  ]);
});

test("the text that a web view's bridge takes is read as the object that it was made from", async () => {
  const { raw } = await scanned({
    "src/a.ts": `window.DfineryBridge.logEvent("opened", JSON.stringify({ colour: "red" }));\ndeclare const window: any;`,
  });
  const problems = raw.flatMap((each) => each.problems);
  expect(problems.map(({ message }) => message)).toEqual([
    "`colour` is not registered for `opened`",
  ]);
});

test("a name at another position than the flag says is reported at its place", async () => {
  const { raw } = await scanned(
    {
      "src/a.ts": `sendEvent(user, "opened", {});\nsendEvent(user, name);\ndeclare const user: string, name: string;\ndeclare function sendEvent(...given: unknown[]): void;`,
    },
    { trackFunctions: [{ name: "sendEvent", position: 0 }] },
  );
  expect(
    raw.map(({ problems }) => problems.map(({ message }) => message)),
  ).toEqual([
    [
      "its name is only known at run time; if argument 2 is the name, use `--track-function sendEvent:2`",
    ],
    ["its name is only known at run time"],
  ]);
});

test("what a named function does with its own name does not count as a raw call; what else it sends does", async () => {
  const text = `declare const Dfinery: any;
export function track(name: string, given?: object) { Dfinery.logEvent(name, given); Dfinery.logEvent("shut"); }
export const send = (id: number, name: string) => Dfinery.logEvent(name);
export class Analytics { track(name: string) { Dfinery.logEvent(name); } log(name: string) { Dfinery.logEvent(name); } }
export function trackAll(names: string[]) { for (const name of names) Dfinery.logEvent(name); }
`;
  const trackFunctions = [
    { name: "track", position: 0 },
    { name: "send", position: 1 },
    { name: "analytics.track", position: 0 },
  ];
  expect(await rawCalls(text, { trackFunctions })).toEqual([
    "sdk:shut@2",
    "sdk:?@4",
    "sdk:?@5",
  ]);
});

test("own functions are raw calls by name, with the name at any position", async () => {
  const text = `track("opened", {});\nthis.analytics.send(1, "shut");\nanalytics.track("opened");\nother.track("opened");\nfunction track(a: string, b: object) {}\n`;
  const trackFunctions = [
    { name: "track", position: 0 },
    { name: "analytics.send", position: 1 },
  ];
  expect(await rawCalls(text, { trackFunctions })).toEqual([
    "wrapper:opened@1",
    "wrapper:shut@2",
  ]);
});

test("a local function with a builder's name does not count as a builder, nor does what shadows one", async () => {
  const { events } = await scanned({
    "src/a.ts": `import { opened } from "./generated/index.js";\nfunction shut() { return 1; }\nshut();\nexport function f(opened: () => void) { opened(); }\n`,
    "src/b.ts": `import { shut } from "./mine";\nshut();\n`,
    "src/mine.ts": `export const shut = () => undefined;\n`,
  });
  expect(events.flatMap(({ sites }) => sites)).toEqual([]);
});

test.each(["ts", "js"] as const)(
  "builders of a folder with emit: %s are followed alike",
  async (emit) => {
    const { events, unresolved } = await scanned(
      {
        "src/a.ts": `import { opened, shut as close } from "./generated/index.js";\nimport { logEvent } from "./generated/index.js";\nlogEvent(Dfinery, opened());\nlogEvent(Dfinery, close());\ndeclare const Dfinery: { logEvent(a: string, b?: object): void };\n`,
        "src/b.cjs": `const { opened } = require("./generated/index.js");\nmodule.exports = () => opened();\n`,
      },
      { emit },
    );
    const sites = events.flatMap((event) =>
      event.sites.map(
        ({ place, kind }) =>
          `${event.name} ${kind} ${place.file}:${String(place.line)}`,
      ),
    );
    expect(sites).toEqual([
      "opened call src/a.ts:3",
      "opened call src/b.cjs:2",
      "shut call src/a.ts:4",
    ]);
    expect(unresolved).toEqual([]);
  },
);

test("tests and stories are distinguished from product code", async () => {
  const text = `import { opened } from "@/generated";\nexport const made = [opened()];\n`;
  const files = {
    "src/a.ts": text,
    "src/a.test.ts": text,
    "src/__tests__/b.ts": text,
    "src/a.stories.tsx": text,
    "e2e/c.ts": text,
    "src/latest.ts": text,
  };
  const { events } = await scanned(files);
  const roles = events.flatMap(({ sites }) =>
    sites.map(({ place }) => `${place.file} ${place.role}`),
  );
  expect(roles).toEqual([
    "e2e/c.ts test",
    "src/__tests__/b.ts test",
    "src/a.stories.tsx story",
    "src/a.test.ts test",
    "src/a.ts product",
    "src/latest.ts product",
  ]);
});
