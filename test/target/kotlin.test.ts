// The worked example: its Kotlin is compiled by the real compiler, run against Android's own JSON classes, and compared with the TypeScript builders.
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as shop from "../../generated/shop/index.js";
import {
  sdkProperties,
  type RegisteredEvent,
} from "../../generated/shop/index.js";
import { compileValid } from "../support/compile-text.js";
import { hasTool } from "../support/has-tool.js";
import { installTools } from "../support/install-tools.js";
import { loadOutput } from "../support/load-output.js";
import { runBin } from "../support/run-bin.js";

const root = join(import.meta.dirname, "../..");
const example = join(root, "examples/kotlin-target");
const committed = readFileSync(
  join(example, "generated/DfineryEvents.kt"),
  "utf8",
);

/** Android's org.json, of the package `libandroid-json-java`. */
const json = "/usr/share/java/com.android.json.jar";
const hasJava = spawnSync("java", ["-version"]).status === 0;
const canCompile = hasTool(
  hasJava && existsSync(json),
  "no Java or no Android JSON here, so the Kotlin example is not compiled",
  "`apt-get install default-jre-headless libandroid-json-java`",
);

test("its source is typed by `dfn-codegen/target` alone", () => {
  const compiler = join(root, "node_modules/typescript/bin/tsc");
  const options =
    "--noEmit --allowJs --checkJs --strict --noUncheckedIndexedAccess --module nodenext --target es2023 --typeRoots none";
  const { status, stdout } = spawnSync(
    process.execPath,
    [compiler, ...options.split(" "), join(example, "kotlin.js")],
    { encoding: "utf8", cwd: root },
  );
  expect([stdout, status]).toEqual(["", 0]);
});

/** Names and texts that mean something to Kotlin. */
const hostile = `version: 1
service: "*/ fun evil() {} /* @author \${x}"
event_properties:
  in: { type: string, description: "*/ class Evil /* /*/ */*" }
  sink: { type: long, description: "@throws Evil" }
  it: { type: "string[]", enum: ["$price", 'a"b\\', "*/", "é", "fun", "1", "🎉", "\\u202e"] }
  properties: { type: datetime }
  구매 금액: { type: double, enum: [-1.5, 15, 1e21] }
  item: { type: string, enum: [item] }
  locale: { type: string, enum: [x] }
  1st: { type: boolean }
events:
  to_string: { properties: { in: required } }
  when:
    deprecated: { reason: '$x "y" \\\\' }
    properties: { in: required, sink: required, it: required, properties: required, 구매 금액: optional, item: optional, locale: optional, 1st: optional }
  구매 완료: { label: "쿠폰\\n사용", properties: {} }
`;

const main = `
import com.example.shop.*
import java.util.Date
import org.json.JSONObject

class Dfinery {
    fun logEvent(name: String) = println(name)
    fun logEvent(name: String, properties: JSONObject) = println(JSONObject().put("name", name).put("properties", properties))
    companion object {
        private val only = Dfinery()
        fun getInstance() = only
    }
}

fun main() {
    val events = DfineryEvents(Dfinery.getInstance()::logEvent)
    events.dfLogin()
    events.couponRedeemed(couponCode = "WELCOME1", redeemedAt = Date(1777691400123L), couponKind = CouponKind.Percent)
    events.storeMapViewed(listOf(7, 102), mapCenter = listOf(37.5665, 126.978), withParking = false)
    events.productListFiltered(listOf(FilterTags.Sale, FilterTags.당일배송))
    events.reviewWritten("a", Rating.Value5)
    val tea = Item("1", "홍차 \\"\\$\\"", 3000.0, 9007199254740991L, 0.5, "AB123456", brand = "봄")
    events.dfPurchase("A-1", DfPurchaseDfPaymentMethod.BankTransfer, 4000.0, 0, listOf(tea, tea.copy(brand = null)))
    val odd = hostile.DfineryEvents { name, properties -> Dfinery.getInstance().logEvent(name, properties) }
    odd.toStringEvent("x")
    @Suppress("DEPRECATION")
    odd.\`when\`(\`in\` = "i", sink = 5, it = hostile.It.entries, properties = Date(0), 구매금액 = hostile.구매금액.ValueMinus1_5, item = hostile.ItemValue.Item, locale = hostile.LocaleValues.X, \`1st\` = true)
    odd.구매완료()
}
`;

