// What the documents of a taxonomy say: requirements, reasons to lose an event, samples, code, names of pages.
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { requestBody } from "../../generator/docs/model/code-samples.js";
import { webUrl } from "../../generator/docs/model/describe-definition.js";
import { pageName, wireNameOf } from "../../generator/docs/model/page-names.js";
import { readUsageSites } from "../../generator/docs/model/usage-sites.js";
import { makeJudge } from "../../generator/judge/make-judge.js";
import { taxonomyOf } from "../support/resolve-text.js";
import { docsOf } from "./docs-of.js";

const coupons = `version: 1
service: 봄날상점
platforms: [web, ios, android, server]
event_properties:
  coupon_code: { type: string, label: { ko: 쿠폰 코드, en: Coupon code }, pattern: "^[A-Z]{4}$", examples: [ABCD] }
  coupon_kind: { type: string, enum: [percent, { value: amount, label: 금액 }], pii: indirect }
  discount: { type: double, minimum: 0, maximum: 100, unit: KRW, allow: [resolve/optional] }
  store_id: { type: long, minimum: 1 }
  receipt: { type: string, min_length: 3, max_length: 3, pattern: "^[0-9]+$" }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    owner: growth
    tags: [coupon]
    renamed_from: coupon_used
    properties:
      coupon_code: required
      coupon_kind: optional
      discount: optional
      store_id: { platforms: [android] }
  receipt_printed:
    platforms: [android]
    properties: { receipt: required, store_id: optional }
  old_event: { status: inactive, properties: {} }
`.replace(", allow: [resolve/optional]", "");

const [redeemed, printed, old] = docsOf(coupons).events;

describe("an event", () => {
  test("says which platforms lose it without which property", () => {
    expect(
      redeemed?.properties.map(({ property, required }) => [
        property.name,
        required,
      ]),
    ).toEqual([
      ["coupon_code", "all"],
      ["coupon_kind", ["web", "ios"]],
      ["discount", ["web", "ios"]],
      ["store_id", "none"],
    ]);
    expect(redeemed?.properties[3]?.platforms).toEqual(["android"]);
  });

  test("says when it is dropped, in English and Korean", () => {
    expect(redeemed?.dropped).toEqual([
      "`coupon_code` is missing.",
      "On Web and iOS: any property in the table is missing, an optional one too.",
      "It has a property that is not in the table.",
      "The type of a value differs from the table.",
    ]);
    const [korean] = docsOf(coupons, { language: "ko" }).events;
    expect(korean?.dropped[1]).toBe(
      "웹, iOS에서는 표의 속성이 하나라도 없을 때 (선택 속성 포함)",
    );
    expect(old?.dropped).toEqual([
      "It is switched off, so it is never collected.",
    ]);
  });

  test("has a sample whose arrays have different values of an enum", () => {
    const [viewed] = docsOf(`version: 1
event_properties:
  filters: { type: "string[]", enum: [new, sale, organic], min_items: 4, max_items: 9 }
  ranks: { type: "long[]", enum: [1, 2] }
  only: { type: "string[]", enum: [one], min_items: 2 }
events:
  viewed: { properties: { filters: required, ranks: required, only: required } }
`).events;
    expect(viewed?.sample).toMatchObject({ kind: "valid" });
    expect(
      JSON.parse(
        viewed?.sample.kind === "valid" ? viewed.sample.json : "",
      ) as unknown,
    ).toMatchObject({
      filters: ["new", "sale", "organic", "new"],
      ranks: [1, 2],
      only: ["one", "one"],
    });
  });

  test("has its constraints in words", () => {
    const [code, kind, discount, store] = redeemed?.properties ?? [];
    expect(code?.constraints).toEqual(["Matches `^[A-Z]{4}$`"]);
    expect(kind?.values).toEqual([
      { value: '"percent"' },
      { value: '"amount"', label: "금액" },
    ]);
    expect(discount?.constraints).toEqual(["0 to 100"]);
    expect(store?.constraints).toEqual(["At least 1"]);
  });

  test("has a sample that the judge accepts, also as the body of a request", () => {
    const judge = makeJudge(taxonomyOf(coupons));
    const { sample } = redeemed ?? {};
    if (sample?.kind !== "valid") throw new Error("no sample");
    const properties = JSON.parse(sample.json) as never;
    expect(judge.sdk("coupon_redeemed", properties).violations).toEqual([]);
    const body = requestBody("coupon_redeemed", properties);
    expect(judge.request(body).violations).toEqual([]);
  });

  test("has a sample that is made by a pattern, in items and lists too", () => {
    if (printed?.sample.kind !== "valid") throw new Error("no sample");
    expect(printed.sample.json).toContain('"receipt": "123"');
    const source = `version: 1
standard: { events: [df_view_cart], item_properties: [] }
event_properties:
  codes: { type: "string[]", pattern: "^[A-Z]{2}-\\\\d$", min_items: 1 }
item_properties:
  sku: { type: string, required: true, pattern: "^S[0-9]+$", min_length: 4 }
events:
  df_view_cart: { properties: { codes: required } }
`;
    const [cart] = docsOf(source).events;
    if (cart?.sample.kind !== "valid") throw new Error("no sample");
    expect(JSON.parse(cart.sample.json)).toEqual({
      codes: ["AB-4", "AB-4"],
      df_items: [{ sku: "S234" }],
    });
  });

  test("names the required property whose pattern only an example could meet", () => {
    const { sample, code } =
      docsOf(coupons.replace('"^[0-9]+$"', '"^(?!123)[0-9]+$"')).events[1] ??
      {};
    expect(sample).toEqual({
      kind: "none",
      reason: "There is no valid sample yet: add `examples` to `receipt`.",
    });
    expect(code).toEqual([]);
  });

  test("has code for the platforms of the taxonomy and no others", () => {
    expect(redeemed?.code.map(({ id }) => id)).toEqual([
      "builder",
      "api",
      "web",
      "ios",
      "android",
    ]);
  });

  test("has a page under its former name", () => {
    expect(docsOf(coupons).renamed).toEqual([
      { name: "coupon_used", page: "coupon_used", now: "coupon_redeemed" },
    ]);
  });

  test("has its line at the git host, and nothing that is not on the web", () => {
    const source = (editUrl: string) =>
      docsOf(coupons, { editUrl }).events[0]?.source;
    const host = "https://git.example/한글/{file}#L{line}";
    expect(source(host)).toEqual({
      file: "taxonomy.yaml",
      line: 11,
      url: "https://git.example/%ED%95%9C%EA%B8%80/taxonomy.yaml#L11",
    });
    expect(source("javascript:alert(1)//{file}")?.url).toBeUndefined();
    expect(webUrl("java\nscript:alert(1)")).toBeUndefined();
    expect(webUrl("data:text/html,x")).toBeUndefined();
  });
});

