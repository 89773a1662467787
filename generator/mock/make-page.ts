// The page at `/`: one document with inline style and script, which are allowed by their hashes.
import { createHash } from "node:crypto";

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

/** Builds the page; it contains nothing from outside, and nothing that the mock received. */
export function makePage({ html, css, js }: PageFiles): Page {
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

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text).digest("base64")}`;
}
