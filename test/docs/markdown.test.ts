// The Markdown pages: the facts of the site, which GitHub renders, and nothing that a text of the taxonomy could inject.
import { marked } from "marked";
import { describe, expect, test } from "vitest";
import { renderMarkdown } from "../../generator/docs/markdown/render-markdown.js";
import { renderSite } from "../../generator/docs/site/render-site.js";
import { docsOf } from "./docs-of.js";

const text = `version: 1
service: 봄날상점
platforms: [web, android]
standard: { item_properties: [] }
event_properties:
  coupon_code: { type: string, label: { ko: 쿠폰 코드, en: Coupon code }, max_length: 40, examples: [A1], pii: indirect }
  kind: { type: string, enum: [{ value: percent, description: A share }, amount], open: true }
user_properties:
  grade: { type: string, owner: crm }
events:
  coupon_used:
    label: 쿠폰 사용
    description: |
      The user uses
      a coupon.

      - not a list
    owner: growth
    tags: [coupon]
    links: [https://wiki.example.com/a?b=<c>]
    renamed_from: coupon used
    properties:
      coupon_code: required
      kind: { platforms: [android] }
  banner_clicked:
    deprecated: { since: "2026-01-01", replaced_by: coupon_used, reason: Old. }
    properties: {}
`;

function pagesOf(source: string, language: "en" | "ko" = "en") {
  return renderMarkdown(docsOf(source, { language }));
}

describe("the pages", () => {
  const pages = pagesOf(text);

  test("are beside those of the site, with an overview that leads to them", () => {
    expect([...pages.keys()]).toEqual([
      "index.md",
      "properties.md",
      "users.md",
      "personal-data.md",
      "events/coupon_used.md",
      "events/banner_clicked.md",
      "events/coupon~20used.md",
      "llms.txt",
    ]);
    expect(pages.get("llms.txt")).toBe(`# 봄날상점: event taxonomy

> Made by dfn-codegen from the taxonomy

## Events

- [\`coupon_used\`](events/coupon_used.md): 쿠폰 사용. The user uses a coupon. - not a list
- [\`banner_clicked\`](events/banner_clicked.md)

## Sections

- [Properties](properties.md)
- [Users](users.md)
- [Personal data](personal-data.md)
`);
  });

  test("say of an event what its page says", () => {
    const page = pages.get("events/coupon_used.md") ?? "";
    expect(page).toContain(`# \`coupon_used\`

Own · Indirect personal data · 쿠폰 사용

The user uses a coupon.

&#45; not a list

Formerly \`coupon used\`.

- Owner: growth
- Tags: coupon
- <https://wiki.example.com/a?b=%3Cc%3E>
- Defined in taxonomy.yaml:11
- Platforms: Web, Android

## Dropped when
`);
    expect(page).toContain(`| Property | Type | Required | Values and rules |
| --- | --- | --- | --- |
| [\`coupon_code\`](../properties.md#event-coupon_code) 쿠폰 코드<br>Indirect personal data | string | required | At most 40 characters<br>Example: \`"A1"\` |
`);
    expect(pages.get("personal-data.md")).toMatch(
      /known by at least one of these keys: .*`email`.*\.\n$/,
    );
    expect(page).toContain("<br>Other values are allowed. |");
    expect(page).toContain("## Sample\n\nThis sample was validated");
    expect(page).toContain("### Builder\n\n```typescript\n");
    expect(page).toContain("### Android\n\n```kotlin\n");
  });

  test("lead on from a former name, and to the event to use instead", () => {
    expect(pages.get("events/coupon~20used.md")).toBe(
      "# `coupon used`\n\n`coupon used` is now called `coupon_used`. [Open coupon&#95;used](../events/coupon_used.md)\n",
    );
    expect(pages.get("events/banner_clicked.md")).toContain(
      "**Deprecated** · since 2026-01-01 · Use instead: [`coupon_used`](../events/coupon_used.md) · Old.",
    );
  });

  test("are in Korean if asked, and the same each time", () => {
    const korean = pagesOf(text, "ko");
    expect(korean.get("index.md")).toContain("| 이벤트 |");
    expect([...pagesOf(text, "ko")]).toEqual([...korean]);
  });

  test("exist of an empty taxonomy", () => {
    const empty = pagesOf("version: 1\nstandard: { item_properties: [] }\n");
    expect(empty.get("index.md")).toContain("There are no events yet.");
    expect(empty.get("properties.md")).toContain(
      "There are no properties yet.",
    );
  });

  test("link only to pages and anchors that exist", () => {
    for (const [path, page] of pages) {
      for (const [, target = ""] of page.matchAll(/\]\(([^)<]+)\)/g)) {
        const { pathname, hash } = new URL(target, `https://x/${path}`);
        const found = pages.get(pathname.slice(1));
        expect([path, target, found !== undefined]).toEqual([
          path,
          target,
          true,
        ]);
        if (hash !== "")
          expect(found).toContain(`<a id="${hash.slice(1)}"></a>`);
      }
    }
  });
});

const hostile = [
  "<script>alert(1)</script>",
  "[x](javascript:alert(1))",
  "![x](https://evil.example/x.png)",
  "a | b | c",
  "`</code><img src=x onerror=alert(1)>`",
  "``` \\n# title",
  "# title",
  "> quote",
  "1. list",
  "--- ",
  "\\\\| x",
  "*bold* _it_ ~~s~~ @team #1",
  "\\u202eright\\u0000to left",
  "<https://evil.example>",
  "&lt;b&gt;",
  "line\\nbreak\\n\\n# para",
];

