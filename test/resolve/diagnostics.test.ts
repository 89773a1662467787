// Each diagnostic of the resolve stage: message, label, places, hint and fix.
import { describe as group, expect, it } from "vitest";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import type { ImportSupport } from "../../generator/model/import-support.js";
import { resolveTaxonomy } from "../../generator/resolve/resolve-taxonomy.js";
import {
  describe,
  parseText,
  realCatalogue,
  resolveText,
  textAt,
} from "../support/resolve-text.js";

const raised = new Set<string>();

/** The diagnostics of texts, as text. */
function told(
  source: string | Readonly<Record<string, string>>,
  imports?: ImportSupport,
): string {
  const { diagnostics } = resolveText(source, {}, undefined, imports);
  for (const { code } of diagnostics) raised.add(code);
  return `\n${diagnostics.map(describe).join("\n")}\n`;
}

group("resolve", () => {
  it("unknown-platform, of which `platforms.test.ts` shows more", () => {
    expect(
      told(`
platforms: [web]
events:
  coupon_redeemed: { platforms: [android] }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-platform] event \`coupon_redeemed\` is for \`android\`, but the taxonomy is not
        at taxonomy.yaml ‹android›: not a platform of it
        = add \`android\` to \`platforms\` of the entry file, which has \`web\`, or remove it here
      "
    `);
  });

  it("unknown-property", () => {
    expect(
      told(`
event_properties:
  cart_value: { type: long }
item_properties:
  brand: { type: string }
user_properties:
  grade: { type: string }
events:
  checkout_started:
    properties:
      cart_valeu: required
      nothing_like_it: required
      df_order: optional
      brand: optional
      grade: optional
      df_discount: optional
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-property] event \`checkout_started\` uses \`cart_valeu\`, which is not registered
        at taxonomy.yaml ‹cart_valeu›: not registered
        see taxonomy.yaml ‹cart_value›: a property with a similar name is registered here
        = did you mean \`cart_value\`? To register a new one, add it under \`event_properties\`
        fix taxonomy.yaml ‹cart_valeu› -> cart_value (rename it to \`cart_value\`)
      error[resolve/unknown-property] event \`checkout_started\` uses \`nothing_like_it\`, which is not registered
        at taxonomy.yaml ‹nothing_like_it›: not registered
        = register it under \`event_properties\`
      error[resolve/unknown-property] event \`checkout_started\` uses \`df_order\`, which is not registered
        at taxonomy.yaml ‹df_order›: not registered
        see schemas/standard.yaml ‹df_order_id›: a property with a similar name is registered here
        = did you mean \`df_order_id\`? To register a new one, add it under \`event_properties\`
        fix taxonomy.yaml ‹df_order› -> df_order_id (rename it to \`df_order_id\`)
      error[resolve/unknown-property] event \`checkout_started\` uses \`brand\`, which is not registered as an event property
        at taxonomy.yaml ‹brand›: not registered
        see taxonomy.yaml ‹brand›: registered here, as an item property
        = attach \`df_items\` and set the property on each item
      error[resolve/unknown-property] event \`checkout_started\` uses \`grade\`, which is not registered as an event property
        at taxonomy.yaml ‹grade›: not registered
        see taxonomy.yaml ‹grade›: registered here, as a user property
        = to send it with an event, register it under \`event_properties\` too
      "
    `);
  });

  it("unknown-property and unknown-event in picks", () => {
    expect(
      told(`
standard:
  events: [df_purchas, df_start_session, coupon, df_quite_else]
  event_properties: [df_orderid]
  item_properties: [df_price, df_prize]
  user_properties: [df_gendre, df_price]
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-event] DFINERY's catalogue has no event \`df_purchas\`
        at taxonomy.yaml ‹df_purchas›: not in the catalogue
        = did you mean \`df_purchase\`?
        fix taxonomy.yaml ‹df_purchas› -> df_purchase (pick \`df_purchase\`)
      error[resolve/unknown-event] DFINERY's catalogue has no event \`df_start_session\`
        at taxonomy.yaml ‹df_start_session›: not in the catalogue
        = remove it: the SDKs collect it by themselves, so it is neither picked nor sent
      error[resolve/unknown-event] DFINERY's catalogue has no event \`coupon\`
        at taxonomy.yaml ‹coupon›: not in the catalogue
        = pick only standard names; register your own under \`events\`
      error[resolve/unknown-event] DFINERY's catalogue has no event \`df_quite_else\`
        at taxonomy.yaml ‹df_quite_else›: not in the catalogue
        = pick a standard name from the console
      error[resolve/unknown-property] DFINERY's catalogue has no event property \`df_orderid\`
        at taxonomy.yaml ‹df_orderid›: not in the catalogue
        = did you mean \`df_order_id\`?
        fix taxonomy.yaml ‹df_orderid› -> df_order_id (pick \`df_order_id\`)
      error[resolve/unknown-property] DFINERY's catalogue has no item property \`df_prize\`
        at taxonomy.yaml ‹df_prize›: not in the catalogue
        = did you mean \`df_price\`?
        fix taxonomy.yaml ‹df_prize› -> df_price (pick \`df_price\`)
      error[resolve/unknown-property] DFINERY's catalogue has no user property \`df_gendre\`
        at taxonomy.yaml ‹df_gendre›: not in the catalogue
        = did you mean \`df_gender\`?
        fix taxonomy.yaml ‹df_gendre› -> df_gender (pick \`df_gender\`)
      error[resolve/unknown-property] DFINERY's catalogue has no user property \`df_price\`
        at taxonomy.yaml ‹df_price›: not in the catalogue
        = pick a standard name from the console
      "
    `);
  });

  it("unknown-event and unknown-property in replacements", () => {
    expect(
      told(`
event_properties:
  old_code: { type: string, deprecated: { replaced_by: coupon_cod } }
  coupon_code: { type: string, deprecated: { replaced_by: df_keyword } }
user_properties:
  grade: { type: string, deprecated: { replaced_by: grade } }
events:
  old: { deprecated: { replaced_by: cart_opend } }
  cart_opened: { deprecated: { replaced_by: df_login } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-property] event property \`old_code\` is replaced by \`coupon_cod\`, which is not registered
        at taxonomy.yaml ‹coupon_cod›: not registered
        see taxonomy.yaml ‹coupon_code›: a similar name
        = did you mean \`coupon_code\`?
      error[resolve/unknown-property] user property \`grade\` is replaced by itself
        at taxonomy.yaml ‹grade›: the same name
        = name another replacement, or remove \`replaced_by\`
      error[resolve/unknown-event] event \`old\` is replaced by \`cart_opend\`, which is not registered
        at taxonomy.yaml ‹cart_opend›: not registered
        see taxonomy.yaml ‹cart_opened›: a similar name
        = did you mean \`cart_opened\`?
      error[resolve/unknown-event] event \`cart_opened\` is replaced by \`df_login\`, which is not registered
        at taxonomy.yaml ‹df_login›: not registered
        = pick it under \`standard\`, or remove \`replaced_by\`
      "
    `);
  });

  it("unknown-group, group-conflict and unused-group", () => {
    expect(
      told(`
event_properties:
  cart_id: { type: string }
property_groups:
  cart: { cart_id: required }
  order: { cart_id: optional }
events:
  checkout_started: { groups: [carts, cart, order] }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-group] event \`checkout_started\` uses the property group \`carts\`, which is not defined
        at taxonomy.yaml ‹carts›: not defined
        see taxonomy.yaml ‹cart›: a group with a similar name
        = did you mean \`cart\`?
        fix taxonomy.yaml ‹carts› -> cart (change it to \`cart\`)
      error[resolve/group-conflict] the property groups \`cart\` and \`order\` of event \`checkout_started\` attach \`cart_id\` differently
        at taxonomy.yaml ‹order›: attaches \`cart_id\` differently from \`cart\`
        see taxonomy.yaml ‹cart_id›: \`cart_id\` in \`cart\`
        see taxonomy.yaml ‹cart_id›: \`cart_id\` in \`order\`
        = attach \`cart_id\` under \`properties\` of the event, which overrides both groups, or make the groups agree
      "
    `);
    expect(told("property_groups: { cart: {} }")).toMatchInlineSnapshot(`
      "
      info[resolve/unused-group] no event uses the property group \`cart\`
        at taxonomy.yaml ‹cart›: not used
        = list it under \`groups\` of an event, or remove it
      "
    `);
  });

  it("any-of and pointless-any-of", () => {
    expect(
      told(`
event_properties:
  product_id: { type: string }
  product_code: { type: string }
  needed: { type: string }
  elsewhere: { type: string }
  off: { type: string, status: inactive }
property_groups:
  shared: { product_code: optional }
events:
  product_viewed:
    groups: [shared]
    properties: { product_id: optional, needed: required, df_items: optional, off: optional }
    any_of:
      - [product_id, product_cod]
      - [product_id, elsewhere, nothing_like_it]
      - [product_id]
      - []
      - [product_id, product_code, product_id]
      - [product_id, df_items]
      - [product_id, needed]
      - [product_id, product_code]
      - [product_code, product_id]
      - [product_id, off]
`),
    ).toMatchInlineSnapshot(`
      "
      warning[resolve/inactive-property] event \`product_viewed\` uses \`off\`, which is inactive and therefore omitted
        at taxonomy.yaml ‹off›: inactive
        see taxonomy.yaml ‹off›: switched off here
        = remove \`off\` from the event, or change its status to \`active\`
      error[resolve/any-of] \`any_of\` of event \`product_viewed\` lists \`product_cod\`, which is not one of its properties
        at taxonomy.yaml ‹product_cod›: not attached
        see taxonomy.yaml ‹product_code›: a property with a similar name
        = did you mean \`product_code\`?
        fix taxonomy.yaml ‹product_cod› -> product_code (change it to \`product_code\`)
      error[resolve/any-of] \`any_of\` of event \`product_viewed\` lists \`elsewhere\`, which is not one of its properties
        at taxonomy.yaml ‹elsewhere›: not attached
        = attach \`elsewhere\` under \`properties\`, as \`optional\`
      error[resolve/any-of] \`any_of\` of event \`product_viewed\` lists \`nothing_like_it\`, which is not one of its properties
        at taxonomy.yaml ‹nothing_like_it›: not attached
        = its optional properties are \`product_code\` and \`product_id\`
      error[resolve/any-of] a list in \`any_of\` of event \`product_viewed\` has one property only
        at taxonomy.yaml ‹[product_id]›: at least two are needed
        = attach \`product_id\` as \`required\` instead, or add the properties that can take its place
      error[resolve/any-of] a list in \`any_of\` of event \`product_viewed\` has no property
        at taxonomy.yaml ‹[]›: at least two are needed
        = list the properties of which one must be present, or remove the list
      error[resolve/any-of] a list in \`any_of\` of event \`product_viewed\` has \`product_id\` twice
        at taxonomy.yaml ‹product_id›: again
        see taxonomy.yaml ‹product_id›: here already
        = remove one of them
      error[resolve/any-of] \`any_of\` of event \`product_viewed\` cannot list \`df_items\`
        at taxonomy.yaml ‹df_items›: items, not a property
        = attach the items as \`required\` if each event must have some; they are sent beside the properties
      warning[resolve/pointless-any-of] \`any_of\` of event \`product_viewed\` lists \`needed\`, which is required, so the list is always satisfied
        at taxonomy.yaml ‹needed›: required anyway
        see taxonomy.yaml ‹needed›: required here
        = make \`needed\` optional, or remove the list
      warning[resolve/pointless-any-of] \`any_of\` of event \`product_viewed\` has the same properties twice
        at taxonomy.yaml ‹[product_code, product_id]›: again
        see taxonomy.yaml ‹[product_id, product_code]›: here already
        = remove one of the two lists
      "
    `);
  });

  it("renamed-from", () => {
    expect(
      told(`
standard: { events: [df_login] }
events:
  same: { renamed_from: same }
  coupon_used: {}
  coupon_redeemed: { renamed_from: coupon_used }
  signed_in: { renamed_from: df_login }
  first: { renamed_from: zeroth }
  second: { renamed_from: zeroth }
  third: { renamed_from: " two" }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/renamed-from] event \`same\` is renamed from itself
        at taxonomy.yaml ‹same›: the same name
        = write its former name, or remove \`renamed_from\`
      error[resolve/renamed-from] event \`coupon_redeemed\` is renamed from \`coupon_used\`, which is still registered
        at taxonomy.yaml ‹coupon_used›: still registered
        see taxonomy.yaml ‹coupon_used›: registered here
        = remove \`coupon_used\` if it is the same event; if both are collected, deprecate it with \`replaced_by: coupon_redeemed\` instead
      error[resolve/renamed-from] event \`signed_in\` is renamed from \`df_login\`, which is still registered
        at taxonomy.yaml ‹df_login›: still registered
        see schemas/standard.yaml ‹df_login›: registered here
        = remove \`df_login\` if it is the same event; if both are collected, deprecate it with \`replaced_by: signed_in\` instead
      error[resolve/renamed-from] events \`first\` and \`second\` are both renamed from \`zeroth\`
        at taxonomy.yaml ‹zeroth›: renamed again
        see taxonomy.yaml ‹zeroth›: \`first\` takes it here
        = keep \`renamed_from\` on the event that replaced it
      error[resolve/renamed-from] event \`third\` is renamed from a name that begins or ends with a space
        at taxonomy.yaml ‹" two"›: space at an end
        = write the name exactly as it was registered in the console
      "
    `);
  });

  it("same-identifier of a former builder", () => {
    expect(
      told(`
events:
  coupon_redeemed: { renamed_from: couponUsed }
  coupon_used: {}
  store_viewed: { renamed_from: event_walk }
  one: { renamed_from: old_name }
  two: { renamed_from: old-name }
  three: { renamed_from: "3rd", function: renamedThree }
  four: { renamed_from: four_before, function: fourBefore }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/same-identifier] the former builder \`couponUsed\` of event \`coupon_redeemed\` is also the builder of event \`coupon_used\`
        at taxonomy.yaml ‹couponUsed›: \`couponUsed\`: the former builder
        see taxonomy.yaml ‹coupon_used›: \`couponUsed\`: the builder of \`coupon_used\`
        = remove \`renamed_from\`, or set \`function\` at \`coupon_used\` to name its builder
      error[resolve/same-identifier] the former builder \`oldName\` of event \`two\` is also the former builder of event \`one\`
        at taxonomy.yaml ‹old-name›: \`oldName\`: the former builder
        see taxonomy.yaml ‹one›: \`oldName\`: the former builder of \`one\`
        = keep \`renamed_from\` on only one of the two
      "
    `);
  });

  it("duplicate", () => {
    expect(
      told({
        "taxonomy.yaml": `
standard: { events: [df_login, df_logout, df_login] }
event_properties:
  code: { type: string }
events:
  df_login: {}
  a: {}
`,
        "more.yaml": `
event_properties:
  code: { type: long }
user_properties:
  code: { type: long }
events:
  df_login: {}
  a: {}
`,
      }),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/duplicate] \`df_login\` is picked twice
        at taxonomy.yaml ‹df_login›: picked again
        see taxonomy.yaml ‹df_login›: first picked here
        = keep one of the two
      error[resolve/duplicate] event property \`code\` is registered twice
        at more.yaml ‹code›: registered again
        see taxonomy.yaml ‹code›: first registered here
        = keep one of the two
      error[resolve/duplicate] event \`df_login\` is registered twice
        at more.yaml ‹df_login›: registered again
        see taxonomy.yaml ‹df_login›: first registered here
        = keep one of the two
      error[resolve/duplicate] event \`a\` is registered twice
        at more.yaml ‹a›: registered again
        see taxonomy.yaml ‹a›: first registered here
        = keep one of the two
      "
    `);
  });

  it("reserved-prefix", () => {
    expect(
      told(`
event_properties:
  df_order_idd: { type: string }
  df_mine: { type: string }
events:
  df_start_session: {}
  df_remove_from_cart: {}
  used: { properties: { df_mine: required } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/reserved-prefix] \`df_order_idd\` is not a standard event property, and names that begin with \`df_\` belong to DFINERY's catalogue
        at taxonomy.yaml ‹df_order_idd›: reserved prefix
        = did you mean \`df_order_id\`? Otherwise name it without \`df_\`
      error[resolve/reserved-prefix] \`df_mine\` is not a standard event property, and names that begin with \`df_\` belong to DFINERY's catalogue
        at taxonomy.yaml ‹df_mine›: reserved prefix
        = name it without \`df_\`
      error[resolve/reserved-prefix] event \`df_start_session\` belongs to DFINERY and is not registered
        at taxonomy.yaml ‹df_start_session›: collected by the SDKs
        = remove it: the SDK collects it itself
      error[resolve/reserved-prefix] \`df_remove_from_cart\` is not a standard event, and names that begin with \`df_\` belong to DFINERY's catalogue
        at taxonomy.yaml ‹df_remove_from_cart›: reserved prefix
        = did you mean \`df_remove_cart\`? Otherwise name it without \`df_\`
      "
    `);
  });

  it("not-picked", () => {
    expect(
      told(`
standard:
  events: [df_login]
events:
  df_purchase: { properties: { df_order_id: required } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/not-picked] standard event \`df_purchase\` is described here but not picked
        at taxonomy.yaml ‹df_purchase›: not picked
        see taxonomy.yaml ‹[df_login]›: the picks
        = add \`df_purchase\` to the list \`events\` under \`standard\`
        fix taxonomy.yaml ‹› -> , df_purchase (pick \`df_purchase\`)
      "
    `);
    expect(told(`events: { df_login: {} }`)).toMatchInlineSnapshot(`
      "
      error[resolve/not-picked] standard event \`df_login\` is described here but not picked
        at taxonomy.yaml ‹df_login›: not picked
        = pick it: \`standard: { events: [df_login] }\`
      "
    `);
  });

  it("unpicked-items", () => {
    const event = "events: { e: { properties: { df_items: optional } } }";
    expect(told(event)).toMatchInlineSnapshot(`
      "
      info[resolve/unpicked-items] \`df_items\` brings 5 required item properties: \`df_item_id\`, \`df_item_name\`, \`df_price\`, \`df_quantity\`, \`df_discount\`
        at taxonomy.yaml ‹df_items›: required in each item
        = compare with the console, then add \`item_properties: all\` under \`standard\`, or list those that it has
      "
    `);
    for (const settled of [
      "standard: { item_properties: all }",
      "standard: { item_properties: [df_item_id] }",
      "item_properties: { df_price: { type: double, required: false } }",
      "standard: { events: [df_purchase] }\nevents: { e: { status: inactive, properties: { df_items: optional } } }",
    ]) {
      const text = settled.includes("events: {")
        ? settled
        : `${event}\n${settled}`;
      expect(told(text)).not.toContain("unpicked-items");
    }
  });

  it("widens", () => {
    expect(
      told(`
event_properties:
  kind: { type: string, enum: [a, b, c] }
  day: { type: string, format: date }
  size: { type: long, minimum: 1, maximum: 9 }
  code: { type: 'string[]', min_length: 2, max_length: 5, min_items: 1, max_items: 3 }
events:
  e:
    properties:
      kind: { enum: [c, d] }
      day: { format: uri }
      size: { minimum: 0, maximum: 10 }
      code: { min_length: 1, max_length: 6, min_items: 0, max_items: 4 }
      df_items: { max_items: 100 }
user_properties:
  df_gender: { type: string, enum: [Male, Robot], nullable: true }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/widens] event \`e\` widens \`kind\`: it allows \`d\`, which is not in the \`enum\` of the definition
        at taxonomy.yaml ‹d›: wider than the definition
        see taxonomy.yaml ‹kind›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`day\`: it changes the format \`date\` to \`uri\`
        at taxonomy.yaml ‹uri›: wider than the definition
        see taxonomy.yaml ‹day›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`size\`: it lowers \`minimum\` from 1 to 0
        at taxonomy.yaml ‹0›: wider than the definition
        see taxonomy.yaml ‹size›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`size\`: it raises \`maximum\` from 9 to 10
        at taxonomy.yaml ‹10›: wider than the definition
        see taxonomy.yaml ‹size›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`code\`: it lowers \`min_length\` from 2 to 1
        at taxonomy.yaml ‹1›: wider than the definition
        see taxonomy.yaml ‹code›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`code\`: it raises \`max_length\` from 5 to 6
        at taxonomy.yaml ‹6›: wider than the definition
        see taxonomy.yaml ‹code›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`code\`: it lowers \`min_items\` from 1 to 0
        at taxonomy.yaml ‹0›: wider than the definition
        see taxonomy.yaml ‹code›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] event \`e\` widens \`code\`: it raises \`max_items\` from 3 to 4
        at taxonomy.yaml ‹4›: wider than the definition
        see taxonomy.yaml ‹code›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/widens] \`df_gender\` restates DFINERY's standard definition and allows \`Robot\`, which is not in the \`enum\` of the definition
        at taxonomy.yaml ‹Robot›: wider than the definition
        see schemas/standard.yaml ‹df_gender›: the standard definition
        = narrow it instead: a standard definition cannot be widened
      error[resolve/widens] \`df_gender\` restates DFINERY's standard definition and allows null
        at taxonomy.yaml ‹true›: wider than the definition
        see schemas/standard.yaml ‹df_gender›: the standard definition
        = remove \`nullable\`; the service accepts null only for consents
      "
    `);
  });

  it("standard-conflict", () => {
    expect(
      told(`
event_properties:
  df_order_id: { type: long }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/standard-conflict] standard property \`df_order_id\` has the type \`string\`, not \`long\`
        at taxonomy.yaml ‹long›: \`string\` in DFINERY's catalogue
        see schemas/standard.yaml ‹df_order_id›: the standard definition
        = write \`type: string\`; the service drops an event with a value of another type
      "
    `);
  });

  it("restates-standard", () => {
    expect(
      told(`
standard: { events: [df_purchase, df_sign_up] }
event_properties:
  df_total_purchase_amount: { type: long, minimum: 0, unit: KRW }
  df_keyword: { type: string }
item_properties:
  df_item_name: { type: string, required: false, label: Name }
events:
  df_purchase: { properties: { df_order_id: optional } }
  df_sign_up: { properties: { df_sign_channel: { required: false } } }
`),
    ).toMatchInlineSnapshot(`
      "
      info[resolve/restates-standard] \`df_total_purchase_amount\` restates DFINERY's standard definition and changes \`type\` from \`double\` to \`long\`, constraints and \`unit\`
        at taxonomy.yaml ‹df_total_purchase_amount›: a standard definition
        see schemas/standard.yaml ‹df_total_purchase_amount›: the standard definition
        = Double in the Android SDK of 2024, Number in the web documentation. The sample of the loading API sends an integer.
      info[resolve/restates-standard] \`df_keyword\` restates DFINERY's standard definition without a change
        at taxonomy.yaml ‹df_keyword›: a standard definition
        see schemas/standard.yaml ‹df_keyword›: the standard definition
        = check that the console says the same
      info[resolve/restates-standard] \`df_item_name\` restates DFINERY's standard definition and changes \`required\` to false and \`label\`
        at taxonomy.yaml ‹df_item_name›: a standard definition
        see schemas/standard.yaml ‹df_item_name›: the standard definition
        = check that the console says the same
      info[resolve/restates-standard] event \`df_purchase\` makes \`df_order_id\` optional, but DFINERY's documentation calls it required
        at taxonomy.yaml ‹df_order_id›: required in the catalogue
        see schemas/standard.yaml ‹df_order_id›: the standard event
        = check that the console says the same
      info[resolve/restates-standard] event \`df_sign_up\` makes \`df_sign_channel\` optional, but DFINERY's documentation calls it required
        at taxonomy.yaml ‹df_sign_channel›: required in the catalogue
        see schemas/standard.yaml ‹df_sign_channel›: the standard event
        = A current example for Android and Unity sends df_sharing_channel with this event instead. That is probably a mistake of the documentation.
      "
    `);
  });

  it("same-identifier", () => {
    expect(
      told(`
events:
  cart_opened: {}
  Cart Opened: {}
  purchase: {}
  is_purchase: {}
  a: { function: sent }
  b: { function: sent }
  identity: {}
  date: { function: Date }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/same-identifier] events \`cart_opened\` and \`Cart Opened\` both become the identifier \`cartOpened\`
        at taxonomy.yaml ‹Cart Opened›: \`cartOpened\`: the builder
        see taxonomy.yaml ‹cart_opened›: \`cartOpened\`: the builder of \`cart_opened\`
        = set \`function\` to name the builder: \`function: cartOpened2\`
      error[resolve/same-identifier] events \`purchase\` and \`is_purchase\` both become the identifier \`isPurchase\`
        at taxonomy.yaml ‹is_purchase›: \`isPurchase\`: the builder
        see taxonomy.yaml ‹purchase›: \`isPurchase\`: the type guard of \`purchase\`
        = set \`function\` to name the builder: \`function: isPurchase2\`
      error[resolve/same-identifier] events \`a\` and \`b\` both become the identifier \`sent\`
        at taxonomy.yaml ‹sent›: \`sent\`: the builder
        see taxonomy.yaml ‹sent›: \`sent\`: the builder of \`a\`
        = set \`function\` to name the builder: \`function: sent2\`
      error[resolve/same-identifier] event \`identity\` becomes the identifier \`identity\`, which generated code uses for something else
        at taxonomy.yaml ‹identity›: \`identity\`: the builder
        = set \`function\` to name the builder: \`function: identityEvent\`
      error[resolve/same-identifier] event \`date\` becomes the identifier \`Date\`, which generated code uses for something else
        at taxonomy.yaml ‹Date›: \`Date\`: the builder
        = set \`function\` to name the builder: \`function: DateEvent\`
      "
    `);
  });

  it("no-identifier", () => {
    expect(
      told(`
events:
  2024_sale: {}
  "!!!": {}
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/no-identifier] event \`2024_sale\` cannot be turned into a builder name: it begins with a digit
        at taxonomy.yaml ‹2024_sale›: not an identifier
        = set \`function\` to name the builder: \`function: event2024Sale\`
      error[resolve/no-identifier] event \`!!!\` cannot be turned into a builder name: it has no letter
        at taxonomy.yaml ‹"!!!"›: not an identifier
        = set \`function\` to name the builder: \`function: customEvent\`
      "
    `);
  });

  it("reserved-word", () => {
    expect(
      told(`
events:
  delete: {}
  x: { function: await }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/reserved-word] event \`delete\` would have the builder \`delete\`, which is a reserved word
        at taxonomy.yaml ‹delete›: a reserved word
        = set \`function\` to name the builder: \`function: deleteEvent\`
      error[resolve/reserved-word] event \`x\` would have the builder \`await\`, which is a reserved word
        at taxonomy.yaml ‹await›: a reserved word
        = set \`function\` to name the builder: \`function: awaitEvent\`
      "
    `);
  });

  it("inactive-property", () => {
    expect(
      told(`
standard: { events: [df_view_search_result] }
event_properties:
  old: { type: string, status: inactive }
  df_keyword: { type: string, status: inactive, allow: [resolve/restates-standard] }
events:
  e: { properties: { old: required } }
  f: { properties: { old: optional } }
  off: { status: inactive, properties: { old: optional } }
`),
    ).toMatchInlineSnapshot(`
      "
      warning[resolve/inactive-property] event \`df_view_search_result\` requires \`df_keyword\`, which is inactive and therefore omitted; as long as the console requires it, the event is dropped
        at taxonomy.yaml ‹df_keyword›: inactive
        = change its status to \`active\`, or make the event inactive too
      warning[resolve/inactive-property] event \`e\` requires \`old\`, which is inactive and therefore omitted; as long as the console requires it, the event is dropped
        at taxonomy.yaml ‹old›: inactive
        see taxonomy.yaml ‹old›: switched off here
        = remove \`old\` from the event, or change its status to \`active\`
      warning[resolve/inactive-property] event \`f\` uses \`old\`, which is inactive and therefore omitted
        at taxonomy.yaml ‹old›: inactive
        see taxonomy.yaml ‹old›: switched off here
        = remove \`old\` from the event, or change its status to \`active\`
      "
    `);
  });

  it("unused-allow and unknown-allow", () => {
    expect(
      told(`
event_properties:
  a: { type: string, allow: [constraint/unsafe-pattern] }
  b: { type: string, allow: [unsafe-pattern, resolve/duplicate, nonsense] }
  c: { type: string, pattern: ^(a+)+$, allow: [constraint/unsafe-pattern, constraint/unsafe-pattern] }
`),
    ).toMatchInlineSnapshot(`
      "
      warning[resolve/unused-allow] \`allow: constraint/unsafe-pattern\` suppresses nothing
        at taxonomy.yaml ‹constraint/unsafe-pattern›: nothing to suppress
        = remove it
      warning[resolve/unused-allow] \`allow: unsafe-pattern\` suppresses nothing
        at taxonomy.yaml ‹unsafe-pattern›: nothing to suppress
        = remove it
      error[resolve/unknown-allow] \`resolve/duplicate\` cannot be suppressed
        at taxonomy.yaml ‹resolve/duplicate›: not suppressible
        = fix what it reports; only warnings and remarks can be allowed
      error[resolve/unknown-allow] \`allow\` names an unknown diagnostic \`nonsense\`
        at taxonomy.yaml ‹nonsense›: unknown code
        = write the code that the report shows in brackets, such as \`constraint/unsafe-pattern\`
      warning[resolve/unused-allow] \`allow: constraint/unsafe-pattern\` suppresses nothing
        at taxonomy.yaml ‹constraint/unsafe-pattern›: allowed twice
        = remove it
      "
    `);
  });

  it("bad-name", () => {
    expect(
      told(`
event_properties:
  " code": { type: string }
  "": { type: string }
events:
  "a\\tb": {}
  "__proto__": {}
  ${"x".repeat(257)}: {}
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/bad-name] the name of event property \` code\` begins or ends with a space
        at taxonomy.yaml ‹" code"›: space at an end
        = write the name exactly as it is registered in the console
      error[resolve/bad-name] a name under \`event_properties\` is empty
        at taxonomy.yaml ‹""›: empty name
        = write the name exactly as it is registered in the console
      error[resolve/bad-name] the name of event \`a	b\` contains a control character
        at taxonomy.yaml ‹"a\\tb"›: has a control character
        = write the name exactly as it is registered in the console
      error[resolve/bad-name] the name of event \`__proto__\` cannot be used: it has a meaning in JavaScript objects
        at taxonomy.yaml ‹"__proto__"›: special to JavaScript
        = register it under another name
      error[resolve/bad-name] the name of event \`xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…\` has more than 256 characters
        at taxonomy.yaml ‹xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…›: too long
        = use a name of at most 256 characters
      "
    `);
  });
});

group("constraint", () => {
  it("wrong-type", () => {
    expect(
      told(`
event_properties:
  a: { type: long, pattern: x, minimum: 1 }
  b: { type: datetime, enum: [x] }
  c: { type: string, enum: [x, 1] }
  d: { type: 'double[]', enum: [1, '2'], max_length: 2 }
  e: { type: string }
events:
  x: { properties: { e: { minimum: 1 }, df_items: { enum: [] } } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/wrong-type] \`pattern\` does not fit \`a\`, whose type is \`long\`
        at taxonomy.yaml ‹pattern›: not for \`long\`
        = the type \`long\` takes \`enum\`, \`open\`, \`minimum\` and \`maximum\`
      error[constraint/wrong-type] \`enum\` does not fit \`b\`, whose type is \`datetime\`
        at taxonomy.yaml ‹enum›: not for \`datetime\`
        = the type \`datetime\` takes no constraints: remove it
      error[constraint/wrong-type] a value in the \`enum\` of \`c\` does not fit its type \`string\`
        at taxonomy.yaml ‹1›: a number, not a string
        = put the value in quotes
      error[constraint/wrong-type] a value in the \`enum\` of \`d\` does not fit its type \`double[]\`
        at taxonomy.yaml ‹'2'›: a string, not a number
        = write the value without quotes
      error[constraint/wrong-type] \`max_length\` does not fit \`d\`, whose type is \`double[]\`
        at taxonomy.yaml ‹max_length›: not for \`double[]\`
        = the type \`double[]\` takes \`enum\`, \`open\`, \`minimum\`, \`maximum\`, \`min_items\` and \`max_items\`
      error[constraint/wrong-type] \`minimum\` does not fit \`e\`, whose type is \`string\`
        at taxonomy.yaml ‹minimum›: not for \`string\`
        = the type \`string\` takes \`enum\`, \`open\`, \`pattern\`, \`format\`, \`min_length\` and \`max_length\`
      error[constraint/wrong-type] \`enum\` does not fit \`df_items\`, whose type is \`items\`
        at taxonomy.yaml ‹enum›: not for \`items\`
        = the type \`items\` takes \`min_items\` and \`max_items\`
      "
    `);
  });

  it("contradiction", () => {
    expect(
      told(`
event_properties:
  a: { type: string, min_length: 3, max_length: 2 }
  b: { type: long, minimum: 2, maximum: 1 }
  c: { type: 'long[]', max_items: 1, min_items: 2 }
  d: { type: string, enum: [] }
  e: { type: string, enum: [x, y, x] }
  f: { type: string, enum: [x, yy], max_length: 1 }
  g: { type: string, format: date, max_length: 8 }
  kind: { type: string, enum: [a, b] }
  size: { type: long, maximum: 9 }
events:
  one:
    properties:
      kind: { min_length: 2 }
      size: { minimum: 10 }
      a: { max_length: 100 }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/contradiction] \`min_length\` (3) is greater than \`max_length\` (2) for \`a\`, so no value fits
        at taxonomy.yaml ‹2›: less than \`min_length\`
        see taxonomy.yaml ‹3›: \`min_length\`
        = lower \`min_length\` or raise \`max_length\`
      error[constraint/contradiction] \`minimum\` (2) is greater than \`maximum\` (1) for \`b\`, so no value fits
        at taxonomy.yaml ‹1›: less than \`minimum\`
        see taxonomy.yaml ‹2›: \`minimum\`
        = lower \`minimum\` or raise \`maximum\`
      error[constraint/contradiction] \`min_items\` (2) is greater than \`max_items\` (1) for \`c\`, so no value fits
        at taxonomy.yaml ‹1›: less than \`min_items\`
        see taxonomy.yaml ‹2›: \`min_items\`
        = lower \`min_items\` or raise \`max_items\`
      error[constraint/contradiction] the \`enum\` of \`d\` is empty, so no value fits
        at taxonomy.yaml ‹[]›: no values
        = list the allowed values, or remove \`enum\`
      error[constraint/contradiction] the \`enum\` of \`e\` has \`x\` twice
        at taxonomy.yaml ‹x›: listed again
        see taxonomy.yaml ‹x›: first listed here
        = keep one of the two
      error[constraint/contradiction] \`yy\` in the \`enum\` of \`f\` contradicts another constraint: it must have at most 1 character
        at taxonomy.yaml ‹yy›: must have at most 1 character
        = remove the value, or change the other constraint
      error[constraint/contradiction] \`max_length\` contradicts the format \`date\` of \`g\`, so no value fits
        at taxonomy.yaml ‹8›: a \`date\` has 10 characters
        = remove \`max_length\`; the format fixes the length
      error[constraint/contradiction] \`min_length\` excludes every value of the \`enum\` of \`kind\`
        at taxonomy.yaml ‹2›: no value fits
        see taxonomy.yaml ‹kind›: registered here
        = narrow the property with an \`enum\` of its values instead
      error[constraint/contradiction] \`minimum\` (10) is greater than \`maximum\` (9) for \`size\`, so no value fits
        at taxonomy.yaml ‹10›: more than \`maximum\`
        see taxonomy.yaml ‹size›: registered here
        = lower \`minimum\` or raise \`maximum\`
      "
    `);
  });

  it("invalid-pattern", () => {
    expect(
      told(`
event_properties:
  a: { type: string, pattern: '[a-' }
  b: { type: string, pattern: 'a\\-b' }
  c: { type: string }
events:
  x: { properties: { c: { pattern: '(' } } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/invalid-pattern] the pattern of \`a\` is not a regular expression: unterminated character class
        at taxonomy.yaml ‹'[a-'›: unterminated character class
        = close the \`[\` with \`]\`, or write \`\\[\` for the character itself
      error[constraint/invalid-pattern] the pattern of \`b\` is not a regular expression: invalid escape
        at taxonomy.yaml ‹'a\\-b'›: invalid escape
        = write an ECMAScript regular expression for the \`u\` flag: escape only special characters, and always escape \`{\`, \`}\` and \`]\`
      error[constraint/invalid-pattern] the pattern of \`c\` is not a regular expression: unterminated group
        at taxonomy.yaml ‹'('›: unterminated group
        = write an ECMAScript regular expression for the \`u\` flag: escape only special characters, and always escape \`{\`, \`}\` and \`]\`
      "
    `);
  });

  it("unsafe-pattern", () => {
    expect(
      told(`
event_properties:
  a: { type: string, pattern: '^(a+)+$', examples: [${"a".repeat(64)}!] }
  b: { type: string, pattern: '^\\d*\\w*$' }
  c: { type: string, pattern: 'a+b' }
`),
    ).toMatchInlineSnapshot(`
      "
      warning[constraint/unsafe-pattern] the pattern of \`a\` can take very long on a string with many \`a\`
        at taxonomy.yaml ‹'^(a+)+$'›: the time doubles with each character
        = rewrite it so that no two alternatives, and no two neighbouring or nested repetitions, match the same characters
      warning[constraint/unsafe-pattern] the pattern of \`b\` can take very long on a string with many \`0\`
        at taxonomy.yaml ‹'^\\d*\\w*$'›: the time grows with the square of the length, or faster
        = rewrite it so that no two alternatives, and no two neighbouring or nested repetitions, match the same characters
      "
    `);
  });

  it("default-range", () => {
    expect(
      told(`
event_properties:
  a: { type: long, minimum: 0.5, maximum: 9007199254740993 }
  b: { type: 'long[]', enum: [1, 2.5] }
  c: { type: double, maximum: .inf }
events:
  x: { properties: { df_items: { max_items: 200 } } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/default-range] \`minimum\` of \`a\` must be an integer that JavaScript represents exactly, because its type is \`long\`
        at taxonomy.yaml ‹0.5›: not an integer
        = use an integer from -9007199254740991 to 9007199254740991
      error[constraint/default-range] \`maximum\` of \`a\` must be an integer that JavaScript represents exactly, because its type is \`long\`
        at taxonomy.yaml ‹9007199254740993›: too large
        = use an integer from -9007199254740991 to 9007199254740991
      error[constraint/default-range] a value in the \`enum\` of \`b\` must be an integer that JavaScript represents exactly, because its type is \`long[]\`
        at taxonomy.yaml ‹2.5›: not an integer
        = use an integer from -9007199254740991 to 9007199254740991
      error[constraint/default-range] \`maximum\` of \`c\` must be a finite number
        at taxonomy.yaml ‹.inf›: not finite
        = omit the bound if there is none
      error[constraint/default-range] \`max_items\` of \`df_items\` is \`200\`, but DFINERY takes at most 100 items
        at taxonomy.yaml ‹200›: more than 100
        = write at most 100: an event with more items is dropped, or rejected with the code 40402
      "
    `);
  });

  it("example", () => {
    expect(
      told(`
standard: { events: [df_purchase] }
event_properties:
  code: { type: string, pattern: '^[A-Z]{2}$', examples: [AB, abc, 12, null] }
  count: { type: long, examples: ['1', 1.5, 1e20] }
user_properties:
  note: { type: string, nullable: true, examples: [null, true] }
events:
  used:
    properties: { code: required, df_items: required }
    examples:
      - { code: AB, df_items: [] }
      - { cod: AB }
      - code: x
        df_items: [{ df_item_id: 1, df_item_nam: x }, 2]
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/example] the example \`abc\` of \`code\` must match ^[A-Z]{2}$
        at taxonomy.yaml ‹abc›: must match ^[A-Z]{2}$
        = change the example or the definition
      error[constraint/example] the example \`12\` of \`code\` must be a string
        at taxonomy.yaml ‹12›: must be a string
        = the type is \`string\`; put the value in quotes
      error[constraint/example] the example \`null\` of \`code\` must not be null
        at taxonomy.yaml ‹null›: must not be null
        = change the example or the definition
      error[constraint/example] the example \`1\` of \`count\` must be an integer within ±(2^53 - 1)
        at taxonomy.yaml ‹'1'›: must be an integer within ±(2^53 - 1)
        = change the example or the definition
      error[constraint/example] the example \`1.5\` of \`count\` must be an integer within ±(2^53 - 1)
        at taxonomy.yaml ‹1.5›: must be an integer within ±(2^53 - 1)
        = change the example or the definition
      error[constraint/example] the example \`100000000000000000000\` of \`count\` must be an integer within ±(2^53 - 1)
        at taxonomy.yaml ‹1e20›: must be an integer within ±(2^53 - 1)
        = change the example or the definition
      error[constraint/example] the example \`true\` of \`note\` must be a string
        at taxonomy.yaml ‹true›: must be a string
        = the type is \`string\`; put the value in quotes
      error[constraint/example] an example lacks \`df_items\`, which event \`used\` requires
        at taxonomy.yaml ‹{ cod: AB }›: without \`df_items\`
        = change the example or the definition
      error[constraint/example] an example has \`cod\`, but event \`used\` has no such property
        at taxonomy.yaml ‹cod›: not one of its properties
        = change the example or the definition
      error[constraint/example] an example lacks \`df_item_name\`, \`df_price\`, \`df_quantity\` and \`df_discount\`, which an item of \`df_items\` requires
        at taxonomy.yaml ‹{ df_item_id: 1, df_item_nam: x }›: without \`df_item_name\`, \`df_price\`, \`df_quantity\` and \`df_discount\`
        = change the example or the definition
      error[constraint/example] the value of \`df_item_id\` in an example must be a string
        at taxonomy.yaml ‹1›: must be a string
        = change the example or the definition
      error[constraint/example] an example has \`df_item_nam\`, but an item of \`df_items\` has no such property
        at taxonomy.yaml ‹df_item_nam›: not one of its properties
        = change the example or the definition
      error[constraint/example] an item in an example of \`df_items\` must be a mapping of item properties
        at taxonomy.yaml ‹2›: not a mapping
        = change the example or the definition
      "
    `);
  });
});

it("leaves a list of items of one's own to the shape check", () => {
  const { diagnostics } = resolveText(`
event_properties:
  gifts: { type: items }
events: { e: { properties: { gifts: required } } }
`);
  expect(diagnostics).toEqual([]);
});

group("names that JavaScript gives a meaning", () => {
  const inherited = [
    ...Object.getOwnPropertyNames(Object.prototype),
    "toJSON",
  ].sort();

  it.each(["event_properties", "item_properties", "user_properties"])(
    "are refused under %s",
    (section) => {
      const lines = inherited.map((name) => `  ${name}: { type: string }`);
      const { diagnostics } = resolveText([`${section}:`, ...lines].join("\n"));
      expect(
        diagnostics.map(({ code, span }) => [code, textAt(span)]).sort(),
      ).toEqual(inherited.map((name) => ["resolve/bad-name", name]));
    },
  );

  it("are fine for events where they give a builder", () => {
    const { diagnostics } = resolveText(
      "events: { toString: {}, toJSON: {}, valueOf: {} }",
    );
    expect(diagnostics).toEqual([]);
  });
});

it("reports replacements that are inactive, unless what they replace is inactive too", () => {
  expect(
    told(`
event_properties:
  old_code: { type: string, deprecated: { replaced_by: off_code } }
  off_code: { type: string, status: inactive }
events:
  old: { deprecated: { replaced_by: off } }
  off: { status: inactive, deprecated: { replaced_by: older } }
  older: { status: inactive }
`),
  ).toMatchInlineSnapshot(`
    "
    error[resolve/unknown-property] event property \`old_code\` is replaced by \`off_code\`, which is inactive
      at taxonomy.yaml ‹off_code›: inactive
      see taxonomy.yaml ‹off_code›: switched off here
      = name a replacement that is collected, or remove \`replaced_by\`
    error[resolve/unknown-event] event \`old\` is replaced by \`off\`, which is inactive
      at taxonomy.yaml ‹off›: inactive
      see taxonomy.yaml ‹off›: switched off here
      = name a replacement that is collected, or remove \`replaced_by\`
    "
  `);
});

it("reports pattern syntax that only some engines know", () => {
  expect(
    told(`
event_properties:
  a: { type: string, pattern: '^(?i:x)$' }
  b: { type: string, pattern: '(?-i:x)' }
  c: { type: string, pattern: '(?<y>a)|(?<\\u0079>b)' }
  fine: { type: string, pattern: '\\(?i|[(?i:](?:a)(?<=b)(?<!c)(?<d>e)(?<f>g)' }
`),
  ).toMatchInlineSnapshot(`
    "
    error[constraint/invalid-pattern] the pattern of \`a\` has modifiers such as \`(?i:\`, which not every engine supports
      at taxonomy.yaml ‹'^(?i:x)$'›: not supported by every engine
      = write both cases, such as \`[Aa]\`: older engines reject the whole pattern
    error[constraint/invalid-pattern] the pattern of \`b\` has modifiers such as \`(?i:\`, which not every engine supports
      at taxonomy.yaml ‹'(?-i:x)'›: not supported by every engine
      = write both cases, such as \`[Aa]\`: older engines reject the whole pattern
    error[constraint/invalid-pattern] the pattern of \`c\` has two groups with the same name, which not every engine supports
      at taxonomy.yaml ‹'(?<y>a)|(?<\\u0079>b)'›: not supported by every engine
      = give each group its own name, or none: older engines reject the whole pattern
    "
  `);
});

group("a disputed type", () => {
  it("may be restated as one that some documentation gives", () => {
    const { diagnostics } = resolveText(`
event_properties:
  df_delivery_charge: { type: long }
item_properties:
  df_quantity: { type: double }
user_properties:
  df_birth: { type: datetime }
`);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(
      new Set(["resolve/restates-standard"]),
    );
  });

  it("may not be restated as any other", () => {
    expect(
      told(`
event_properties:
  df_delivery_charge: { type: boolean }
user_properties:
  df_birth: { type: long }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/standard-conflict] standard property \`df_delivery_charge\` has the type \`double\` or \`long\`, not \`boolean\`
        at taxonomy.yaml ‹boolean›: \`double\` or \`long\` in DFINERY's catalogue
        see schemas/standard.yaml ‹df_delivery_charge›: the standard definition
        = write \`type: double\` or \`type: long\`; the service drops an event with a value of another type
      error[resolve/standard-conflict] standard property \`df_birth\` has the type \`string\` or \`datetime\`, not \`long\`
        at taxonomy.yaml ‹long›: \`string\` or \`datetime\` in DFINERY's catalogue
        see schemas/standard.yaml ‹df_birth›: the standard definition
        = write \`type: string\` or \`type: datetime\`; the service drops an event with a value of another type
      "
    `);
  });
});

group("settings", () => {
  it("unknown-target", () => {
    expect(told(`generate: { targets: [schema, validators, graphql] }`))
      .toMatchInlineSnapshot(`
        "
        error[settings/unknown-target] unknown target \`schema\`
          at taxonomy.yaml ‹schema›: unknown target
          = did you mean \`schemas\`?
          fix taxonomy.yaml ‹schema› -> schemas (change it to \`schemas\`)
        error[settings/unknown-target] unknown target \`graphql\`
          at taxonomy.yaml ‹graphql›: unknown target
          = use one of the targets \`builders\`, \`validators\`, \`schemas\`, \`registry\`, \`testing\`, \`client\`, \`kotlin\`, \`swift\`, \`dart\`, \`csharp\`, \`vectors\`, \`docs\`, and \`default\` for the first 5; name your own target by its path, \`./graphql.js\`
        "
      `);
    const { diagnostics } = resolveText("version: 1", { targets: ["x"] });
    expect(diagnostics.map(describe).join()).toMatchInlineSnapshot(`
      "error[settings/unknown-target] unknown target \`x\`
        at nowhere: unknown target
        = use one of the targets \`builders\`, \`validators\`, \`schemas\`, \`registry\`, \`testing\`, \`client\`, \`kotlin\`, \`swift\`, \`dart\`, \`csharp\`, \`vectors\`, \`docs\`, and \`default\` for the first 5; name your own target by its path, \`./x.js\`"
    `);
  });

  it("import-extension", () => {
    expect(told("generate: { emit: js, import_extension: none }"))
      .toMatchInlineSnapshot(`
        "
        warning[settings/import-extension] \`import_extension: none\` does not fit: \`emit: js\` generates ES modules, whose imports need an ending in Node and in webpack
          at taxonomy.yaml ‹none›: does not fit
          = omit it to use \`.js\`, or write \`emit: ts\`
        "
      `);
  });

  it("unfound-import", () => {
    const imports: ImportSupport = {
      best: "none",
      reason: "next does not find it",
      unfit: [],
      unfound: [
        {
          extension: ".js",
          reason: "`next` does not find `x.ts` for `./x.js`",
          remedy: "teach it",
        },
      ],
    };
    const block = "generate: { import_extension: ";
    expect(told(`${block}none }`, imports).trim()).toBe("");
    expect(told(`${block}.js }`, imports)).toMatchInlineSnapshot(`
      "
      warning[settings/unfound-import] \`import_extension: .js\` does not work: \`next\` does not find \`x.ts\` for \`./x.js\`
        at taxonomy.yaml ‹.js›: does not work
        = omit it to use \`none\`, or teach it
      "
    `);
  });

  it("bad-track-function, bad-exclude", () => {
    expect(told("usage: { track_functions: [track()], exclude: [/srv/a.ts] }"))
      .toMatchInlineSnapshot(`
      "
      error[settings/bad-track-function] the track function \`track()\` is not the name of a function
        at taxonomy.yaml ‹track()›: not a track function
        = write \`track\`, without parentheses
        fix taxonomy.yaml ‹track()› -> track (change it to \`track\`)
      error[settings/bad-exclude] the pattern \`/srv/a.ts\` is absolute, so it differs from machine to machine
        at taxonomy.yaml ‹/srv/a.ts›: an absolute path
        = write a path or a pattern relative to this file, with \`/\` between folders, such as \`src/legacy/**\`
      "
    `);
  });

  it("outside-root-dir", () => {
    const imports: ImportSupport = {
      best: ".js",
      reason: "that is so",
      unfit: [],
      unfound: [],
      outsideRootDir: { tsconfig: "tsconfig.json", folder: "src" },
    };
    expect(told("generate: { emit: js }", imports).trim()).toBe("");
    expect(told("generate: { output: out }", imports)).toMatchInlineSnapshot(`
      "
      warning[settings/outside-root-dir] the output folder lies outside \`src\`, the \`rootDir\` of \`tsconfig.json\`
        at taxonomy.yaml ‹out›: outside \`rootDir\`
        = set \`generate.output\` to a folder in \`src\`, such as \`src/generated\`, or remove \`rootDir\`
      "
    `);
  });

  it("commonjs-syntax", () => {
    const imports: ImportSupport = {
      best: ".js",
      reason: "that is so",
      unfit: [],
      unfound: [],
      commonJsSyntax: {
        tsconfig: "tsconfig.json",
        packageJson: "package.json",
      },
    };
    expect(told("generate: { emit: js }", imports).trim()).toBe("");
    const text = told("generate: { emit: ts }", imports);
    expect(text).toContain("warning[settings/commonjs-syntax]");
    expect(text).toContain(
      'add `"type": "module"` to `package.json`, or set `verbatimModuleSyntax: false` in `tsconfig.json`',
    );
  });

  it("bad-target", () => {
    expect(
      ["/abs.js", "C:/x.js", "a\\\\b.js", "./a\\tb.js"].map((path) =>
        told(`generate: { targets: ["${path}"] }`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "
      error[settings/bad-target] the target \`/abs.js\` is absolute, so it differs from machine to machine
        at taxonomy.yaml ‹"/abs.js"›: an absolute path
        = write a path relative to this file, with \`/\` between folders, such as \`./targets/python.js\`
      ",
        "
      error[settings/bad-target] the target \`C:/x.js\` is absolute, so it differs from machine to machine
        at taxonomy.yaml ‹"C:/x.js"›: an absolute path
        = write a path relative to this file, with \`/\` between folders, such as \`./targets/python.js\`
      ",
        "
      error[settings/bad-target] the target \`a\\b.js\` contains a backslash
        at taxonomy.yaml ‹"a\\\\b.js"›: use \`/\`
        = write a path relative to this file, with \`/\` between folders, such as \`./targets/python.js\`
      ",
        "
      error[settings/bad-target] the target \`./a	b.js\` contains a control character
        at taxonomy.yaml ‹"./a\\tb.js"›: has a control character
        = write a path relative to this file, with \`/\` between folders, such as \`./targets/python.js\`
      ",
      ]
    `);
    const { diagnostics, settings } = resolveText("version: 1", {
      targets: ["/abs.js", "C:\\x.js"],
    });
    expect(diagnostics).toEqual([]);
    expect(settings.targets).toEqual([]);
    expect(settings.targetFiles).toEqual([
      { path: "/abs.js" },
      { path: "C:\\x.js" },
    ]);
  });

  it("bad-output", () => {
    expect(
      ["/abs", "C:/x", " ", "a\\\\b", "a\\tb"].map((output) =>
        told(`generate: { output: "${output}" }`),
      ),
    ).toMatchInlineSnapshot(`
      [
        "
      error[settings/bad-output] the output folder \`/abs\` is absolute, so it differs from machine to machine
        at taxonomy.yaml ‹"/abs"›: an absolute path
        = write a path relative to this file, with \`/\` between folders, such as \`src/generated\`
      ",
        "
      error[settings/bad-output] the output folder \`C:/x\` is absolute, so it differs from machine to machine
        at taxonomy.yaml ‹"C:/x"›: an absolute path
        = write a path relative to this file, with \`/\` between folders, such as \`src/generated\`
      ",
        "
      error[settings/bad-output] the output folder \` \` is empty
        at taxonomy.yaml ‹" "›: empty
        = write a path relative to this file, with \`/\` between folders, such as \`src/generated\`
      ",
        "
      error[settings/bad-output] the output folder \`a\\b\` contains a backslash
        at taxonomy.yaml ‹"a\\\\b"›: use \`/\`
        = write a path relative to this file, with \`/\` between folders, such as \`src/generated\`
      ",
        "
      error[settings/bad-output] the output folder \`a	b\` contains a control character
        at taxonomy.yaml ‹"a\\tb"›: has a control character
        = write a path relative to this file, with \`/\` between folders, such as \`src/generated\`
      ",
      ]
    `);
  });

  it("bad-schema-base", () => {
    expect(told("generate: { schema_base: schemas/ }")).toMatchInlineSnapshot(`
      "
      error[settings/bad-schema-base] the schema base \`schemas/\` is not an absolute URL
        at taxonomy.yaml ‹schemas/›: not absolute
        = write the URL of the folder in which you publish the schemas, such as \`https://schemas.example.com/shop/\`
      "
    `);
  });

  it("needless-schema", () => {
    const block = "generate: { schema_open: true, targets: ";
    expect(told(`${block}[default] }`).trim()).toBe("");
    expect(told(`${block}[validators] }`)).toMatchInlineSnapshot(`
      "
      warning[settings/needless-schema] \`schema_open\` has no effect without the target \`schemas\`
        at taxonomy.yaml ‹schema_open›: no schemas to write
        = add \`schemas\` to \`targets\`, or remove this setting
      "
    `);
  });

  it("needless-required", () => {
    const required = "generate: { required: registered";
    expect(told(`${required}, platform: ios }`).trim()).toBe("");
    expect(told(`${required}, platform: unity }`)).toMatchInlineSnapshot(`
      "
      warning[settings/needless-required] \`required: registered\` has no effect with \`platform: unity\`
        at taxonomy.yaml ‹registered›: no effect
        = add \`platform: web\` or \`platform: ios\`, whose SDKs drop an event that lacks a registered property, or remove it
      "
    `);
  });

  it("needless-map", () => {
    const map = "generate: { declaration_map: true, emit: ";
    expect(told(`${map}js }`).trim()).toBe("");
    expect(told(`${map}ts }`)).toMatchInlineSnapshot(`
      "
      warning[settings/needless-map] \`declaration_map\` has no effect with \`emit: ts\`
        at taxonomy.yaml ‹true›: no declarations to map
        = write \`emit: js\`, or leave it out
      "
    `);
  });
});

group("enum values with descriptions", () => {
  it("are judged by their `value`", () => {
    expect(
      told(`
event_properties:
  kind: { type: string, enum: [{ value: a }, b, { value: b, label: B }, { value: 1 }] }
  twice: { type: string, enum: [{ value: a }, { value: a }] }
  size: { type: long, maximum: 5, enum: [{ value: 9, description: Nine. }] }
  plain: { type: string, enum: [x, { value: y, label: Y }] }
events:
  e: { properties: { plain: { enum: [z] } } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/wrong-type] a value in the \`enum\` of \`kind\` does not fit its type \`string\`
        at taxonomy.yaml ‹1›: a number, not a string
        = put the value in quotes
      error[constraint/contradiction] the \`enum\` of \`twice\` has \`a\` twice
        at taxonomy.yaml ‹a›: listed again
        see taxonomy.yaml ‹a›: first listed here
        = keep one of the two
      error[constraint/contradiction] \`9\` in the \`enum\` of \`size\` contradicts another constraint: it must be at most 5
        at taxonomy.yaml ‹9›: must be at most 5
        = remove the value, or change the other constraint
      error[resolve/widens] event \`e\` widens \`plain\`: it allows \`z\`, which is not in the \`enum\` of the definition
        at taxonomy.yaml ‹z›: wider than the definition
        see taxonomy.yaml ‹plain›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      "
    `);
  });
});

group("open", () => {
  it("goes with an enum, and widens none", () => {
    expect(
      told(`
event_properties:
  alone: { type: string, open: true }
  closed: { type: string, open: false }
  flag: { type: boolean, open: true }
  method: { type: string, enum: [card, cash], open: true, max_length: 4, examples: [point, gift] }
user_properties:
  df_gender: { enum: [Male, Female], open: true }
`),
    ).toMatchInlineSnapshot(`
      "
      error[constraint/open-without-enum] \`alone\` is \`open\`, but has no \`enum\` of known values
        at taxonomy.yaml ‹open›: without \`enum\`
        = list the known values in \`enum\`, or remove \`open\`
      error[constraint/wrong-type] \`open\` does not fit \`flag\`, whose type is \`boolean\`
        at taxonomy.yaml ‹open›: not for \`boolean\`
        = the type \`boolean\` takes no constraints: remove it
      error[constraint/example] the example \`point\` of \`method\` must have at most 4 characters
        at taxonomy.yaml ‹point›: must have at most 4 characters
        = change the example or the definition
      error[resolve/widens] \`df_gender\` restates DFINERY's standard definition and allows other values than those of the \`enum\`
        at taxonomy.yaml ‹true›: wider than the definition
        see schemas/standard.yaml ‹df_gender›: the standard definition
        = narrow it instead: a standard definition cannot be widened
      "
    `);
  });
});

group("expires", () => {
  it("expired and impossible-date", () => {
    expect(
      told(`
event_properties:
  over: { type: string, expires: 2026-06-14 }
  today: { type: string, expires: "2026-06-15" }
  off: { type: string, expires: 2020-01-01, status: inactive }
item_properties: { brand: { type: string, expires: 2026-02-29 } }
user_properties: { level: { type: long, expires: 2024-02-29 } }
events:
  sale_opened: { expires: 2026-13-01 }
  sale_closed: { expires: 2025-12-31 }
`),
    ).toMatchInlineSnapshot(`
      "
      warning[resolve/expired] event property \`over\` expired on \`2026-06-14\`
        at taxonomy.yaml ‹2026-06-14›: this day has passed
        = write a later day if it is still needed; otherwise mark it with \`deprecated\`, or remove it
      error[resolve/impossible-date] item property \`brand\` expires on \`2026-02-29\`, which is not a valid date
        at taxonomy.yaml ‹2026-02-29›: no such day
        = write a day that exists, such as \`2027-01-31\`
      warning[resolve/expired] user property \`level\` expired on \`2024-02-29\`
        at taxonomy.yaml ‹2024-02-29›: this day has passed
        = write a later day if it is still needed; otherwise mark it with \`deprecated\`, or remove it
      error[resolve/impossible-date] event \`sale_opened\` expires on \`2026-13-01\`, which is not a valid date
        at taxonomy.yaml ‹2026-13-01›: no such day
        = write a day that exists, such as \`2027-01-31\`
      warning[resolve/expired] event \`sale_closed\` expired on \`2025-12-31\`
        at taxonomy.yaml ‹2025-12-31›: this day has passed
        = write a later day if it is still needed; otherwise mark it with \`deprecated\`, or remove it
      "
    `);
  });

  it("is never over where nobody says what day it is", () => {
    const document = parseText(
      "taxonomy.yaml",
      "events: { sale_opened: { expires: 2020-01-01 } }",
    );
    const { diagnostics } = resolveTaxonomy({
      documents: [document],
      catalogue: realCatalogue(),
      overrides: {},
    });
    expect(diagnostics).toEqual([]);
  });
});

it("shows every code of this stage", () => {
  const codes = diagnosticKinds
    .map(({ code }) => code)
    .filter((code) => /^(?:resolve|constraint|settings)\//.test(code));
  expect([...raised].sort()).toEqual(codes.sort());
});
