// Tables of properties: on an event, of items, and of all that are registered.
import type {
  AttachedDoc,
  PropertyDoc,
  RequiredOn,
  ValueDoc,
} from "../model/docs-model.js";
import { deprecation, personalData, platformNames } from "./badges.js";
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

/** One row for each property, with what the event adds. */
export function attachedTable(
  rows: readonly AttachedDoc[],
  caption: string,
  context: PageContext,
): Html {
  const { property, type, required, details } = context.texts.site.columns;
  return table(
    caption,
    [property, type, required, details],
    rows.map(
      (row) =>
        html`<tr role="row">
          ${nameCell(row, context)} ${typeCell(row.property, context)}
          <td role="cell" data-label="${required}">
            ${requiredWords(row, context)}
          </td>
          ${rulesCell(row, context)}
        </tr> `,
    ),
  );
}

/** A table whose rows become cards where the screen is narrow. */
export function table(
  caption: string,
  columns: readonly string[],
  rows: readonly Html[],
): Html {
  return html`<table role="table" class="facts">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map((name) => html`<th role="columnheader" scope="col">${name}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows}
    </tbody>
  </table> `;
}

function nameCell(
  { property, description }: AttachedDoc,
  { links, texts }: PageContext,
): Html {
  const meaning = description ?? property.description;
  return html`<th role="rowheader" scope="row" class="name">
    <a href="${links.property(property)}"><code>${property.name}</code></a>
    ${when(property.label !== undefined, () => html`<span class="label">${property.label ?? ""}</span>`)}
    ${when(meaning !== undefined, () => html`<div class="about">${paragraphs(meaning ?? "")}</div>`)}
    ${personalData(property.pii, texts)}${deprecation(property, texts)}
  </th>`;
}

export function typeCell(
  { typeText, unit, isNullable }: PropertyDoc,
  { texts }: PageContext,
): Html {
  const { columns, unit: word, nullable } = texts.site;
  return html`<td role="cell" data-label="${columns.type}">
    ${typeText}${when(unit !== undefined, () => html`<span class="note">${word}: ${unit ?? ""}</span>`)}${when(isNullable, () => html`<span class="note">${nullable}</span>`)}
  </td>`;
}

function requiredWords(
  { required, platforms }: AttachedDoc,
  { texts }: PageContext,
): Html {
  return html`${requirement(required, texts)}${when(platforms.length > 0, () => html`<span class="note">${texts.site.onlyOn(platformNames(platforms, texts))}</span>`)}`;
}

function requirement(required: RequiredOn, texts: PageContext["texts"]): Html {
  const { required: always, optional } = texts.site;
  if (required === "all") return html`<strong>${always}</strong>`;
  if (required === "none") return html`<span class="quiet">${optional}</span>`;
  const strict = texts.site.requiredOn(platformNames(required, texts));
  return html`<span class="quiet">${optional}</span
    ><span class="strict">${strict}</span>`;
}

function rulesCell(row: AttachedDoc, context: PageContext): Html {
  const { details } = context.texts.site.columns;
  const rules = rulesOf(row, row.property, context);
  const empty = rules.text === "" ? html` class="none"` : nothing;
  return html`<td role="cell" data-label="${details}" ${empty}>${rules}</td>`;
}

/** Constraints, listed values and examples; nothing if there are none. */
export function rulesOf(
  { constraints, values }: Pick<AttachedDoc, "constraints" | "values">,
  { examples }: PropertyDoc,
  { texts }: PageContext,
): Html {
  const { example, examples: plural } = texts.site;
  const pieces = [
    ...(values.length > 0 ? [valueList(values)] : []),
    ...(constraints.length > 0
      ? [
          html`<p class="rules">
            ${joinHtml(constraints.map(inline), html`<br />`)}
          </p>`,
        ]
      : []),
    ...(examples.length > 0
      ? [
          html`<p class="note">
            ${examples.length > 1 ? plural : example}:
            ${joinHtml(
              examples.slice(0, 3).map((each) => html`<code>${each}</code>`),
              html`, `,
            )}
          </p>`,
        ]
      : []),
  ];
  return html`${pieces}`;
}

/** More values than these are folded. */
const mostValues = 8;

function valueList(values: readonly ValueDoc[]): Html {
  const list = (some: readonly ValueDoc[]) =>
    html`<ul class="values">
      ${some.map(({ value, label, description }) => {
        const said = [label, description].filter((text) => text !== undefined);
        return html`<li>
          <code>${value}</code
          >${said.length > 0 ? html` ${said.join(". ")}` : nothing}
        </li>`;
      })}
    </ul>`;
  const rest = values.slice(mostValues);
  return html`${list(values.slice(0, mostValues))}${when(
    rest.length > 0,
    () =>
      html`<details>
        <summary>+ ${rest.length}</summary>
        ${list(rest)}
      </details>`,
  )}`;
}
