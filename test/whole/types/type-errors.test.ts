// Compile-time safety: what must not compile, and what the compiler says about it; and what must compile without a cast.
import { cpSync, mkdtempSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Project, ts } from "ts-morph";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { findingsIn, messagesByFile } from "../../support/run-compiler.js";
import { tempBase } from "../../support/temp-base.js";
import { writeFiles } from "../../support/temp-folder.js";

const root = join(import.meta.dirname, "../../..");

const prelude = `
import { couponRedeemed, checkoutStarted, storeMapViewed, dfLogin, dfPurchase, identity, userProfile, logEvent, eventsRequest, unregistered, setUserProfile, type RegisteredEvent } from "./index.js";
import { createRecorder } from "./testing.js";
import { validateEvent, validateDfPurchase, validateSdkEvent } from "./validators/index.js";
import type { AnyEvent, EventName, EventPropertiesOf, EventsByName } from "./registry.js";
declare const web: { logEvent(eventName: string, properties?: Record<string, unknown> | null): Promise<void> };
declare const native: { logEvent(eventName: string, properties: { [key: string]: any } | undefined | null): void };
declare const json: unknown;
declare const loose: { event_name: string; event_properties: object };
const item = { df_item_id: "1", df_item_name: "a", df_price: 3000, df_quantity: 1, df_discount: 0, sku: "AB123456" };
const order = { df_order_id: "1", df_payment_method: "card", df_total_purchase_amount: 1, df_delivery_charge: 0, df_items: [item] } as const;
const coupon = { coupon_code: "WELCOME1", redeemed_at: new Date() };
`;

