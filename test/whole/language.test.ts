// With `lang: ko`, what a team reads is in Korean: comments of every target, schemas, pages. What a program reads stays the same.
import { parse } from "yaml";
import { describe, expect, test } from "vitest";
import { compareTaxonomies } from "../../generator/diff/compare-taxonomies.js";
import { renderSingle } from "../../generator/docs/site/render-single.js";
import { renderSite } from "../../generator/docs/site/render-site.js";
import { inLanguage } from "../../generator/model/in-language.js";
import { targetNames } from "../../generator/model/settings.js";
import { catalogueTextsIn } from "../../generator/text/messages/languages.js";
import { docsOf } from "../docs/docs-of.js";
import {
  compileText,
  compileValid,
  packageData,
} from "../support/compile-text.js";

/** A bit of everything that has a sentence of its own in some target. */
const own = `
service: 봄날상점
platforms: [web, ios, android, react-native, flutter, unity, server]
standard:
  events: all
  item_properties: all
  user_properties: all
event_properties:
  coupon_code: { type: string, label: 쿠폰 코드, description: 쿠폰의 코드입니다., min_length: 4, max_length: 12, examples: [봄날1234] }
  coupon_kind:
    type: string
    enum:
      - { value: percent, label: 정률, description: 비율로 할인합니다. }
      - amount
    open: true
  grade: { type: string, enum: [기본, 우수], pii: indirect }
  rate: { type: double, minimum: 0, maximum: 1, unit: 비율 }
  steps: { type: "long[]", min_items: 1, max_items: 3, deprecated: { since: "2", reason: 쓰지 않습니다., replaced_by: rate } }
  rates: { type: "double[]" }
  at: { type: datetime }
  site: { type: string, format: uri }
user_properties:
  grade: { type: string, enum: [기본, 우수], nullable: true }
  joined: { type: datetime, owner: 성장팀, tags: [가입] }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    description: 쿠폰을 사용했습니다.
    renamed_from: coupon_used
    owner: [성장팀, 결제팀]
    tags: [쿠폰]
    expires: 2099-01-31
    links: [https://wiki.example/쿠폰]
    platforms: [web, android]
    examples: [{ coupon_code: 봄날1234, rate: 0.5, grade: 기본 }]
    properties:
      coupon_code: { required: true, description: 사용한 쿠폰입니다., max_length: 8 }
      coupon_kind: optional
      grade: optional
      rate: { required: true, platforms: [web] }
      steps: optional
      rates: optional
      at: optional
      site: optional
      df_items: optional
    any_of: [[grade, at]]
  old_event:
    deprecated: { replaced_by: coupon_redeemed }
    properties: {}
  gone: { status: inactive, properties: {} }
`;
const source = (lang: string) => `version: 1\nlang: ${lang}\n${own}`;
const overrides = { targets: targetNames };

/** The English half of a label in two languages, which is shown beside the Korean one. */
const labels = [
  ...packageData().catalogue.file.text.matchAll(/en: ([^}]+?) \}/g),
].map(([, text]) => text ?? "");

const { files } = compileText(source("ko"), overrides);
const forJs = compileText(source("ko"), { ...overrides, emit: "js" }).files;
const model = docsOf(source("ko"), { language: "ko" });
const assets = { script: "", style: "" };

describe("with `lang: ko`", () => {
  test.each(
    [...files, ...forJs]
      .filter(({ language }) => language !== "json")
      .map((file) => [file.path, file.text]),
  )("the comments of %s are in Korean", (path, text) => {
    expect(commentsIn(text).flatMap(englishIn), path).toEqual([]);
  });

  test("the schemas are described in Korean", () => {
    const schemas = files.filter(({ path }) => path.startsWith("schemas/"));
    expect(schemas.length).toBeGreaterThan(15);
    for (const { path, text } of schemas) {
      const said = [
        ...text.matchAll(
          /"(?:description|title|\$comment)": ("(?:[^"\\]|\\.)*")/g,
        ),
      ];
      expect(
        said.flatMap(([, each]) => englishIn(JSON.parse(each ?? "") as string)),
        path,
      ).toEqual([]);
    }
  });

  test("the pages are in Korean", () => {
    for (const [path, text] of [
      ...renderSite(model, assets),
      ["single.html", renderSingle(model, assets)] as const,
    ]) {
      expect(textOf(text).flatMap(englishIn), path).toEqual([]);
    }
  });
});

