// What the resolve stage makes of correct files: merging, picking, restating, narrowing, order and freezing.
import { describe, expect, it } from "vitest";
import type { ParsedDocument } from "../../generator/parse/parsed-document.js";
import { resolveTaxonomy } from "../../generator/resolve/resolve-taxonomy.js";
import {
  eventOf,
  parseText,
  propertyOf,
  realCatalogue,
  resolveText,
  taxonomyOf,
} from "../support/resolve-text.js";

const names = (list: readonly { readonly name: string }[]) =>
  list.map(({ name }) => name);

describe("picks", () => {
  it("takes the smallest taxonomy", () => {
    const taxonomy = taxonomyOf(`
version: 1
event_properties: { code: { type: string } }
events: { redeemed: { properties: { code: required } } }
`);
    expect(names(taxonomy.events)).toEqual(["redeemed"]);
    expect(names(taxonomy.eventProperties)).toEqual(["code"]);
    expect(taxonomy.modules).toEqual([
      { name: "taxonomy", events: ["redeemed"] },
    ]);
    expect(names(taxonomy.itemProperties)).toHaveLength(10);
    expect(names(taxonomy.userProperties)).toEqual([
      "df_push_ads_optin",
      "df_sms_ads_optin",
      "df_kakao_ads_optin",
      "df_push_night_ads_optin",
    ]);
    expect(names(taxonomy.identityKeys)).toEqual([
      "external_id",
      "phone_no",
      "email",
      "kakao_user_id",
      "line_user_id",
    ]);
  });

  it("takes all of the catalogue", () => {
    const taxonomy = taxonomyOf(`
standard: { events: all, event_properties: all, user_properties: all }
`);
    expect(taxonomy.events).toHaveLength(15);
    expect(taxonomy.eventProperties).toHaveLength(9);
    expect(taxonomy.userProperties).toHaveLength(9);
    expect(names(taxonomy.modules)).toEqual(["standard"]);
    const purchase = eventOf(taxonomy, "df_purchase");
    expect(purchase.items?.required).toBe(true);
    expect(purchase.items?.constraints).toEqual({ maxItems: 100 });
    expect(
      purchase.properties.map(({ property, required }) => [
        property.name,
        required,
      ]),
    ).toEqual([
      ["df_order_id", true],
      ["df_payment_method", true],
      ["df_total_purchase_amount", true],
      ["df_delivery_charge", true],
      ["df_discount", false],
    ]);
  });

  it("keeps the catalogue's order and picks items and user properties", () => {
    const taxonomy = taxonomyOf(`
standard:
  events: [df_purchase, df_login]
  item_properties: [df_price, df_item_id]
  user_properties: [df_gender]
item_properties: { brand: { type: string } }
user_properties: { grade: { type: string } }
`);
    expect(names(taxonomy.events)).toEqual(["df_login", "df_purchase"]);
    expect(names(taxonomy.itemProperties)).toEqual([
      "df_item_id",
      "df_price",
      "brand",
    ]);
    expect(names(taxonomy.userProperties).at(0)).toBe("df_gender");
    expect(names(taxonomy.userProperties).at(-1)).toBe("grade");
  });

  it("registers a catalogue property by its use in an active event", () => {
    const taxonomy = taxonomyOf(`
events:
  searched: { properties: { df_keyword: required } }
  off: { status: inactive, properties: { df_order_id: required } }
`);
    expect(names(taxonomy.eventProperties)).toEqual(["df_keyword"]);
    expect(propertyOf(taxonomy.eventProperties, "df_keyword").standard).toBe(
      true,
    );
  });
});

describe("standard events", () => {
  it("gain and narrow properties, and inherit the rest", () => {
    const taxonomy = taxonomyOf(`
standard: { events: [df_purchase] }
event_properties: { code: { type: string } }
events:
  df_purchase:
    owner: shop
    properties:
      code: optional
      df_order_id: { max_length: 20, description: Ours. }
      df_items: { max_items: 10 }
      df_discount: required
`);
    const event = eventOf(taxonomy, "df_purchase");
    expect(event.standard).toBe(true);
    expect(event.module).toBe("standard");
    expect(event.owners).toEqual(["shop"]);
    expect(event.label?.texts).toEqual([
      { language: "ko", text: "구매" },
      { language: "en", text: "Purchase" },
    ]);
    const [order] = event.properties;
    expect(order).toMatchObject({
      required: true,
      narrowed: true,
      constraints: { maxLength: 20 },
      description: "Ours.",
    });
    expect(event.items).toMatchObject({
      required: true,
      constraints: { maxItems: 10 },
    });
    expect(
      event.properties.map(({ property, required }) => [
        property.name,
        required,
      ]),
    ).toEqual([
      ["df_order_id", true],
      ["df_payment_method", true],
      ["df_total_purchase_amount", true],
      ["df_delivery_charge", true],
      ["df_discount", true],
      ["code", false],
    ]);
    expect(taxonomy.modules).toEqual([
      { name: "standard", events: ["df_purchase"] },
    ]);
  });
});

