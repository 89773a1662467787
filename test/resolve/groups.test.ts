// Property groups: what they attach to an event, what an event may change, and what is reported.
import { describe as group, expect, it, test } from "vitest";
import {
  describe,
  eventOf,
  resolveText,
  taxonomyOf,
} from "../support/resolve-text.js";

function told(source: string | Readonly<Record<string, string>>): string {
  const { diagnostics } = resolveText(source);
  return `\n${diagnostics.map(describe).join("\n")}\n`;
}

/** The properties of an event as words. */
function attached(
  source: string | Readonly<Record<string, string>>,
  name: string,
) {
  const { properties, items } = eventOf(taxonomyOf(source), name);
  return [...properties, ...(items ? [items] : [])].map(
    ({ property, required, constraints, description }) =>
      [
        property.name,
        required ? "required" : "optional",
        JSON.stringify(constraints),
        description,
      ]
        .filter((word) => word !== undefined && word !== "{}")
        .join(" "),
  );
}

const properties = `
event_properties:
  cart_id: { type: string, max_length: 40 }
  cart_value: { type: double }
  store_id: { type: long }
  note: { type: string }
`;

group("an event with groups", () => {
  test("has the properties of its groups first, and then its own", () => {
    const text = `${properties}
property_groups:
  cart:
    cart_id: { required: true, max_length: 20, description: Of this cart. }
    df_items: required
  store:
    store_id: optional
events:
  cart_viewed:
    groups: [store, cart]
    properties:
      note: optional
`;
    expect(attached(text, "cart_viewed")).toEqual([
      "store_id optional",
      'cart_id required {"maxLength":20} Of this cart.',
      "note optional",
      'df_items required {"maxItems":100}',
    ]);
  });

  test("overrides what the group says; the rest stays as in the group", () => {
    const text = `${properties}
property_groups:
  cart:
    cart_id: { required: true, max_length: 20, description: Of this cart. }
    cart_value: required
events:
  cart_viewed:
    groups: [cart]
    properties:
      cart_id: { max_length: 10 }
      cart_value: { required: false, description: Before discounts. }
  cart_left:
    groups: [cart]
    properties:
      cart_id: optional
`;
    expect(attached(text, "cart_viewed")).toEqual([
      'cart_id required {"maxLength":10} Of this cart.',
      "cart_value optional Before discounts.",
    ]);
    expect(attached(text, "cart_left")).toEqual([
      'cart_id optional {"maxLength":20} Of this cart.',
      "cart_value required",
    ]);
  });

  test("may take them from an included file, and be a standard event", () => {
    const texts = {
      "taxonomy.yaml": `
standard: { events: [df_login] }
include: [shared.yaml]
events:
  df_login:
    groups: [store]
`,
      "shared.yaml": `
event_properties:
  store_id: { type: long }
property_groups:
  store:
    store_id: required
    df_sign_channel: { required: true, description: Where. }
`,
    };
    expect(attached(texts, "df_login")).toEqual([
      "store_id required",
      "df_sign_channel required Where.",
    ]);
  });

  test("settles what two groups say differently", () => {
    const text = `${properties}
property_groups:
  cart: { cart_id: { required: true, max_length: 20 } }
  order: { cart_id: { required: false, max_length: 30 } }
events:
  cart_viewed:
    groups: [cart, order]
    properties: { cart_id: { required: true, max_length: 35 } }
`;
    expect(attached(text, "cart_viewed")).toEqual([
      'cart_id required {"maxLength":35}',
    ]);
  });

  test("takes what two groups say alike once", () => {
    const text = `${properties}
property_groups:
  cart: { cart_id: { required: true, note: For maintainers. } }
  order: { cart_id: required }
events:
  cart_viewed: { groups: [cart, order] }
`;
    expect(attached(text, "cart_viewed")).toEqual([
      'cart_id required {"maxLength":40}',
    ]);
  });
});

