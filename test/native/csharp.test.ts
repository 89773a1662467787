// The target `csharp`: compiled as C# 7.2 by Mono, run, and compared with the TypeScript builders.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { nativeCases, sentBy, type NativeCase } from "./cases.js";
import { documentedCalls } from "./documented-calls.js";
import { exampleTexts } from "./example-texts.js";
import { csharpCalls } from "./print-call.js";
import { canCompileCsharp, runCsharp } from "./run-csharp.js";

const canCompile = canCompileCsharp();
const cases = nativeCases();

const [shop] = cases;

/** Calls as the documents of the shop show them. */
const documented = (shop ? documentedCalls(shop, "unity") : []).map(
  ([call, sent]) =>
    [
      `#pragma warning disable 618\n${call}\n#pragma warning restore 618`,
      sent,
    ] as const,
);

/** Statements that no vector can hold, with the shop's namespace in use. */
const rules: readonly (readonly [statement: string, printed: unknown])[] = [
  [
    'DfinerySdk.LogEvent(DfineryEvents.CheckoutStarted("\\ud800x\\udc00", double.NaN, new[] { new Item("1", "a", double.PositiveInfinity, long.MaxValue, -0.0, "") }));',
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
    "DfinerySdk.LogEvent(DfineryEvents.StoreMapViewed(new long[] { 7 }, mapCenter: new[] { double.NaN, -0.0 }));",
    {
      name: "store_map_viewed",
      properties: { store_ids: [7], map_center: [null, 0] },
    },
  ],
  [
    "DfinerySdk.LogEvent(DfineryEvents.CouponRedeemed(null, new DateTime(2026, 1, 31, 9, 0, 0, 5)));",
    {
      name: "coupon_redeemed",
      properties: { redeemed_at: "2026-01-31T00:00:00.005Z" },
    },
  ],
  [
    'DfinerySdk.LogEvent(DfineryEvents.CouponRedeemed("A", new DateTime(2026, 1, 31, 9, 0, 0, DateTimeKind.Utc), dfItems: new List<Item>()));',
    {
      name: "coupon_redeemed",
      properties: {
        coupon_code: "A",
        redeemed_at: "2026-01-31T09:00:00.000Z",
        df_items: [],
      },
    },
  ],
  [
    "DfinerySdk.LogEvent(DfineryEvents.CampaignClicked(null, default(CampaignSlot)));",
    { name: "campaign_clicked", properties: {} },
  ],
  [
    'Print(new CampaignSlot("home_top") == CampaignSlot.HomeTop && CampaignSlot.HomeTop != CampaignSlot.장바구니);',
    true,
  ],
  [
    'Refused(() => DfineryUser.Identity(email: ""));',
    "an identity needs at least one key with a value",
  ],
  [
    'DfinerySdk.SetIdentity(DfineryUser.Identity(externalId: "a\\udc00", email: ""));',
    { EXTERNAL_ID: "a\ufffd" },
  ],
  [
    'DfinerySdk.SetUserProfile(DfineryUser.Profile(dfGender: UserDfGender.NonBinary, interests: new[] { "캠핑" }, lastStoreVisitAt: DateTimeOffset.FromUnixTimeMilliseconds(1), satisfaction: double.NaN, clear: new[] { ClearableUserProperty.FavouriteStore }));',
    {
      df_gender: "NonBinary",
      interests: ["캠핑"],
      last_store_visit_at: "1970-01-01T00:00:00.001Z",
      favourite_store: null,
    },
  ],
  [
    "#pragma warning disable 618\nDfinerySdk.LogEvent(DfineryEvents.GradeChanged(NewGrade.꽃));\n#pragma warning restore 618",
    { name: "membership_upgraded", properties: { new_grade: "꽃" } },
  ],
  ...documented,
];

function main(): string {
  return `
using System;
using System.Collections.Generic;
using Cases.shop;

public static class Program
{
    public static void Main()
    {
        System.Globalization.CultureInfo.CurrentCulture = new System.Globalization.CultureInfo("de-DE");
${cases.map(({ id }) => `${id}Calls.Run();`).join("\n")}
${rules.map(([statement]) => statement).join("\n")}
        new Example.Shop.Tests.CouponBoxTest().SendsWhatTheButtonsMean();
        new Example.Shop.Tests.CouponBoxTest().SendsDatesInUtc();
        Example.Shop.SdkTracking.Identify("A-1", "VIP");
        new Example.Shop.CouponBox(new Example.Shop.SdkTracking()).ShowProduct("1", "홍차", 3000);
    }

    private static void Print(bool value)
    {
        Console.WriteLine(value ? "true" : "false");
    }

    private static void Refused(Func<object> make)
    {
        try
        {
            make();
        }
        catch (ArgumentException error)
        {
            Console.WriteLine("\\"" + error.Message + "\\"");
        }
    }
}
`;
}

function callsOf(each: NativeCase): string {
  return `#pragma warning disable 618
public static class ${each.id}Calls
{
    public static void Run()
    {
${csharpCalls(each).join("\n")}
    }
}
`;
}

function texts(): Readonly<Record<string, string>> {
  const standIns = ["Dfinery.cs", "NUnit.cs"].map((name) => [
    name,
    readFileSync(join(import.meta.dirname, "sdk", name), "utf8"),
  ]);
  const generated = cases.flatMap((each) => [
    [`${each.id}Calls.cs`, callsOf(each)],
    ...each.files
      .filter(({ path }) => path.endsWith(".cs"))
      .map(({ path, text }) => [`${each.id}/${path}`, text]),
  ]);
  return Object.fromEntries([
    ...standIns,
    ...Object.entries(exampleTexts("unity", ".cs")),
    ["Main.cs", main()],
    ...generated,
  ]) as Readonly<Record<string, string>>;
}

describe.skipIf(!canCompile)("generated C#", () => {
  let compiler = "";
  let printed: readonly unknown[] = [];

  beforeAll(async () => {
    const ran = await runCsharp(texts());
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

  test("compiles the example for Unity, whose tests pass", () => {
    expect(printed.slice(vectorCount() + rules.length)).toEqual([
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
