// The rule `no-raw-log-event`: which calls go round the builders, what it says of them, and what it suggests.
import { join } from "node:path";
import { makeLintApp } from "./lint-app.js";

const { app, generate, runRule } = makeLintApp();

const raw = (callee: string, name: string, builder: string) =>
  `\`${callee}\` bypasses the generated builders, so its payload is not checked. Build \`${name}\` with \`${builder}\`.`;
const use = (name: string, builder: string) =>
  `Build \`${name}\` with \`${builder}\`.`;
const instead = (given: string, name: string, builder: string) =>
  `Send \`${name}\` instead of \`${given}\`: build it with \`${builder}\`.`;
const unregistered = (name: string, hint: string) =>
  `\`${name}\` is not registered, and DFINERY drops it silently. ${hint}`;
const pickIt =
  "It is a standard event: pick it under `standard.events` of the taxonomy.";
const unknownName = (callee: string) =>
  `\`${callee}\` bypasses the generated builders, and its event name is only known at run time.`;

const imports = `import { dfLogin, logEvent } from "./generated/index.js";
`;

const withoutRegistry = (folder: string) =>
  `\`Dfinery.logEvent\` bypasses the generated builders. The right builder is unknown, because \`${folder}\` was generated without the target \`registry\`: set \`targets: [default]\` in the taxonomy, or add \`registry\`, and generate again.`;

generate("bare/made", "--target", "validators");

