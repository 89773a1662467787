// The pages of properties: of events and items, of users, and the overview of personal data.
import { keysOf } from "../model/keys-of.js";
import { rememberByInputs } from "../../model/remember.js";
import { definitionInputs } from "../model/page-inputs.js";
import type { PropertyDoc } from "../model/docs-model.js";
import { badge, deprecation, personalData } from "./badges.js";
import { deprecationNote, outsideLink, sourceNote } from "./event-page.js";
import {
  countedSection,
  html,
  inline,
  joinHtml,
  paragraphs,
  when,
  type Html,
} from "./html.js";
import type { PageContext } from "./layout.js";
import { rulesOf, table, typeCell } from "./property-table.js";

export function propertiesPage(context: PageContext): Html {
  const { site } = context.texts;
  const { eventProperties, itemProperties } = context.model;
  return html`<h1>${site.pages.properties}</h1>
    ${when(eventProperties.length + itemProperties.length === 0, () => html`<p class="empty">${inline(site.none.properties)}</p>`)}
    ${section(site.eventProperties, eventProperties, context)}
    ${section(site.itemProperties, itemProperties, context)}`;
}

export function usersPage(context: PageContext): Html {
  const { site } = context.texts;
  const { userProperties, identityKeys } = context.model;
  const { name, description } = site.columns;
  return html`<h1>${site.pages.users}</h1>
    <section>
      <h2>${site.identityKeys}</h2>
      <p>${site.identityIntro}</p>
      ${table(
        site.identityKeys,
        [name, description],
        identityKeys.map(
          (key) =>
            html`<tr role="row">
              <th role="rowheader" scope="row" class="name">
                <code>${key.name}</code>
              </th>
              <td role="cell" data-label="${description}">
                ${[key.label, key.description].filter((text) => text !== undefined).join(". ")}
              </td>
            </tr> `,
        ),
      )}
    </section>
    ${userProperties.length === 0 ? html`<p class="empty">${inline(site.none.users)}</p>` : section(site.userProperties, userProperties, context)}`;
}

export function personalDataPage(context: PageContext): Html {
  const { model, texts } = context;
  const { site } = texts;
  const { property, type, events } = site.columns;
  return html`<h1>${site.pages["personal-data"]}</h1>
    ${
      model.personalData.length === 0
        ? html`<p class="empty">${inline(site.none.personalData)}</p>`
        : html`<p>${site.personalIntro}</p>
            ${table(
              site.pages["personal-data"],
              [property, type, events],
              model.personalData.map(
                (each) =>
                  html`<tr role="row">
                    <th role="rowheader" scope="row" class="name">
                      <a href="${context.links.property(each)}"
                        ><code>${each.name}</code></a
                      >${when(each.label !== undefined, () => html` <span class="label">${each.label ?? ""}</span>`)}${when(each.description !== undefined, () => html`<div class="about">${paragraphs(each.description ?? "")}</div>`)}${personalData(each.pii, texts)}
                    </th>
                    ${typeCell(each, context)}
                    <td role="cell" data-label="${events}">
                      ${each.scope === "user" ? site.userProperties : usedBy(each, context)}
                    </td>
                  </tr> `,
              ),
            )}`
    }
    ${when(model.identityKeys.length > 0, () => html`<p>${inline(site.personalKeys(keysOf(model)))}</p>`)}`;
}

function section(
  title: string,
  properties: readonly PropertyDoc[],
  context: PageContext,
): Html {
  return countedSection(
    title,
    properties.length,
    () =>
      html`<div class="cards">
        ${properties.map((each) => cardOf(each, context))}
      </div>`,
  );
}

const remembered = rememberByInputs<PropertyDoc, Html>();

/** Of a property that is described as in the last text of the taxonomy, `--watch` has the card. */
function cardOf(property: PropertyDoc, context: PageContext): Html {
  const inputs = [context.links, ...definitionInputs(property, context.model)];
  return remembered(property, inputs, () => card(property, context));
}

function card(property: PropertyDoc, context: PageContext): Html {
  const { texts } = context;
  const { site } = texts;
  const { label, otherLabels, description, links, owners } = property;
  return html`<article class="card" id="${property.anchor}">
    <h3><code>${property.name}</code></h3>
    ${when(label !== undefined, () => html`<p class="label">${label ?? ""}${otherLabels.map((text) => html` <span class="quiet">${text}</span>`)}</p>`)}
    <p class="badges">
      ${badge(property.typeText)}${badge(property.isStandard ? site.standard : site.own, property.isStandard ? "plain" : "accent")}${when(property.isNullable, () => badge(site.nullable))}${personalData(property.pii, texts)}${deprecation(property, texts)}
    </p>
    ${when(description !== undefined, () => html`<div class="about">${paragraphs(description ?? "")}</div>`)}
    ${deprecationNote(property, context)}
    ${when(property.unit !== undefined, () => html`<p class="note">${site.unit}: ${property.unit ?? ""}</p>`)}
    ${rulesOf(property, property, context)}
    ${when(owners.length > 0, () => html`<p class="note">${site.owner}: ${owners.join(", ")}</p>`)}
    ${when(links.length > 0, () => html`<p class="note">${joinHtml(links.map(outsideLink), html`<br />`)}</p>`)}
    ${when(property.scope !== "user", () => html`<div class="note">${usedBy(property, context)}</div>`)}
    ${sourceNote(property, context)}
  </article> `;
}

/** More events than these are folded. */
const mostEvents = 6;
/** And more than these are only counted: the list of events finds them. */
const mostFolded = 200;

function usedBy(
  { events }: PropertyDoc,
  { links, model, texts }: PageContext,
): Html {
  const { site } = texts;
  if (events.length === 0) return html`<p>${site.usedByNone}</p>`;
  const pages = pagesOf(model);
  const list = (some: readonly string[]) =>
    joinHtml(
      some.map(
        (name) =>
          html`<a href="${links.event(pages.get(name) ?? "")}"
            ><code>${name}</code></a
          >`,
      ),
      html`, `,
    );
  const rest = events.slice(mostEvents);
  return html`<p>
      ${site.usedBy(events.length)}: ${list(events.slice(0, mostEvents))}
    </p>
    ${when(
      rest.length > 0,
      () =>
        html`<details>
          <summary>${site.more(rest.length)}</summary>
          <p>
            ${list(rest.slice(0, mostFolded))}${when(rest.length > mostFolded, () => html` ${site.more(rest.length - mostFolded)}`)}
          </p>
        </details>`,
    )}`;
}

const pagesByModel = new WeakMap<
  PageContext["model"],
  ReadonlyMap<string, string>
>();

/** The names of pages by wire names, made once for a model. */
function pagesOf(model: PageContext["model"]): ReadonlyMap<string, string> {
  const known = pagesByModel.get(model);
  if (known !== undefined) return known;
  const made = new Map(model.events.map(({ name, page }) => [name, page]));
  pagesByModel.set(model, made);
  return made;
}
