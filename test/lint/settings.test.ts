// What `lint.extends`, `lint.rules` and `allow` do, and what is wrong in them.
import { describe, expect, test } from "vitest";
import { lintedPlaces, lintText } from "../support/lint-text.js";
import { describe as describeDiagnostic } from "../support/resolve-text.js";

const body = `events:
  쿠폰_사용: {}
  Coupon Redeemed: {}
`;

function codes(settings: string): readonly string[] {
  return lintedPlaces(`version: 1\n${settings}\n${body}`);
}

describe("extends", () => {
  test("is `recommended` if nothing is said", () => {
    expect(codes("")).toEqual(["lint/name-style «Coupon Redeemed»"]);
    expect(codes("lint: {}")).toEqual(codes("lint: { extends: recommended }"));
  });

  test("`strict` adds opinions, and changes options", () => {
    expect(codes("lint: { extends: strict }")).toEqual([
      "lint/missing-description «쿠폰_사용»",
      "lint/missing-label «쿠폰_사용»",
      "lint/missing-owner «쿠폰_사용»",
      "lint/name-style «쿠폰_사용»",
      "lint/missing-description «Coupon Redeemed»",
      "lint/missing-label «Coupon Redeemed»",
      "lint/missing-owner «Coupon Redeemed»",
      "lint/name-style «Coupon Redeemed»",
    ]);
  });

  test("`none` leaves only what `rules` names, and what compiling reports", () => {
    expect(codes("lint: { extends: none }")).toEqual([]);
    expect(
      codes("lint: { extends: none, rules: { missing-owner: info } }"),
    ).toEqual([
      "lint/missing-owner «쿠폰_사용»",
      "lint/missing-owner «Coupon Redeemed»",
    ]);
  });
});

describe("rules", () => {
  const severities = (settings: string, text = body) =>
    lintText(`version: 1\n${settings}\n${text}`).findings.map(
      ({ code, severity }) => `${severity} ${code}`,
    );

  test("have a severity", () => {
    expect(severities("lint: { rules: { name-style: error } }")).toEqual([
      "error lint/name-style",
    ]);
    expect(severities("lint: { rules: { name-style: off } }")).toEqual([]);
  });

  test("have options, which a pattern of a user's own may be", () => {
    expect(
      codes(
        'lint: { rules: { name-style: [warn, { pattern: "^[가-힣_]+$" }] } }',
      ),
    ).toEqual(["lint/name-style «Coupon Redeemed»"]);
  });

  test("change the severity of what compiling reports", () => {
    const unsafe =
      'user_properties: { a: { type: string, pattern: "^(a+)+$" } }';
    expect(severities("lint: { rules: {} }", unsafe)).toEqual([
      "warning constraint/unsafe-pattern",
    ]);
    expect(
      severities("lint: { rules: { unsafe-pattern: error } }", unsafe),
    ).toEqual(["error constraint/unsafe-pattern"]);
    expect(
      severities("lint: { rules: { unsafe-pattern: off } }", unsafe),
    ).toEqual([]);
  });

  test("distinguish a changed required set from a restated definition, which share a code", () => {
    const restated = `standard: { events: [df_purchase], item_properties: all }
event_properties: { df_order_id: { type: string } }
events: { df_purchase: { properties: { df_order_id: optional } } }`;
    const both = [
      "info resolve/restates-standard",
      "warning resolve/restates-standard",
    ];
    expect(
      severities(
        "lint: { rules: { restated-standard: warn } }",
        restated,
      ).sort(),
    ).toEqual(both);
    expect(
      severities("lint: { rules: { required-set-differs: off } }", restated),
    ).toEqual(["info resolve/restates-standard"]);
  });

  test("`optional-on-web` is the warning of `generate`", () => {
    const web = `platforms: [web, android]
event_properties: { coupon_kind: { type: string } }
events: { coupon_redeemed: { properties: { coupon_kind: optional } } }`;
    expect(severities("", web)).toEqual(["warning platform/optional-on-web"]);
    expect(
      severities("lint: { rules: { optional-on-web: error } }", web),
    ).toEqual(["error platform/optional-on-web"]);
  });

  test.each([
    [
      "name-styl: warn",
      "`name-styl` is not a lint rule",
      "did you mean `name-style`?",
    ],
    [
      "zzz: warn",
      "`zzz` is not a lint rule",
      "choose a rule that `dfn-codegen lint --rules` lists, or add the module of your own rule to `lint.plugins`",
    ],
    [
      "name-style: [loud]",
      "the setting of `name-style` does not begin with a severity",
      "begin the array with `error`, `warn`, `info` or `off`, such as `[warn, { … }]`",
    ],
    [
      "name-style: [warn, loud]",
      "the options of `name-style` must be a mapping",
      "write the options as `{ option: value }`",
    ],
    [
      "name-style: [warn, { patern: a }]",
      "`name-style` has no option `patern`",
      "did you mean `pattern`?",
    ],
    [
      "missing-owner: [warn, { a: 1 }]",
      "`missing-owner` has no option `a`",
      "remove it: the rule has no options",
    ],
    [
      "same-shape: [warn, { minimum: many }]",
      "the option `minimum` of `same-shape` must be a number",
      "write it as `3`",
    ],
    [
      "name-style: [warn, { style: loud }]",
      "the option `style` of `name-style` must be `readable` or `snake_case`",
      "write `readable` or `snake_case`",
    ],
    [
      'name-style: [warn, { pattern: "(" }]',
      "the option `pattern` of `name-style` must be a regular expression",
      "write it in the syntax of JavaScript",
    ],
  ])(
    "a mistake in %s is one error with a thing to do",
    (rule, message, hint) => {
      const { settings } = lintText(
        `version: 1\nlint: { rules: { ${rule} } }\n`,
      );
      expect(
        settings.diagnostics.map((each) => [
          each.code,
          each.message,
          each.hint,
        ]),
      ).toEqual([["lint/bad-setting", message, hint]]);
    },
  );
});

describe("allow", () => {
  const told = (...lines: readonly string[]) =>
    lintText(["version: 1", ...lines].join("\n")).findings.map(
      describeDiagnostic,
    );

  test.each([
    "allow: [name-style]",
    "allow: [lint/name-style]",
    "allow: [{ rule: name-style, reason: registered long ago }]",
  ])("suppresses a finding: %s", (allow) => {
    expect(told("events:", `  My Event: { ${allow} }`)).toEqual([]);
  });

  test("that suppresses nothing is reported, unless its rule is off", () => {
    expect(
      told("events:", "  my_event: { allow: [name-style, missing-owner] }"),
    ).toEqual([
      `warning[resolve/unused-allow] \`allow: name-style\` suppresses nothing
  at taxonomy.yaml ‹name-style›: nothing to suppress
  = remove it`,
    ]);
  });

  test("of another definition does not count", () => {
    expect(
      told("events:", "  other: { allow: [name-style] }", "  My Event: {}"),
    ).toHaveLength(2);
  });

  test("of a rule that no plugin has is reported by lint alone", () => {
    expect(told("events:", "  a: { allow: [acme/no-verbs] }")).toEqual([
      `error[resolve/unknown-allow] \`allow\` names \`acme/no-verbs\`, which no plugin has
  at taxonomy.yaml ‹acme/no-verbs›: unknown rule
  = correct the name, or add the module of the rule under \`lint.plugins\``,
    ]);
  });
});