test.each(hostile)("a text such as %j stays text", (raw) => {
  const yaml = `"${raw.replaceAll('"', '\\"')}"`;
  // Names have no control characters, and no spaces at their ends.
  const name = /\\[nu]| $/.test(raw) ? "x" : yaml;
  const pages = pagesOf(`version: 1
service: ${yaml}
event_properties:
  one: { type: string, label: ${yaml}, description: ${yaml}, owner: ${yaml}, enum: [{ value: ${yaml}, description: ${yaml} }], unit: ${yaml} }
events:
  ${name}: { function: hostileEvent, label: ${yaml}, description: ${yaml}, owner: ${yaml}, tags: [${yaml}], properties: { one: { required: true, description: ${yaml} } } }
`);
  const plain = pagesOf(`version: 1
service: x
event_properties:
  one: { type: string, label: x, description: x, owner: x, enum: [{ value: x, description: x }], unit: x }
events:
  x: { function: hostileEvent, label: x, description: x, owner: x, tags: [x], properties: { one: { required: true, description: x } } }
`);
  const plainPages = [...plain.values()];
  for (const [at, [path, page]] of [...pages].entries()) {
    const found = shapeOf(page);
    const expected = shapeOf(plainPages[at] ?? "");
    expect(page).not.toMatch(/(?!\n)\p{Cc}|\u202e/u);
    expect([
      path,
      found.filter((tag) => !/^<\/?(?:p|code)>$/.test(tag)),
    ]).toEqual([
      path,
      expected.filter((tag) => !/^<\/?(?:p|code)>$/.test(tag)),
    ]);
  }
});

/** The tags of a rendered page, without those of addresses, which GitHub makes links to what they say. */
function shapeOf(page: string): readonly string[] {
  const rendered = marked.parse(page, { async: false, gfm: true });
  const others = rendered.replace(/<a href="([^"]*)">\1<\/a>/g, "");
  return Array.from(others.matchAll(/<\/?[a-z][^>]*>/gi), ([tag]) =>
    tag.replace(/ href="(?!javascript)[^"]*"/, ""),
  );
}

describe("the facts of the site", () => {
  const source = `version: 1
service: 봄날상점
platforms: [web, android, server]
standard: { events: [df_view_cart], item_properties: [] }
event_properties:
  coupon_code: { type: string, label: { ko: 쿠폰 코드, en: Coupon code }, description: As printed, max_length: 40, pattern: "^[A-Z]+$", examples: [AB], pii: indirect, unit: letters, owner: crm, tags: [a], links: [https://example.com/code], deprecated: { since: "2026-02-03", replaced_by: kind, reason: Too long. }, expires: "2031-01-01" }
  kind: { type: string, enum: [{ value: percent, label: 비율, description: A share }, amount], open: true }
item_properties:
  sku: { type: string, required: true, description: Of the shop }
user_properties:
  grade: { type: string, nullable: true, pii: direct, description: Of the club }
events:
  coupon_used:
    label: 쿠폰 사용
    owner: growth
    tags: [coupon]
    links: [https://example.com/used]
    renamed_from: coupon_taken
    any_of: [[coupon_code, kind]]
    properties:
      coupon_code: { description: The one used, max_length: 8 }
      kind: { platforms: [android] }
  banner_clicked:
    deprecated: { since: "2026-01-01", replaced_by: coupon_used, reason: Old. }
    properties: {}
`;
  const usage = new Map([
    [
      "coupon_used",
      [{ file: "src/cart.ts", line: 7, inside: "pay", isSent: false }],
    ],
  ]);
  const model = docsOf(source, { usage });
  const site = renderSite(model, { script: "", style: "" });

  /** The words that people see. */
  const wordsOf = (html: string): ReadonlySet<string> => {
    const main = /<main[^]*<\/main>/.exec(html)?.[0] ?? html;
    const text = main
      // The way back, and how many follow.
      .replace(/<p class="crumb">[^]*?<\/p>|<span class="count">\d+/g, " ")
      .replace(/<(script|style|button)[^]*?<\/\1>/g, " ")
      .replace(/<[^>]*>/g, " ")
      .replace(/&#(\d+);/g, (_, code: string) =>
        String.fromCodePoint(Number(code)),
      )
      .replace(
        /&(lt|gt|amp|quot);/g,
        (_, name: "lt" | "gt" | "amp" | "quot") =>
          ({ lt: "<", gt: ">", amp: "&", quot: '"' })[name],
      );
    return new Set(text.match(/[\p{L}\p{N}_]+/gu));
  };

  test.each([
    "events/coupon_used",
    "events/banner_clicked",
    "events/df_view_cart",
    "properties",
    "users",
    "personal-data",
  ])("are all on the page `%s`", (name) => {
    const page = wordsOf(site.get(`${name}.html`) ?? "");
    const markdown = wordsOf(
      marked.parse(site.get(`${name}.md`) ?? "", { async: false }),
    );
    const missing = [...page].filter((word) => !markdown.has(word));
    expect(page.size).toBeGreaterThan(20);
    expect(missing.filter((word) => !furniture.has(word))).toEqual([]);
  });
});

/** The title of a list, which Markdown does not need. */
const furniture = new Set(["Links"]);
