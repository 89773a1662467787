// The page at `/`: one document with inline style and script, which are allowed by their hashes.
import { createHash } from "node:crypto";
import { messagesIn } from "../text/messages/languages.js";
import type { Language } from "../text/messages/language.js";
import type { Messages } from "../text/messages/messages.js";

/** The files of `generator/mock/page`. */
export interface PageFiles {
  readonly html: string;
  readonly css: string;
  readonly js: string;
}

export interface Page {
  readonly html: string;
  readonly headers: Readonly<Record<string, string>>;
}

/** Builds the page in a language; it contains nothing from outside, and nothing that the mock received. */
export function makePage({ html, css, js }: PageFiles, lang: Language): Page {
  const { mock } = messagesIn(lang);
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(css)}'`,
    `script-src '${hashOf(js)}'`,
    "connect-src 'self'",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
  ].join("; ");
  return {
    html: html
      .replace(/\{\{(\w+)\}\}/g, (_, name: string) => textOf(name, mock, lang))
      .replace("<!-- texts -->", () => dataBlock(mock))
      .replace("<!-- style -->", () => `<style>${css}</style>`)
      .replace("<!-- script -->", () => `<script type="module">${js}</script>`),
    headers: {
      "content-security-policy": policy,
      "content-type": "text/html; charset=UTF-8",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
    },
  };
}

/** A text of ours, between tags or in an attribute. */
function textOf(name: string, texts: Messages["mock"], lang: Language): string {
  if (name === "lang") return lang;
  const text = new Map<string, unknown>(Object.entries(texts)).get(name);
  if (typeof text !== "string") throw new Error(`no text ${name}`);
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll('"', "&quot;");
}

/** Data, not a script: browsers do not run it, so the policy does not mention it. */
function dataBlock(texts: Messages["mock"]): string {
  const json = JSON.stringify(texts).replaceAll("<", "\\u003c");
  return `<script type="application/json" id="texts">${json}</script>`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
