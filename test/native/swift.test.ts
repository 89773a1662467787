// The target `swift`: compiled by the real compiler and run, it sends what the vectors and the TypeScript builders say.
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as shop from "../../generated/shop/index.js";
import {
  sdkProperties,
  type RegisteredEvent,
} from "../../generated/shop/index.js";
import type { EmittedFile } from "../../generator/model/output-file.js";
import { emitSwift } from "../../templates/swift.js";
import { compileValid } from "../support/compile-text.js";
import { randomTaxonomies } from "../support/random-compilation.js";
import { runSeed } from "../support/random.js";
import {
  canCompileSwift,
  copySwift,
  swiftFolder,
  swiftFormat,
} from "../support/swift-compiler.js";
import { nativeCases } from "./cases.js";
import { documentedCalls } from "./documented-calls.js";
import { hostileNative } from "./hostile.js";
import { swiftCalls } from "./print-swift.js";
import { dfinerySdk } from "./sdk/swift-sdk.js";
import { shopTaxonomy } from "./shop.js";

const example = join(import.meta.dirname, "../../examples/ios");

/** The most that a compiler can complain about, by one process for a module rather than one for each file. */
const strict =
  "-wmo -swift-version 6 -warnings-as-errors -I . -L . -lDfinerySDK";

/** The same by the front end alone: the driver takes as long to start as that to check a module. On macOS the front end would have to be told the SDK. */
const typecheck =
  process.platform === "linux"
    ? "swiftc -frontend -typecheck -swift-version 6 -warnings-as-errors -I ."
    : `swiftc ${strict} -typecheck`;

/** Every date is sent as its milliseconds, so that JavaScript can say what it should be. */
const instants = [
  0, 1, -1, -1001, 1777691400123, 951782400001, -12219292800500,
  -62135596800000, 253402300799999, 1700000000999, 1234567890005,
];

const main = `
import DfinerySDK
import Foundation

let dfinery = Dfinery.shared()
dfinery.logEvent(.dfLogin())
dfinery.logEvent(
  .couponRedeemed(
    couponCode: "WELCOME1",
    redeemedAt: Date(timeIntervalSince1970: 1777691400.123),
    couponKind: .percent
  )
)
dfinery.logEvent(.storeMapViewed(storeIDs: [7, 102], mapCenter: [37.5665, 126.978], withParking: false))
dfinery.logEvent(.productListFiltered(filterTags: [.sale, .당일배송]))
dfinery.logEvent(.productListFiltered(filterTags: []))
dfinery.logEvent(.reviewWritten(productID: "a", rating: .value5))
dfinery.logEvent(
  .campaignClicked(
    campaignID: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
    campaignSlot: .init(rawValue: "한글 \\"\\\\(1)\\" 😀"),
    landingURL: nil
  )
)
dfinery.logEvent(.dfViewHome())
var tea = RegisteredEvent.Item(
  dfItemID: "1",
  dfItemName: "홍차",
  dfPrice: 1e21,
  dfQuantity: 9_007_199_254_740_991,
  dfDiscount: 0.1,
  sku: "AB123456",
  brand: "봄"
)
let first = tea
tea.brand = nil
dfinery.logEvent(
  .dfPurchase(
    dfOrderID: "A-1",
    dfPaymentMethod: .bankTransfer,
    dfTotalPurchaseAmount: 4000,
    dfDeliveryCharge: 0,
    dfItems: [first, tea],
    dfDiscount: .infinity
  )
)
dfinery.logEvent(.storeMapViewed(storeIDs: [1], mapCenter: [.nan, 2.5]))
if let identity = RegisteredIdentity(externalID: "u1", email: "") { dfinery.set(identity: identity) }
print(RegisteredIdentity(externalID: "") == nil)
dfinery.set(
  userProfile: RegisteredUserProfile(
    dfGender: .nonBinary,
    favouriteStore: 7,
    interests: ["캠핑"],
    clear: [.dfPushAdsOptin]
  )
)
for milliseconds in [${instants.join(", ")}] {
  let date = Date(timeIntervalSince1970: Double(milliseconds) / 1000)
  dfinery.logEvent(.couponRedeemed(couponCode: String(milliseconds), redeemedAt: date))
}
`;

function textOf(path: string): string {
  return readFileSync(join(example, path), "utf8");
}

