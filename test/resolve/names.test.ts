// Identifiers, file names and module names that the resolve stage chooses.
import { describe, expect, it } from "vitest";
import { fixedNames } from "../../generator/model/reserved-names.js";
import type { TargetName } from "../../generator/model/settings.js";
import {
  camelCase,
  isIdentifier,
  pascalCase,
} from "../../generator/model/identifiers.js";
import { moduleNames } from "../../generator/resolve/module-names.js";
import { schemaFileName } from "../../generator/resolve/schema-file-name.js";
import { SourceFile } from "../../generator/source/source-file.js";
import { compileText, compileValid } from "../support/compile-text.js";
import { eventOf, propertyOf, taxonomyOf } from "../support/resolve-text.js";

describe("camelCase", () => {
  it.each([
    ["df_purchase", "dfPurchase", "DfPurchase"],
    ["Checkout started", "checkoutStarted", "CheckoutStarted"],
    ["checkoutStarted", "checkoutStarted", "CheckoutStarted"],
    ["SIGN_UP", "signUp", "SignUp"],
    ["view-2-items", "view2Items", "View2Items"],
    ["a.b/c:d", "aBCD", "ABCD"],
    ["구매_완료", "구매완료", "구매완료"],
    ["구매 완료", "구매완료", "구매완료"],
    ["구매".normalize("NFD"), "구매", "구매"],
    ["クーポン使用", "クーポン使用", "クーポン使用"],
    ["हिन्दी नाम", "हिन्दीनाम", "हिन्दीनाम"],
    ["straße_ß", "straßeSS", "StraßeSS"],
    ["i\u200dcon", "iCon", "ICon"],
    ["like 👍 it", "likeIt", "LikeIt"],
    ["𝒳_x", "x", "X"],
    ["a²", "a", "A"],
    ["!!!", "", ""],
    ["2024", "2024", "2024"],
  ])("%s → %s, %s", (name, camel, pascal) => {
    expect(camelCase(name)).toBe(camel);
    expect(pascalCase(name)).toBe(pascal);
    if (/^\D/.test(camel)) expect(isIdentifier(camel)).toBe(true);
  });

  it("gives an identifier for every letter of the basic plane", () => {
    for (let code = 0x21; code < 0xffff; code++) {
      if (code >= 0xd800 && code < 0xe000) continue;
      const name = camelCase(`a${String.fromCharCode(code)}b`);
      if (!isIdentifier(name)) expect.fail(code.toString(16));
    }
  });
});

describe("event names", () => {
  it("derive from the builder", () => {
    const taxonomy = taxonomyOf(`
events:
  coupon_redeemed: {}
  x: { function: redeem }
  구매: {}
`);
    expect(taxonomy.events.map(({ names }) => names)).toEqual([
      {
        builder: "couponRedeemed",
        properties: "CouponRedeemedProperties",
        record: "CouponRedeemedEvent",
        validate: "validateCouponRedeemed",
        guard: "isCouponRedeemed",
        check: "couponRedeemedCheck",
        validateProperties: "validateCouponRedeemedProperties",
        eventSchema: "couponRedeemedEventSchema",
        propertiesSchema: "couponRedeemedPropertiesSchema",
        inspect: "inspectCouponRedeemed",
        file: "coupon_redeemed",
      },
      {
        builder: "redeem",
        properties: "RedeemProperties",
        record: "RedeemEvent",
        validate: "validateRedeem",
        guard: "isRedeem",
        check: "redeemCheck",
        validateProperties: "validateRedeemProperties",
        eventSchema: "redeemEventSchema",
        propertiesSchema: "redeemPropertiesSchema",
        inspect: "inspectRedeem",
        file: "x",
      },
      {
        builder: "구매",
        properties: "구매Properties",
        record: "구매Event",
        validate: "validate구매",
        guard: "is구매",
        check: "구매Check",
        validateProperties: "validate구매Properties",
        eventSchema: "구매EventSchema",
        propertiesSchema: "구매PropertiesSchema",
        inspect: "inspect구매",
        file: "__-33500a78",
      },
    ]);
  });

  it("of inactive events take nothing from active ones", () => {
    const taxonomy = taxonomyOf(`
events:
  cart_opened: { status: inactive }
  cartOpened: {}
  delete: { status: inactive }
`);
    expect(eventOf(taxonomy, "cartOpened").names.builder).toBe("cartOpened");
  });
});

