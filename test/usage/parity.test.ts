// The parity of several apps: which of them builds each event, and which should.
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { makeParity, type AppUses } from "../../generator/usage/parity.js";
import {
  showParity,
  showParityGithub,
  showParityMarkdown,
} from "../../generator/usage/show-parity.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { runBin } from "../support/run-bin.js";
import { taxonomyOf } from "../support/resolve-text.js";
import { readFiles, tempFolder } from "../support/temp-folder.js";

const taxonomy = `version: 1
platforms: [web, ios, android, server]
events:
  coupon_redeemed: { platforms: [web, ios, android] }
  영수증_출력: { platforms: [android], function: receiptPrinted }
  refunded: {}
  gone: { status: inactive }
`;

function app(
  name: string,
  platform: AppUses["platform"],
  ...uses: readonly [string, "built" | "raw", string, number][]
): AppUses {
  return {
    ...{ name, folder: `apps/${name}`, language: "TypeScript", files: 1 },
    ...(platform && { platform }),
    problems: [],
    uses: uses.map(([event, kind, file, line]) => ({
      ...{ event, kind },
      place: {
        ...{ file, line, column: 3, endLine: line, endColumn: 9 },
        role: "product",
      },
    })),
  };
}

const report = makeParity(taxonomyOf(taxonomy), "taxonomy.yaml", [
  app(
    "web",
    "web",
    ["coupon_redeemed", "built", "apps/web/src/장바구니.ts", 3],
    ["coupon_redeemed", "raw", "apps/web/src/old.ts", 7],
    ["영수증_출력", "built", "apps/web/src/receipt.ts", 1],
  ),
  app("android", "android", ["영수증_출력", "raw", "apps/android/A.kt", 2]),
  app("kiosk", undefined, ["gone", "raw", "apps/kiosk/a.ts", 1]),
]);

describe("the table", () => {
  test("shows what is built, missing, raw, not expected, and for other platforms", () => {
    const shown = showParity(report, { width: 80, cutsPaths: false });
    expect(`\n${shown}`).toMatchInlineSnapshot(`
      "
      event            web        android  kiosk
      coupon_redeemed  1 + 1 raw  missing  missing
      영수증_출력      1 (!)      1 raw    missing
      refunded         missing    missing  missing
      gone             -          -        1 raw (!)

      missing: the app may send it, but its product code does not
      raw: sent by calls that bypass the builders
      (!): inactive, or not an event of this platform
      -: inactive, or not an event of this platform

      Built at
        coupon_redeemed
          web
            apps/web/src/장바구니.ts:3:3
            apps/web/src/old.ts:7:3 raw
        영수증_출력
          web
            apps/web/src/receipt.ts:1:3
          android
            apps/android/A.kt:2:3 raw
        gone
          kiosk
            apps/kiosk/a.ts:1:3 raw

      web: 1 of 2 events built; apps/web, 1 file of TypeScript or JavaScript
      android: 0 of 3 events built; apps/android, 1 file of TypeScript or JavaScript
      kiosk: 0 of 3 events built; apps/kiosk, 1 file of TypeScript or JavaScript
      6 missing, 3 raw, 2 unexpected
      "
    `);
  });

  test("fits a narrow terminal", () => {
    const text = showParity(report, { width: 40, cutsPaths: true });
    for (const line of text.split("\n")) {
      expect(displayWidth(line)).toBeLessThanOrEqual(40);
    }
  });

  test("is a table of Markdown that no name breaks", () => {
    const hostile = makeParity(taxonomyOf(taxonomy), "taxonomy.yaml", [
      app("a|b<img>`", undefined, ["refunded", "built", "a|b`\u001b.ts", 1]),
    ]);
    const text = showParityMarkdown(hostile);
    expect(text).not.toContain("<img");
    expect(text).not.toContain("\u001b");
    for (const line of text.split("\n").filter((each) => /^\|/.test(each))) {
      expect(line.match(/\|/g)).toHaveLength(3);
    }
    expect(showParityMarkdown(report)).toContain(
      "| coupon&#95;redeemed | 1 + 1 raw<br>apps/web/src/장바구니.ts:3:3<br>apps/web/src/old.ts:7:3 | **missing** | **missing** |",
    );
  });

  test("is annotations for GitHub", () => {
    const lines = showParityGithub(report).split("\n");
    expect(lines).toContain(
      "::warning title=usage/unused::`refunded` is never built in `android`",
    );
    expect(lines).toContain(
      "::warning file=apps/web/src/receipt.ts,line=1,col=3,endLine=1,endColumn=9,title=usage/unregistered-event::`영수증_출력` is inactive, or not an event of `web`",
    );
  });
});

