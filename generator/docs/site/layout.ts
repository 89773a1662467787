// What all pages share: the head with its policy, the navigation, the footer.
import type { DocsModel } from "../model/docs-model.js";
import { messagesIn } from "../../text/messages/languages.js";
import type { DocsMessages } from "../model/describe-constraints.js";
import { html, nothing, when, type Html } from "./html.js";
import { pageIds, type Links, type PageId } from "./links.js";

/** What every part of a page needs. */
export interface PageContext {
  readonly model: DocsModel;
  readonly texts: DocsMessages;
  readonly links: Links;
  /** Whether the page is watched by `--serve` and reloads itself. */
  readonly isLive: boolean;
}

export function contextOf(
  model: DocsModel,
  links: Links,
  isLive: boolean,
): PageContext {
  return { model, texts: messagesIn(model.language).docs, links, isLive };
}

export interface PageParts {
  /** Of the browser's tab; the name of the taxonomy is added. */
  readonly title: string;
  /** The page to mark in the navigation. */
  readonly current?: PageId;
  readonly main: Html;
  /** Scripts beside the one of the site, before it. */
  readonly scripts?: readonly string[];
  /** A page that leads on at once. */
  readonly leadsTo?: string;
}

/** A whole page of a site. Nothing is inline, and nothing comes from elsewhere. */
export function layout(context: PageContext, parts: PageParts): string {
  const { links, texts, model, isLive } = context;
  const { title, leadsTo, scripts = [] } = parts;
  return page(context, {
    policy: policyOf("'self'", "'self'", isLive),
    title: `${title} · ${texts.title(model.service)}`,
    head: html`${when(
        leadsTo !== undefined,
        () =>
          html`<meta
            http-equiv="refresh"
            content="0; url=${leadsTo ?? ""}"
          /> `,
      )}<link rel="stylesheet" href="${links.asset("docs.css")}" />
      ${scripts.map((name) => script(links.asset(name)))}
      ${script(links.asset("docs.js"))}`,
    body: html`${header(context, parts.current)}
      <main id="main" tabindex="-1">${parts.main}</main>
      ${footer(texts)}`,
  });
}

/** For a template with `</script` in it, the bundler imports a package. */
function script(url: string): Html {
  return html`<script src="${url}" defer></${"script"}> `;
}

/** A policy that allows scripts and styles from these sources alone, and requests only for live reload. */
export function policyOf(
  scripts: string,
  styles: string,
  isLive: boolean,
): string {
  return [
    "default-src 'none'",
    `script-src ${scripts}`,
    `style-src ${styles}`,
    ...(isLive ? ["connect-src 'self'"] : []),
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

interface Shell {
  readonly policy: string;
  readonly title: string;
  readonly head: Html;
  readonly body: Html;
}

/** The document around a head and a body. */
export function page(
  { texts, isLive }: PageContext,
  { policy, title, head, body }: Shell,
): string {
  return html`<!doctype html>
    <html lang="${texts.htmlLanguage}">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${policy}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="no-referrer" />
        <title>${title}</title>
        ${head}
      </head>
      <body id="top" ${when(isLive, () => html` data-live`)}>
        <a class="skip" href="#main">${texts.site.skip}</a>
        ${body}
      </body>
    </html> `.text;
}

/** The name of the taxonomy and the sections. */
export function header(
  { links, model, texts }: PageContext,
  current: PageId | undefined,
): Html {
  const shown = pageIds.filter(
    (id) => id !== "changes" || model.changes !== undefined,
  );
  return html`<header class="top">
    <div class="wrap">
      <a class="brand" href="${links.page("index")}"
        >${model.service ?? texts.title(undefined)}</a
      >
      <nav aria-label="${texts.site.sections}">
        <ul>
          ${shown.map(
            (id) =>
              html`<li>
                <a
                  href="${links.page(id)}"
                  ${id === current ? html` aria-current="page"` : nothing}
                  >${texts.site.pages[id]}</a
                >
              </li> `,
          )}
        </ul>
      </nav>
    </div>
  </header>`;
}

export function footer(texts: DocsMessages): Html {
  return html`<footer class="bottom">
    <div class="wrap"><p>${texts.site.builtBy}</p></div>
  </footer>`;
}
