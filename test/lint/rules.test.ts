// Each rule reports its bad example and not its good one, and is rendered as a user sees it.
import { readdirSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { reportPretty } from "../../generator/diagnostics/report-pretty.js";
import { diagnosticKinds } from "../../generator/diagnostics/codes/index.js";
import { codeOf } from "../../generator/lint/any-rule.js";
import { explainRule } from "../../generator/lint/describe-rules.js";
import { lintRules } from "../../generator/lint/rules.js";
import {
  diagnosticRules,
  ownLintRules,
} from "../../generator/model/lint-rules.js";
import { lintText } from "../support/lint-text.js";

const checks = lintRules.filter((rule) => rule.kind === "check");

/** Only the rule itself is on. */
function alone(id: string, text: string): string {
  return text.replace(
    "version: 1\n",
    `version: 1\nlint: { extends: none, rules: { ${id}: warn } }\n`,
  );
}

test("the list, the folder and the names that `allow` knows agree", () => {
  const folder = new URL("../../generator/lint/rules/", import.meta.url);
  const ids = checks.map(({ id }) => id).sort();
  expect(ids).toEqual([...ownLintRules].sort());
  expect(ids.map((id) => `${id}.ts`)).toEqual(readdirSync(folder).sort());
  expect(
    lintRules.flatMap((rule) =>
      rule.kind === "diagnostic" ? [[rule.id, rule.code]] : [],
    ),
  ).toEqual(expect.arrayContaining(Object.entries(diagnosticRules)));
});

const reported = lintRules.filter((rule) => rule.kind === "diagnostic");

describe.each(reported)("$id", ({ bad, code, good, id, summary }) => {
  const example = diagnosticKinds.find((kind) => kind.code === code)?.example;

  test("reports its bad example, which `explain` shows", () => {
    const text = bad ?? example ?? "";
    const { findings } = lintText(alone(id, text));
    expect(new Set(findings.map((finding) => finding.code))).toEqual(
      new Set([code]),
    );
    const rule = lintRules.find((each) => each.id === id);
    const explained = rule === undefined ? "" : explainRule(rule);
    const shown = explained.replace(/^ {4}/gm, "");
    expect(shown).toContain(text.trim());
    expect(shown).toContain(good.trim());
    expect(shown).toContain(summary);
    expect(shown).toContain(`lint: { rules: { ${id}: off } }`);
    // What `explain` says of `allow` holds.
    const withAllow = text.replace(
      /^( *)(?:spring_sale_opened|coupon_redeemed|df_purchase):\n/m,
      `$&$1  allow: [{ rule: ${id}, reason: known }]\n`,
    );
    if (withAllow !== text && shown.includes("allow: [{ rule:")) {
      expect(lintText(alone(id, withAllow)).findings).toEqual([]);
    }
  });

  test("does not report its good example", () => {
    expect(lintText(alone(id, good)).findings).toEqual([]);
  });
});

describe.each(checks)("$id", (rule) => {
  const { bad = "", docs, good = "", id, opinion, preset, summary } = rule;

  test("reports its bad example", async () => {
    const { findings } = lintText(alone(id, bad));
    expect(new Set(findings.map(({ code }) => code))).toEqual(
      new Set([codeOf(rule)]),
    );
    for (const { hint, message } of findings) {
      expect(message.includes("(not a DFINERY rule)")).toBe(opinion === true);
      expect(hint).toMatch(/^[a-z`]/);
    }
    const rendered = reportPretty(findings, { color: false, width: 80 });
    await expect(`${rendered.trimEnd()}\n`).toMatchFileSnapshot(
      `rendered/${id}.txt`,
    );
  });

  test("does not report its good example, which no recommended rule reports either", () => {
    expect(lintText(alone(id, good)).findings).toEqual([]);
    expect(
      lintText(good).findings.filter(({ severity }) => severity !== "info"),
    ).toEqual([]);
  });

  test("is well described, and an opinion in `strict` only", () => {
    expect(summary).toMatch(/^[A-Z].*\.$/);
    expect(docs.length).toBeGreaterThan(150);
    for (const line of docs.split("\n")) {
      expect(line.length).toBeLessThanOrEqual(80);
      expect(line.trimEnd()).toBe(line);
    }
    // Names with spaces and capitals are the one exception.
    if (id !== "name-style") expect(opinion === true).toBe(preset === "strict");
  });
});