describe("restating", () => {
  it("inherits what is not restated and changes a disputed type", () => {
    const { taxonomy, diagnostics } = resolveText(`
event_properties:
  df_total_purchase_amount: { type: long, minimum: 0 }
user_properties:
  df_gender: { type: string, enum: [Other, Male], label: Sex }
  df_birth: { type: datetime }
`);
    expect(diagnostics.map(({ severity }) => severity)).toEqual([
      "info",
      "info",
      "info",
    ]);
    if (taxonomy === undefined) throw new Error("no taxonomy");
    expect(
      propertyOf(taxonomy.eventProperties, "df_total_purchase_amount"),
    ).toMatchObject({
      type: "long",
      constraints: { minimum: 0 },
      description: "Sum of the order.",
      standard: true,
    });
    expect(propertyOf(taxonomy.userProperties, "df_gender")).toMatchObject({
      constraints: { enum: ["Male", "Other"] },
      label: { texts: [{ text: "Sex" }] },
      pii: "indirect",
    });
    expect(propertyOf(taxonomy.userProperties, "df_birth")).toMatchObject({
      type: "datetime",
      constraints: {},
      examples: [],
    });
  });
});

describe("narrowing", () => {
  it("merges with the definition", () => {
    const taxonomy = taxonomyOf(`
event_properties:
  kind: { type: string, enum: [a, bb, ccc] }
  code: { type: string, pattern: ^A, max_length: 9 }
  size: { type: long, minimum: 1, maximum: 9 }
events:
  e:
    properties:
      kind: { enum: [ccc, a] }
      code: { required: true, pattern: Z$, max_length: 5, format: uri }
      size: { minimum: 1, maximum: 9 }
  f: { properties: { kind: { min_length: 2 }, code: { pattern: ^A } } }
`);
    const e = eventOf(taxonomy, "e").properties;
    expect(e.map(({ constraints }) => constraints)).toEqual([
      { enum: ["a", "ccc"] },
      { patterns: ["^A", "Z$"], maxLength: 5, format: "uri" },
      { minimum: 1, maximum: 9 },
    ]);
    expect(e.map(({ narrowed }) => narrowed)).toEqual([true, true, false]);
    expect(e.map(({ required }) => required)).toEqual([false, true, false]);
    const f = eventOf(taxonomy, "f").properties;
    expect(f.map(({ constraints }) => constraints)).toEqual([
      { enum: ["bb", "ccc"], minLength: 2 },
      { patterns: ["^A"], maxLength: 9 },
    ]);
    expect(f.map(({ narrowed }) => narrowed)).toEqual([true, false]);
  });
});

describe("status", () => {
  it("keeps an inactive event out of its module and an inactive property out of events", () => {
    const { taxonomy } = resolveText(`
event_properties: { old: { type: string, status: inactive } }
events:
  on: { properties: { old: optional } }
  off: { status: inactive }
`);
    expect(taxonomy?.modules).toEqual([{ name: "taxonomy", events: ["on"] }]);
    expect(names(taxonomy?.events ?? [])).toEqual(["on", "off"]);
    expect(taxonomy?.events[0]?.properties).toEqual([]);
    expect(names(taxonomy?.eventProperties ?? [])).toEqual(["old"]);
  });
});

describe("facts", () => {
  it("are read as they are written", () => {
    const taxonomy = taxonomyOf(`
service: Shop
event_properties:
  code:
    type: string
    label: { ko: 코드, en: Code }
    description: A code.
    note: Not printed.
    owner: growth
    tags: [a, b]
    links: [https://example.com]
    unit: KRW
    pii: indirect
    examples: [x, y]
    deprecated: { since: "1", replaced_by: other, reason: Old. }
  other: { type: string }
user_properties: { level: { type: long, nullable: true, examples: [null, 1] } }
item_properties: { gift: { type: boolean, required: true } }
events:
  e:
    properties: { code: required, df_items: optional }
    examples: [{ code: x }]
`);
    expect(taxonomy.service).toBe("Shop");
    expect(propertyOf(taxonomy.eventProperties, "code")).toMatchObject({
      label: {
        texts: [
          { language: "ko", text: "코드" },
          { language: "en", text: "Code" },
        ],
      },
      description: "A code.",
      note: "Not printed.",
      owners: ["growth"],
      tags: ["a", "b"],
      links: ["https://example.com"],
      unit: "KRW",
      pii: "indirect",
      examples: ["x", "y"],
      deprecated: { since: "1", replacedBy: "other", reason: "Old." },
      status: "active",
    });
    expect(propertyOf(taxonomy.userProperties, "level")).toMatchObject({
      nullable: true,
      examples: [null, 1],
    });
    expect(propertyOf(taxonomy.itemProperties, "gift").required).toBe(true);
    expect(eventOf(taxonomy, "e").examples).toEqual([{ code: "x" }]);
  });
});