/** Code that must not compile → what the message must say. */
const wrong: Readonly<Record<string, readonly [string, RegExp]>> = {
  "an event that is not registered": [
    `import { couponBurnt } from "./index.js"; couponBurnt({});`,
    /no exported member .?'?couponBurnt/,
  ],
  "an event whose collection is switched off": [
    `import { oldBannerClicked } from "./index.js"; oldBannerClicked();`,
    /oldBannerClicked/,
  ],
  "a property that is not registered, in a literal": [
    `couponRedeemed({ ...coupon, coupon_code: "A", coupon_knd: "percent" });`,
    /coupon_knd/,
  ],
  "a misspelt property, in a literal": [
    `couponRedeemed({ coupon_code: "A", redeemed_at: "2026-01-01T00:00:00Z", coupon_knd: "percent" });`,
    /'coupon_knd' does not exist.*Did you mean to write 'coupon_kind'/s,
  ],
  "a property that is not registered, through a variable": [
    `const given = { ...coupon, colour: 1 }; couponRedeemed(given);`,
    /Unregistered<"colour">/,
  ],
  "a dictionary": [
    `const given: typeof coupon & Record<string, unknown> = coupon; couponRedeemed(given);`,
    /Unregistered<string/,
  ],
  "none of several properties, of which one is required": [
    `storeMapViewed({ store_ids: [7] });`,
    /at least one of `map_center`, `address` is required/,
  ],
  "the same through a variable, where the only one may be undefined": [
    `const given = { store_ids: [7], address: json as string | undefined }; storeMapViewed(given);`,
    /at least one of `map_center`, `address` is required/,
  ],
  "an unregistered property beside one of several": [
    `storeMapViewed({ store_ids: [7], adress: "x" });`,
    /'adress' does not exist.*Did you mean to write 'address'/s,
  ],
  "a missing required property": [
    `couponRedeemed({ redeemed_at: new Date() });`,
    /'coupon_code' is missing/,
  ],
  "no properties where some are required": [
    `couponRedeemed();`,
    /Expected 1-2 arguments/,
  ],
  "a wrong type": [
    `couponRedeemed({ ...coupon, coupon_code: 1 });`,
    /'number' is not assignable to type 'string'/,
  ],
  "null for an event property": [
    `couponRedeemed({ ...coupon, coupon_kind: null });`,
    /'null' is not assignable/,
  ],
  "a value outside an enum": [
    `couponRedeemed({ ...coupon, coupon_kind: "free" });`,
    /'"free"' is not assignable to type.*"percent"|CouponKind/s,
  ],
  "the wrong element type of an array": [
    `storeMapViewed({ store_ids: ["7"] });`,
    /'string' is not assignable to type 'number'/,
  ],
  "an item property that is not registered, in a literal": [
    `dfPurchase({ ...order, df_items: [{ ...item, df_price: 1, colour: "red" }] });`,
    /colour/,
  ],
  "an item property that is not registered, through a variable": [
    `const other = { ...item, colour: "red" }; dfPurchase({ ...order, df_items: [other] });`,
    /colour/,
  ],
  "a missing item property": [
    `dfPurchase({ ...order, df_items: [{ df_item_id: "1" }] });`,
    /df_item_name|missing the following properties/,
  ],
  "a hand-made record given to logEvent": [
    `logEvent(web, { event_log_id: "1", event_name: "df_login", event_datetime: "", event_items: null, event_properties: null });`,
    /RegisteredEvent/,
  ],
  "a loose object given to logEvent": [
    `logEvent(web, loose);`,
    /RegisteredEvent/,
  ],
  "JSON that nobody validated given to logEvent": [
    `logEvent(web, json);`,
    /RegisteredEvent/,
  ],
  "a hand-made record given to the body of the API": [
    `eventsRequest(identity({ external_id: "u1" }), [loose]);`,
    /RegisteredEvent/,
  ],
  "a hand-made identity given to the body of the API": [
    `eventsRequest({ external_id: "u1" }, [dfLogin()]);`,
    /RegisteredIdentity/,
  ],
  "a result of validation that nobody looked at": [
    `logEvent(web, validateEvent(json).value);`,
    /'value' does not exist/,
  ],
  "a user property that is not registered": [
    `userProfile({ shoe_size: 44 });`,
    /shoe_size/,
  ],
  "an identity key that is not one": [`identity({ user_id: "1" });`, /user_id/],
  "an event name that is not registered": [
    `const name: EventName = "coupon_burnt"; void name;`,
    /"coupon_burnt"/,
  ],
  "a change of a record": [
    `couponRedeemed(coupon).event_properties.coupon_code = "B";`,
    /read-only/,
  ],
};

/** Code that must compile as it stands. */
const right: Readonly<Record<string, string>> = {
  "the web SDK, and its promise": `const sent: Promise<void> = logEvent(web, couponRedeemed(coupon)); void sent;`,
  "the React Native SDK": `logEvent(native, dfPurchase(order));`,
  "an event without properties": `logEvent(web, dfLogin()); logEvent(web, dfLogin({ event_datetime: new Date() }));`,
  "a property that may be undefined": `couponRedeemed({ ...coupon, coupon_kind: undefined });`,
  "the interface itself": `const given: EventPropertiesOf<"coupon_redeemed"> = coupon; couponRedeemed(given);`,
  "a literal with an enum": `couponRedeemed({ coupon_code: "A", redeemed_at: "2026-01-01T00:00:00Z", coupon_kind: "percent" });`,
  "a datetime goes in as a Date and comes out as a string": `const at: string = couponRedeemed(coupon).event_properties.redeemed_at; void at;`,
  "what was validated": `const result = validateEvent(json); if (result.ok) logEvent(web, result.value);`,
  "what was validated for one event": `const result = validateDfPurchase(json); if (result.ok) { const id: string = result.value.event_properties.df_order_id; void id; }`,
  "what was validated in the form of an SDK": `const result = validateSdkEvent("df_login", json); if (result.ok) logEvent(web, result.value);`,
  "the escape": `logEvent(web, unregistered("soon", { a: 1 }));`,
  "the body of the API": `const body = eventsRequest(identity({ external_id: "u1" }), [dfLogin(), dfPurchase(order)]); void body;`,
  "the recorder": `const sdk = createRecorder<EventsByName>(); logEvent(sdk, dfPurchase(order)); const id: string | undefined = sdk.sent("df_purchase")[0]?.df_order_id; const price: number | undefined = sdk.sent("df_purchase")[0]?.df_items[0]?.df_price; void id; void price;`,
  "an own function over any event": `function keep(event: RegisteredEvent): void { logEvent(web, event); } keep(dfLogin());`,
  "the union of all events": `function name(event: AnyEvent): EventName { return event.event_name; } name(dfLogin());`,
  "a user profile with a consent taken back": `setUserProfile({ setUserProfiles(values) { void values; } }, userProfile({ df_push_ads_optin: null }));`,
};

