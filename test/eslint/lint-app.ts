// A small app with a generated folder on the disk, and rule testers of both supported versions of ESLint.
import { RuleTester } from "eslint";
import { execFileSync } from "node:child_process";
import { mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as svelteParser from "svelte-eslint-parser";
import tseslint from "typescript-eslint";
import vueParser from "vue-eslint-parser";
import { afterAll, describe, test } from "vitest";
import { generatedOnDisk } from "../../generator/eslint/host/generated-folders.js";
import { standardEventNames } from "../../generator/driver/catalogue.js";
import { makePlugin } from "../../generator/eslint/make-plugin.js";
import { binPath } from "../support/run-bin.js";

const taxonomy = `version: 1
service: 봄날상점
standard:
  events: [df_login, df_purchase, df_view_home]
event_properties:
  coupon_code: { type: string }
  coupon:
    type: string
    deprecated: { since: '2026-01-01', replaced_by: coupon_code, reason: 이름을 하나로. }
  banner_name: { type: string }
item_properties:
  brand: { type: string }
  maker: { type: string, deprecated: { replaced_by: brand } }
events:
  coupon_redeemed:
    renamed_from: coupon_taken
    properties: { coupon_code: required, coupon: optional }
  coupon_used:
    deprecated: { since: '2026-03-01', replaced_by: coupon_redeemed, reason: 쿠폰은 하나로 센다. }
    properties: { coupon_code: required }
  banner_clicked:
    deprecated: { replaced_by: coupon_redeemed }
    properties: { banner_name: required }
  old_banner_seen:
    status: inactive
    properties: {}
  step_1_reached: {}
  쿠폰_선물:
    properties: { coupon_code: optional }
`;

/** Version 10 under an alias; as a name in a variable, because its types are another copy of the same. */
const eslint10: string = "eslint-10";
const { RuleTester: RuleTester10 } = (await import(
  eslint10
)) as typeof import("eslint");

const base = realpathSync(mkdtempSync(join(tmpdir(), "dfn-eslint-")));

/** The root of the app; its generated folder is `src/generated`. */
export const app = base;
export const javaScript = join(app, "src/app.js");
export const typeScript = join(app, "src/app.ts");

export function generate(folder: string, ...flags: readonly string[]): void {
  const args = [binPath, "generate", "taxonomy.yaml", "-o", folder, ...flags];
  execFileSync(process.execPath, args, { cwd: app, stdio: "pipe" });
}

writeFileSync(join(app, "taxonomy.yaml"), taxonomy);
generate("src/generated");

afterAll(() => {
  rmSync(base, { recursive: true, force: true });
});

export const plugin = makePlugin(
  generatedOnDisk(),
  "0.0.0",
  standardEventNames,
);

/** JavaScript modules unless it says otherwise; components by the ending of `filename`. */
export interface Case {
  readonly name: string;
  readonly code: string;
  readonly ts?: boolean;
  readonly commonjs?: boolean;
  readonly filename?: string;
  readonly options?: readonly unknown[];
  readonly settings?: Readonly<Record<string, unknown>>;
}

export interface Finding {
  readonly message: string;
  /** Of each suggestion its sentence, and the whole text after it was taken. */
  readonly suggestions?: readonly (readonly [string, string])[];
}

export interface InvalidCase extends Case {
  readonly errors: readonly Finding[];
}

/** Runs the cases of a rule under ESLint 9 and 10. */
export function runRule(
  name: string,
  cases: {
    readonly valid: readonly Case[];
    readonly invalid: readonly InvalidCase[];
  },
): void {
  const rule = plugin.rules[name];
  if (rule === undefined) throw new Error(`no rule ${name}`);
  const valid = cases.valid.map(toCase);
  const invalid = cases.invalid.map((each) => ({
    ...toCase(each),
    errors: each.errors.map(({ message, suggestions = [] }) => ({
      message,
      suggestions: suggestions.map(([desc, output]) => ({ desc, output })),
    })),
  }));
  describe("ESLint 9", () => {
    RuleTester.describe = describe;
    RuleTester.it = test;
    new RuleTester().run(name, rule, { valid, invalid });
  });
  describe("ESLint 10", () => {
    RuleTester10.describe = describe;
    RuleTester10.it = test;
    // The parsers of components make scopes with the package beside them: here that of ESLint 9.
    const isRead = ({ filename }: { readonly filename: string }) =>
      !/\.(?:vue|svelte)$/.test(filename);
    new RuleTester10().run(name, rule, {
      valid: valid.filter(isRead),
      invalid: invalid.filter(isRead),
    });
  });
}

function toCase(each: Case) {
  const { ts = false, commonjs = false, settings, options = [] } = each;
  const sourceType: "commonjs" | "module" = commonjs ? "commonjs" : "module";
  const filename = each.filename ?? (ts ? typeScript : javaScript);
  const parser = ts
    ? tseslint.parser
    : filename.endsWith(".vue")
      ? vueParser
      : filename.endsWith(".svelte")
        ? svelteParser
        : undefined;
  return {
    name: each.name,
    code: each.code,
    filename,
    options: [...options],
    languageOptions: {
      sourceType,
      ...(parser && { parser }),
      parserOptions: { ecmaFeatures: { jsx: true } },
    },
    ...(settings && { settings: { ...settings } }),
  };
}
