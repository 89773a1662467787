// The reports: their schema, 80 columns, the limit of comments, and texts that try to break out.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { annotationsOf } from "../../generator/diff/annotations.js";
import { locationsOf } from "../../generator/diff/locate.js";
import {
  makeReport,
  type DiffInput,
  type DiffReport,
} from "../../generator/diff/make-report.js";
import { showDiff } from "../../generator/diff/show-diff.js";
import { showMarkdown } from "../../generator/diff/show-markdown.js";
import { reportGithub } from "../../generator/diagnostics/report-github.js";
import { reportJson } from "../../generator/diagnostics/report-json.js";
import { displayWidth } from "../../generator/text/display-text.js";
import { taxonomyOf } from "../support/resolve-text.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";
import { runSeed } from "../support/random.js";

function reportOf(
  old: string | Readonly<Record<string, string>>,
  now: string | Readonly<Record<string, string>>,
  more: Partial<DiffInput> = {},
): DiffReport {
  const side = (text: string | Readonly<Record<string, string>>) => {
    const taxonomy = taxonomyOf(text);
    return {
      taxonomy,
      name: "taxonomy.yaml",
      locations: locationsOf(
        taxonomy,
        ({ path }) => !path.endsWith("standard.yaml"),
      ),
    };
  };
  return makeReport({
    old: side(old),
    now: side(now),
    accepted: [],
    language: "en",
    today: "2026-06-15",
    ...more,
  }).report;
}

const before = `version: 1
event_properties:
  coupon_kind: { type: string, enum: [a, b] }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    properties: {}
  banner_clicked: { properties: {} }
`;
const after = `version: 1
event_properties:
  coupon_kind: { type: string, enum: [a, b] }
events:
  coupon_redeemed:
    label: 쿠폰 사용 완료
    properties: { coupon_kind: optional }
  main_banner_clicked: { renamed_from: banner_clicked, properties: {} }
`;

describe("pretty", () => {
  test("shows whom a change breaks, and the order of the roll-out", () => {
    expect(showDiff(reportOf(before, after), "en")).toMatchInlineSnapshot(`
      "3 taxonomy changes · 2 affect apps

      ✗ coupon_redeemed.coupon_kind  – → optional                      taxonomy.yaml:7
        event-property-added-optional · breaks: receivers on web, ios
          Events that have it are dropped until it is registered. Once it is, apps
          that do not send it lose the whole event on platforms that require every
          registered property.
          First: On web and iOS, register it at the moment of the release, or use a
          new event.

      ✗ main_banner_clicked  banner_clicked → main_banner_clicked      taxonomy.yaml:8
        event-renamed · breaks: receivers · may break: callers
          The service does not support renames: installed apps send the old name, new
          apps the new one, and reports have to use both.
          First: Register the new name, and keep the old one until old apps are gone.
      ✓ label-changed  coupon_redeemed  쿠폰 사용 → 쿠폰 사용 완료

      Roll-out
        before the release, in the console:
          - register main_banner_clicked
        release the apps
        at the moment of the release, in the console (events are lost either way):
          - attach coupon_kind to coupon_redeemed
        after the release, in the console:
          - switch banner_clicked off
      "
    `);
  });

  test("says in Korean the same", () => {
    const report = reportOf(before, after, { language: "ko" });
    const text = showDiff(report, "ko");
    expect(text).toContain("택소노미 변경 3건 · 앱에 영향 2건");
    expect(text).toContain("✗ coupon_redeemed.coupon_kind");
    expect(text).toContain("깨짐: 수신 (web, ios)");
    expect(text).toContain("배포 순서");
  });

  test("says that nothing changed", () => {
    expect(showDiff(reportOf(before, before), "en")).toBe("no changes\n");
  });

  test("names only the platforms that send the event", () => {
    const only = (text: string, platforms: string) =>
      text.replace("version: 1", `version: 1\nplatforms: [${platforms}]`);
    const report = reportOf(only(before, "android"), only(after, "android"));
    const row = report.changes.find(
      ({ id }) => id === "event-property-added-optional",
    );
    expect(row?.receivers).toEqual({
      installed: { android: "safe" },
      released: { android: "breaks" },
    });
    expect(report.rollOut.before).toContain(
      "attach coupon_kind to coupon_redeemed",
    );
  });

  test("says what looks renamed, and what the taxonomy replaces", () => {
    const event = (name: string, more = "") =>
      `version: 1\nevents:\n  ${name}: { properties: {}${more} }\n`;
    const [looks] = reportOf(
      event("cart_viewed"),
      event("carts_viewed"),
    ).changes;
    expect(looks?.id).toBe("event-removed");
    expect(looks?.sentence).toContain("looks renamed to `carts_viewed`");
    const both = `${event("cart_viewed", ", deprecated: { replaced_by: basket_seen }")}  basket_seen: { properties: {} }\n`;
    const [replaced] = reportOf(both, event("basket_seen")).changes;
    expect([replaced?.id, replaced?.after]).toEqual([
      "event-replaced",
      "basket_seen",
    ]);
  });
});

