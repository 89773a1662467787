// The files of the site: their names, their links, what is on them, and that no text of a taxonomy becomes mark-up.
import { describe, expect, test } from "vitest";
import { renderSingle } from "../../generator/docs/site/render-single.js";
import { renderSite } from "../../generator/docs/site/render-site.js";
import { docsOf } from "./docs-of.js";

const assets = { script: "/* script */", style: "/* style */" };

const small = `version: 1
service: 봄날상점
event_properties:
  coupon_code: { type: string, label: 쿠폰 코드, pii: direct }
events:
  coupon_redeemed:
    label: 쿠폰 사용
    renamed_from: coupon_used
    tags: [쿠폰]
    properties: { coupon_code: required }
  CON: { properties: {} }
  nul: { properties: {} }
  쿠폰: { properties: {} }
`;

function siteOf(source: string, given: Parameters<typeof docsOf>[1] = {}) {
  return renderSite(docsOf(source, given), assets);
}

test("a site has a page for each event, and a page under each former name", () => {
  const paths = [...siteOf(small).keys()];
  const isText = (path: string) => /\.(?:md|txt)$/.test(path);
  expect(paths.filter((path) => !isText(path))).toEqual([
    "index.html",
    "properties.html",
    "users.html",
    "personal-data.html",
    "events/coupon_redeemed.html",
    "events/~43~4f~4e.html",
    "events/~6eul.html",
    "events/~ec~bf~a0~ed~8f~b0.html",
    "events/coupon_used.html",
    "search.json",
    "search.js",
    "docs.js",
    "docs.css",
  ]);
  // Beside each page its Markdown, and the overview that leads to it.
  expect(new Set(paths.filter(isText))).toEqual(
    new Set([
      ...paths
        .filter((path) => path.endsWith(".html"))
        .map((path) => path.replace(/html$/, "md")),
      "llms.txt",
    ]),
  );
});

test("every link of a site leads to a file and a place of it", () => {
  const files = siteOf(small);
  const links = [...files].flatMap(([path, text]) =>
    path.endsWith(".html")
      ? Array.from(text.matchAll(/(?:href|src)="([^"*]*)"/g), ([, to = ""]) => {
          const url = new URL(to, `https://site.example/${path}`);
          return {
            path: decodeURIComponent(url.pathname.slice(1)),
            hash: url.hash,
          };
        })
      : [],
  );
  expect(links.length).toBeGreaterThan(40);
  for (const { path, hash } of links) {
    expect(files.has(path), path).toBe(true);
    if (hash === "" || hash.startsWith("#?")) continue;
    expect(files.get(path)).toContain(`id="${hash.slice(1)}"`);
  }
});

test("a former name leads on", () => {
  const page = siteOf(small).get("events/coupon_used.html") ?? "";
  expect(page).toMatch(
    /http-equiv="refresh"\s+content="0; url=coupon_redeemed.html"/,
  );
});

test("pages are in the language that was asked for", () => {
  const page =
    siteOf(small, { language: "ko" }).get("personal-data.html") ?? "";
  expect(page).toContain('<html lang="ko">');
  expect(page).toContain("개인정보");
});

test("the same taxonomy gives the same bytes", () => {
  expect([...siteOf(small)]).toEqual([...siteOf(small)]);
});

describe("an empty taxonomy", () => {
  const files = siteOf("version: 1\n");
  test.each([
    ["index.html", "There are no events yet."],
    ["personal-data.html", "No property is marked as personal data."],
    ["personal-data.html", "<code>phone_no</code>"],
  ])("%s says that there is nothing, and what to do", (path, text) => {
    expect(files.get(path)).toContain(text);
  });
});

describe("hostile texts", () => {
  const evil = `</script><script>alert(1)</script>"'><img src=x onerror=alert(1)>\u202e[x](javascript:alert(1))`;
  const quoted = JSON.stringify(evil);
  const hostile = `version: 1
service: ${quoted}
event_properties:
  p: { type: string, label: ${quoted}, description: ${quoted}, unit: ${quoted}, examples: [${quoted}], links: ["javascript:alert(1)"], owner: ${quoted} }
  e: { type: string, enum: [{ value: ${quoted}, description: ${quoted} }] }
events:
  opened:
    label: ${quoted}
    description: ${quoted}
    owner: ${quoted}
    tags: [${quoted}, "\\ud800"]
    links: ["javascript:alert(1)", "https://ok.example/?a=1&b=\\"2"]
    deprecated: { reason: ${quoted} }
    properties: { p: required, e: required }
`;
  const given = { editUrl: "javascript:alert(1)//{file}" };
  const files = siteOf(hostile, given);
  const pages = [
    ...files,
    ["single.html", renderSingle(docsOf(hostile, given), assets)] as const,
  ].filter(([path]) => path.endsWith(".html"));

  test.each(pages)("are text on %s", (_, text) => {
    expect(text).not.toContain("<img");
    expect(text).not.toContain("alert(1)</script>");
    expect(text).not.toMatch(/(?:href|src|content)="[^"]*javascript:/i);
    expect(text).not.toContain("\u202e");
    // No attribute of ours is a handler.
    expect(text.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]* on\w+=/i);
  });

  test("are text in the data of the search", () => {
    const script = files.get("search.js") ?? "";
    expect(script).not.toContain("<");
    const { events } = JSON.parse(files.get("search.json") ?? "") as {
      readonly events: readonly { readonly label: string }[];
    };
    expect(events[0]?.label).toBe(evil);
  });
});

test("one file has everything, and allows its own scripts and styles alone", () => {
  const page = renderSingle(docsOf(small), assets);
  const hrefs = Array.from(page.matchAll(/href="#([^"?*]+)"/g), ([, id]) => id);
  expect(hrefs.length).toBeGreaterThan(10);
  for (const id of hrefs) expect(page).toContain(`id="${id ?? ""}"`);
  expect(page).not.toMatch(/<script src|<link/);
  expect(page).toMatch(/script-src &#39;sha256-/);
  expect(page).toContain('id="event-coupon_used"');
});
