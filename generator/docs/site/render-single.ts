// From what the documents say to one HTML file that needs no other.
import { createHash } from "node:crypto";
import type { DocsModel } from "../model/docs-model.js";
import { eventPage } from "./event-page.js";
import { Html, html, when } from "./html.js";
import { contextOf, footer, header, page, policyOf } from "./layout.js";
import { singleLinks } from "./links.js";
import { mainPages, type Assets } from "./render-site.js";
import { searchRows, searchScript } from "./search-data.js";

/** The whole site as one page: a section for each page, style and scripts inline, allowed by their hashes. */
export function renderSingle(model: DocsModel, assets: Assets): string {
  const context = contextOf(model, singleLinks, false);
  const { texts } = context;
  const style = inlineText(assets.style, "style");
  const scripts = [searchScript(searchRows(model)), assets.script].map((text) =>
    inlineText(text, "script"),
  );
  const moved = new Map(model.renamed.map(({ now, page: id }) => [now, id]));
  return page(context, {
    policy: policyOf(scripts.map(hashOf).join(" "), hashOf(style), false),
    title: texts.title(model.service),
    head: inlineElement("style", style),
    body: html`${header(context, undefined)}
      <main id="main" tabindex="-1">
        ${mainPages(context).map(
          ({ id, main }) =>
            html`<section class="page" id="page-${id}">
              <a id="${id}"></a>${main}
            </section> `,
        )}${model.events.map(
          (event) =>
            html`<section class="page" id="event-${event.page}">
              ${when(
                moved.has(event.name),
                () => html`<a id="event-${moved.get(event.name) ?? ""}"></a>`,
              )}${eventPage(event, context)}
            </section> `,
        )}
      </main>
      ${footer(texts)} ${scripts.map((text) => inlineElement("script", text))}`,
  });
}

/** Without any space around the text, which would change its hash. */
function inlineElement(element: "script" | "style", text: string): Html {
  return new Html(`<${element}>${text}</${element}>\n`);
}

/** Our own text, which must not end its element. Throws if it would, which is our bug. */
function inlineText(text: string, element: "script" | "style"): string {
  if (new RegExp(`</${element}|<!--`, "i").test(text)) {
    throw new Error(`the site's ${element} would end its element`);
  }
  return text;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