test("a label that YAML folds is on one line", () => {
  const { events } = docsOf(`version: 1
events:
  opened: { label: { ko: "앱을\\n열기 ", en: " Open\\tapp" } }
  closed:
    label: >
      앱
      닫기
`);
  expect(
    events.map(({ label, otherLabels }) => [label, ...otherLabels]),
  ).toEqual([["앱을 열기", "Open app"], ["앱 닫기"]]);
});

test("code quotes what a language would interpolate", () => {
  const source = (example: string) => `version: 1
event_properties:
  greeting: { type: string, examples: [${JSON.stringify(example)}] }
  total: { type: double, examples: [3] }
events:
  greeted: { properties: { greeting: required, total: required } }
`;
  const { code } = docsOf(source('$name ${x} \\(y) "</script>')).events[0] ?? {
    code: [],
  };
  expect(code.map(({ id, text }) => `// ${id}\n${text}`).join("\n"))
    .toMatchInlineSnapshot(`
    "// builder
    logEvent(Dfinery, greeted({
      greeting: '$name \${x} \\\\(y) "</script>',
      total: 3,
    }));
    // api
    {
      "common": {
        "identity": {
          "external_id": "customer-1"
        }
      },
      "events": [
        {
          "event_log_id": "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
          "event_name": "greeted",
          "event_datetime": "2026-01-31T09:30:00.000Z",
          "event_properties": {
            "greeting": "$name \${x} \\\\(y) \\"</script>",
            "total": 3
          }
        }
      ]
    }
    // web
    Dfinery.logEvent("greeted", {
      greeting: '$name \${x} \\\\(y) "</script>',
      total: 3,
    });
    // ios
    Dfinery.shared().logEvent("greeted", properties: [
      "greeting": "$name \${x} \\\\(y) \\"</script>",
      "total": 3.0,
    ])
    // android
    Dfinery.getInstance().logEvent("greeted", JSONObject(mapOf(
        "greeting" to "\\$name \\\${x} \\\\(y) \\"</script>",
        "total" to 3.0,
    )))
    // react-native
    Dfinery.logEvent("greeted", {
      greeting: '$name \${x} \\\\(y) "</script>',
      total: 3,
    });
    // flutter
    Dfinery.logEvent(eventName: 'greeted', properties: {
      'greeting': '\\$name \\\${x} \\\\(y) "</script>',
      'total': 3.0,
    });
    // unity
    Dfinery.LogEvent("greeted", new Dictionary<string, object> {
        ["greeting"] = "$name \${x} \\\\(y) \\"</script>",
        ["total"] = 3.0,
    });"
  `);
});

describe("names of pages", () => {
  test.each([
    ["df_purchase", "df_purchase"],
    ["DF_Purchase", "~44~46_~50urchase"],
    ["쿠폰", "~ec~bf~a0~ed~8f~b0"],
    ["con", "~63on"],
    ["nul.json", "nul~2ejson"],
    ["a/../b", "a~2f~2e~2e~2fb"],
  ])("%s", (name, page) => {
    expect(pageName(name)).toBe(page);
    expect(wireNameOf(page)).toBe(name);
  });

  test("are safe, short, distinct without case, and can be read back", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), (name) => {
        const page = pageName(name);
        expect(page).toMatch(/^[a-z0-9_~-]{0,120}$/);
        const back = wireNameOf(page);
        if (back !== undefined) expect(back).toBe(name);
      }),
    );
    const [first, second] = ["가", "나"].map((end) =>
      pageName("쿠".repeat(200) + end),
    );
    expect(first).not.toBe(second);
    expect(first?.length).toBeLessThanOrEqual(120);
  });
});

