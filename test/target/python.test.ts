// The worked example: its Python runs with the real interpreter, and makes the records that the TypeScript builders make.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import * as shop from "../../generated/shop/index.js";
import { compileValid } from "../support/compile-text.js";
import { hasTool } from "../support/has-tool.js";
import { exported, loadOutput } from "../support/load-output.js";
import { runBin } from "../support/run-bin.js";
import { runCompiler } from "../support/run-compiler.js";
import { tempFolder } from "../support/temp-folder.js";

const root = join(import.meta.dirname, "../..");
const example = join(root, "examples/python-target");
const hasPython = hasTool(
  spawnSync("python3", ["--version"]).status === 0,
  "no Python here, so the example of a target is not run",
  "`apt-get install python3`",
);

test("its source is typed by `dfn-codegen/target` alone", () => {
  const options =
    "--ignoreConfig --noEmit --allowJs --checkJs --strict --noUncheckedIndexedAccess --module nodenext --target es2023 --typeRoots none";
  const args = [...options.split(" "), join(example, "python.js")];
  expect(runCompiler(root, args)).toEqual({ status: 0, stdout: "" });
});

/** Names and texts that mean something to Python. */
const hostile = `version: 1
service: '""" + evil() + """'
event_properties:
  in: { type: string }
  "1st": { type: boolean }
  구매 금액: { type: double }
  kind: { type: string, enum: ["'", '"', "\\\\", "\\u2028", "🎉"] }
events:
  def: { label: '"""', description: "\\\\ {x} #\\n", properties: { in: required, 1st: required, 구매 금액: required, kind: required } }
  _record: {}
`;

/** Runs statements behind the import of a module; each prints a line of JSON. */
function python(text: string, statements: string): readonly unknown[] {
  const folder = tempFolder({ "events.py": text });
  const script = `import json, math\nfrom datetime import datetime, timezone, timedelta\nimport events\n${statements}`;
  const { stdout, stderr, status } = spawnSync(
    "python3",
    ["-W", "error", "-B", "-c", script],
    { cwd: folder, encoding: "utf8", env: { PYTHONUTF8: "1" } },
  );
  expect([stderr, status]).toEqual(["", 0]);
  return stdout
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

/** A record without its id and its time. */
function content(record: unknown): unknown {
  const { event_log_id, event_datetime, ...others } = JSON.parse(
    JSON.stringify(record),
  ) as Record<string, unknown>;
  expect(event_log_id).toMatch(/^[\da-f-]{36}$/);
  expect(event_datetime).toMatch(/^\d{4}-.*T.*\.\d{3}Z$/);
  return others;
}

describe.skipIf(!hasPython)("its Python", () => {
  test("makes the records of the TypeScript builders", () => {
    const text = readFileSync(
      join(example, "generated/dfinery_events.py"),
      "utf8",
    );
    const printed = python(
      text,
      `seoul = timezone(timedelta(hours=9))
tea = {"df_item_id": "1", "df_item_name": "홍차", "df_price": 3000.0, "df_quantity": 2, "df_discount": 0, "sku": "AB123456"}
print(json.dumps(events.df_login()))
print(json.dumps(events.coupon_redeemed(coupon_code="WELCOME1", redeemed_at=datetime(2026, 5, 2, 12, 10, 0, 123000, seoul), coupon_kind="percent")))
print(json.dumps(events.store_map_viewed(store_ids=[7, 102], map_center=[37.5665, 126.978], with_parking=False)))
print(json.dumps(events.df_refund(df_total_refund_amount=1e21, df_items=[tea])))`,
    );
    const records = [
      shop.dfLogin(),
      shop.couponRedeemed({
        coupon_code: "WELCOME1",
        redeemed_at: "2026-05-02T03:10:00.123Z",
        coupon_kind: "percent",
      }),
      shop.storeMapViewed({
        store_ids: [7, 102],
        map_center: [37.5665, 126.978],
        with_parking: false,
      }),
      shop.dfRefund({
        df_total_refund_amount: 1e21,
        df_items: [
          {
            df_item_id: "1",
            df_item_name: "홍차",
            df_price: 3000,
            df_quantity: 2,
            df_discount: 0,
            sku: "AB123456",
          },
        ],
      }),
    ];
    expect(printed.map(content)).toEqual(records.map(content));
  });

  test("takes names and texts that mean something to Python", async () => {
    const folder = tempFolder({ "taxonomy.yaml": hostile });
    const target = join(example, "python.js");
    const { code, stderr } = runBin(folder, ["--target", target]);
    expect([stderr, code]).toEqual(["", 0]);
    const text = readFileSync(
      join(folder, "generated/dfinery_events.py"),
      "utf8",
    );
    const printed = python(
      text,
      `print(json.dumps(events.def_(in_="x", n_1st=True, 구매_금액=math.nan, kind="'")))
print(json.dumps(events.n_record()))
print(json.dumps(events.def_.__doc__))`,
    );
    const load = loadOutput(compileValid(hostile, { targets: [] }).files);
    const builders = await load("index");
    const records = [
      exported(
        builders,
        "def",
      )({ in: "x", "1st": true, "구매 금액": NaN, kind: "'" }),
      exported(builders, "record")(),
    ];
    expect(printed.slice(0, 2).map(content)).toEqual(records.map(content));
    expect(printed[2]).toBe('""": \\ {x} #\n');
  });
});
