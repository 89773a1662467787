// From what the documents say to the files of a site, by path.
import { asJson, jsonText } from "../../../templates/kit/json.js";
import { renderMarkdown } from "../markdown/render-markdown.js";
import { rememberByInputs } from "../../model/remember.js";
import { pageInputs } from "../model/page-inputs.js";
import type { DocsModel, EventDoc } from "../model/docs-model.js";
import { changesPage } from "./changes-page.js";
import { eventPage } from "./event-page.js";
import { html, inline, nothing, type Html } from "./html.js";
import { indexPage } from "./index-page.js";
import {
  contextOf,
  layout,
  type PageContext,
  type PageParts,
} from "./layout.js";
import { siteLinks, type PageId } from "./links.js";
import {
  personalDataPage,
  propertiesPage,
  usersPage,
} from "./property-pages.js";
import { searchRows, searchScript } from "./search-data.js";

/** The script and the style of the site, which the build makes. */
export interface Assets {
  readonly script: string;
  readonly style: string;
}

export interface SiteOptions {
  /** For `--serve`: pages reload when the taxonomy changes. */
  readonly isLive?: boolean;
}

/** All files of a site by their paths, with `/` on every platform. The same input gives the same bytes. */
export function renderSite(
  model: DocsModel,
  { script, style }: Assets,
  { isLive = false }: SiteOptions = {},
): ReadonlyMap<string, string> {
  const top = contextOf(model, siteLinks[0], isLive);
  const below = contextOf(model, siteLinks[1], isLive);
  const rows = searchRows(model);
  return new Map([
    ...mainPages(top).map(
      ({ id, ...parts }) => [`${id}.html`, layout(top, parts)] as const,
    ),
    ...model.events.map(
      (event) => [`events/${event.page}.html`, pageOf(event, below)] as const,
    ),
    ...renamedPages(model, below),
    ...renderMarkdown(model),
    ["search.json", jsonText({ events: asJson(rows) })],
    ["search.js", searchScript(rows)],
    ["docs.js", script],
    ["docs.css", style],
  ]);
}

const remembered = rememberByInputs<EventDoc, string>();

function pageOf(event: EventDoc, context: PageContext): string {
  const inputs = [...pageInputs(event, context.model), context.isLive];
  return remembered(event, inputs, () =>
    layout(context, { title: event.name, main: eventPage(event, context) }),
  );
}

export interface MainPage extends PageParts {
  readonly id: PageId;
}

/** The pages of the navigation. */
export function mainPages(context: PageContext): readonly MainPage[] {
  const { model, texts } = context;
  const { pages } = texts.site;
  const pageOf = (id: PageId, main: Html, scripts: readonly string[] = []) => ({
    id,
    current: id,
    title: pages[id],
    main: html`<div class="wrap">${main}</div>`,
    scripts,
  });
  return [
    pageOf("index", indexPage(context), ["search.js"]),
    pageOf("properties", propertiesPage(context)),
    pageOf("users", usersPage(context)),
    pageOf("personal-data", personalDataPage(context)),
    ...(model.changes
      ? [pageOf("changes", changesPage(model.changes, context))]
      : []),
  ];
}

/** A page under each former name, which leads to the event. */
function renamedPages(
  { events, renamed }: DocsModel,
  context: PageContext,
): readonly (readonly [string, string])[] {
  const byName = new Map(events.map((event) => [event.name, event]));
  return renamed.map(({ name, now, page }) => {
    const target = byName.get(now);
    const main = target ? leadOn(name, target, context) : nothing;
    const leadsTo = target ? `${target.page}.html` : undefined;
    return [
      `events/${page}.html`,
      layout(context, {
        title: name,
        main,
        ...(leadsTo !== undefined && { leadsTo }),
      }),
    ];
  });
}

function leadOn(
  name: string,
  { name: now, page }: EventDoc,
  { links, texts }: PageContext,
): Html {
  return html`<div class="wrap">
    <h1><code>${name}</code></h1>
    <p class="empty">
      ${inline(texts.site.movedTo(name, now))}
      <a href="${links.event(page)}">${texts.site.go(now)}</a>
    </p>
  </div>`;
}