test("where an event is sent comes from a report of `usage`", () => {
  const place = { file: "src/a.ts", line: 3, column: 1, role: "product" };
  const report = {
    command: "usage",
    events: [
      {
        name: "coupon_redeemed",
        sites: [
          { kind: "call", sent: true, through: null, place },
          { kind: "call", sent: true, place: { ...place, role: "test" } },
          {
            kind: "call",
            sent: false,
            place: { ...place, line: 9, inside: "f" },
          },
          "nonsense",
        ],
      },
    ],
  };
  const usage = readUsageSites(JSON.stringify(report));
  const { events } = docsOf(coupons, usage && { usage });
  expect(events.map(({ sent }) => sent)).toEqual([
    [
      { file: "src/a.ts", line: 3, isSent: true },
      { file: "src/a.ts", line: 9, inside: "f", isSent: false },
    ],
    [],
    [],
  ]);
  expect(readUsageSites("{}")).toBeUndefined();
  expect(readUsageSites("not json")).toBeUndefined();
});

test("every standard event has a sample, an API body and code for all SDKs", () => {
  const source = readFileSync("schemas/examples/standard-all.yaml", "utf8");
  for (const { name, sample, code } of docsOf(source).events) {
    expect([name, sample.kind]).toEqual([name, "valid"]);
    expect(code.length).toBe(8);
  }
});

test("code to copy calls the generated functions of the targets that the taxonomy has", () => {
  const taxonomy = (targets: string) => `version: 1
generate: { targets: [${targets}] }
standard: { item_properties: [df_item_id] }
event_properties:
  kind: { type: string, enum: [percent, amount] }
  slot: { type: string, enum: [top], open: true, examples: [middle] }
  sizes: { type: "long[]", enum: [1, 2] }
  in: { type: string }
  used_at: { type: datetime }
events:
  coupon_used:
    examples:
      - kind: amount
        slot: middle
        sizes: [1, 2]
        in: "$cart"
        used_at: "2026-01-31T09:30:00Z"
        df_items: [{ df_item_id: "1" }]
    properties:
      { kind: required, slot: required, sizes: required, in: optional, used_at: optional, df_items: required }
`;
  const [event] = docsOf(
    taxonomy("default, kotlin, swift, dart, csharp"),
  ).events;
  const wanted = ["android", "ios", "flutter", "unity"];
  const native = (event?.code ?? []).filter(({ id }) => wanted.includes(id));
  expect(
    native.map(({ language, text }) => `// ${language}\n${text}`).join("\n"),
  ).toMatchInlineSnapshot(`
    "// swift
    Dfinery.shared().logEvent(.couponUsed(
      kind: .amount,
      slot: .init(rawValue: "middle"),
      sizes: [.value1, .value2],
      dfItems: [.init(dfItemID: "1")],
      in: "$cart",
      usedAt: Date(timeIntervalSince1970: 1769851800.0)
    ))
    // kotlin
    logEvent(couponUsed(
        kind = Kind.Amount,
        slot = Slot("middle"),
        sizes = listOf(Sizes.Value1, Sizes.Value2),
        dfItems = listOf(Item(dfItemId = "1")),
        \`in\` = "\\$cart",
        usedAt = Date(1769851800000L),
    ))
    // dart
    logEvent(couponUsed(
      kind: Kind.amount,
      slot: Slot('middle'),
      sizes: [Sizes.value1, Sizes.value2],
      dfItems: [Item(dfItemId: '1')],
      inValue: '\\$cart',
      usedAt: DateTime.parse('2026-01-31T09:30:00.000Z'),
    ));
    // csharp
    DfinerySdk.LogEvent(DfineryEvents.CouponUsed(
        kind: Kind.Amount,
        slot: new Slot("middle"),
        sizes: new Sizes[] { Sizes.Value1, Sizes.Value2 },
        dfItems: new Item[] { new Item(dfItemId: "1") },
        @in: "$cart",
        usedAt: DateTimeOffset.Parse("2026-01-31T09:30:00.000Z")
    ));"
  `);
  const [onlyKotlin] = docsOf(taxonomy("default, kotlin")).events;
  const ofPlatform = (id: string) =>
    onlyKotlin?.code.find((each) => each.id === id)?.text;
  expect(ofPlatform("android")).toBe(
    native.find(({ id }) => id === "android")?.text,
  );
  expect(ofPlatform("ios")).toContain('logEvent("coupon_used", properties: [');
  const [withoutTypeScript] = docsOf(taxonomy("kotlin, swift")).events;
  expect(withoutTypeScript?.code.map(({ id }) => id)).toEqual(
    onlyKotlin?.code.map(({ id }) => id).filter((id) => id !== "builder"),
  );
  expect(ofPlatform("builder")).toContain("logEvent(Dfinery, couponUsed({");
});
