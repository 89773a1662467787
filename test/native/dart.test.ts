// The target `dart`, whose compiler is not to be had here: what it prints, word for word, and that each name is one of Dart.
import { describe, expect, test } from "vitest";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { emitDart } from "../../templates/dart.js";
import { dartNaming } from "../../templates/dart/dart-parameters.js";
import { nativeModel } from "../../templates/native-model.js";
import { compileValid } from "../support/compile-text.js";
import { randomTaxonomies } from "../support/random-compilation.js";
import { runSeed } from "../support/random.js";
import { hostileNative } from "./hostile.js";
import { shopTaxonomy } from "./shop.js";

const shop = emitDart(shopTaxonomy());

function textOf(path: string): string {
  const file = shop.find((each) => each.path === `dart/${path}`);
  if (file === undefined) throw new Error(`no file ${path}`);
  return file.text;
}

test("an event with a date, an enum and items is a function with named parameters", () => {
  expect(textOf("events/checkout.dart")).toContain(`
/// 쿠폰 사용 · Coupon redeemed
///
/// The customer redeems a coupon at checkout.
///
/// Owner: growth. Tags: checkout, campaign.
///
/// - [couponCode]: 쿠폰 코드 · Coupon code. The code as the customer typed
///   it. Matches \`^[A-Z0-9]{8}$\`.
/// - [redeemedAt]: 쿠폰 사용 시각. 서버가 쿠폰을 사용 처리한 시각.
/// - [couponKind]: 쿠폰 종류. What the coupon takes off the order.
/// - [dfItems]: 상품 · Items. The products concerned. At most 100 elements.
@useResult
RegisteredEvent couponRedeemed({
  required String couponCode,
  required DateTime redeemedAt,
  CouponKind? couponKind,
  List<Item>? dfItems,
}) {
  return RegisteredEvent('coupon_redeemed', {
    'coupon_code': couponCode,
    'redeemed_at': redeemedAt.toUtcText(),
    if (couponKind != null) 'coupon_kind': couponKind.value,
    if (dfItems != null) 'df_items': [for (final each in dfItems) each.toMap()],
  });
}
`);
});

test("numbers that JSON does not have are left out, and keep the places in a list", () => {
  const text = textOf("events/shop.dart");
  expect(text).toContain(`
    if (mapCenter != null)
      'map_center': [for (final each in mapCenter) each.isFinite ? each : null],
`);
  expect(textOf("events/standard.dart")).toContain(
    "    if (dfDiscount != null && dfDiscount.isFinite) 'df_discount': dfDiscount,\n",
  );
});

test("one of several properties is asked for in debug builds", () => {
  expect(textOf("events/shop.dart")).toContain(`
  assert(
    mapCenter != null || address != null,
    'storeMapViewed requires mapCenter or address',
  );
  return RegisteredEvent('store_map_viewed', {
`);
});

test("a deprecated event and a former name are marked", () => {
  expect(textOf("events/shop.dart")).toContain(`
@Deprecated(
  'Since 2026-03-01. Use \`campaignClicked\` instead. 배너도 캠페인으로 등록한다.',
)
@useResult
RegisteredEvent bannerClicked({required String bannerName}) {
`);
  expect(textOf("events/membership.dart")).toContain(`
/// Use membershipUpgraded: the event is now membership_upgraded.
@Deprecated('Use membershipUpgraded: the event is now membership_upgraded.')
@useResult
RegisteredEvent gradeChanged({required NewGrade newGrade}) {
  return RegisteredEvent('membership_upgraded', {'new_grade': newGrade.value});
}
`);
});

test("an open enum takes other values, and a Korean value has a name in Latin letters", () => {
  const text = textOf("enums.dart");
  expect(text).toContain(`
extension type const CampaignSlot(String value) implements String {
  /// 홈 상단 · Top of the home page.
  static const homeTop = CampaignSlot('home_top');
`);
  expect(text).toContain(
    "  static const jangbaguni = CampaignSlot('장바구니');\n}\n",
  );
  expect(text).toContain("  dangilbaesong('당일배송');\n");
});

test("a string that reads as a number is named like one", () => {
  const { taxonomy } = compileValid(`version: 1
event_properties:
  step: { type: string, enum: ["-1", "1", "1.5", "15"] }
events: { moved: { properties: { step: required } } }
`);
  const enums = emitDart(taxonomy).find(({ path }) => /enums/.test(path));
  expect(enums?.text).toContain(`enum Step {
  minus1('-1'),
  value1('1'),
  value1_5('1.5'),
  value15('15');
`);
});

test("only one file needs the SDK, and no file imports what it does not use", () => {
  const users = shop.filter(({ text }) => text.includes("dfinery_plugin.dart"));
  expect(users.map(({ path }) => path)).toEqual(["dart/sdk.dart"]);
  for (const { path, text } of shop) {
    const uses = {
      "enums.dart": /\b[A-Z]\w*(?:\?|>)? \w+|\.value\b/u,
      "item.dart": /\bItem\b/u,
      "utc.dart": /\.toUtcText\(\)/u,
      "registered.dart": /\bRegistered/u,
    };
    for (const [name, use] of Object.entries(uses)) {
      if (!text.includes(`/${name}';`) && !text.includes(`import '${name}'`)) {
        continue;
      }
      const body = text.replace(/^(?:import|export) .*$/gmu, "");
      expect(body, `${path} imports ${name}`).toMatch(use);
    }
  }
});

/** As the language has them: https://dart.dev/language/keywords; none of them can be a name everywhere. */
const words = new Set(
  `abstract as assert async await base break case catch class const continue
  covariant default deferred do dynamic else enum export extends extension
  external factory false final finally for Function get hide if implements
  import in interface is late library mixin new null of on operator part
  required rethrow return sealed set show static super switch sync this throw
  true try type typedef var void when with while yield`.split(/\s+/u),
);
// They are names everywhere but at the head of a declaration.
words.delete("type");
words.delete("Function");

function namesOf(taxonomy: Taxonomy): readonly string[] {
  const { modules, enums, item, profile } = nativeModel(taxonomy, dartNaming);
  const events = modules.flatMap((module) => module.events);
  return [
    ...events.flatMap(({ name, formerName, parameters }) => [
      name,
      ...(formerName === undefined ? [] : [formerName]),
      ...parameters.map((each) => each.name),
    ]),
    ...enums.flatMap(({ name, entries }) => [
      name,
      ...entries.map((entry) => entry.name),
    ]),
    ...(item ?? []).map(({ name }) => name),
    ...profile.map(({ name }) => name),
  ];
}

describe("every name is one of Dart, public and no word of the language", () => {
  const taxonomies = [
    compileValid(hostileNative).taxonomy,
    ...Array.from(
      randomTaxonomies(runSeed("names in Dart"), 20),
      ({ taxonomy }) => taxonomy,
    ),
  ];

  test.each(taxonomies.map((taxonomy, at) => [at, taxonomy] as const))(
    "taxonomy %i",
    (_at, taxonomy) => {
      const bad = namesOf(taxonomy).filter(
        (name) => !/^[A-Za-z][A-Za-z0-9_]*$/u.test(name) || words.has(name),
      );
      expect(bad).toEqual([]);
    },
  );
});