describe("usage --app", () => {
  const files = {
    "taxonomy.yaml": taxonomy,
    "apps/web/tsconfig.json": '{ "compilerOptions": { "strict": true } }',
    "apps/web/src/cart.ts": `import { couponRedeemed } from "../generated/index.js";
export const made = couponRedeemed();
`,
    "apps/server/tsconfig.json": '{ "compilerOptions": { "strict": true } }',
    "apps/server/refund.ts": `declare const Dfinery: { logEvent(name: string): void };
Dfinery.logEvent("refunded");
`,
  };
  const apps = ["--app", "web=apps/web", "--app", "server=apps/server"];

  function generated(): string {
    const folder = tempFolder(files);
    for (const platform of ["web", "server"]) {
      const output = `apps/${platform}/generated`;
      const flags = ["--platform", platform, "-o", output];
      expect(runBin(folder, flags).code).toBe(0);
    }
    return folder;
  }

  test("reads each app with its own generated folder, and fails on what a flag names", () => {
    const folder = generated();
    const { code, stdout } = runBin(folder, [
      ...["usage", ...apps, "--format", "json"],
      ...["--fail-on", "unused", "--report", "parity.md"],
    ]);
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      command: "usage",
      ok: false,
      counts: { unused: 1, raw: 1, unexpected: 0 },
      apps: [
        { name: "web", platform: "web", built: 1, expected: 2 },
        { name: "server", platform: "server", built: 0, expected: 1 },
      ],
      events: [
        {
          name: "coupon_redeemed",
          apps: [
            {
              state: "built",
              built: [{ file: "apps/web/src/cart.ts", line: 2 }],
            },
            { state: "elsewhere" },
          ],
        },
        { apps: [{ state: "elsewhere" }, { state: "elsewhere" }] },
        { apps: [{ state: "missing" }, { state: "raw" }] },
        { status: "inactive" },
      ],
    });
    expect(readFiles(folder)["parity.md"]).toContain("| refunded |");
  });

  test("fails on what the taxonomy says, as for one app", () => {
    const folder = generated();
    const entry = join(folder, "taxonomy.yaml");
    writeFileSync(entry, `${taxonomy}usage: { fail_on: [raw, deprecated] }\n`);
    const { code, stderr } = runBin(folder, ["usage", ...apps]);
    expect([code, stderr]).toEqual([1, "failed on raw\n"]);
    const flags = ["--fail-on", "unused"];
    expect(runBin(folder, ["usage", ...apps, ...flags]).stderr).toBe(
      "failed on unused\n",
    );
  });

  test("says what to do where an app cannot be read", () => {
    const folder = tempFolder({ ...files, "apps/android/A.kt": "" });
    const refused = (...args: readonly string[]) => {
      const { code, stderr } = runBin(folder, ["usage", ...args]);
      expect(code).toBe(2);
      return stderr.replace(/\s+/g, " ");
    };
    expect(refused(...apps)).toContain(
      "run `npx dfn-codegen taxonomy.yaml --platform web -o apps/web/generated`",
    );
    expect(refused("--app", "android=apps/android")).toContain(
      "run `npm install --save-dev web-tree-sitter @tree-sitter-grammars/tree-sitter-kotlin`",
    );
    expect(refused("--app", "web=apps/wep")).toContain("`apps/wep`");
    expect(refused("--app", "andriod=apps/android")).toMatch(
      /`andriod` cannot be read in `apps\/android`: .* did you mean `--app android=apps\/android`\?/,
    );
    expect(refused("--app", "가게=apps/android")).toContain(
      "unless its name is `android`, `ios`, `flutter` or `unity`",
    );
    expect(refused("--app", "web=apps/android")).toContain(
      "name the folder that has the app's TypeScript or JavaScript",
    );
    expect(refused(...apps, "--fail-on", "raw,inactive")).toContain(
      "--app cannot be used with --fail-on inactive",
    );
    expect(refused("--app", "web")).toContain("such as web=apps/web");
    expect(refused(...apps, "--app", "web=x")).toContain("two apps named web");
    expect(refused(...apps, "src/**")).toContain("cannot be used with sources");
    expect(refused(...apps, "--rewrite")).toContain("with --rewrite");
  });
});