describe("owners", () => {
  it("are one or several, and a taxonomy's replace the catalogue's", () => {
    const taxonomy = taxonomyOf(`
standard: { events: [df_login] }
event_properties:
  one: { type: string, owner: growth }
  many: { type: string, owner: [growth, data] }
  none: { type: string }
events: { df_login: { owner: [app, web] } }
`);
    const ownersOf = (name: string) =>
      propertyOf(taxonomy.eventProperties, name).owners;
    expect(ownersOf("one")).toEqual(["growth"]);
    expect(ownersOf("many")).toEqual(["growth", "data"]);
    expect(ownersOf("none")).toEqual([]);
    expect(eventOf(taxonomy, "df_login").owners).toEqual(["app", "web"]);
  });
});

describe("values of an enum", () => {
  it("keep what is said about them beside the plain list", () => {
    const taxonomy = taxonomyOf(`
event_properties:
  kind:
    type: string
    enum:
      - { value: a, label: { ko: 가, en: A }, description: First. }
      - b
      - { value: c }
user_properties:
  df_gender: { enum: [{ value: Male, label: M }, Female] }
events: { e: { properties: { kind: { enum: [b, a] } } } }
`);
    const kind = propertyOf(taxonomy.eventProperties, "kind");
    expect(kind.constraints.enum).toEqual(["a", "b", "c"]);
    expect(kind.documentedValues).toEqual([
      {
        value: "a",
        label: {
          texts: [
            { language: "ko", text: "가" },
            { language: "en", text: "A" },
          ],
        },
        description: "First.",
      },
    ]);
    expect(eventOf(taxonomy, "e").properties[0]?.constraints).toEqual({
      enum: ["a", "b"],
    });
    const gender = propertyOf(taxonomy.userProperties, "df_gender");
    expect(gender.constraints.enum).toEqual(["Male", "Female"]);
    expect(gender.documentedValues).toMatchObject([{ value: "Male" }]);
  });
});

describe("an open enum", () => {
  it("lets an event close it, and loses what an event excludes", () => {
    const taxonomy = taxonomyOf(`
event_properties:
  method: { type: string, enum: [card, cash], open: true, examples: [point] }
  size: { type: long, enum: [1, 5], open: true }
events:
  e:
    properties:
      method: { enum: [card, gift] }
      size: { maximum: 2 }
  f: { properties: { method: optional, size: { minimum: 9 } } }
`);
    const constraintsOf = (event: string) =>
      eventOf(taxonomy, event).properties.map(({ constraints }) => constraints);
    expect(constraintsOf("e")).toEqual([
      { enum: ["card", "gift"] },
      { enum: [1], open: true, maximum: 2 },
    ]);
    expect(constraintsOf("f")).toEqual([
      { enum: ["card", "cash"], open: true },
      { minimum: 9 },
    ]);
  });
});

describe("df_push_optin", () => {
  const deprecationOf = (text: string) =>
    propertyOf(taxonomyOf(text).userProperties, "df_push_optin").deprecated;

  it("is replaced by the consent to advertising pushes", () => {
    const deprecated = deprecationOf(`
version: 1
standard: { user_properties: [df_push_optin] }
`);
    expect(deprecated).toMatchObject({
      since: "2025-05-28",
      replacedBy: "df_push_ads_optin",
    });
    expect(deprecated?.reason).toContain("2.3.1");
    expect(deprecated?.reason).toContain("iOS");
  });

  it("may be picked by an app that switched its replacement off", () => {
    const { diagnostics } = resolveText(`
version: 1
standard: { user_properties: [df_push_optin] }
user_properties: { df_push_ads_optin: { status: inactive } }
`);
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual(
      [],
    );
  });
});

