// The target `kotlin`: compiled by the real compiler, run against Android's own JSON classes, and compared with the TypeScript builders.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { nativeCases, sentBy, type NativeCase } from "./cases.js";
import { documentedCalls } from "./documented-calls.js";
import { exampleTexts } from "./example-texts.js";
import { kotlinCalls } from "./print-call.js";
import { canCompileKotlin, runKotlin } from "./run-kotlin.js";

const canCompile = canCompileKotlin();
const cases = nativeCases();

const [shop] = cases;

/** Calls that no vector can hold, in the package of the shop. */
const rules: readonly (readonly [call: string, printed: unknown])[] = [
  [
    'logEvent(checkoutStarted("\\ud800x\\udc00", Double.NaN, listOf(Item("1", "a", Double.POSITIVE_INFINITY, Long.MAX_VALUE, -0.0, ""))))',
    {
      name: "checkout_started",
      properties: {
        cart_id: "\ufffdx\ufffd",
        df_items: [
          {
            df_item_id: "1",
            df_item_name: "a",
            df_quantity: Number("9223372036854775807"),
            df_discount: 0,
            sku: "",
          },
        ],
      },
    },
  ],
  [
    "logEvent(storeMapViewed(listOf(7), mapCenter = listOf(Double.NaN, -0.0)))",
    {
      name: "store_map_viewed",
      properties: { store_ids: [7], map_center: [null, 0] },
    },
  ],
  [
    'logEvent(couponRedeemed("A", Date(-62167219200000L)))',
    {
      name: "coupon_redeemed",
      properties: { coupon_code: "A", redeemed_at: "0000-01-01T00:00:00.000Z" },
    },
  ],
  [
    'refused { couponRedeemed("A", Date(-62167219200001L)) }',
    "`redeemed_at` is not an instant in UTC such as 2026-01-31T09:00:00.000Z",
  ],
  [
    'refused { couponRedeemed("A", Date(253402300800000L)) }',
    "`redeemed_at` is not an instant in UTC such as 2026-01-31T09:00:00.000Z",
  ],
  [
    'refused { identity(email = "") }',
    "an identity needs at least one key with a value",
  ],
  [
    'setIdentity(identity(externalId = "a\\udc00", email = ""))',
    { EXTERNAL_ID: "a\ufffd" },
  ],
  [
    'setUserProfile(userProfile(dfGender = UserDfGender.NonBinary, interests = listOf("캠핑"), lastStoreVisitAt = Date(1), satisfaction = Double.NaN, clear = setOf(ClearableUserProperty.FavouriteStore)))',
    {
      df_gender: "NonBinary",
      interests: ["캠핑"],
      last_store_visit_at: "1970-01-01T00:00:00.001Z",
      favourite_store: null,
    },
  ],
  [
    'println(couponRedeemed("A", Date(0)) == couponRedeemed("A", Date(0)))',
    true,
  ],
  [
    'println(runCatching { (dfLogin().properties as MutableMap<String, Any>).put("a", 1) }.isFailure)',
    true,
  ],
  [
    "println(gradeChanged(NewGrade.꽃) == membershipUpgraded(NewGrade.꽃))",
    true,
  ],
  // As the documents of the shop show them.
  ...(shop ? documentedCalls(shop, "android") : []),
];

function main(): string {
  const calls = cases.map(({ id }) => `    ${id}Calls()`);
  return `@file:Suppress("DEPRECATION", "UNCHECKED_CAST")

import cases.shop.*
import java.util.Date
import org.json.JSONObject

fun main() {
${calls.join("\n")}
${rules.map(([call]) => `    ${call}`).join("\n")}
    val tests = listOf(
        com.example.shop.CouponBoxTest::sendsWhatTheButtonsMean,
        com.example.shop.CouponBoxTest::sendsDatesInUtc,
        com.example.shop.CouponBoxTest::sendsWhatTheOtherPlatformsSend,
    )
    for (test in tests) {
        test(com.example.shop.CouponBoxTest())
        println(JSONObject.quote(test.name))
    }
    com.example.shop.identify("A-1", "VIP")
    com.example.shop.CouponBox(com.example.shop.sdkTracking).showProduct("1", "홍차", 3000.0)
}

private fun refused(make: () -> Any) {
    val error = runCatching(make).exceptionOrNull() as IllegalArgumentException
    println(JSONObject.quote(error.message))
}
`;
}

/** A method of the JVM has at most 64 KB. */
function callsOf(each: NativeCase): string {
  const functions = kotlinCalls(each).map(
    (call, at) => `private fun call${String(at)}() = ${call}`,
  );
  const calls = functions.map((_, at) => `    call${String(at)}()`);
  return `@file:Suppress("DEPRECATION")

${functions.join("\n")}

fun ${each.id}Calls() {
${calls.join("\n")}
}
`;
}

function texts(): Readonly<Record<string, string>> {
  const sdk = ["Dfinery.kt", "DFIdentity.kt", "JUnit.kt"].map((name) => [
    name,
    readFileSync(join(import.meta.dirname, "sdk", name), "utf8"),
  ]);
  return Object.fromEntries([
    ...sdk,
    ["Main.kt", main()],
    ...Object.entries(exampleTexts("android", ".kt")),
    ...Object.entries(exampleTexts("android", "vectors.json")),
    ...cases.flatMap((each) => [
      [`${each.id}Calls.kt`, callsOf(each)],
      ...each.files
        .filter(({ path }) => path.endsWith(".kt"))
        .map(({ path, text }) => [path, text]),
    ]),
  ]) as Readonly<Record<string, string>>;
}

describe.skipIf(!canCompile)("generated Kotlin", () => {
  let compiler = "";
  let printed: readonly unknown[] = [];

  beforeAll(async () => {
    const ran = await runKotlin(texts());
    compiler = ran.compiler;
    printed = ran.lines.map((line): unknown => JSON.parse(line));
  }, 900_000);

  test("compiles without a warning, with hostile names and texts and 110 properties", () => {
    expect(compiler).toBe("");
  });

  test.each(cases.map(({ id }) => id))(
    "sends what the vectors of `%s` say",
    (id) => {
      const { expected, start } = sentBy(cases, id);
      expect(printed.slice(start, start + expected.length)).toEqual(expected);
    },
  );

  test("drops, replaces and refuses what the TypeScript builders do", () => {
    const from = vectorCount();
    expect(printed.slice(from, from + rules.length)).toEqual(
      rules.map(([, expected]) => expected),
    );
  });

  test("compiles the example for Android, whose unit tests pass", () => {
    expect(printed.slice(vectorCount() + rules.length)).toEqual([
      "sendsWhatTheButtonsMean",
      "sendsDatesInUtc",
      "sendsWhatTheOtherPlatformsSend",
      { EXTERNAL_ID: "A-1" },
      { df_membership: "VIP" },
      {
        name: "df_view_product_details",
        properties: {
          df_items: [
            {
              df_item_id: "1",
              df_item_name: "홍차",
              df_price: 3000,
              df_quantity: 1,
              df_discount: 0,
              df_category1: "식품",
            },
          ],
        },
      },
    ]);
  });
});

function vectorCount(): number {
  return cases.reduce((sum, { vectors }) => sum + vectors.length, 0);
}