runRule("no-raw-log-event", {
  valid: [
    {
      name: "the builder's own way",
      code: `${imports}logEvent(Dfinery, dfLogin());`,
    },
    {
      name: "a namespace of the runtime, however it is called",
      code: `import * as dfinery from "./generated/index.js"; dfinery.logEvent(Dfinery, record);`,
    },
    {
      name: "another vendor's logEvent, with an event of the same name",
      code: `import { logEvent } from "firebase/analytics"; logEvent(analytics, "df_login");
             import analytics from "@react-native-firebase/analytics"; analytics().logEvent("df_login");`,
    },
    {
      name: "a logEvent of unknown origin, whatever it sends: `usage` lists those",
      code: `import { analytics } from "./analytics.js";
             analytics.logEvent("df_login");
             export function boot(logger) { logger.logEvent("booted"); logger.logEvent("df_login"); }`,
    },
    {
      name: "what a named function does with its own name",
      code: `export function track(name, given) { Dfinery.logEvent(name, given); }
             export const send = (id, name) => Dfinery.logEvent(name);
             export class Analytics { track(name) { Dfinery.logEvent(name); } }`,
      options: [{ trackFunctions: ["track", "send:2", "analytics.track"] }],
    },
    {
      name: "a wrapper of the app's own that takes a record",
      code: `import { dfLogin } from "./generated/index.js";
             import { dfinery } from "./sdk.js";
             const record = dfLogin();
             dfinery.logEvent(dfLogin()); dfinery.logEvent(record);`,
    },
    {
      name: "sdkProperties of the builder's record",
      code: `import { dfLogin, sdkProperties } from "./generated/index.js";
             dfinery("logEvent", "df_login", sdkProperties(dfLogin()));
             window.bridge.dfinery.logEvent("df_login", JSON.stringify(sdkProperties(dfLogin())));`,
    },
    {
      name: "other calls of the SDK",
      code: `Dfinery.setUserProfile("df_name", "김봄"); dfinery("init", { serviceId: "x" });`,
    },
    {
      name: "a function that no option names",
      code: `track("df_login"); send.logEvent;`,
    },
    {
      name: "the generated folder itself",
      code: `export function logEvent(sdk, event) { return sdk.logEvent("df_login", event); }`,
      filename: join(app, "src/generated/index.js"),
    },
  ],
  invalid: [
    {
      name: "an event under the name that it had before",
      code: `${imports}Dfinery.logEvent("coupon_taken", { coupon_code: "봄" });`,
      errors: [
        {
          message: unregistered(
            "coupon_taken",
            "It was renamed to `coupon_redeemed`.",
          ),
          suggestions: [
            [
              instead("coupon_taken", "coupon_redeemed", "couponRedeemed"),
              `import { dfLogin, logEvent, couponRedeemed } from "./generated/index.js";
logEvent(Dfinery, couponRedeemed({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "what a named function sends besides",
      code: `export function track(name) { for (const each of name) Dfinery.logEvent(each); }
             export function log(name) { Dfinery.logEvent(name); }`,
      options: [{ trackFunctions: ["track"] }],
      errors: [
        { message: unknownName("Dfinery.logEvent") },
        { message: unknownName("Dfinery.logEvent") },
      ],
    },
    {
      name: "adds both imports",
      code: `Dfinery.logEvent("df_purchase", { df_order_id: "가-1" });`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "df_purchase", "dfPurchase"),
          suggestions: [
            [
              use("df_purchase", "dfPurchase"),
              `import { dfPurchase, logEvent } from "./generated/index.js";
logEvent(Dfinery, dfPurchase({ df_order_id: "가-1" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "extends imports that are there, in the file's own style",
      code: `import { dfLogin, logEvent as send } from '@/generated'
send(Dfinery, dfLogin())
window.Dfinery.logEvent(DFEvent.VIEW_HOME, null)`,
      errors: [
        {
          message: raw("window.Dfinery.logEvent", "df_view_home", "dfViewHome"),
          suggestions: [
            [
              use("df_view_home", "dfViewHome"),
              `import { dfLogin, logEvent as send, dfViewHome } from '@/generated'
send(Dfinery, dfLogin())
send(window.Dfinery, dfViewHome())`,
            ],
          ],
        },
      ],
    },
    {
      name: "a namespace import",
      code: `"use client";
import * as events from "./generated/index.js";
const logEvent = () => {};
logEvent(events.dfLogin);
Dfinery.logEvent("df_login", {});`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `"use client";
import * as events from "./generated/index.js";
const logEvent = () => {};
logEvent(events.dfLogin);
events.logEvent(Dfinery, events.dfLogin());`,
            ],
          ],
        },
      ],
    },
    {
      name: "a name that is taken",
      code: `"use client";
import { dfLogin } from "./generated/events/standard.js";
const logEvent = () => {};
logEvent(dfLogin);
Dfinery.logEvent("df_login", {});`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `"use client";
import { dfLogin } from "./generated/events/standard.js";
import { logEvent as logEvent2 } from "./generated/index.js";
const logEvent = () => {};
logEvent(dfLogin);
logEvent2(Dfinery, dfLogin());`,
            ],
          ],
        },
      ],
    },
    {
      name: "CommonJS",
      commonjs: true,
      code: `"use strict";
const sdk = require("@igaworks/dfinery-react-native-sdk");
exports.login = () => sdk.Dfinery.logEvent("df_login");`,
      errors: [
        {
          message: raw("sdk.Dfinery.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `"use strict";
const sdk = require("@igaworks/dfinery-react-native-sdk");
const { dfLogin, logEvent } = require("./generated/index.js");
exports.login = () => logEvent(sdk.Dfinery, dfLogin());`,
            ],
          ],
        },
      ],
    },
    {
      name: "a typo",
      code: `${imports}Dfinery.logEvent("df_purchse", { a: 1 });`,
      errors: [
        {
          message:
            "`df_purchse` is not registered, and DFINERY drops it silently. Did you mean `df_purchase`?",
          suggestions: [
            [
              instead("df_purchse", "df_purchase", "dfPurchase"),
              `${imports.replace("logEvent }", "logEvent, dfPurchase }")}logEvent(Dfinery, dfPurchase({ a: 1 }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "names that are not registered, in Korean and of the catalogue",
      code: `Dfinery.logEvent("장바구니_비움"); Dfinery.logEvent(DFEvent.REMOVE_CART);`,
      errors: [
        {
          message:
            "`장바구니_비움` is not registered, and DFINERY drops it silently. Register it in the console and in the taxonomy, or remove the call.",
        },
        {
          message: unregistered("df_remove_cart", pickIt),
        },
      ],
    },
    {
      name: "a standard event that is not picked is no typo of one that is",
      code: `Dfinery.logEvent(DFEvent.LOGOUT); Dfinery.logEvent("df_view_list");`,
      errors: [
        { message: unregistered("df_logout", pickIt) },
        { message: unregistered("df_view_list", pickIt) },
      ],
    },
    {
      name: "a typo of a standard event that is not picked, and names that `df_` does not make standard",
      code: `Dfinery.logEvent("df_logoute"); Dfinery.logEvent("df_start_session"); Dfinery.logEvent("df_spring_sale");`,
      errors: [
        {
          message: unregistered(
            "df_logoute",
            "Did you mean `df_logout`? That is a standard event: pick it under `standard.events` of the taxonomy.",
          ),
        },
        ...["df_start_session", "df_spring_sale"].map((name) => ({
          message: unregistered(
            name,
            "DFINERY's catalogue has no such event, and names with `df_` belong to the catalogue.",
          ),
        })),
      ],
    },
    {
      name: "another event is named, and not put in place, where it is not near or differs in its number",
      code: `Dfinery.logEvent("coupon_received"); Dfinery.logEvent("step_2_reached"); Dfinery.logEvent("Step1Reached", {});`,
      errors: [
        {
          message: unregistered(
            "coupon_received",
            "Did you mean `coupon_redeemed`?",
          ),
        },
        {
          message: unregistered(
            "step_2_reached",
            "Did you mean `step_1_reached`?",
          ),
        },
        {
          message: unregistered(
            "Step1Reached",
            "Did you mean `step_1_reached`?",
          ),
          suggestions: [
            [
              instead("Step1Reached", "step_1_reached", "step1Reached"),
              `import { step1Reached, logEvent } from "./generated/index.js";
Dfinery.logEvent("coupon_received"); Dfinery.logEvent("step_2_reached"); logEvent(Dfinery, step1Reached());`,
            ],
          ],
        },
      ],
    },
    {
      name: "an inactive event",
      code: `Dfinery.logEvent("old_banner_seen");`,
      errors: [
        {
          message:
            "`old_banner_seen` is inactive: the console does not collect it. Remove the call.",
        },
      ],
    },
    {
      name: "a builder with a Korean name",
      code: `${imports}Dfinery.logEvent(\`쿠폰_선물\`, { coupon_code: "봄" });`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "쿠폰_선물", "쿠폰선물"),
          suggestions: [
            [
              use("쿠폰_선물", "쿠폰선물"),
              `${imports.replace("logEvent }", "logEvent, 쿠폰선물 }")}logEvent(Dfinery, 쿠폰선물({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "the snippet, and a function of the app's own that an option names",
      options: [{ trackFunctions: ["analytics.track:2", "send"] }],
      code: `import { sdkProperties } from "./generated/index.js";
import { 쿠폰선물 } from "./generated/index.js";
const name = "쿠폰_선물";
dfinery("logEvent", name, { coupon_code: 1 });
this.analytics.track(user, name, { coupon_code: 2 });
send(name);`,
      errors: [
        {
          message: raw("dfinery", "쿠폰_선물", "쿠폰선물"),
          suggestions: [
            [
              use("쿠폰_선물", "쿠폰선물"),
              `import { sdkProperties } from "./generated/index.js";
import { 쿠폰선물 } from "./generated/index.js";
const name = "쿠폰_선물";
dfinery("logEvent", name, sdkProperties(쿠폰선물({ coupon_code: 1 })));
this.analytics.track(user, name, { coupon_code: 2 });
send(name);`,
            ],
          ],
        },
        {
          message: raw("this.analytics.track", "쿠폰_선물", "쿠폰선물"),
          suggestions: [
            [
              use("쿠폰_선물", "쿠폰선물"),
              `import { sdkProperties } from "./generated/index.js";
import { 쿠폰선물 } from "./generated/index.js";
const name = "쿠폰_선물";
dfinery("logEvent", name, { coupon_code: 1 });
this.analytics.track(user, name, sdkProperties(쿠폰선물({ coupon_code: 2 })));
send(name);`,
            ],
          ],
        },
        { message: raw("send", "쿠폰_선물", "쿠폰선물") },
      ],
    },
    {
      name: "the snippet without properties gets them",
      code: `${imports}dfinery("logEvent", "df_login");
dfinery("logEvent", "df_login", undefined);
dfinery("logEvent", "df_logim");`,
      errors: [
        [
          "raw",
          `dfinery("logEvent", "df_login", sdkProperties(dfLogin()));
dfinery("logEvent", "df_login", undefined);
dfinery("logEvent", "df_logim");`,
        ],
        [
          "raw",
          `dfinery("logEvent", "df_login");
dfinery("logEvent", "df_login", sdkProperties(dfLogin()));
dfinery("logEvent", "df_logim");`,
        ],
        [
          "similar",
          `dfinery("logEvent", "df_login");
dfinery("logEvent", "df_login", undefined);
dfinery("logEvent", "df_login", sdkProperties(dfLogin()));`,
        ],
      ].map(([kind, code]) => ({
        message:
          kind === "raw"
            ? raw("dfinery", "df_login", "dfLogin")
            : "`df_logim` is not registered, and DFINERY drops it silently. Did you mean `df_login`?",
        suggestions: [
          [
            kind === "raw"
              ? use("df_login", "dfLogin")
              : instead("df_logim", "df_login", "dfLogin"),
            `import { dfLogin, logEvent, sdkProperties } from "./generated/index.js";
${code ?? ""}`,
          ],
        ],
      })),
    },
    {
      name: "a suggestion says that its builder is deprecated",
      code: `import { couponUsed, logEvent } from "./generated/index.js";
Dfinery.logEvent("coupon_used", { coupon_code: "봄" });`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "coupon_used", "couponUsed"),
          suggestions: [
            [
              "Build `coupon_used` with `couponUsed`, which is deprecated since 2026-03-01. Use `couponRedeemed` instead. 쿠폰은 하나로 센다.",
              `import { couponUsed, logEvent } from "./generated/index.js";
logEvent(Dfinery, couponUsed({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "a suggestion of another event says that its builder is deprecated",
      code: `import { couponUsed, logEvent } from "./generated/index.js";
Dfinery.logEvent("coupon_usde", { coupon_code: "봄" });`,
      errors: [
        {
          message: unregistered("coupon_usde", "Did you mean `coupon_used`?"),
          suggestions: [
            [
              "Send `coupon_used` instead of `coupon_usde`: build it with `couponUsed`, which is deprecated since 2026-03-01. Use `couponRedeemed` instead. 쿠폰은 하나로 센다.",
              `import { couponUsed, logEvent } from "./generated/index.js";
logEvent(Dfinery, couponUsed({ coupon_code: "봄" }));`,
            ],
          ],
        },
      ],
    },
    {
      name: "native modules, and a bridge that takes text",
      code: `${imports}import { NativeModules, TurboModuleRegistry } from "react-native";
const { DfineryModule } = NativeModules;
DfineryModule.logEvent("df_login", {});
TurboModuleRegistry.get("RNDfinery").logEvent("df_login", JSON.stringify({}));
const { logEvent: log } = Dfinery;
log("df_login");
const bound = Dfinery.logEvent.bind(Dfinery);
bound("df_login");`,
      errors: [
        {
          message: raw("DfineryModule.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `${imports}import { NativeModules, TurboModuleRegistry } from "react-native";
const { DfineryModule } = NativeModules;
logEvent(DfineryModule, dfLogin());
TurboModuleRegistry.get("RNDfinery").logEvent("df_login", JSON.stringify({}));
const { logEvent: log } = Dfinery;
log("df_login");
const bound = Dfinery.logEvent.bind(Dfinery);
bound("df_login");`,
            ],
          ],
        },
        {
          message: raw(
            'TurboModuleRegistry.get("RNDfinery").logEvent',
            "df_login",
            "dfLogin",
          ),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `import { dfLogin, logEvent, sdkProperties } from "./generated/index.js";
import { NativeModules, TurboModuleRegistry } from "react-native";
const { DfineryModule } = NativeModules;
DfineryModule.logEvent("df_login", {});
TurboModuleRegistry.get("RNDfinery").logEvent("df_login", JSON.stringify(sdkProperties(dfLogin())));
const { logEvent: log } = Dfinery;
log("df_login");
const bound = Dfinery.logEvent.bind(Dfinery);
bound("df_login");`,
            ],
          ],
        },
        { message: raw("log", "df_login", "dfLogin") },
        { message: raw("bound", "df_login", "dfLogin") },
      ],
    },
    {
      name: "no suggestion where it would drop something or change when it runs",
      code: `${imports}Dfinery?.logEvent("df_view_home", {});
Dfinery.logEvent("df_view_home", {}, callback);
Dfinery.logEvent(...["df_view_home"]);
Dfinery.logEvent(/* why */ "df_view_home", {});
Dfinery.logEvent("df_login", { more: 1 });
Dfinery.logEvent();`,
      errors: [
        { message: raw("Dfinery?.logEvent", "df_view_home", "dfViewHome") },
        { message: raw("Dfinery.logEvent", "df_view_home", "dfViewHome") },
        { message: unknownName("Dfinery.logEvent") },
        { message: raw("Dfinery.logEvent", "df_view_home", "dfViewHome") },
        { message: raw("Dfinery.logEvent", "df_login", "dfLogin") },
        { message: unknownName("Dfinery.logEvent") },
      ],
    },
    {
      name: "names behind constants, enums and choices; a parameter with a type",
      ts: true,
      code: `import { dfPurchase, logEvent, type EventSdk } from "./generated/index.js";
enum Names { Home = "df_view_home" }
const names = { login: "df_login" } as const;
export function send(sdk: EventSdk<void>, late: string) {
  sdk.logEvent(late, {});
  sdk.logEvent(late ? names.login : (Names.Home as string), {});
}
function dfLogin() {}`,
      errors: [
        { message: unknownName("sdk.logEvent") },
        { message: raw("sdk.logEvent", "df_login", "dfLogin") },
        { message: raw("sdk.logEvent", "df_view_home", "dfViewHome") },
      ],
    },
    {
      name: "a Svelte component: the import goes into its script",
      filename: join(app, "src/Coupon.svelte"),
      code: `<script>
  let count = 0;
</script>
<b on:click={() => Dfinery.logEvent("df_login", {})}>{count}</b>`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `<script>
  import { dfLogin, logEvent } from "./generated/index.js";
let count = 0;
</script>
<b on:click={() => logEvent(Dfinery, dfLogin())}>{count}</b>`,
            ],
          ],
        },
      ],
    },
    {
      name: "a Svelte component without a script",
      filename: join(app, "src/Plain.svelte"),
      code: `<b on:click={() => Dfinery.logEvent("df_login", {})} />`,
      errors: [{ message: raw("Dfinery.logEvent", "df_login", "dfLogin") }],
    },
    {
      name: "no generated folder",
      filename: join(app, "elsewhere/app.js"),
      code: `Dfinery.logEvent("df_login");`,
      errors: [
        {
          message:
            '`Dfinery.logEvent` bypasses the generated builders. The right builder is unknown, because no generated folder was found: set settings["dfn-codegen"].generated.',
        },
      ],
    },
    {
      name: "a folder without the target registry: the nearest, and that of the settings",
      filename: join(app, "bare/app.js"),
      code: `Dfinery.logEvent("df_login");`,
      errors: [{ message: withoutRegistry(join(app, "bare/made")) }],
    },
    {
      name: "a folder of the settings without the target registry",
      filename: join(app, "elsewhere/app.js"),
      settings: { "dfn-codegen": { generated: join(app, "bare/made/") } },
      code: `Dfinery.logEvent("df_login");`,
      errors: [{ message: withoutRegistry(join(app, "bare/made")) }],
    },
    {
      name: "the folder of the settings",
      filename: join(app, "elsewhere/app.js"),
      settings: { "dfn-codegen": { generated: join(app, "src/generated/") } },
      code: `Dfinery.logEvent("df_login");`,
      errors: [
        {
          message: raw("Dfinery.logEvent", "df_login", "dfLogin"),
          suggestions: [
            [
              use("df_login", "dfLogin"),
              `import { dfLogin, logEvent } from "../src/generated/index.js";
logEvent(Dfinery, dfLogin());`,
            ],
          ],
        },
      ],
    },
  ],
});
