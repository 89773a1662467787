// The Markdown pages of all properties, of users, and of personal data.
import { code, line, sentence } from "../../text/markdown.js";
import { keysOf } from "../model/keys-of.js";
import { rememberByInputs } from "../../model/remember.js";
import { definitionInputs } from "../model/page-inputs.js";
import type { PropertyDoc } from "../model/docs-model.js";
import type { PageContext } from "./context.js";
import { aboutLines, bullets, definitionFacts } from "./parts.js";
import { rulesOf, table, typeCell } from "./property-table.js";

export function propertiesPage(context: PageContext): string {
  const { site } = context.texts;
  const { eventProperties, itemProperties } = context.model;
  const isEmpty = eventProperties.length + itemProperties.length === 0;
  return [
    `# ${site.pages.properties}`,
    ...(isEmpty ? [sentence(site.none.properties)] : []),
    ...group(site.eventProperties, eventProperties, context),
    ...group(site.itemProperties, itemProperties, context),
  ].join("\n\n");
}

export function usersPage(context: PageContext): string {
  const { site } = context.texts;
  const { identityKeys, userProperties } = context.model;
  return [
    `# ${site.pages.users}`,
    `## ${site.identityKeys}`,
    site.identityIntro,
    table(
      [site.columns.name, site.columns.description],
      identityKeys.map(({ description, label, name }) => [
        code(name),
        [label, description]
          .flatMap((text) => (text === undefined ? [] : [line(text)]))
          .join(". "),
      ]),
    ),
    ...(userProperties.length === 0
      ? [sentence(site.none.users)]
      : group(site.userProperties, userProperties, context)),
  ].join("\n\n");
}

export function personalDataPage(context: PageContext): string {
  const { model, propertyLink, texts } = context;
  const { site } = texts;
  const { events, property, type } = site.columns;
  const title = `# ${site.pages["personal-data"]}`;
  const keys =
    model.identityKeys.length === 0
      ? []
      : [sentence(site.personalKeys(keysOf(model)))];
  if (model.personalData.length === 0) {
    return [title, sentence(site.none.personalData), ...keys].join("\n\n");
  }
  const rows = model.personalData.map((each) => [
    `[${code(each.name)}](${propertyLink(each)})${each.label === undefined ? "" : ` ${line(each.label)}`}${each.description === undefined ? "" : `<br>${line(each.description)}`}`,
    each.pii === "none" ? "" : site.personalData[each.pii],
    typeCell(each, context),
    each.scope === "user" ? site.userProperties : usedBy(each, context),
  ]);
  const head = [property, site.pages["personal-data"], type, events];
  return [title, site.personalIntro, table(head, rows), ...keys].join("\n\n");
}

function group(
  title: string,
  properties: readonly PropertyDoc[],
  context: PageContext,
): readonly string[] {
  return properties.length === 0
    ? []
    : [`## ${title}`, ...properties.map((each) => entryOf(each, context))];
}

const remembered = rememberByInputs<PropertyDoc, string>();

/** Of a property that is described as in the last text of the taxonomy, `--watch` has the entry. */
function entryOf(property: PropertyDoc, context: PageContext): string {
  return remembered(property, definitionInputs(property, context.model), () =>
    entry(property, context),
  );
}

function entry(property: PropertyDoc, context: PageContext): string {
  const { texts } = context;
  const { site } = texts;
  return [
    `<a id="${property.anchor}"></a>`,
    `### ${code(property.name)}`,
    ...aboutLines(property, context),
    bullets([
      `${site.columns.type}: ${typeCell(property, context).replaceAll("<br>", ", ")}`,
      ...(property.pii === "none" ? [] : [site.personalData[property.pii]]),
      ...rulesOf(property, property, context),
      ...definitionFacts(property, context),
      ...(property.scope === "user" ? [] : [usedBy(property, context)]),
    ]),
  ].join("\n\n");
}

function usedBy(
  { events }: PropertyDoc,
  { eventLink, texts }: PageContext,
): string {
  const { site } = texts;
  if (events.length === 0) return site.usedByNone;
  const links = events.map(
    (name) => `[${code(name)}](${eventLink(name) ?? ""})`,
  );
  return `${site.usedBy(events.length)}: ${links.join(", ")}`;
}