describe.skipIf(!canCompile)("its Kotlin", () => {
  let printed: readonly unknown[] = [];
  let warnings = "";

  beforeAll(async () => {
    const tools = await installTools(
      join(import.meta.dirname, "kotlin-compiler"),
    );
    const lib = join(tools, "kotlin-compiler/lib");
    const folder = mkdtempSync(join(tmpdir(), "dfn-kotlin-"));
    writeFileSync(join(folder, "taxonomy.yaml"), hostile);
    const target = join(example, "kotlin.js");
    const { code, stderr } = runBin(folder, ["--target", target]);
    expect([stderr, code]).toEqual(["", 0]);
    const hostileText = readFileSync(
      join(folder, "generated/DfineryEvents.kt"),
      "utf8",
    );
    writeFileSync(join(folder, "DfineryEvents.kt"), committed);
    writeFileSync(
      join(folder, "Hostile.kt"),
      hostileText.replace("package com.example.shop", "package hostile"),
    );
    writeFileSync(join(folder, "Main.kt"), main);
    const jars = [
      "kotlin-compiler",
      "kotlin-stdlib",
      "kotlin-script-runtime",
      "kotlin-reflect",
      "kotlinx-coroutines-core-jvm",
      "annotations-13.0",
    ];
    const stdlib = join(lib, "kotlin-stdlib.jar");
    const compiled = spawnSync(
      "java",
      [
        "-Xmx768m",
        "-Dfile.encoding=UTF-8",
        "-cp",
        jars.map((name) => join(lib, `${name}.jar`)).join(":"),
        "org.jetbrains.kotlin.cli.jvm.K2JVMCompiler",
        ...["-no-stdlib", "-no-reflect", "-Werror", "-cp", `${stdlib}:${json}`],
        ...[
          "-d",
          join(folder, "classes"),
          "DfineryEvents.kt",
          "Hostile.kt",
          "Main.kt",
        ],
      ],
      {
        cwd: folder,
        encoding: "utf8",
        env: { ...process.env, LC_ALL: "C.UTF-8" },
      },
    );
    warnings = compiled.stderr + compiled.stdout;
    expect([warnings, compiled.status]).toEqual(["", 0]);
    const classes = [join(folder, "classes"), stdlib, json].join(":");
    printed = execFileSync(
      "java",
      [
        "-Dfile.encoding=UTF-8",
        "-Dstdout.encoding=UTF-8",
        "-Duser.timezone=Asia/Seoul",
        "-cp",
        classes,
        "MainKt",
      ],
      { encoding: "utf8" },
    )
      .trimEnd()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
  }, 600_000);

  test("compiles without a warning", () => {
    expect(warnings).toBe("");
    expect(printed).toHaveLength(9);
  });

  test("sends what the TypeScript builders make", () => {
    const tea = {
      df_item_id: "1",
      df_item_name: '홍차 "$"',
      df_price: 3000,
      df_quantity: 9007199254740991,
      df_discount: 0.5,
      sku: "AB123456",
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
      shop.reviewWritten({ product_id: "a", rating: 5 }),
      shop.dfPurchase({
        df_order_id: "A-1",
        df_payment_method: "bank_transfer",
        df_total_purchase_amount: 4000,
        df_delivery_charge: 0,
        df_items: [{ ...tea, brand: "봄" }, tea],
      }),
    ];
    expect(printed.slice(0, events.length)).toEqual(events.map(asPrinted));
  });

  test("takes names and texts that mean something to Kotlin", async () => {
    const load = loadOutput(compileValid(hostile, { targets: [] }).files);
    const builders = (await load("index")) as Readonly<
      Record<string, (properties?: object) => RegisteredEvent>
    >;
    const events = [
      builders["toString"]?.({ in: "x" }),
      builders["when"]?.({
        in: "i",
        sink: 5,
        it: ["$price", 'a"b\\', "*/", "é", "fun", "1", "🎉", "\u202e"],
        properties: new Date(0),
        "구매 금액": -1.5,
        item: "item",
        locale: "x",
        "1st": true,
      }),
      builders["구매완료"]?.(),
    ];
    const expected = events.map((event) => event && asPrinted(event));
    expect(printed.slice(6)).toEqual(expected);
  });
});

function asPrinted(event: RegisteredEvent): unknown {
  const { event_name: name } = event as unknown as { event_name: string };
  return { name, properties: sdkProperties(event) };
}