describe.skipIf(!canCompileSwift)("compiled Swift", () => {
  const folder = swiftFolder();
  let printed: readonly unknown[] = [];

  function write(module: string, files: readonly EmittedFile[]): void {
    for (const { path, text } of files) {
      folder.write(path.replace(/^swift/u, module), text);
    }
  }

  /** What the compiler says. */
  function check(module: string): string {
    return folder.run(
      `${typecheck} -parse-as-library -module-name Events ${module}/*.swift 2>&1 || true`,
    );
  }

  /** What a program prints, line by line. */
  function run(options: string, module: string): readonly unknown[] {
    const build = `swiftc ${options} -module-name Program ${module}/*.swift -o ${module}.run`;
    const output = folder.run(
      `${build} && TZ=Asia/Seoul LD_LIBRARY_PATH=. ./${module}.run`,
    );
    const lines = output.trimEnd().split("\n");
    return lines.map((line): unknown => JSON.parse(line));
  }

  beforeAll(() => {
    folder.write("DfinerySDK.swift", dfinerySdk);
    folder.run(
      "swiftc -emit-module -emit-library -module-name DfinerySDK DfinerySDK.swift -o libDfinerySDK.so",
    );
    write("shop", emitSwift(shopTaxonomy()));
    folder.write("shop/main.swift", main);
    printed = run(strict, "shop");
  }, 300_000);

  afterAll(() => {
    rmSync(folder.path, { recursive: true, force: true });
  });

  test("sends what the TypeScript builders make", () => {
    const tea = {
      df_item_id: "1",
      df_item_name: "홍차",
      df_price: 1e21,
      df_quantity: 9007199254740991,
      df_discount: 0.1,
      sku: "AB123456",
      brand: "봄",
    };
    const events: readonly RegisteredEvent[] = [
      shop.dfLogin(),
      shop.couponRedeemed({
        coupon_code: "WELCOME1",
        redeemed_at: new Date(1777691400123),
        coupon_kind: "percent",
      }),
      shop.storeMapViewed({
        store_ids: [7, 102],
        map_center: [37.5665, 126.978],
        with_parking: false,
      }),
      shop.productListFiltered({ filter_tags: ["sale", "당일배송"] }),
      shop.productListFiltered({ filter_tags: [] }),
      shop.reviewWritten({ product_id: "a", rating: 5 }),
      shop.campaignClicked({
        campaign_id: "2f1c4b1e-8a0d-4c57-9c3e-5d1f0a7b6e21",
        campaign_slot: '한글 "\\(1)" 😀',
        landing_url: undefined,
      }),
      shop.dfViewHome(),
      shop.dfPurchase({
        df_order_id: "A-1",
        df_payment_method: "bank_transfer",
        df_total_purchase_amount: 4000,
        df_delivery_charge: 0,
        df_items: [tea, { ...tea, brand: undefined }],
        df_discount: Infinity,
      }),
    ];
    expect(printed.slice(0, events.length)).toEqual(
      events.map((event) => ({
        name: event.event_name,
        properties: sdkProperties(event),
      })),
    );
  });

  test.each(nativeCases().filter(({ vectors }) => vectors.length > 0))(
    "sends what the vectors of `$id` say",
    (each) => {
      const module = `vectors-${each.id}`;
      const documented = ["shop", "hostile"].includes(each.id)
        ? documentedCalls(each, "ios")
        : [];
      write(module, emitSwift(each.taxonomy));
      const calls = [
        "import DfinerySDK",
        "import Foundation",
        ...swiftCalls(each),
        ...documented.map(([call]) => call),
      ];
      folder.write(`${module}/main.swift`, `${calls.join("\n")}\n`);
      // Deprecated functions are called, too.
      const options = strict.replace(
        "-warnings-as-errors",
        "-suppress-warnings",
      );
      const sent = run(options, module);
      expect(sent).toEqual([
        ...each.vectors.map(({ name, properties }) => ({ name, properties })),
        ...documented.map(([, sent]) => sent),
      ]);
    },
    120_000,
  );

  test("keeps the places in a list for what JSON has no number for", () => {
    expect(printed[9]).toEqual({
      name: "store_map_viewed",
      properties: { store_ids: [1], map_center: [null, 2.5] },
    });
  });

  test("sends an identity with a value, and makes none without", () => {
    expect(printed.slice(10, 12)).toEqual([
      { name: "identities", properties: { external_id: "u1" } },
      true,
    ]);
  });

  test("sets the user properties that are given, and clears those that are named", () => {
    expect(printed[12]).toEqual({
      name: "userProfiles",
      properties: {
        df_gender: "NonBinary",
        favourite_store: 7,
        interests: ["캠핑"],
        df_push_ads_optin: null,
      },
    });
  });

  test("sends dates in UTC with milliseconds, whatever the time zone", () => {
    expect(printed.slice(13)).toEqual(
      instants.map((instant) => ({
        name: "coupon_redeemed",
        properties: {
          coupon_code: String(instant),
          redeemed_at: new Date(instant).toISOString(),
        },
      })),
    );
  });

  test("takes names that are words of Swift, texts that would end comments and strings, and 65 properties", () => {
    write("hostile", emitSwift(compileValid(hostileNative).taxonomy));
    expect(check("hostile")).toBe("");
  }, 120_000);

  test("takes random taxonomies", () => {
    const seed = runSeed("compiled Swift");
    for (const { seed: each, taxonomy } of randomTaxonomies(seed, 12)) {
      const module = `random${String(each)}`;
      write(module, emitSwift(taxonomy));
      expect(check(module), `DFN_SEED=${String(each)}`).toBe("");
    }
  }, 300_000);

  test("refuses a name, a value and a property that are not registered", () => {
    write("mistakes", emitSwift(shopTaxonomy()));
    const mistakes = [
      ".nope()",
      '.dfSignUp(dfSignChannel: "web", extra: 1)',
      ".dfSignUp()",
      '.reviewWritten(productID: "a", rating: .value6)',
      '.storeViewed(storeID: "7")',
      ".dfSignUp(dfSignChannel: nil)",
    ];
    folder.write(
      "mistakes/Mistakes.swift",
      mistakes
        .map((call, at) => `let m${String(at)}: RegisteredEvent = ${call}\n`)
        .join(""),
    );
    const said = check("mistakes");
    const lines = said.matchAll(/Mistakes\.swift:(\d+):\d+: error:/gu);
    expect([...new Set([...lines].map(([, line]) => Number(line)))]).toEqual(
      mistakes.map((_, at) => at + 1),
    );
  }, 120_000);

  test("builds the package of examples/ios, and its tests pass", () => {
    copySwift(join(example, "generated/swift"), folder, "ios/events");
    copySwift(join(example, "Sources/Shop"), folder, "ios/app");
    folder.write("generated/vectors.json", textOf("generated/vectors.json"));
    // Without the package manager, nobody finds the tests: the SDK's package is on the network.
    folder.write(
      "a/b/main.swift",
      `import XCTest
XCTMain([testCase([("a coupon", VectorTests.testCouponRedeemed), ("nil", VectorTests.testNothingIsSentForNil)])])
`,
    );
    folder.write(
      "a/b/VectorTests.swift",
      textOf("Tests/ShopTests/VectorTests.swift"),
    );
    const events = "-emit-module -emit-library -module-name ShopEvents";
    const said = folder.run(
      [
        `swiftc ${strict} ${events} ios/events/*.swift -o libShopEvents.so`,
        `swiftc ${strict} -typecheck -parse-as-library -module-name Shop ios/app/*.swift`,
        // XCTest is not made for Swift 6.
        `swiftc ${strict} -swift-version 5 -lShopEvents -module-name ShopTests a/b/*.swift -o tests`,
        "LD_LIBRARY_PATH=. ./tests 2>&1",
      ].join(" && "),
    );
    expect(said).toContain("Executed 2 tests, with 0 failures");
  }, 120_000);

  test("is laid out as swift-format does", () => {
    const files = [
      compileValid(hostileNative).taxonomy,
      shopTaxonomy(),
    ].flatMap(emitSwift);
    // The file says that it is not to be formatted.
    const texts = files.map(({ text }) =>
      text.replace(/^\/\/ swift-format-ignore-file\n/u, ""),
    );
    texts.forEach((text, at) => {
      folder.write(`layout/${String(at)}.swift`, text);
    });
    folder.run(`${swiftFormat} format --in-place layout/*.swift`);
    const formatted = texts.map((_, at) =>
      folder.read(`layout/${String(at)}.swift`),
    );
    expect(formatted).toEqual(texts);
  }, 120_000);
});