/** The output of the shop, and each code as a file beside it: one program for all. */
const folder = realpathSync(mkdtempSync(join(tempBase, "dfn-type-errors-")));
let messages: ReadonlyMap<string, readonly string[]>;

function fileOf(name: string): string {
  return `zz-${name.replace(/\W+/g, "-")}.ts`;
}

beforeAll(() => {
  cpSync(join(root, "generated/shop"), folder, { recursive: true });
  writeFiles(folder, {
    "package.json": '{ "type": "module" }',
    ...Object.fromEntries(
      [
        ...Object.entries(wrong).map(([name, [code]]) => [name, code] as const),
        ...Object.entries(right),
      ].map(([name, code]) => [fileOf(name), `${prelude}\n${code}\n`]),
    ),
    "tsconfig.json": JSON.stringify({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        noUncheckedIndexedAccess: true,
        target: "es2022",
        module: "nodenext",
        moduleResolution: "nodenext",
        verbatimModuleSyntax: true,
        noEmit: true,
        types: [],
        lib: ["es2022"],
      },
    }),
  });
  messages = messagesByFile(findingsIn(folder));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

test("each mistake is wrong, and nothing else", () => {
  const files = Object.keys(wrong).map(fileOf);
  expect([...messages.keys()].sort()).toEqual(files.sort());
});

describe("does not compile", () => {
  test.each(Object.entries(wrong))("%s", (name, [, says]) => {
    expect(messages.get(fileOf(name))?.join("\n")).toMatch(says);
  });
});

describe("compiles", () => {
  test.each(Object.keys(right))("%s", (name) => {
    expect(messages.get(fileOf(name)) ?? []).toEqual([]);
  });
});

describe("hover text", () => {
  test("of a builder's call, a record and its properties is readable", () => {
    const project = new Project({
      compilerOptions: {
        strict: true,
        exactOptionalPropertyTypes: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.NodeNext,
        noEmit: true,
        types: [],
        lib: ["lib.es2022.d.ts"],
      },
    });
    const path = join(folder, "zz-hover.ts");
    const code = `${prelude}\nconst event = couponRedeemed({ coupon_code: "A", redeemed_at: "x" });\nconst sent = event.event_properties;\n`;
    project.createSourceFile(path, code);
    const service = project.getLanguageService().compilerObject;
    const hover = (word: string): string => {
      const info = service.getQuickInfoAtPosition(path, code.lastIndexOf(word));
      return ts.displayPartsToString(info?.displayParts);
    };
    expect(hover("event = ")).toBe("const event: CouponRedeemedEvent");
    expect(hover("couponRedeemed({")).toMatchInlineSnapshot(`
      "(alias) couponRedeemed<{
          coupon_code: string;
          redeemed_at: string;
      }>(properties: CouponRedeemedProperties, meta?: EventMeta): CouponRedeemedEvent
      import couponRedeemed"
    `);
    expect(hover("sent = ")).toMatchInlineSnapshot(
      `"const sent: Wire<CouponRedeemedProperties>"`,
    );
  });
});
