// An app that uses builders in every way that `usage` follows, and goes round them in every way that it finds.

/** By path below the app's folder; the generated folder is `src/generated`. */
export const trackingApp: Readonly<Record<string, string>> = {
  "taxonomy.yaml": `version: 1
generate: { output: src/generated }
standard:
  events: [df_login, df_logout, df_purchase, df_view_home]
event_properties:
  coupon_code: { type: string, pattern: "^[A-Z0-9]{8}$" }
  store_id: { type: long }
events:
  coupon_redeemed: { properties: { coupon_code: required, store_id: optional } }
  store_viewed: { properties: { store_id: required } }
  banner_clicked: { deprecated: { replaced_by: store_viewed }, properties: {} }
  popup_closed: { status: inactive, properties: {} }
  never_sent: { properties: {} }
  by_require: { properties: {} }
  never_built: { properties: {} }
`,
  "tsconfig.json": `{ "compilerOptions": { "target":"ES2022","module":"ESNext","moduleResolution":"Bundler","strict":true,"jsx":"preserve","allowJs":true,"skipLibCheck":true,"paths":{"@/*":["./src/*"]} }, "include":["src","legacy"] }
`,
  "src/analytics.ts": `export { dfLogin as login } from "./generated/index.js";
export * as events from "./generated/index.js";
import { couponRedeemed, storeViewed, dfPurchase } from "@/generated/index";
import { logEvent } from "./generated/index";
export const holder = { coupon: couponRedeemed };
export function trackStore(id: number) { logEvent(Dfinery, storeViewed({ store_id: id })); }
declare global { const Dfinery: { logEvent(name: string, p?: Record<string, unknown> | null): Promise<void> } }
`,
  "src/app.tsx": `import { login as signIn, events, holder, trackStore } from "./analytics";
import { logEvent, unregistered } from "@/generated/index";
import { bannerClicked, popupClosed } from "@/generated";
import { logEvent as fb } from "firebase/analytics";

function dfLogout() { return 1; }

export function Shop() {
  logEvent(Dfinery, signIn());
  dfLogout();
  events.neverSent();
  const e = holder.coupon({ coupon_code: "WELCOME1" });
  console.log(e);
  fb({}, "coupon_redeemed");
  trackStore(3);
  logEvent(Dfinery, unregistered("new_thing"));
  return <button onClick={() => bannerClicked()}>x</button>;
}
export async function lazy() {
  const { dfViewHome } = await import("./generated/index.js");
  logEvent(Dfinery, dfViewHome());
}
`,
  "src/raw.ts": `enum Names { Store = "store_viewed" }
const CODE = "coupon_redeemed";
// a comment
Dfinery.logEvent("df_login");
Dfinery.logEvent(Names.Store, { store_id: "7" });
Dfinery.logEvent(CODE, { coupon_code: "bad", cupon: 1 });
export function go(kind: "df_login" | "df_logut", name: string) {
  Dfinery.logEvent(kind);
  Dfinery.logEvent(name, {});
  (window as any).dfinery("logEvent", "popup_closed");
  Dfinery.logEvent(DFEvent.PURCHASE, { [DFEventProperty.ORDER_ID]: "a", df_items: [{ df_item_id: 1 }] });
  // keep me
  Dfinery.logEvent("coupon_redeemed", {
    coupon_code: "WELCOME1", // why
    store_id: 7,
  });
}
declare const DFEvent: any, DFEventProperty: any;
`,
  "legacy/old.js": `const { byRequire } = require("../src/generated/index");
const { logEvent } = require("../src/generated/index");
logEvent(Dfinery, byRequire());
Dfinery.logEvent("df_view_home", {});
`,
  "src/C.vue": `<template><b @click="logEvent(sdk, dfLogout())">x</b></template>
<script setup lang="ts">
import { dfLogout } from "./generated/index";
import { logEvent } from "./generated/index";
const sdk = Dfinery;
Dfinery.logEvent("df_logout");
</script>
`,
  "src/D.svelte": `<script lang="ts">
import { dfPurchase as buy } from "./generated/index";
let n: number = 1;
</script>
<button on:click={() => buy({} as any)}>x</button>
`,
  "src/__tests__/a.test.ts": `import { dfLogout } from "../generated/index";
test("x", () => { expect(dfLogout()).toBeDefined(); });
`,
  "src/broken.ts": `import {x from "./nowhere"; import { dfLogin } from "./generated/index"; dfLogin(;
`,
};
