// `platforms`: what each event and property gets, what a folder for one platform has, and what is reported.
import { describe as group, expect, it, test } from "vitest";
import type { Settings } from "../../generator/model/settings.js";
import { resolveTaxonomy } from "../../generator/resolve/resolve-taxonomy.js";
import {
  describe,
  eventOf,
  parseText,
  realCatalogue,
  resolveText,
  taxonomyOf,
} from "../support/resolve-text.js";

const shop = `
platforms: [server, android, web]
standard: { events: [df_login, df_purchase] }
event_properties:
  coupon_code: { type: string, label: 쿠폰 코드 }
  printer: { type: string }
  store_id: { type: long }
  spare: { type: long }
property_groups:
  till: { store_id: { platforms: [android, server] } }
events:
  df_purchase: { properties: { df_discount: { platforms: [android] } } }
  coupon_redeemed:
    groups: [till]
    platforms: [web, android]
    properties:
      coupon_code: required
      printer: { platforms: [android] }
    any_of: [[printer, store_id]]
    examples:
      - { coupon_code: A, printer: 영수증 }
  coupon_printed:
    platforms: [android]
    properties: { printer: required }
`;

/** Each event with its properties; those with `!` are required. */
function shown(source: string, overrides: Partial<Settings> = {}) {
  const { taxonomy } = resolveText(source, overrides);
  return Object.fromEntries(
    (taxonomy?.events ?? []).map(({ name, properties, items }) => [
      name,
      [...properties, ...(items ? [items] : [])]
        .map(({ property, required }) => property.name + (required ? "!" : ""))
        .join(" "),
    ]),
  );
}

function told(source: string, overrides: Partial<Settings> = {}): string {
  const { diagnostics } = resolveText(source, overrides);
  return `\n${diagnostics.map(describe).join("\n")}\n`;
}

group("a taxonomy with platforms", () => {
  test("gives each event and property its platforms, in a fixed order", () => {
    const taxonomy = taxonomyOf(shop);
    expect(taxonomy.platforms).toEqual(["web", "android", "server"]);
    expect(eventOf(taxonomy, "df_login").platforms).toEqual(taxonomy.platforms);
    const redeemed = eventOf(taxonomy, "coupon_redeemed");
    expect(redeemed.platforms).toEqual(["web", "android"]);
    expect(
      redeemed.properties.map(({ property, platforms }) => [
        property.name,
        ...(platforms ?? []),
      ]),
    ).toEqual([
      ["store_id", "android"],
      ["coupon_code", "web", "android"],
      ["printer", "android"],
    ]);
  });

  test("has none where none are named", () => {
    const taxonomy = taxonomyOf("events: { seen: {} }");
    expect(taxonomy.platforms).toBeUndefined();
    expect(eventOf(taxonomy, "seen").platforms).toBeUndefined();
  });
});

