// `explain NAME`: the team's own events and properties, the standard ones, and rules of plugins.
import { describe, expect, test } from "vitest";
import {
  explain,
  type ExplainFlags,
} from "../../generator/explain/command/explain.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { tempFolder } from "../support/temp-folder.js";

const text = `version: 1
service: 봄날상점
platforms: [web, android]
include: [more.yaml]
standard: { events: [df_login] }
event_properties:
  coupon_code: { type: string, label: 쿠폰 코드, max_length: 40, pii: indirect, owner: growth, examples: [A1] }
  grade: { type: string, enum: [{ value: a, label: 가 }, b] }
user_properties:
  grade: { type: long, unit: points, nullable: true }
`;
const more = `version: 1
events:
  coupon_used:
    label: { ko: 쿠폰 사용, en: Coupon used }
    description: The user uses a coupon, at the end of a long description that does not fit on one line of a terminal.
    owner: growth
    tags: [coupon]
    properties:
      coupon_code: { required: true, description: As typed }
      grade: { platforms: [android] }
`;
const files = { "taxonomy.yaml": text, "more.yaml": more };

async function explained(
  word: string | undefined,
  flags: Partial<ExplainFlags> = {},
  given: Readonly<Record<string, string>> = files,
) {
  let out = "";
  let err = "";
  const code = await explain(
    word,
    { format: "pretty", ...flags },
    tempFolder(given),
    {
      out: (part) => (out += part),
      err: (part) => (err += part),
      color: false,
      width: 80,
    },
  );
  return { code, err, out };
}

describe("a name of the taxonomy", () => {
  test("is an event with the facts of its page, in 80 columns", async () => {
    const { code, err, out } = await explained("coupon_used");
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain(`coupon_used (event, more.yaml:3)
  Own · 쿠폰 사용 · Coupon used
  The user uses a coupon, at the end of a long description that does not fit on
  one line of a terminal.
  Owner: growth
  Tags: coupon
  Platforms: Web, Android
  Dropped when
`);
    expect(out).toContain(`  Properties
    coupon_code  string  required
      쿠폰 코드 · As typed · Indirect personal data · At most 40 characters ·
      Example: "A1"
    grade        string  optional
      "a" (가), "b"
  Sample
    {
`);
    expect(out).toContain("  Builder\n    logEvent(");
    for (const line of out.split("\n")) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
    }
  });

  test("is each property that has it, with the events that use it", async () => {
    const { out } = await explained("grade");
    expect(out).toBe(`grade (event property, taxonomy.yaml:8)
  Own
  No description yet.
  Type: string
  "a" (가), "b"
  Owner: None
  Used by 1 event: coupon_used

grade (user property, taxonomy.yaml:10)
  Own
  No description yet.
  Type: integer
  Unit: points
  may be null
  Owner: None
`);
  });

  test("is in the language of the taxonomy or of the flag", async () => {
    const korean = { ...files, "taxonomy.yaml": `lang: ko\n${text}` };
    const { out } = await explained("coupon_code", {}, korean);
    expect(out).toContain("\n  담당");
    const { out: english } = await explained(
      "coupon_code",
      { lang: "en" },
      korean,
    );
    expect(english).toContain("\n  Owner: growth\n");
  });

  test("is data with `--format json`", async () => {
    const { out } = await explained("coupon_used", { format: "json" });
    expect(JSON.parse(out)).toMatchObject({
      name: "coupon_used",
      entries: [
        { kind: "event", doc: { label: "쿠폰 사용", owners: ["growth"] } },
      ],
    });
  });

  test("is that of today if an event was renamed", async () => {
    const renamed = {
      ...files,
      "more.yaml": more.replace(
        "    owner: growth\n",
        "    renamed_from: coupon_taken\n",
      ),
    };
    const { code, out } = await explained("coupon_taken", {}, renamed);
    expect(code).toBe(0);
    expect(out).toMatch(
      /^`coupon_taken` is now called `coupon_used`\.\n\ncoupon_used \(event, more\.yaml:3\)\n/,
    );
    const korean = await explained("coupon_taken", { lang: "ko" }, renamed);
    expect(korean.out).toMatch(
      /^`coupon_taken`의 새 이름은 `coupon_used`입니다\.\n/,
    );
    const json = await explained("coupon_taken", { format: "json" }, renamed);
    expect(JSON.parse(json.out)).toMatchObject({
      name: "coupon_taken",
      renamedTo: "coupon_used",
      kinds: ["event"],
      entries: [{ kind: "event", doc: { name: "coupon_used" } }],
    });
    const mistyped = await explained("coupon_takne", {}, renamed);
    expect(mistyped.err).toContain("did you mean `coupon_taken`?");
  });

  test("says in JSON as which kinds of things a word is known", async () => {
    const both = `version: 1
standard: { events: [df_purchase], item_properties: [] }
event_properties:
  size: { type: string }
item_properties:
  size: { type: long }
user_properties:
  size: { type: string }
`;
    const kindsOf = async (word: string) => {
      const { out } = await explained(
        word,
        { format: "json" },
        { "taxonomy.yaml": both },
      );
      const facts = JSON.parse(out) as {
        readonly kinds: readonly string[];
        readonly entries?: readonly { readonly kind: string }[];
      };
      return [facts.kinds, facts.entries?.map(({ kind }) => kind)];
    };
    const own = ["eventProperty", "itemProperty", "userProperty"];
    expect(await kindsOf("size")).toEqual([own, own]);
    expect(await kindsOf("df_purchase")).toEqual([
      ["event", "standardEvent"],
      ["event"],
    ]);
    expect(await kindsOf("external_id")).toEqual([["identityKey"], []]);
    expect(await kindsOf("check/stale")).toEqual([["diagnostic"], undefined]);
    expect(await kindsOf("pii-by-name")).toEqual([["lintRule"], undefined]);
  });

  test("that is standard has what the catalogue says, too", async () => {
    const { out } = await explained("df_login");
    expect(out).toMatch(/^df_login \(event, taxonomy\.yaml:5\)\n/);
    expect(out).toContain("\ndf_login (standard event)\n");
  });

  test("that is standard is in Korean, too, in what the catalogue says", async () => {
    const { code, out } = await explained("df_push_optin", { lang: "ko" }, {});
    expect({ code, out }).toEqual({
      code: 0,
      out: `df_push_optin (표준 유저 속성)
  표기명    푸시 수신 동의 / Push consent
  설명      푸시 메시지 전반의 수신 동의입니다.
  타입      boolean
  지원 중단 2025-05-28부터; 대신 df_push_ads_optin 사용. Android SDK는
            2.3.1부터, iOS SDK는 2.4.1부터 지원이 중단되었습니다.
  참고      React Native SDK에는 더 이상 없고, 웹 SDK의 타입과 Unity SDK에는
            아직 있습니다.
  출처      AND: SDK for Android, changelog and samples
            IOS: SDK for iOS 2.4.1, public interface
            WEB_3: SDK for the web, type definitions (generation 3.x)
            UNI: SDK for Unity
`,
    });
    const names = await explained(undefined, { names: true, lang: "ko" }, {});
    expect(names.out).toContain("이벤트 · 표준");
    const purchase = await explained("df_purchase", { lang: "ko" });
    expect(purchase.out).toContain("표준 이벤트");
    expect(purchase.out).toMatch(
      /df_discount +double +선택\n +2024년 Android 문서/,
    );
  });

  test("is found in the file that a flag names, which has to exist", async () => {
    const moved = {
      "app/a.yaml": text.replace("more.yaml", "b.yaml"),
      "app/b.yaml": more,
    };
    const { code } = await explained(
      "coupon_used",
      { taxonomy: "app/a.yaml" },
      moved,
    );
    expect(code).toBe(0);
    const none = await explained(
      "coupon_used",
      { taxonomy: "none.yaml" },
      moved,
    );
    expect(none.code).toBe(2);
    expect(none.err).toContain("`none.yaml` does not exist");
  });
});