group("reports", () => {
  it("groups that are not defined", () => {
    expect(
      told(`${properties}
property_groups:
  cart: { cart_id: required }
events:
  one: { groups: [cart, carts, store_id, nothing_like_it] }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/unknown-group] event \`one\` uses the property group \`carts\`, which is not defined
        at taxonomy.yaml ‹carts›: not defined
        see taxonomy.yaml ‹cart›: a group with a similar name
        = did you mean \`cart\`?
        fix taxonomy.yaml ‹carts› -> cart (change it to \`cart\`)
      error[resolve/unknown-group] event \`one\` uses the property group \`store_id\`, which is not defined
        at taxonomy.yaml ‹store_id›: not defined
        see taxonomy.yaml ‹store_id›: registered here, as an event property
        = attach it under \`properties\` of the event
      error[resolve/unknown-group] event \`one\` uses the property group \`nothing_like_it\`, which is not defined
        at taxonomy.yaml ‹nothing_like_it›: not defined
        = define it under \`property_groups\`, or remove it here
      "
    `);
  });

  it("two groups that differ, once with both places", () => {
    expect(
      told(`${properties}
property_groups:
  cart: { cart_id: required, note: optional }
  order: { cart_id: optional, note: required }
  more: { cart_id: optional }
events:
  one: { groups: [cart, order, more], properties: { note: optional } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/group-conflict] the property groups \`cart\` and \`order\` of event \`one\` attach \`cart_id\` differently
        at taxonomy.yaml ‹order›: attaches \`cart_id\` differently from \`cart\`
        see taxonomy.yaml ‹cart_id›: \`cart_id\` in \`cart\`
        see taxonomy.yaml ‹cart_id›: \`cart_id\` in \`order\`
        = attach \`cart_id\` under \`properties\` of the event, which overrides both groups, or make the groups agree
      "
    `);
  });

  it("a mistake in a group once, however many events use it", () => {
    expect(
      told(`
event_properties:
  cart_id: { type: string, max_length: 40 }
  closed: { type: string, status: inactive }
property_groups:
  cart: { cart_id: { max_length: 50 }, cart_idd: required, closed: optional }
  both: { cart: required }
events:
  one: { groups: [cart] }
  two: { groups: [cart, both] }
  three: { properties: { cart: required } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/widens] property group \`cart\` widens \`cart_id\`: it raises \`max_length\` from 40 to 50
        at taxonomy.yaml ‹50›: wider than the definition
        see taxonomy.yaml ‹cart_id›: registered here
        = narrow it, or change the definition, which affects every event that uses it
      error[resolve/unknown-property] property group \`cart\` uses \`cart_idd\`, which is not registered
        at taxonomy.yaml ‹cart_idd›: not registered
        see taxonomy.yaml ‹cart_id›: a property with a similar name is registered here
        = did you mean \`cart_id\`? To register a new one, add it under \`event_properties\`
        fix taxonomy.yaml ‹cart_idd› -> cart_id (rename it to \`cart_id\`)
      warning[resolve/inactive-property] property group \`cart\` uses \`closed\`, which is inactive and therefore omitted
        at taxonomy.yaml ‹closed›: inactive
        see taxonomy.yaml ‹closed›: switched off here
        = remove \`closed\` from the group, or change its status to \`active\`
      error[resolve/unknown-property] property group \`both\` uses \`cart\`, which is not registered as an event property
        at taxonomy.yaml ‹cart›: not registered
        see taxonomy.yaml ‹cart›: defined here, as a property group
        = a group cannot contain another group: list both under \`groups\` of the event
      error[resolve/unknown-property] event \`three\` uses \`cart\`, which is not registered as an event property
        at taxonomy.yaml ‹cart›: not registered
        see taxonomy.yaml ‹cart›: defined here, as a property group
        = list it under \`groups\` of the event
      "
    `);
  });

  it("an event that widens what its group says", () => {
    expect(
      told(`${properties}
property_groups:
  cart: { cart_id: { max_length: 20 } }
events:
  one: { groups: [cart], properties: { cart_id: { max_length: 30 } } }
`),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/widens] event \`one\` widens \`cart_id\`: it raises \`max_length\` from 20 to 30
        at taxonomy.yaml ‹30›: wider than the definition
        see taxonomy.yaml ‹cart_id›: narrowed by the property group
        = narrow it, or change the group, which affects every event that uses it
      "
    `);
  });

  it("a group that no event uses, and one that is defined twice", () => {
    expect(
      told({
        "taxonomy.yaml": `${properties}
property_groups:
  cart: { cart_id: required }
  store: { store_id: required }
events:
  one: { groups: [cart] }
`,
      }),
    ).toMatchInlineSnapshot(`
      "
      info[resolve/unused-group] no event uses the property group \`store\`
        at taxonomy.yaml ‹store›: not used
        = list it under \`groups\` of an event, or remove it
      "
    `);
    expect(
      told({
        "taxonomy.yaml": `${properties}
property_groups:
  cart: { cart_id: required }
`,
        "more.yaml": `
property_groups:
  cart: { cart_id: optional }
  "": { cart_id: optional }
`,
      }),
    ).toMatchInlineSnapshot(`
      "
      error[resolve/duplicate] property group \`cart\` is defined twice
        at more.yaml ‹cart›: defined again
        see taxonomy.yaml ‹cart›: first defined here
        = keep one of the two
      error[resolve/bad-name] a name under \`property_groups\` is empty
        at more.yaml ‹""›: empty name
        = choose another name for the group
      "
    `);
  });

  it("a standard event whose required property a group makes optional", () => {
    expect(
      told(`
standard: { events: [df_purchase] }
property_groups:
  order: { df_order_id: optional }
events:
  df_purchase: { groups: [order] }
`),
    ).toMatchInlineSnapshot(`
      "
      info[resolve/restates-standard] event \`df_purchase\` makes \`df_order_id\` optional, but DFINERY's documentation calls it required
        at taxonomy.yaml ‹df_order_id›: required in the catalogue
        see schemas/standard.yaml ‹df_order_id›: the standard event
        = check that the console says the same
      "
    `);
  });
});