group("a folder for a platform", () => {
  test("has the events and properties of that platform alone", () => {
    expect(shown(shop, { platform: "server" })).toEqual({
      df_login: "",
      df_purchase:
        "df_order_id! df_payment_method! df_total_purchase_amount! df_delivery_charge! df_items!",
    });
    expect(shown(shop, { platform: "android" })).toMatchObject({
      df_purchase:
        "df_order_id! df_payment_method! df_total_purchase_amount! df_delivery_charge! df_discount df_items!",
      coupon_redeemed: "store_id coupon_code! printer",
      coupon_printed: "printer!",
    });
  });

  test("leaves out properties that only other platforms send, and keeps those of no event", () => {
    const { taxonomy } = resolveText(shop, { platform: "web" });
    const names = taxonomy?.eventProperties.map(({ name }) => name);
    expect(names).toContain("spare");
    expect(names).not.toContain("printer");
    expect(names).not.toContain("df_discount");
    expect(taxonomy?.catalogue.eventProperties).not.toHaveProperty(
      "df_discount",
    );
  });

  test("narrows `any_of`, and leaves out examples of other platforms", () => {
    const { taxonomy } = resolveText(
      shop.replace("platforms: [android, server]", "platforms: [web]"),
      { platform: "web" },
    );
    const event = taxonomy && eventOf(taxonomy, "coupon_redeemed");
    expect(event?.anyOf).toEqual([]);
    expect(event?.names.fields).toBeUndefined();
    expect(event?.examples).toEqual([]);
    expect(
      event?.properties.map(({ property, required }) => [
        property.name,
        required,
      ]),
    ).toEqual([
      ["store_id", true],
      ["coupon_code", true],
    ]);
  });

  test("requires all that is registered only where the SDK does", () => {
    const optional = `
platforms: [web, ios, android]
event_properties: { kind: { type: string }, memo: { type: string } }
events:
  seen:
    properties: { kind: optional, memo: { platforms: [ios] }, df_items: optional }
`;
    const all = { required: "registered" } as const;
    expect(shown(optional, { ...all, platform: "web" })).toEqual({
      seen: "kind! df_items!",
    });
    expect(shown(optional, { ...all, platform: "ios" })).toEqual({
      seen: "kind! memo! df_items!",
    });
    expect(shown(optional, { ...all, platform: "android" })).toEqual({
      seen: "kind df_items",
    });
    expect(shown(optional, all)).toEqual({ seen: "kind memo df_items" });
    expect(shown(optional, { platform: "web" })).toEqual({
      seen: "kind df_items",
    });
  });

  test("has every event where the taxonomy names no platforms", () => {
    const text = `
event_properties: { kind: { type: string } }
events: { seen: { properties: { kind: optional } } }
`;
    expect(shown(text, { platform: "web", required: "registered" })).toEqual({
      seen: "kind!",
    });
  });

  test("is that of the flag before that of the file", () => {
    const text = `${shop}generate: { platform: android, required: registered }\n`;
    const platformOf = (flags: Partial<Settings>) =>
      resolveText(text, flags).settings.platform;
    expect(platformOf({})).toBe("android");
    expect(platformOf({ platform: "web" })).toBe("web");
  });

  test("does not count for a command that compares or describes everything", () => {
    const text = `${shop}generate: { platform: android, required: registered }\n`;
    const { taxonomy, diagnostics } = resolveTaxonomy({
      documents: [parseText("taxonomy.yaml", text)],
      catalogue: realCatalogue(),
      overrides: {},
      allPlatforms: true,
    });
    expect(taxonomy?.settings.platform).toBeUndefined();
    expect(taxonomy?.events.map(({ name }) => name)).toEqual([
      "df_login",
      "df_purchase",
      "coupon_redeemed",
      "coupon_printed",
    ]);
    expect(diagnostics.map(({ code }) => code)).toEqual([]);
  });
});