describe("names of the support code that the index exports", () => {
  const index = compileValid("version: 1\n", {
    validate: "development",
  }).files.find(({ path }) => path === "index.ts");
  const names = [
    ...(index?.text ?? "").matchAll(/\{([^}]*)\} from "\.\/support\//g),
  ].flatMap(([, list = ""]) => list.match(/\w+(?=\s*(?:,|$))/g) ?? []);

  it("no event takes one of them", () => {
    expect(names).toContain("logEvent");
    expect(names.filter((name) => !fixedNames.includes(name))).toEqual([]);
  });
});

describe("names of validators", () => {
  const text = `
standard: { events: [df_login] }
event_properties:
  page: { type: string }
events:
  page_opened: { properties: { page: required } }
`;
  const exportsOf = (targets: readonly TargetName[]) =>
    compileValid(`version: 1\n${text}`, {
      targets,
      validate: "never",
    })
      .files.filter(({ path }) => /^validators\/(?!checks)/.test(path))
      .flatMap((file) =>
        Array.from(
          file.text.matchAll(/^export (?:const|function) (\w+)/gm),
          ([, name = ""]) => name,
        ),
      );

  it("are in the output only if validators are a target", () => {
    expect(exportsOf(["builders", "registry"])).toEqual([]);
    const names = exportsOf(["validators"]);
    expect(names).toEqual(
      expect.arrayContaining([
        "pageOpenedEventSchema",
        "pageOpenedPropertiesSchema",
        "validatePageOpenedProperties",
        "dfLoginEventSchema",
      ]),
    );
    // An event without properties has nothing that its builder takes.
    expect(names).not.toContain("dfLoginPropertiesSchema");
    expect(names).not.toContain("validateDfLoginProperties");
  });

  it("no event takes one that does not come from an event", () => {
    const ofEvents = taxonomyOf(text).events.flatMap(({ names }) =>
      Object.values<string>({ ...names }),
    );
    const fixed = exportsOf(["validators"]).filter(
      (name) => !ofEvents.includes(name),
    );
    expect(fixed).toContain("anyEventSchema");
    const internal = new Set(["identityKeys", "walkIdentity"]);
    expect(
      fixed.filter((name) => !fixedNames.includes(name) && !internal.has(name)),
    ).toEqual([]);
  });

  it("clash if an event is called like the properties of another", () => {
    const { diagnostics } = compileText(
      "version: 1\nevents:\n  store: {}\n  store_properties: {}\n",
    );
    expect(diagnostics.map(({ message, hint }) => [message, hint])).toEqual([
      [
        "events `store` and `store_properties` both become the identifier `validateStoreProperties`",
        "set `function` to name the builder: `function: storeProperties2`",
      ],
    ]);
  });
});

