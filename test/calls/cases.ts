// Small sources, and what both `usage` and the ESLint plugin are to say of them.

export interface CallCase {
  readonly what: string;
  /** TypeScript by default. */
  readonly ending?: "js" | "cjs" | "ts" | "tsx" | "mts";
  readonly code: string;
  /** Other modules beside it. */
  readonly beside?: Readonly<Record<string, string>>;
  /** `line name|name`, `line ?` where the name is not known, and `line unsent` for records that are discarded. */
  readonly verdicts: readonly string[];
  /** What the plugin can know without type information, where that is less. */
  readonly withoutTypes?: readonly string[];
}

/** The same for all cases: functions of these names are not used for anything else. */
export const trackFunctions = [
  "track",
  "send:2",
  "report:2",
  "analytics.note",
  "record",
];

const sdk = `import { Dfinery } from "@igaworks/dfinery-web-sdk";\n`;
const missing = "@igaworks/dfinery-react-native-sdk";
const made = `import { dfLogin } from "../generated/index.js";\nimport { logEvent } from "../generated/index.js";\n`;

export const cases: readonly CallCase[] = [
  {
    what: "imports under other names, of an SDK that is installed and one that is not",
    code: `import Sdk from "@igaworks/dfinery-web-sdk";
import { Dfinery as First } from "@igaworks/dfinery-web-sdk";
import * as all from "${missing}";
import Second from "${missing}";
Sdk.logEvent("df_login"); First.logEvent("df_logout");
all.default.logEvent("df_login"); all.Dfinery.logEvent("df_login"); Second.logEvent("df_login");`,
    verdicts: [
      "5 df_login",
      "5 df_logout",
      "6 df_login",
      "6 df_login",
      "6 df_login",
    ],
  },
  {
    what: "a function that a package exports",
    ending: "js",
    code: `import { logEvent, logEvent as log } from "${missing}";
import { logEvent as other } from "firebase/analytics";
logEvent("df_login"); log("df_logout"); other("df_login");`,
    verdicts: ["3 df_login", "3 df_logout"],
  },
  {
    what: "what a module of the app exports under a name of DFINERY's",
    ending: "js",
    code: `import { Dfinery as sdk } from "./nowhere.js";
import dfinery from "./nowhere.js";
import { analytics } from "./nowhere.js";
sdk.logEvent("df_login"); dfinery.logEvent("df_logout"); analytics.logEvent("df_login");`,
    verdicts: ["4 df_login", "4 df_logout"],
  },
  {
    what: "aliases, `bind`, and aliases of those",
    ending: "js",
    code: `${sdk}const same = Dfinery; const again = same;
const send1 = Dfinery.logEvent; const send2 = send1; const send3 = again.logEvent.bind(again);
again.logEvent("df_login"); send2("df_logout"); send3("df_purchase");`,
    verdicts: ["4 df_login", "4 df_logout", "4 df_purchase"],
  },
  {
    what: "destructuring, in a declaration, deep, with a default and in a parameter",
    code: `${sdk}const { logEvent } = Dfinery;
const { Dfinery: inner } = window as any; const { a: { logEvent: deep } } = { a: Dfinery };
export const f = ({ logEvent: log }: typeof Dfinery) => log("df_login");
export const g = ({ tracker }: { tracker: typeof Dfinery }) => tracker.logEvent("df_logout");
export const h = ({ logEvent: other }: Console) => other("df_login");
logEvent("df_login"); inner.logEvent("df_logout");
export const i = (sdk = Dfinery) => sdk;`,
    verdicts: ["4 df_login", "5 df_logout", "7 df_login", "7 df_logout"],
  },
  {
    what: "re-exports",
    code: `import { client, log, again } from "./barrel.js";
client.logEvent("df_login"); log("df_logout"); again.logEvent("df_purchase");`,
    beside: {
      "barrel.ts": `export { client, log } from "./made.js";\nexport * from "./more.js";\n`,
      "made.ts": `${sdk}export const client = Dfinery;\nexport const { logEvent: log } = Dfinery;\n`,
      "more.ts": `import Sdk from "${missing}";\nexport const again = Sdk;\n`,
    },
    verdicts: ["2 df_login", "2 df_logout", "2 df_purchase"],
    withoutTypes: [],
  },
  {
    what: "namespaces",
    code: `import * as sdk from "@igaworks/dfinery-web-sdk";
import * as names from "./names.js";
sdk.Dfinery.logEvent(names.login); sdk.default.logEvent(names.events.out);
namespace own { export const home = "df_view_home"; }
sdk.Dfinery.logEvent(own.home);`,
    beside: {
      "names.ts": `export const login = "df_login";\nexport const events = { out: "df_logout" };\n`,
    },
    verdicts: ["3 df_login", "3 df_logout", "5 df_view_home"],
    withoutTypes: ["3 ?", "3 ?", "5 ?"],
  },
  {
    what: "a generated folder's own sender, whatever it is called",
    ending: "js",
    code: `import * as dfinery from "../generated/index.js";
import { logEvent } from "../generated/index.js";
import { dfLogin } from "../generated/index.js";
dfinery.logEvent(Dfinery, dfLogin()); logEvent(Dfinery, dfLogin());`,
    verdicts: [],
  },
  {
    what: "what the generated `logEvent` takes",
    code: `import { logEvent, type EventSdk } from "../generated/index.js";
import type * as all from "../generated/index.js";
export function f(sdk: EventSdk<void>, other: all.EventSdk<void>) {
  sdk.logEvent("df_login"); other.logEvent("df_logout"); logEvent(sdk, {} as any);
}`,
    verdicts: ["4 df_login", "4 df_logout"],
  },
  {
    what: "`?.`, brackets, parentheses, commas and assertions",
    code: `${sdk}Dfinery?.logEvent("df_login"); Dfinery["logEvent"]("df_logout"); (Dfinery as any)!.logEvent("df_purchase");
Dfinery.logEvent?.(("df_login")); (0, Dfinery.logEvent)("df_logout"); Dfinery[\`logEvent\`](<const>"df_purchase");
declare const window: any; window?.["Dfinery"]?.logEvent("df_login");`,
    verdicts: [
      "2 df_login",
      "2 df_logout",
      "2 df_purchase",
      "3 df_login",
      "3 df_logout",
      "3 df_purchase",
      "4 df_login",
    ],
  },
  {
    what: "`call` and `apply`",
    ending: "js",
    code: `${sdk}const { logEvent } = Dfinery; const log = console.log;
Dfinery.logEvent.call(Dfinery, "df_login"); Dfinery.logEvent.apply(Dfinery, ["df_login"]);
logEvent.call(null, "df_login"); log.call(console, "df_login");`,
    verdicts: ["3 ?", "3 ?", "4 ?"],
  },
  {
    what: "names: templates, constants, conditionals, objects, enums",
    code: `${sdk}const part = "login"; const whole = "df_login"; const again = whole; let never = "df_logout";
const names = { login: "df_login", deep: { out: "df_logout" }, whole } ; const frozen = Object.freeze({ buy: "df_purchase" });
enum Names { Home = "df_view_home" }
declare const is: boolean; declare const given: string;
Dfinery.logEvent(\`df_login\`); Dfinery.logEvent(again); Dfinery.logEvent(never);
Dfinery.logEvent(names.login); Dfinery.logEvent(names["deep"].out); Dfinery.logEvent(names.whole); Dfinery.logEvent(frozen.buy);
Dfinery.logEvent(Names.Home); Dfinery.logEvent(is ? "df_login" : names.deep.out);
Dfinery.logEvent(is ? "df_login" : given); Dfinery.logEvent(\`df_\${given}\`); Dfinery.logEvent("df_" + given); Dfinery.logEvent(given || "df_login");
const { buy } = frozen; Dfinery.logEvent(buy); Dfinery.logEvent(part);`,
    verdicts: [
      "6 df_login",
      "6 df_login",
      "6 df_logout",
      "7 df_login",
      "7 df_logout",
      "7 df_login",
      "7 df_purchase",
      "8 df_view_home",
      "8 df_login|df_logout",
      "9 ?",
      "9 ?",
      "9 ?",
      "9 ?",
      "10 df_purchase",
      "10 login",
    ],
  },
  {
    what: "names that may hold another text",
    ending: "js",
    code: `${sdk}let name = "df_login"; if (Math.random() > 1) name = "df_logout";
const base = { a: "df_login", ...other }; const twice = { a: "df_login", a: "df_logout" };
const tabs = [{ event: "df_login" }, { event: "df_logout" }];
Dfinery.logEvent(name); Dfinery.logEvent(base.a); Dfinery.logEvent(twice.a);
for (const tab of tabs) Dfinery.logEvent(tab.event);`,
    verdicts: ["5 ?", "5 ?", "5 df_logout", "6 ?"],
  },
  {
    what: "constants of the SDK, and the app's own object of that name",
    ending: "js",
    code: `const own = { DFEvent: { LOGIN: "df_logout" } };
Dfinery.logEvent(DFEvent.LOGIN); Dfinery.logEvent(Dfinery.Event.PURCHASE); Dfinery.logEvent(DFEvent["LOGIN"]);
Dfinery.logEvent(own.DFEvent.LOGIN); Dfinery.logEvent(DFEvent.NOT_ONE); Dfinery.logEvent(DFEvent[given]);`,
    verdicts: [
      "2 df_login",
      "2 df_purchase",
      "2 df_login",
      "3 df_logout",
      "3 ?",
      "3 ?",
    ],
  },
  {
    what: "unions, which types alone know",
    code: `${sdk}export function f(kind: "df_login" | "df_logout") {
  Dfinery.logEvent(kind); if (kind === "df_login") Dfinery.logEvent(kind);
}`,
    verdicts: ["3 df_login|df_logout", "3 df_login"],
    withoutTypes: ["3 ?", "3 ?"],
  },
  {
    what: "shadowing",
    ending: "js",
    code: `${sdk}import { other } from "firebase/analytics"; const name = "df_login";
export function f(Dfinery) { Dfinery.logEvent("df_login"); }
export function g() { const Dfinery = other; Dfinery.logEvent("df_login"); }
export function h(name) { Dfinery.logEvent(name); }
Dfinery.logEvent(name);`,
    verdicts: ["3 df_login", "5 ?", "6 df_login"],
  },
  {
    what: "members of classes",
    code: `import type { Dfinery } from "${missing}";
type Sdk = typeof Dfinery;
export class A {
  static readonly LOGIN = "df_login"; private readonly out: string = "df_logout"; open: string = "df_login";
  private sdk?: Sdk; logger?: Console & { logEvent(name: string): void };
  constructor(private readonly given: Sdk | null, private part: Pick<typeof Dfinery, "logEvent">) {}
  a() { this.sdk?.logEvent(A.LOGIN); this.given?.logEvent(this.out); this.part.logEvent(this.open); }
  b() { this.logger?.logEvent("nothing"); }
}`,
    verdicts: ["7 df_login", "7 df_logout", "7 ?"],
  },
  {
    what: "types that the file declares",
    code: `import type { Dfinery } from "${missing}";
interface Props { readonly tracker: typeof Dfinery; readonly name: string }
type Alias = Props;
export const a = ({ tracker }: Alias) => tracker.logEvent("df_login");
export const b = (props: Props) => props.tracker.logEvent("df_logout");
export const c = (get: () => typeof Dfinery) => get().logEvent("df_purchase");
export const d = (sdk: typeof import("${missing}").Dfinery) => sdk.logEvent("df_login");
interface DfineryLike { logEvent(name: string): void }
export const e = (like: DfineryLike | undefined) => like?.logEvent("df_logout");`,
    verdicts: [
      "4 df_login",
      "5 df_logout",
      "6 df_purchase",
      "7 df_login",
      "9 df_logout",
    ],
  },
  {
    what: "other vendors, and objects of unknown origin",
    code: `import analytics from "@react-native-firebase/analytics";
import * as amplitude from "@amplitude/analytics-browser";
analytics().logEvent("nothing"); amplitude.logEvent("df_login");
class Bridge { logEvent(name: string) { return name; } }
new Bridge().logEvent("df_login"); export const f = (x: any) => x.logEvent("df_login");`,
    verdicts: [],
  },
  {
    what: "native modules, the bridge and the snippet",
    code: `import { NativeModules, TurboModuleRegistry } from "react-native";
const { DfineryModule: native } = NativeModules;
native.logEvent("df_login"); NativeModules.DfineryModule.logEvent("df_logout");
TurboModuleRegistry.get("RNDfinery").logEvent("df_login");
declare const window: any; declare const dfinery: any; window.DfineryBridge.logEvent("df_purchase", JSON.stringify({}));
dfinery("logEvent", "df_login"); window.dfinery("logEvent", given); dfinery("init", "df_login");
declare const given: string; Dfinery.getInstance().logEvent("df_login"); declare const Dfinery: any; new Dfinery().logEvent("df_logout");`,
    verdicts: [
      "3 df_login",
      "3 df_logout",
      "4 df_login",
      "5 df_purchase",
      "6 df_login",
      "6 ?",
      "7 df_login",
      "7 df_logout",
    ],
  },
  {
    what: "a track function, and what it forwards",
    ending: "js",
    code: `${sdk}export function track(name = "df_login", properties = {}) { Dfinery.logEvent(name, properties); }
export const send = (id, name) => { queue.push(() => Dfinery.logEvent(name)); };
track("df_login"); track(); send(1, "df_logout"); this.analytics.note("df_purchase"); other.note("df_login"); this.track("df_login");`,
    verdicts: ["4 df_login", "4 ?", "4 df_logout", "4 df_purchase"],
  },
  {
    what: "what a track function sends besides, and what only looks like one",
    code: `${sdk}export function report(id: string, name: string) { Dfinery.logEvent(id); Dfinery.logEvent("df_login"); }
export class Analytics { note(name: string) { Dfinery.logEvent(name); } log(name: string) { Dfinery.logEvent(name); } }
export function record(...names: any[]) { Dfinery.logEvent(names as any); }
export function track(name: string) { { const name: string = String(1); Dfinery.logEvent(name); } }`,
    verdicts: ["2 ?", "2 df_login", "3 ?", "4 ?", "5 ?"],
  },
  {
    what: "an adapter, and what is no adapter",
    ending: "js",
    code: `${made}logEvent({ logEvent: (name, properties) => track(name, properties) }, dfLogin());
logEvent({ logEvent: (name, properties) => track(properties, name) }, dfLogin());
logEvent({ other: 1, logEvent: (name, properties) => track(name, properties) }, dfLogin());
logEvent({ logEvent: (name) => track(name) }, dfLogin());
logEvent({ logEvent: (name, properties) => track(name, "home", properties, 7) }, dfLogin());
logEvent({ logEvent: (name, properties) => track("home", properties) }, dfLogin());
logEvent({ logEvent: (properties) => track("home") }, dfLogin());`,
    verdicts: ["4 ?", "5 ?", "8 home", "9 home"],
  },
  {
    what: "CommonJS",
    ending: "cjs",
    code: `const { Dfinery } = require("${missing}"); const all = require("${missing}");
const dfinery = require("../generated/index.js"); const { dfLogin } = require("../generated/index.js");
exports.a = () => Dfinery.logEvent("df_login"); require("${missing}").default.logEvent("df_logout"); all.Dfinery.logEvent("df_purchase");
dfinery.logEvent(Dfinery, dfLogin());`,
    verdicts: ["3 df_login", "3 df_logout", "3 df_purchase"],
  },
  {
    what: "dynamic imports, and objects behind functions and choices",
    ending: "js",
    code: `const { Dfinery: sdk } = await import("${missing}"); const get = () => sdk; const some = globalThis.x ?? sdk;
sdk.logEvent("df_login"); get().logEvent("df_logout"); some.logEvent("df_purchase"); (x ? sdk : null)?.logEvent("df_login");
(await import("${missing}")).Dfinery.logEvent("df_logout");`,
    verdicts: [
      "2 df_login",
      "2 df_logout",
      "2 df_purchase",
      "2 df_login",
      "3 df_logout",
    ],
  },
  {
    what: "calls without a name, or with a spread",
    ending: "js",
    code: `${sdk}Dfinery.logEvent(); Dfinery.logEvent(...args); Dfinery.logEvent(null); new Dfinery.logEvent("df_login");`,
    verdicts: ["2 ?", "2 ?", "2 ?"],
  },
  {
    what: "records that are discarded",
    code: `${made}declare const ok: boolean; declare function done(): void;
dfLogin(); void dfLogin(); ok && dfLogin(); [dfLogin()]; ({ a: dfLogin() }); (dfLogin(), done()); console.log(dfLogin());
const unread = dfLogin(); let later; later = dfLogin(); const shown = dfLogin(); console.log(shown);
const one = dfLogin(); const two = one; let kept: unknown; kept ??= dfLogin();
const typed = dfLogin(); export type Typed = typeof typed;
let there: unknown = dfLogin(); let back = there; there = back; back = there; there = back;`,
    verdicts: [
      ...Array<string>(7).fill("4 unsent"),
      ...Array<string>(3).fill("5 unsent"),
      "6 unsent",
      "6 unsent",
      "7 unsent",
      "8 unsent",
    ],
  },
  {
    what: "records that are sent, stored or passed on",
    code: `${made}declare const sdk: any, queue: unknown[];
logEvent(sdk, dfLogin()); const event = dfLogin(); logEvent(sdk, event); export const stored = dfLogin();
const listed = dfLogin(); export { listed }; export default dfLogin(); export const make = () => dfLogin();
let later; queue.push((later = dfLogin())); const { event_log_id } = dfLogin(); export const all = { ...dfLogin() };
let inner; queue.push({ inner: (inner = dfLogin()) }); for (const each of [dfLogin()]) queue.push(each);
if (dfLogin()) queue.push(event_log_id, \`\${dfLogin()}\`);`,
    verdicts: [],
  },
  {
    what: "handlers of JSX",
    ending: "tsx",
    code: `${made}declare namespace JSX { interface IntrinsicElements { a: any } }
export const A = () => <a onClick={() => dfLogin()} render={() => dfLogin()} />;
export const B = () => <a onClick={() => Dfinery.logEvent("df_login")} />; declare const Dfinery: any;`,
    verdicts: ["4 unsent", "5 df_login"],
  },
];
