// What each rule reports beyond its examples, and what it leaves alone.
import { describe, expect, test } from "vitest";
import { placesOf } from "../support/lint-text.js";

/** Each as the definitions of a taxonomy, and the marked texts. */
const cases: Readonly<
  Record<
    string,
    readonly (readonly [
      what: string,
      yaml: string,
      marked: readonly string[],
    ])[]
  >
> = {
  "birth-as-datetime": [
    [
      "names in English and Korean",
      `user_properties:
  회원_생년월일: { type: datetime }
  date_of_birth: { type: datetime }
  userBirthDate: { type: datetime }`,
      ["datetime", "datetime", "datetime"],
    ],
    [
      "nothing about other dates",
      `user_properties:
  birthday_coupon_issued_at: { type: datetime }
  생일쿠폰_지급일: { type: datetime }
  birth: { type: string }`,
      [],
    ],
  ],
  "rn-number-array": [
    [
      "arrays in items and profiles",
      `platforms: [web, react-native]
standard: { item_properties: all }
item_properties:
  sizes: { type: "long[]" }
user_properties:
  scores: { type: "double[]" }
event_properties:
  ids: { type: "long[]" }
events:
  viewed: { properties: { df_items: { required: true, max_items: 9 } } }
  sent: { platforms: [web], properties: { ids: required } }`,
      ["sizes", "scores"],
    ],
    [
      "nothing without React Native, or where it is not sent from there",
      `platforms: [web, react-native]
event_properties:
  ids: { type: "long[]" }
events:
  sent: { properties: { ids: { required: true, platforms: [web] } } }`,
      [],
    ],
    [
      "nothing where no platforms are named",
      `user_properties:
  scores: { type: "long[]" }`,
      [],
    ],
  ],
  "items-over-100": [
    [
      "carts and lists, in Korean too",
      `standard: { events: [df_view_cart, df_add_to_cart, df_purchase], item_properties: all }
events:
  장바구니_열람: { properties: { df_items: required } }
  장바구니_담기: { properties: { df_items: required } }
  feed_shown: { properties: { df_items: { required: true, max_items: 20 } } }
  product_list_shown: {}`,
      ["df_view_cart", "장바구니_열람"],
    ],
  ],
  "array-quota": [
    [
      "eleven arrays of strings",
      `user_properties:\n${Array.from({ length: 11 }, (_, at) => `  관심사_${String(at)}: { type: "string[]" }`).join("\n")}`,
      ["관심사_10"],
    ],
    [
      "more bytes than 8 KB by the limits",
      `user_properties:
  tags: { type: "string[]", max_items: 100, max_length: 100 }
  few: { type: "string[]", max_items: 2, max_length: 2 }`,
      ["tags"],
    ],
    [
      "inactive arrays do not count",
      `user_properties:\n${Array.from({ length: 6 }, (_, at) => `  n${String(at)}: { type: "long[]", ${at === 0 ? "status: inactive" : "max_items: 3"} }`).join("\n")}`,
      [],
    ],
  ],
  "flattened-clash": [
    [
      "columns of the items without the prefix",
      `event_properties:
  dfitems_price: { type: double }
  items_price: { type: double }
  event_names: { type: string }`,
      ["dfitems_price"],
    ],
  ],
  "consent-null": [
    [
      "consents in Korean, and restated standard ones",
      `standard: { user_properties: [df_sms_ads_optin] }
user_properties:
  마케팅_수신_동의: { type: boolean, nullable: true }
  emailOptIn: { type: boolean, nullable: true }
  df_sms_ads_optin: { type: boolean, nullable: true }
  nickname: { type: string, nullable: true }
  agreed: { type: boolean, nullable: false }`,
      ["true", "true", "true"],
    ],
  ],
  "deprecated-without-replacement": [
    [
      "properties, with and without a reason",
      `event_properties:
  a: { type: string, deprecated: {} }
  b: { type: string, deprecated: { reason: The campaign is over. } }
  c: { type: string, deprecated: { replaced_by: a } }`,
      ["{}"],
    ],
  ],
  "deprecated-past-date": [
    [
      "dates only, by the present day",
      `event_properties:
  old: { type: string, deprecated: { since: "2025-12-01" } }
  fresh: { type: string, deprecated: { since: "2026-06-01" } }
  version: { type: string, deprecated: { since: "1.2.0" } }
  impossible: { type: string, deprecated: { since: "2025-99-99" } }`,
      ['{ since: "2025-12-01" }'],
    ],
  ],
  "name-style": [
    [
      "capitals and spaces, not Hangul",
      `user_properties:
  쿠폰코드: { type: string }
  CouponCode: { type: string }
  "쿠폰 코드": { type: string }
  coupon-code: { type: string }`,
      ["CouponCode", '"쿠폰 코드"'],
    ],
  ],
  "near-duplicate": [
    [
      "plurals, separators, order and typos",
      `event_properties:
  coupon_code: { type: string }
  coupon_codes: { type: "string[]" }
  couponCode: { type: string }
  code_coupon: { type: string }
  delivery_charge: { type: long }
  delivery_chrage: { type: long }`,
      ["coupon_codes", "couponCode", "code_coupon", "delivery_chrage"],
    ],
    [
      "not what differs on purpose",
      `event_properties:
  step_1: { type: string }
  step_2: { type: string }
  category1: { type: string }
  category11: { type: string }
  opened: { type: string }
  opener: { type: string }
  address: { type: string }
  status: { type: string }
  old_code: { type: string, deprecated: { replaced_by: old_codes } }
  old_codes: { type: "string[]" }
user_properties:
  step-1: { type: string }`,
      [],
    ],
  ],
  "same-shape": [
    [
      "by names alone, with the items, not by order",
      `standard: { item_properties: all }
event_properties: { a: { type: string }, b: { type: string } }
events:
  one: { properties: { a: required, b: optional, df_items: required } }
  two: { properties: { df_items: optional, b: required, a: required } }
  three: { properties: { a: required, b: required } }
  four: { properties: { b: required, a: required } }`,
      ["two"],
    ],
  ],
  "unused-definition": [
    [
      "properties that only a group attaches are used by its events",
      `event_properties:
  a: { type: string }
  b: { type: string }
  c: { type: string, deprecated: { reason: gone } }
  d: { type: string, status: inactive }
property_groups: { g: { a: required } }
events:
  one: { groups: [g] }`,
      ["b"],
    ],
  ],
  "missing-label": [
    [
      "events and all properties, without standard ones",
      `standard: { events: [df_login] }
events:
  one: { label: { ko: 하나 } }
  two: { status: inactive }
user_properties:
  이름표: { type: string }`,
      ["이름표"],
    ],
  ],
  "missing-description": [
    [
      "events and all properties",
      `events:
  one: { description: When it happens. }
user_properties:
  tier: { type: string }`,
      ["tier"],
    ],
  ],
  "missing-owner": [
    [
      "events only",
      `events:
  one: { owner: [growth, data] }
  쿠폰_사용: {}
user_properties:
  tier: { type: string }`,
      ["쿠폰_사용"],
    ],
  ],
  "description-repeats-name": [
    [
      "the label counts, and the order does not",
      `events:
  coupon_redeemed: { label: 쿠폰 사용, description: "쿠폰 사용 이벤트" }
  banner_clicked: { description: "Clicked the banner!" }
  page_viewed: { description: "The page was scrolled to its end." }`,
      ['"쿠폰 사용 이벤트"', '"Clicked the banner!"'],
    ],
  ],
  "unit-in-name": [
    [
      "numbers only, with a unit of at least one other word",
      `user_properties:
  wait_seconds: { type: double }
  totalBytes: { type: long }
  seconds: { type: long }
  price_krw: { type: string }
  weight_kg: { type: double, unit: kg }
  a_min: { type: long }`,
      ["wait_seconds", "totalBytes"],
    ],
  ],
  "pii-by-name": [
    [
      "names and labels in English and Korean",
      `user_properties:
  회원_휴대폰번호: { type: string }
  주민등록번호: { type: string }
  contactEmail: { type: string }
  user-ssn: { type: string }
  memo: { type: string, label: 수령인 이메일 주소 }
  phone_number: { type: long }`,
      [
        "회원_휴대폰번호",
        "주민등록번호",
        "contactEmail",
        "user-ssn",
        "memo",
        "phone_number",
      ],
    ],
    [
      "nothing that only contains such a word",
      `user_properties:
  email_campaign: { type: string }
  phone_model: { type: string }
  이메일_수신_동의: { type: boolean }
  email_opt_in: { type: boolean }
  has_phone: { type: boolean }
  login_type: { type: string, enum: [phone, email] }
  product_name: { type: string }
  ship: { type: string }
  zip: { type: string }
  web_address: { type: string }
  email: { type: string, pii: none }`,
      [],
    ],
  ],
  "pii-by-pattern": [
    [
      "examples, enums and patterns",
      `user_properties:
  contact: { type: string, examples: ["010-9876-5432"] }
  number: { type: string, pattern: "^01[0-9]-?[0-9]{3,4}-?[0-9]{4}$" }
  rrn_like: { type: string, pattern: "^[0-9]{6}-[1-4][0-9]{6}$" }
  sender: { type: string, enum: ["shop@example.com", "help@example.com"] }
  mail: { type: string, pattern: "^[^@]+@[^@]+\\\\.[a-z]+$" }`,
      [
        '["010-9876-5432"]',
        '"^01[0-9]-?[0-9]{3,4}-?[0-9]{4}$"',
        '"^[0-9]{6}-[1-4][0-9]{6}$"',
        '["shop@example.com", "help@example.com"]',
        '"^[^@]+@[^@]+\\\\.[a-z]+$"',
      ],
    ],
    [
      "nothing about patterns that only fit by chance",
      `user_properties:
  any: { type: string, pattern: "^.+$" }
  order_no: { type: string, pattern: "^[0-9]{11,12}$" }
  code: { type: string, pattern: "^[A-Z0-9-]{8,}$", examples: [A1B2-C3D4] }
  link: { type: string, format: uri, examples: ["https://x.example/@a"] }
  own: { type: string, format: email, pii: none }`,
      [],
    ],
  ],
  "enum-of-one": [
    [
      "not if it is open",
      `user_properties:
  a: { type: long, enum: [1] }
  b: { type: string, enum: [x], open: true }`,
      ["[1]"],
    ],
  ],
  "enum-case": [
    [
      "separators and Hangul, not numbers",
      `user_properties:
  a: { type: string, enum: [gift_card, gift-card, GiftCard] }
  b: { type: string, enum: [쿠폰, 쿠폰 할인] }
  c: { type: string, enum: [v1_0, v10] }
  d: { type: long, enum: [1, 2] }`,
      ["[gift_card, gift-card, GiftCard]"],
    ],
  ],
  "unbounded-string": [
    [
      "arrays of strings and open enums",
      `user_properties:
  a: { type: "string[]" }
  b: { type: string, enum: [x, y], open: true }
  c: { type: string, enum: [x, y] }
  d: { type: string, format: uuid }
  e: { type: string, pattern: "^[a-z]+$" }
  f: { type: long }`,
      ['"string[]"', "string"],
    ],
  ],
  "text-cut-by-comment": [
    [
      "labels in languages, descriptions and reasons",
      `events:
  one:
    label:
      ko: 상품 #1위
      en: "item #1"
    description: Top #10 of the week. # a real comment
    note: plain # also a comment
    deprecated: { reason: ok }
    owner: growth #team
user_properties:
  a: { type: string } #comment`,
      [" #1위", " #10 of the week. # a real comment"],
    ],
    [
      "quoted and block texts are whole",
      `events:
  one:
    label: '쿠폰 #1'
    description: >-
      Top #10
    note: "a" #b`,
      [],
    ],
  ],
  "allow-without-reason": [
    [
      "on standard definitions and events too",
      `events:
  one: { allow: [missing-owner, { rule: name-style, reason: old }] }
event_properties:
  df_keyword: { type: string, status: inactive, allow: [resolve/restates-standard] }`,
      ["missing-owner", "resolve/restates-standard"],
    ],
  ],
};

describe.each(Object.entries(cases))("%s", (rule, inputs) => {
  test.each(inputs)("%s", (_, yaml, marked) => {
    const own = placesOf(rule, yaml).filter((place) =>
      place.startsWith(`lint/${rule} `),
    );
    expect(own).toEqual(marked.map((text) => `lint/${rule} «${text}»`));
  });
});
