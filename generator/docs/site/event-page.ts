// The page of an event: what it means, when it is lost, its properties, a sample, code to copy, where it is sent.
import { hashOf } from "../browser/filters.js";
import { webUrl } from "../model/describe-definition.js";
import type { Described, EventDoc, SentDoc } from "../model/docs-model.js";
import { badge, deprecation, personalData, platformNames } from "./badges.js";
import { codePanel } from "./code-panel.js";
import {
  html,
  inline,
  joinHtml,
  nothing,
  paragraphs,
  when,
  type Html,
} from "./html.js";
import type { PageContext } from "./layout.js";
import { attachedTable } from "./property-table.js";

/** The page without what all pages share. */
export function eventPage(event: EventDoc, context: PageContext): Html {
  const { texts, links } = context;
  const { site, dropped } = texts;
  const { label, otherLabels, formerName, items } = event;
  return html`<article class="event wrap">
    <div class="event-head">
      <div class="intro">
        <p class="crumb">
          <a href="${links.page("index")}">${site.pages.index}</a>
        </p>
        <h1><code>${event.name}</code></h1>
        ${when(label !== undefined, () => html`<p class="label">${label ?? ""}${otherLabels.map((text) => html` <span class="quiet">${text}</span>`)}</p>`)}
        <p class="badges">
          ${badge(event.isStandard ? site.standard : site.own, event.isStandard ? "plain" : "accent")}${deprecation(event, texts)}${personalData(event.pii, texts)}
        </p>
        ${event.description === undefined ? html`<p class="quiet">${site.noDescription}</p>` : html`<div class="about">${paragraphs(event.description)}</div>`}
        ${deprecationNote(event, context)}
        ${when(formerName !== undefined, () => html`<p class="note">${inline(site.formerName(formerName ?? ""))}</p>`)}
      </div>
      ${facts(event, context)}
      <section class="dropped">
        <h2>${dropped.title}</h2>
        <p>${dropped.intro}</p>
        <ul>
          ${event.dropped.map((reason) => html`<li>${inline(reason)}</li>`)}
        </ul>
      </section>
    </div>
    <div class="event-tables">
      <section>
        <h2>${site.properties}</h2>
        ${event.properties.length + (items ? 1 : 0) === 0 ? html`<p class="quiet">${site.noProperties}</p>` : attachedTable([...event.properties, ...(items ? [items] : [])], `${event.name}: ${site.properties}`, context)}
        ${when(
          event.rules.length > 0,
          () =>
            html`<ul class="rules">
              ${event.rules.map((rule) => html`<li>${inline(rule)}</li>`)}
            </ul>`,
        )}
      </section>
      ${when(
        items !== undefined && context.model.items.length > 0,
        () =>
          html`<section>
            <h2>${site.items}</h2>
            ${attachedTable(context.model.items, `${event.name}: ${site.items}`, context)}
          </section> `,
      )}
    </div>
    <div class="event-side">
      ${codePanel(event, context)} ${sentFrom(event.sent, context)}
      ${sourceNote(event, context)}
    </div>
  </article>`;
}

function facts(event: EventDoc, { texts, links }: PageContext): Html {
  const { site } = texts;
  const rows: readonly (readonly [string, Html])[] = [
    [
      site.owner,
      event.owners.length > 0
        ? html`${event.owners.join(", ")}`
        : html`<span class="quiet">${site.noOwner}</span>`,
    ],
    [
      site.platforms,
      html`${event.platforms.length > 0 ? platformNames(event.platforms, texts) : site.allPlatforms}`,
    ],
    ...(event.tags.length > 0
      ? [
          [
            site.tags,
            joinHtml(
              event.tags.map(
                (tag) =>
                  html`<a
                    class="tag"
                    href="${links.page("index")}${hashOf(new Map([["tag", tag]]))}"
                    >${tag}</a
                  >`,
              ),
              html``,
            ),
          ] as const,
        ]
      : []),
    ...(event.expires === undefined
      ? []
      : [[site.expires, html`${event.expires}`] as const]),
    ...(event.links.length > 0
      ? [
          [
            site.links,
            joinHtml(event.links.map(outsideLink), html`<br />`),
          ] as const,
        ]
      : []),
  ];
  return html`<dl class="meta">
    ${rows.map(
      ([name, value]) =>
        html`<div>
          <dt>${name}</dt>
          <dd>${value}</dd>
        </div>`,
    )}
  </dl>`;
}

/** A link to the web; what is not an `http` URL is shown as text. */
export function outsideLink(text: string): Html {
  const url = webUrl(text);
  return url === undefined
    ? html`${text}`
    : html`<a href="${url}" rel="noreferrer">${text}</a>`;
}

export function deprecationNote(
  { deprecated }: Described,
  { texts, links, model }: PageContext,
): Html {
  if (deprecated === undefined) return nothing;
  const { site } = texts;
  const { since, replacedBy, reason } = deprecated;
  const other = model.events.find(({ name }) => name === replacedBy);
  const name = html`<code>${replacedBy ?? ""}</code>`;
  return html`<div class="callout">
    <p>
      <strong>${site.deprecated}</strong
      >${since === undefined ? nothing : html` ${site.since(since)}`}${when(replacedBy !== undefined, () => html`. ${site.useInstead} ${other ? html`<a href="${links.event(other.page)}">${name}</a>` : name}`)}
    </p>
    ${reason === undefined ? nothing : paragraphs(reason)}
  </div>`;
}

function sentFrom(
  sent: readonly SentDoc[] | undefined,
  { texts }: PageContext,
): Html {
  if (sent === undefined) return nothing;
  const { site } = texts;
  return html`<section>
    <h2>${site.sentFrom}</h2>
    ${
      sent.length === 0
        ? html`<p class="quiet">${site.neverSent}</p>`
        : html`<ul class="places">
            ${sent.map(({ file, line, inside, isSent }) => html`<li><code>${file}:${line}</code>${when(inside !== undefined, () => html` <span class="quiet">${inside ?? ""}</span>`)}${when(!isSent, () => html` ${badge(site.discarded, "warn")}`)}</li>`)}
          </ul>`
    }
  </section>`;
}

export function sourceNote(
  { source }: Described,
  { texts }: PageContext,
): Html {
  if (source === undefined) return nothing;
  const place = `${source.file}:${String(source.line)}`;
  const text = texts.site.generatedSource(place);
  return html`<p class="note source">
    ${source.url === undefined ? text : html`<a href="${source.url}" rel="noreferrer">${text}</a>`}
  </p>`;
}
