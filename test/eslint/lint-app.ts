// Small apps with a generated folder on the disk, and rule testers of both supported versions of ESLint.
import { RuleTester, type Rule } from "eslint";
import { mkdtempSync, realpathSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import * as svelteParser from "svelte-eslint-parser";
import tseslint from "typescript-eslint";
import vueParser from "vue-eslint-parser";
import { describe, inject, test } from "vitest";
import { generatedOnDisk } from "../../generator/eslint/host/generated-folders.js";
import { standardEventNames } from "../../generator/driver/catalogue.js";
import { makePlugin } from "../../generator/eslint/make-plugin.js";
import { runBin } from "../support/run-bin.js";

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

export interface LintApp {
  /** Absolute; its generated folder is `src/generated`. */
  readonly app: string;
  /** Generates its taxonomy into a folder of it. */
  readonly generate: (folder: string, ...flags: readonly string[]) => void;
  /** Runs the cases of a rule under ESLint 9 and 10. */
  readonly runRule: (name: string, cases: Cases) => void;
}

/** An app of a test file's own, which is gone when the run ends. */
export function makeLintApp(): LintApp {
  const app = realpathSync(mkdtempSync(join(inject("runFolder"), "eslint-")));
  const generate: LintApp["generate"] = (folder, ...flags) => {
    const args = ["generate", "taxonomy.yaml", "-o", folder, ...flags];
    const { code, stderr } = runBin(app, args);
    if (code !== 0) throw new Error(stderr);
  };
  writeFileSync(join(app, "taxonomy.yaml"), taxonomy);
  generate("src/generated");
  const plugin = makePlugin(generatedOnDisk(), "0.0.0", standardEventNames);
  return {
    app,
    generate,
    runRule: (name, cases) => {
      const rule = plugin.rules[name];
      if (rule === undefined) throw new Error(`no rule ${name}`);
      runCases(name, rule, cases, app);
    },
  };
}

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

export interface Cases {
  readonly valid: readonly Case[];
  readonly invalid: readonly InvalidCase[];
}

function runCases(
  name: string,
  rule: Rule.RuleModule,
  cases: Cases,
  app: string,
): void {
  const valid = cases.valid.map((each) => toCase(each, app));
  const invalid = cases.invalid.map((each) => ({
    ...toCase(each, app),
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

function toCase(each: Case, app: string) {
  const { ts = false, commonjs = false, settings, options = [] } = each;
  const sourceType: "commonjs" | "module" = commonjs ? "commonjs" : "module";
  const filename = each.filename ?? join(app, ts ? "src/app.ts" : "src/app.js");
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