describe("hostile and random taxonomies", () => {
  const seed = runSeed("diff reports");
  const reports = [
    reportOf(before, after),
    reportOf(
      before,
      after.replaceAll(
        "쿠폰 사용 완료",
        '"<script>|a|\\n::error::x\\u202e[x](javascript:y) @team `"',
      ),
    ),
    ...Array.from({ length: 12 }, (_, at) =>
      reportOf(
        randomTaxonomy(seed + at).texts,
        randomTaxonomy(seed + at + 1).texts,
        { language: at % 2 === 0 ? "en" : "ko" },
      ),
    ),
  ];

  test("fit 80 columns", () => {
    for (const report of reports) {
      for (const language of ["en", "ko"] as const) {
        const tooWide = showDiff(report, language)
          .split("\n")
          .filter((line) => displayWidth(line) > 80)
          // A word may be longer than the line.
          .filter((line) => line.trim().split(" ").length > 2);
        expect(tooWide).toEqual([]);
      }
    }
  });

  test("break out of nothing", () => {
    for (const report of reports) {
      const markdown = showMarkdown(report, "en");
      expect(markdown.length).toBeLessThan(65_536);
      expect(
        markdown.replace(/<\/?(?:details|summary|br)>/g, ""),
      ).not.toContain("<");
      expect(markdown).not.toMatch(/\]\(|@team/);
      for (const text of [markdown, showDiff(report, "en")]) {
        // eslint-disable-next-line no-control-regex
        expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u202e]/);
      }
      const commands = reportGithub(annotationsOf(report, "en", [])).split(
        "\n",
      );
      expect(
        commands.filter(
          (line) => line !== "" && !line.startsWith("::warning "),
        ),
      ).toEqual([]);
    }
  });

  test("are data that the published schema describes", () => {
    const schema = JSON.parse(
      readFileSync(
        new URL("../../schemas/diff-report.schema.json", import.meta.url),
        "utf8",
      ),
    ) as object;
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(
      schema,
    );
    const head = { tool: "dfn-codegen", format: 1, command: "diff" };
    for (const report of reports) {
      const text = reportJson([], {
        ...head,
        ok: true,
        language: "en",
        notes: [],
        ...report,
      });
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
    }
    validate(JSON.parse(reportJson([], { ...head, ok: false })));
    expect(validate.errors).toBeNull();
  });
});

test("a comment on thousands of changes stays below GitHub's limit, and says what it leaves out", () => {
  const many = (label: string, from: number) =>
    `version: 1\nevents:\n${Array.from(
      { length: 1500 },
      (_, at) =>
        `  ${"가".repeat(40)}_${String(at + from)}: { label: "${label.repeat(60)}", properties: {} }\n`,
    ).join("")}`;
  const report = reportOf(many("|가|", 0), many("_나_", 700));
  expect(report.counts.changes).toBeGreaterThan(2000);
  for (const language of ["en", "ko"] as const) {
    const text = showMarkdown(report, language);
    expect(text.length).toBeLessThan(65_536);
    expect(text).toMatch(/left out|생략/);
    expect(text.match(/<details>/g)?.length).toBe(
      text.match(/<\/details>/g)?.length,
    );
  }
});

test("catalogue changes are a group of their own, and a change of the same thing in both is the taxonomy's", () => {
  const picked = (label: string) =>
    `version: 1\nstandard: { events: [df_login, df_logout] }\nevents:\n  df_login: { label: ${label} }\n`;
  const old = taxonomyOf(picked("가"));
  const ofThen = {
    ...old,
    catalogue: { ...old.catalogue, digest: "0" },
    events: old.events.map((event) => ({
      ...event,
      label: { texts: [{ text: "나" }] },
    })),
  };
  const { report } = makeReport({
    old: { taxonomy: ofThen, name: "main:taxonomy.yaml" },
    now: { taxonomy: taxonomyOf(picked("다")), name: "taxonomy.yaml" },
    oldWithNewCatalogue: old,
    accepted: [],
    language: "en",
    today: "2026-06-15",
  });
  expect(
    report.changes.map(({ group, id, at }) => `${group} ${id} ${at}`),
  ).toEqual([
    "taxonomy label-changed df_login",
    "catalogue label-changed df_logout",
    "catalogue catalogue-changed catalogue.digest",
  ]);
  expect(showDiff(report, "en")).toContain("Changes of DFINERY's catalogue");
});