group("resolve/unknown-platform", () => {
  it("is reported for an event, a property, a group and a folder", () => {
    expect(
      told(`
platforms: [web, android]
event_properties: { kind: { type: string } }
property_groups: { shared: { kind: { platforms: [unity] } } }
events:
  seen: { platforms: [android, ios], groups: [shared] }
  paid:
    platforms: [web]
    properties: { kind: { platforms: [android] } }
generate: { platform: flutter }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-platform] \`kind\` of property group \`shared\` is for \`unity\`, but the taxonomy is not
        at taxonomy.yaml ‹unity›: not a platform of it
        = add \`unity\` to \`platforms\` of the entry file, which has \`web\`, \`android\`, or remove it here
      error[resolve/unknown-platform] event \`seen\` is for \`ios\`, but the taxonomy is not
        at taxonomy.yaml ‹ios›: not a platform of it
        = add \`ios\` to \`platforms\` of the entry file, which has \`web\`, \`android\`, or remove it here
      error[resolve/unknown-platform] \`kind\` of event \`paid\` is for \`android\`, but event \`paid\` is not
        at taxonomy.yaml ‹android›: not a platform of it
        = remove it here, or add it to \`platforms\` of event \`paid\`, which has \`web\`
      error[resolve/unknown-platform] \`flutter\` is not a platform of the taxonomy
        at taxonomy.yaml ‹flutter›: not a platform of it
        = the taxonomy names \`web\` and \`android\`; add \`flutter\` to \`platforms\` of the entry file if its events are sent from there
      "
    `);
  });

  it("says that the taxonomy names no platforms", () => {
    expect(
      told(`
event_properties: { kind: { type: string } }
events:
  seen: { platforms: [ios, web] }
  paid:
    properties: { kind: { platforms: [android] } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-platform] event \`seen\` names platforms, but the taxonomy does not
        at taxonomy.yaml ‹[ios, web]›: platforms of what?
        = add \`platforms: [web, ios]\` to the entry file, with all platforms of your apps
      error[resolve/unknown-platform] \`kind\` of event \`paid\` names platforms, but the taxonomy does not
        at taxonomy.yaml ‹[android]›: platforms of what?
        = add \`platforms: [android]\` to the entry file, with all platforms of your apps
      "
    `);
  });
});

group("platform/optional-on-web", () => {
  const text = `
platforms: [web, ios, android]
standard: { events: [df_purchase] }
event_properties: { 종류: { type: string }, memo: { type: string } }
events:
  seen:
    properties:
      종류: optional
      memo: { platforms: [android] }
  paid: { platforms: [web], properties: { 종류: optional, memo: optional } }
  gone: { status: inactive, properties: { memo: optional } }
`;

  it("names the optional properties of an event, and where they are lost", () => {
    expect(told(text)).toMatchInlineSnapshot(`
      "
      warning[platform/optional-on-web] \`df_discount\` of event \`df_purchase\` is optional, but \`web\` and \`ios\` drop an event that lacks a registered property
        at taxonomy.yaml ‹df_purchase›: may be left out
        = make it \`required\` if always sent, or list the platforms that send it, such as \`{ platforms: [android] }\`
      warning[platform/optional-on-web] \`종류\` of event \`seen\` is optional, but \`web\` and \`ios\` drop an event that lacks a registered property
        at taxonomy.yaml ‹종류›: may be left out
        = make it \`required\` if always sent, or list the platforms that send it, such as \`{ platforms: [android] }\`
      warning[platform/optional-on-web] \`종류\` and \`memo\` of event \`paid\` are optional, but \`web\` drops an event that lacks a registered property
        at taxonomy.yaml ‹종류›: may be left out
        = make them \`required\` if always sent, or attach them to an event of their own, which always has them
      "
    `);
  });

  it("says which properties only some of the platforms lose", () => {
    const some = `
platforms: [web, ios, android]
event_properties: { kind: { type: string }, memo: { type: string } }
events:
  seen:
    properties: { memo: { platforms: [ios, android] }, kind: optional }
`;
    expect(told(some)).toContain(
      "`memo` (ios) and `kind` of event `seen` are optional, but `web` and `ios` drop",
    );
    expect(told(some, { platform: "ios" })).toContain(
      "`memo` and `kind` of event `seen` are optional, but `ios` drops",
    );
  });

  it("concerns the platform of the folder alone", () => {
    expect(told(text, { platform: "android" }).trim()).toBe("");
    expect(told(text, { platform: "ios" })).toContain("but `ios` drops");
    expect(told(text, { platform: "ios" })).not.toContain("event `paid`");
    expect(told(text, { platform: "web", required: "registered" }).trim()).toBe(
      "",
    );
  });

  it("is silent where no platforms are named, or an event allows it", () => {
    const unnamed = text.replace(/^platforms:.*$/m, "");
    const plain = unnamed.replaceAll("{ platforms: [android] }", "optional");
    expect(told(plain.replace("platforms: [web], ", "")).trim()).toBe("");
    const allowed = `
platforms: [web]
event_properties: { kind: { type: string } }
events:
  seen: { allow: [platform/optional-on-web], properties: { kind: optional } }
`;
    expect(told(allowed).trim()).toBe("");
  });
});

group("settings/needless-required", () => {
  it("is reported where no SDK of the folder requires it", () => {
    const text = (block: string) => `
platforms: [web, android]
events: { seen: {} }
generate: { required: registered${block} }
`;
    expect(told(text(""))).toMatchInlineSnapshot(`
      "
      warning[settings/needless-required] \`required: registered\` has no effect without a \`platform\`
        at taxonomy.yaml ‹registered›: no effect
        = add \`platform: web\` or \`platform: ios\`, whose SDKs drop an event that lacks a registered property, or remove it
      "
    `);
    expect(told(text(", platform: android"))).toContain(
      "no effect with `platform: android`",
    );
    expect(told(text(", platform: web")).trim()).toBe("");
    // The same file is generated for other platforms too.
    expect(told(text(""), { platform: "android" }).trim()).toBe("");
  });
});