describe("the catalogue", () => {
  test("has a Korean text for each description, note and reason, and no other", () => {
    const english = new Set(textsOf(parse(packageData().catalogue.file.text)));
    const korean = catalogueTextsIn("ko");
    expect(english.size).toBeGreaterThan(50);
    expect([...english].filter((text) => !korean.has(text))).toEqual([]);
    expect([...korean.keys()].filter((text) => !english.has(text))).toEqual([]);
  });

  test("is translated where the taxonomy says nothing of its own", () => {
    const { taxonomy } = compileValid(`version: 1
lang: ko
standard: { events: [df_login, df_purchase] }
events:
  df_login: { description: 우리 서비스의 로그인입니다. }
event_properties:
  kind: { type: string, description: The user signs in. }
`);
    const { events, eventProperties } = inLanguage(taxonomy, "ko");
    const described = [...events, ...eventProperties].map(
      ({ name, description }) => [name, description],
    );
    expect(Object.fromEntries(described)).toMatchObject({
      df_login: "우리 서비스의 로그인입니다.",
      df_purchase: "유저가 상품을 하나 이상 구매합니다.",
      df_order_id: "주문의 식별자입니다.",
      kind: "The user signs in.",
    });
    expect(inLanguage(taxonomy, "en")).toBe(taxonomy);
  });
});

describe("another language", () => {
  const english = compileValid(source("en"), overrides);
  const korean = compileValid(source("ko"), overrides);

  test("changes no definition: `diff` reports the setting alone", () => {
    const changes = compareTaxonomies(english.taxonomy, korean.taxonomy);
    expect(changes.map(({ section, name }) => [section, name])).toEqual([
      ["settings", "lang"],
    ]);
  });

  test("changes nothing else in `taxonomy.json`", () => {
    const textIn = (compiled: typeof english) =>
      compiled.files.find(({ path }) => path === "taxonomy.json")?.text;
    expect(textIn(korean)).toContain('"lang": "ko"');
    expect(textIn(korean)?.replace('  "lang": "ko",\n', "")).toBe(
      textIn(english),
    );
  });
});

/** First lines that say what a file is for, and doc comments. */
function commentsIn(text: string): readonly string[] {
  const blocks = text.match(/\/\*\*[^]*?\*\//g) ?? [];
  const slashes = text.match(/(?:^ *\/\/\/.*\n)+/gm) ?? [];
  const [purpose = ""] =
    /^\/\/ (?!ignore_for_file|<auto-generated|swift-format).*/.exec(text) ?? [];
  return [...blocks, ...slashes, purpose];
}

/** Text between the tags of a page, or the prose of a Markdown file. */
function textOf(page: string): readonly string[] {
  return page
    .replace(/<(script|style|pre|code|template)\b[^]*?<\/\1>/g, "")
    .replace(/```[^]*?```/g, "")
    .replace(
      /<[^>]*?(?:aria-label|title|placeholder|alt)="([^"]*)"[^>]*>/g,
      "\n$1\n",
    )
    .split(/<[^>]*>|\n/);
}

/** The text if two English words of it follow each other, outside code, quotes, links and the English halves of labels. */
function englishIn(text: string): readonly string[] {
  const oneLine = text.replace(/\s*\n\s*(?:\/\/\/|\*(?!\/))?\s*/g, " ");
  const prose = labels
    .reduce((rest, label) => rest.replaceAll(label, ""), oneLine)
    .replace(
      /`[^`]*`|"[^"]*"|<[^>]*>|https?:\S+|@\w+ \S+|@example[^]*|\/\/ ignore_for_file.*/g,
      "",
    );
  return /\b[a-z]{3,} [a-z]{2,}\b/.test(prose) ? [text] : [];
}

/** The texts of all definitions below a value. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    typeof inner === "string" && ["description", "note", "reason"].includes(key)
      ? [inner]
      : textsOf(inner),
  );
}