describe("property names", () => {
  it("are unique among types and checks of all scopes", () => {
    const taxonomy = taxonomyOf(`
event_properties:
  coupon_kind: { type: string, enum: [a] }
  coupon-kind: { type: string, enum: [a] }
  couponKind: { type: string, enum: [a] }
  date: { type: string, enum: [a] }
  cart_properties: { type: string, enum: [a] }
  item_brand: { type: string }
  item: { type: string, enum: [a] }
  delete: { type: string }
  2nd: { type: 'long[]', enum: [1] }
  "?": { type: string }
  memo: { type: string }
item_properties:
  brand: { type: string, enum: [a] }
  item_brand: { type: string, enum: [a] }
  item: { type: string }
  items_left: { type: long }
user_properties:
  user_grade: { type: string, enum: [a] }
  grade: { type: string, enum: [a] }
events:
  cart: {}
`);
    const names = (scope: "eventProperties" | "itemProperties") =>
      taxonomy[scope]
        .filter(({ standard }) => !standard)
        .map(({ names }) => [names.check, names.enum?.type]);
    expect(names("eventProperties")).toEqual([
      ["couponKind", "CouponKind"],
      ["couponKind2", "CouponKindValue"],
      ["couponKind3", "CouponKindValue2"],
      ["date", "DateValue"],
      ["cartProperties", "CartPropertiesValue"],
      ["itemBrand", undefined],
      ["item2", "ItemValue"],
      ["deleteValue", undefined],
      ["property2nd", "Property2nd"],
      ["property", undefined],
      ["memo", undefined],
    ]);
    expect(names("itemProperties")).toEqual([
      ["itemBrand2", "ItemBrand"],
      ["itemBrand3", "ItemBrandValue"],
      ["itemItem", undefined],
      ["itemItemsLeft", undefined],
    ]);
    const user = (name: string) =>
      propertyOf(taxonomy.userProperties, name).names;
    expect(user("user_grade")).toEqual({
      check: "userGrade",
      enum: {
        type: "UserGrade",
        known: "UserGrade",
        values: "userGradeValues",
        guard: "isUserGrade",
      },
    });
    expect(user("grade")).toEqual({
      check: "userGrade2",
      enum: {
        type: "UserGradeValue",
        known: "UserGradeValue",
        values: "userGradeValues2",
        guard: "isUserGradeValue",
      },
    });
  });
});

describe("schemaFileName", () => {
  it.each([
    ["df_purchase", /^df_purchase$/],
    ["a.b-c", /^a\.b-c$/],
    ["Purchase", /^purchase-[0-9a-f]{8}$/],
    ["a/b", /^a_b-[0-9a-f]{8}$/],
    ["../x", /^_x-[0-9a-f]{8}$/],
    ["con", /^_con-[0-9a-f]{8}$/],
    ["nul.x", /^_nul\.x-[0-9a-f]{8}$/],
    ["com1", /^_com1-[0-9a-f]{8}$/],
    [".hidden", /^hidden-[0-9a-f]{8}$/],
    ["x".repeat(81), /^x{80}-[0-9a-f]{8}$/],
  ])("%s", (name, expected) => {
    expect(schemaFileName(name, new Set())).toMatch(expected);
  });

  it("is unique without regard to case", () => {
    const taken = new Set<string>();
    const names = ["buy", "Buy", "BUY", "buy "].map((name) =>
      schemaFileName(name, taken),
    );
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(4);
  });
});

describe("moduleNames", () => {
  it("come from the paths", () => {
    const paths = [
      "taxonomy.yaml",
      "events/checkout.yaml",
      "events/Sub Folder/Cart.yml",
      "checkout.yaml",
      "checkout-2.yaml",
      "standard.yaml",
      "../shared/events.yaml",
      "index.yaml",
      "con.yaml",
      "이벤트.yaml",
      "events-app.yaml",
    ];
    const documents = paths.map((path) => ({
      file: new SourceFile(path, ""),
      path,
    }));
    expect([...moduleNames(documents).values()]).toEqual([
      "taxonomy",
      "checkout",
      "sub-folder-cart",
      "checkout-2",
      "checkout-2-2",
      "standard-2",
      "shared-events",
      "index-events",
      "con-events",
      "events",
      "events-app",
    ]);
  });

  it("are given to documents that register events", () => {
    const taxonomy = taxonomyOf({
      "taxonomy.yaml": `
standard: { events: [df_login] }
events: { df_login: {} }
`,
      "events/a.yaml": "events: { a: {}, b: { status: inactive } }",
      "events/b.yaml": "event_properties: { c: { type: long } }",
      "events/c.yaml": "events: { off: { status: inactive } }",
    });
    expect(taxonomy.modules).toEqual([
      { name: "standard", events: ["df_login"] },
      { name: "a", events: ["a"] },
    ]);
  });
});