describe("a name that nothing has", () => {
  test.each([
    ["coupon_usde", "did you mean `coupon_used`?"],
    ["df_logn", "did you mean `df_login`?"],
    ["xyz", "or a name that `npx dfn-codegen explain --names` lists"],
  ])("%s gets a hint", async (word, hint) => {
    const { code, err } = await explained(word);
    expect(err.replace(/\s+/g, " ")).toContain(hint);
    expect(code).toBe(2);
  });

  test("may be in a taxonomy with errors", async () => {
    const { err, code } = await explained(
      "coupon_used",
      {},
      { "taxonomy.yaml": "version: 2\n" },
    );
    expect(err).toContain("fix the errors of the taxonomy");
    expect(code).toBe(2);
  });

  test("is looked up in the catalogue without a taxonomy", async () => {
    expect((await explained("df_login", {}, {})).out).toMatch(
      /^df_login \(standard event\)/,
    );
    expect((await explained("df_logn", {}, {})).err).toContain(
      "did you mean `df_login`?",
    );
  });
});

test("all names are listed: those of the taxonomy, and the standard ones that it lacks", async () => {
  const { out } = await explained(undefined, { names: true });
  expect(out).toMatch(
    /^Events\n {2}df_login, coupon_used\n\nEvents · Standard\n {2}df_logout/,
  );
  expect(out).toContain("\n\nUser properties\n");
  for (const line of out.split("\n")) {
    expect(displayWidth(line)).toBeLessThanOrEqual(80);
  }
  const { code, err } = await explained("df_login", { names: true });
  expect([code, err.includes("takes no name")]).toEqual([2, true]);
});

test("a rule of a plugin has its docs", async () => {
  const plugin = `export default [{
  id: "acme/team-prefix",
  summary: "An event has no prefix of its team.",
  docs: "Every team has a prefix.",
  check() {},
}];
`;
  const given = {
    "taxonomy.yaml": "version: 1\nlint: { plugins: [./rules.mjs] }\n",
    "rules.mjs": plugin,
  };
  const { code, err, out } = await explained("acme/team-prefix", {}, given);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("a rule of a plugin");
  expect(out).toContain("Every team has a prefix.");
  const typo = await explained("acme/team-prefx", {}, given);
  expect(typo.err).toContain("acme/team-prefix`?");
});

test("hostile texts reach no terminal", async () => {
  const { out } = await explained(
    "coupon_used",
    {},
    {
      ...files,
      "more.yaml": more.replace("As typed", '"\\u001b[31m \\u202e\\n x"'),
    },
  );
  expect(out).toContain("\\u{1b}[31m \\u{202e} x");
  expect(out).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
});
