// What the tests of the site in a browser open: a plan of any size, two of its events with all main pages, and changes.
import { expect } from "vitest";
import {
  makeReport,
  type DiffReport,
} from "../../generator/diff/make-report.js";
import type { DocsModel } from "../../generator/docs/model/docs-model.js";
import { contextOf, layout } from "../../generator/docs/site/layout.js";
import { siteLinks } from "../../generator/docs/site/links.js";
import {
  mainPages,
  renderSite,
} from "../../generator/docs/site/render-site.js";
import {
  searchRows,
  searchScript,
} from "../../generator/docs/site/search-data.js";
import { readSiteAssets } from "../../generator/driver/site-assets.js";
import { taxonomyOf as resolvedOf } from "../support/resolve-text.js";

const things = ["쿠폰", "장바구니", "주문", "결제", "배송"];

/** Events that differ, with every kind of mark. */
export function taxonomyOf(events: number): string {
  const each = Array.from({ length: events }, (_, at) => {
    const thing = things[at % things.length] ?? "";
    return `  event_${String(at)}:
    label: { ko: ${thing} 조회, en: Event ${String(at)} }
    description: 고객이 ${thing} 화면을 본다.
    owner: team-${String(at % 7)}
    tags: [tag_${String(at % 3)}]
    ${at % 10 === 0 ? "deprecated: { reason: 옛 화면 }\n    " : ""}properties: { code: required, kind: optional, sum: optional }
`;
  });
  return `version: 1
service: 봄날상점
lang: ko
platforms: [web, ios, android, server]
event_properties:
  code: { type: string, label: 코드, pii: direct, examples: [A] }
  kind: { type: string, enum: [{ value: a, label: 가 }, b] }
  sum: { type: double, unit: KRW, minimum: 0 }
user_properties:
  grade: { type: string, label: 등급, pii: indirect }
events:
${each.join("")}`;
}

/** The main pages of 5,000 events and what they search, and the pages of two: to render the others would take longest. */
export function largeSite(docs: DocsModel): Readonly<Record<string, string>> {
  const model = { ...docs, ...noChanges };
  const opened = new Set(["event_0", "event_4999"]);
  const events = model.events.filter(({ name }) => opened.has(name));
  const top = contextOf(model, siteLinks[0], false);
  return {
    ...Object.fromEntries(renderSite({ ...model, events }, readSiteAssets())),
    ...Object.fromEntries(
      mainPages(top).map(({ id, ...parts }) => [
        `${id}.html`,
        layout(top, parts),
      ]),
    ),
    "search.js": searchScript(searchRows(model)),
  };
}

/** Changes of every verdict, and a hostile name. */
export function someChanges(): DiffReport {
  const old = taxonomyOf(3);
  const now = old
    .replace("enum: [{ value: a, label: 가 }, b]", "enum: [b, c]")
    .replace("minimum: 0", "minimum: -1")
    .replace("events:\n", 'events:\n  "<script>alert(1)</script>": {}\n')
    .replace(/ {2}event_2:[^]*$/, "");
  const side = (text: string) => {
    const taxonomy = resolvedOf(text);
    return { taxonomy, name: "taxonomy.yaml" };
  };
  const { report } = makeReport({
    old: side(old),
    now: side(now),
    accepted: [],
    language: "ko",
    today: "2026-06-15",
  });
  expect(report.counts.breaking).toBeGreaterThan(0);
  expect(report.counts.safe).toBeGreaterThan(0);
  expect(report.rollOut.after).not.toEqual([]);
  return report;
}

/** A comparison that found nothing. */
const noChanges = {
  changes: {
    old: "main:taxonomy.yaml",
    new: "taxonomy.yaml",
    counts: {
      changes: 0,
      affecting: 0,
      breaking: 0,
      mayBreak: 0,
      safe: 0,
      accepted: 0,
      catalogue: 0,
    },
    changes: [],
    rollOut: { before: [], together: [], after: [] },
  },
} as const;
