// The list of events, with search and filters. The script draws the rows that are visible; without it there is a plain list.
import { platforms as allPlatforms } from "../../model/platform.js";
import { html, inline, when, type Html } from "./html.js";
import type { PageContext } from "./layout.js";

export function indexPage({ links, model, texts }: PageContext): Html {
  const { site, platforms } = texts;
  const { search } = site;
  const { events, owners, tags } = model;
  const intro = html`<h1>${texts.title(model.service)}</h1>`;
  if (events.length === 0) {
    return html`${intro}
      <p class="empty">${inline(site.none.events)}</p>`;
  }
  const shown = model.platforms.length > 0 ? model.platforms : [];
  return html`${intro}
    <div
      id="finder"
      hidden
      data-count="${search.count}"
      data-standard="${site.standard}"
      data-deprecated="${site.deprecated}"
      data-inactive="${site.inactive}"
      data-pii="${site.pages["personal-data"]}"
      data-never="${search.neverSent}"
      data-href="${links.event("*")}"
    >
      <div class="finder">
        <label class="search"
          ><span class="visually-hidden">${search.label}</span>
          <input
            type="search"
            id="query"
            autocomplete="off"
            spellcheck="false"
            placeholder="${search.placeholder}"
            aria-describedby="search-hint"
            aria-controls="events"
        /></label>
        <fieldset class="filters">
          <legend class="visually-hidden">${search.filters}</legend>
          ${choice("owner", site.owner, search.any, [...owners.map((name) => [name, name] as const), ...(events.some((event) => event.owners.length === 0) && owners.length > 0 ? [["-", site.noOwner] as const] : [])])}
          ${choice(
            "tag",
            site.tags,
            search.any,
            tags.map((name) => [name, name]),
          )}
          ${choice(
            "platform",
            site.platforms,
            search.any,
            allPlatforms
              .filter((id) => shown.includes(id))
              .map((id) => [id, platforms[id]]),
          )}
          ${choice("origin", search.origin, search.any, [
            ["own", site.own],
            ["standard", site.standard],
          ])}
          ${toggle("pii", site.pages["personal-data"])}${toggle("deprecated", site.deprecated)}${when(model.hasUsage, () => toggle("never", search.neverSent))}
          <button type="button" id="reset" hidden>${search.reset}</button>
        </fieldset>
      </div>
      <p class="finder-note">
        <span id="count" role="status" aria-live="polite"
          >${search.reading}</span
        >
        <span class="quiet" id="search-hint">${search.hint}</span>
      </p>
      <ul id="events" class="events" aria-label="${search.list}"></ul>
      <div id="nothing" class="empty" hidden>
        <p>${search.nothing}</p>
        <p class="quiet">${search.nothingHint}</p>
      </div>
    </div>
    <noscript
      ><ul class="plain-events">
        ${events.map(
          ({ name, page, label }) =>
            html`<li>
              <a href="${links.event(page)}"><code>${name}</code></a
              >${when(label !== undefined, () => html` ${label ?? ""}`)}
            </li> `,
        )}
      </ul></noscript
    >`;
}

/** A menu; left out if there is nothing to choose from. */
function choice(
  id: string,
  name: string,
  any: string,
  options: readonly (readonly [string, string])[],
): Html {
  return when(
    options.length > 0,
    () =>
      html`<label
        ><span>${name}</span>
        <select data-filter="${id}">
          <option value="">${any}</option>
          ${options.map(([value, text]) => html`<option value="${value}">${text}</option>`)}
        </select></label
      > `,
  );
}

function toggle(id: string, name: string): Html {
  return html`<label class="toggle"
    ><input type="checkbox" data-filter="${id}" /> <span>${name}</span></label
  > `;
}