describe("errors", () => {
  it("are not reported again where a broken definition is used", () => {
    const { taxonomy, diagnostics } = resolveText(`
event_properties:
  a: { type: nonsense }
  b: { type: long, minimum: 2, maximum: 1 }
  c: not a map
events:
  e:
    properties: { a: required, b: { minimum: 0 }, c: optional, d: required }
    examples: [{ a: 1, b: x, d: 1 }]
`);
    expect(taxonomy).toBeUndefined();
    expect(diagnostics.map(({ code }) => code)).toEqual([
      "constraint/contradiction",
      "resolve/unknown-property",
    ]);
  });

  it("never throw, whatever the kinds of the fields", () => {
    const odd = ["1", "[]", "{}", "null", "true", "[[1]]", "{ a: [1] }", "x"];
    const keys = [
      ["standard", "service", "events", "event_properties", "generate"],
      ["item_properties", "user_properties", "include"],
    ].flat();
    for (const value of odd) {
      for (const key of keys) resolveText(`${key}: ${value}`);
      for (const inner of ["events", "item_properties", "targets", "output"]) {
        resolveText(
          `{ standard: { ${inner}: ${value} }, generate: { ${inner}: ${value} } }`,
        );
      }
      for (const inner of fields) {
        resolveText(`
event_properties: { a: { type: string, ${inner}: ${value} }, b: ${value} }
user_properties: { df_gender: { type: string, ${inner}: ${value} } }
events:
  e: { ${inner}: ${value}, properties: { a: { ${inner}: ${value} }, b: ${value} } }
`);
      }
    }
  });
});

const fields = [
  "label",
  "description",
  "tags",
  "owner",
  "expires",
  "deprecated",
  "status",
  "allow",
  "enum",
  "open",
  "pattern",
  "format",
  "min_length",
  "minimum",
  "max_items",
  "examples",
  "required",
  "function",
  "nullable",
];

describe("the result", () => {
  const text = `
standard: { events: all, user_properties: all }
event_properties: { b: { type: string, enum: [x] }, a: { type: long } }
events: { z: { properties: { b: required } }, y: { properties: { a: optional } } }
`;

  it("is frozen all the way down", () => {
    const seen = new Set<unknown>();
    const check = (value: unknown): void => {
      if (typeof value !== "object" || value === null || seen.has(value))
        return;
      seen.add(value);
      const prototype: unknown = Object.getPrototypeOf(value);
      if (!Array.isArray(value) && prototype !== Object.prototype) return;
      expect(Object.isFrozen(value)).toBe(true);
      Object.values(value).forEach(check);
    };
    const { taxonomy, settings } = resolveText(text);
    check(taxonomy);
    check(settings);
    expect(seen.size).toBeGreaterThan(200);
  });

  it("is the same in every run", () => {
    const show = () =>
      JSON.stringify(resolveText(text), (key, value: unknown) =>
        key === "file" ? undefined : value,
      );
    expect(show()).toBe(show());
  });

  it("is there for the catalogue and the examples without an error", () => {
    const catalogue = resolveText("standard: { events: all }");
    expect(catalogue.diagnostics).toEqual([]);
  });

  it("takes linear time: 5,000 events with 100 properties each", () => {
    const document = manyEvents(5_000, 100);
    const { taxonomy } = resolveTaxonomy({
      documents: [document],
      catalogue: realCatalogue(),
      overrides: {},
    });
    // A quadratic search would take minutes: the runner's own time-out is the guard.
    expect(taxonomy?.events).toHaveLength(5_000);
  });
});

/** Parsing half a million lines would take longer than resolving them, so the tree is put together here. */
function manyEvents(events: number, attached: number): ParsedDocument {
  const keys = Array.from({ length: attached }, (_, at) => `p_${String(at)}`);
  const document = parseText(
    "taxonomy.yaml",
    `
event_properties:
${keys.map((key) => `  ${key}: { type: string, max_length: 9 }`).join("\n")}
events:
  e: { properties: { ${keys.map((key) => `${key}: required`).join(", ")} } }
`,
  );
  const section = document.root?.entries.get("events");
  const map = section?.value;
  const first = map?.kind === "map" ? map.entries.get("e") : undefined;
  if (!document.root || !section || map?.kind !== "map" || !first) {
    throw new Error("no event to copy");
  }
  const copies = Array.from({ length: events }, (_, at) => `e_${String(at)}`);
  const entries = new Map(copies.map((key) => [key, { ...first, key }]));
  const many = { ...section, value: { ...map, entries } };
  const root = {
    ...document.root,
    entries: new Map([...document.root.entries, ["events", many]]),
  };
  return { ...document, root };
}
