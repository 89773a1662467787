// Formats an event or a property of the team's own taxonomy: the facts of its page, as lines for a terminal.
import type { DocsMessages } from "../docs/model/describe-constraints.js";
import type {
  AttachedDoc,
  Described,
  DocsModel,
  EventDoc,
  PropertyDoc,
  RequiredOn,
} from "../docs/model/docs-model.js";
import { displayWidth, visible } from "../text/display-text.js";
import { messagesIn } from "../text/messages/languages.js";
import { wrap } from "../text/wrap.js";
import type { OwnEntry } from "./find-own.js";

/** "`old` is now called `new`." */
export function explainRename(
  name: string,
  now: string,
  { language }: DocsModel,
): string {
  const { site } = messagesIn(language).docs;
  return `${wrap(visible(site.movedTo(name, now))).join("\n")}\n`;
}

/** Lines of at most 80 columns, except for code and for names that cannot be broken. */
export function explainOwn(
  entries: readonly OwnEntry[],
  model: DocsModel,
): string {
  const { docs: texts, sheet } = messagesIn(model.language);
  const { event, eventProperty, itemProperty, userProperty } = sheet.kinds;
  const kinds = {
    event: eventProperty,
    item: itemProperty,
    user: userProperty,
  };
  const parts = entries.map(({ doc }) =>
    ("scope" in doc
      ? propertyLines(doc, kinds[doc.scope], texts)
      : eventLines(doc, event, model, texts)
    ).join("\n"),
  );
  return `${parts.join("\n\n")}\n`;
}

function eventLines(
  event: EventDoc,
  kind: string,
  model: DocsModel,
  texts: DocsMessages,
): readonly string[] {
  const { code, dropped, items, rules, sample } = event;
  const { site } = texts;
  const platforms =
    event.platforms.length === 0
      ? site.allPlatforms
      : event.platforms.map((each) => texts.platforms[each]).join(", ");
  const builder = code.find(({ id }) => id === "builder");
  return [
    ...headLines(event, kind, texts),
    ...(event.formerName === undefined
      ? []
      : wrap(visible(site.formerName(event.formerName)), 2)),
    ...factLines(event, texts),
    ...fact(site.platforms, platforms),
    `  ${texts.dropped.title}`,
    ...dropped.flatMap(bullet),
    ...attachedLines(
      site.properties,
      [...event.properties, ...(items ? [items] : [])],
      texts,
    ),
    ...(items ? attachedLines(site.items, model.items, texts) : []),
    ...(rules.length === 0
      ? []
      : [`  ${site.notes}`, ...rules.flatMap(bullet)]),
    `  ${texts.sample.title}`,
    ...(sample.kind === "valid"
      ? block(sample.json)
      : wrap(visible(sample.reason), 4)),
    ...(builder ? [`  ${builder.title}`, ...block(builder.text)] : []),
    ...(event.sent === undefined
      ? []
      : [
          `  ${site.sentFrom}`,
          ...(event.sent.length === 0
            ? wrap(site.neverSent, 4)
            : event.sent.map(
                ({ file, line }) => `    ${visible(file)}:${String(line)}`,
              )),
        ]),
  ];
}

function propertyLines(
  property: PropertyDoc,
  kind: string,
  texts: DocsMessages,
): readonly string[] {
  const { events, scope, typeText, unit } = property;
  const { site } = texts;
  return [
    ...headLines(property, kind, texts),
    ...fact(site.columns.type, typeText),
    ...(unit === undefined ? [] : fact(site.unit, unit)),
    ...(property.isNullable ? wrap(site.nullable, 2) : []),
    ...(property.pii === "none"
      ? []
      : wrap(site.personalData[property.pii], 2)),
    ...ruleTexts(property, property, texts).flatMap((text) => wrap(text, 2)),
    ...factLines(property, texts),
    ...(scope === "user"
      ? []
      : events.length === 0
        ? wrap(site.usedByNone, 2)
        : fact(site.usedBy(events.length), events.join(", "))),
  ];
}

/** Its name, its label and what it is about. */
function headLines(
  described: Described,
  kind: string,
  { site }: DocsMessages,
): readonly string[] {
  const { deprecated, description, isActive, isStandard } = described;
  const { label, name, otherLabels, source } = described;
  const place =
    source === undefined
      ? ""
      : `, ${visible(source.file)}:${String(source.line)}`;
  const words = [
    isStandard ? site.standard : site.own,
    ...(isActive ? [] : [site.inactive]),
    ...(label === undefined ? [] : [label]),
    ...otherLabels,
  ];
  return [
    `${visible(name)} (${kind}${place})`,
    ...wrap(visible(words.join(" · ")), 2),
    ...wrap(visibleText(description ?? site.noDescription), 2),
    ...(deprecated === undefined
      ? []
      : fact(
          site.deprecated,
          [
            deprecated.since === undefined ? "" : site.since(deprecated.since),
            deprecated.replacedBy === undefined
              ? ""
              : `${site.useInstead} ${deprecated.replacedBy}`,
            deprecated.reason ?? "",
          ]
            .filter((text) => text !== "")
            .join(" · "),
        )),
  ];
}

function factLines(
  { expires, links, owners, tags }: Described,
  { site }: DocsMessages,
): readonly string[] {
  return [
    ...fact(site.owner, owners.length === 0 ? site.noOwner : owners.join(", ")),
    ...(tags.length === 0 ? [] : fact(site.tags, tags.join(", "))),
    ...(expires === undefined ? [] : fact(site.expires, expires)),
    ...(links.length === 0 ? [] : fact(site.links, links.join(" "))),
  ];
}

function attachedLines(
  title: string,
  rows: readonly AttachedDoc[],
  texts: DocsMessages,
): readonly string[] {
  const { site } = texts;
  if (rows.length === 0) return [`  ${title}`, ...wrap(site.noProperties, 4)];
  const names = rows.map(({ property }) => visible(property.name));
  const types = rows.map(({ property }) => property.typeText);
  const nameWidth = Math.max(...names.map(displayWidth));
  const typeWidth = Math.max(...types.map(displayWidth));
  return [
    `  ${title}`,
    ...rows.flatMap((row, at) => {
      const { description, property } = row;
      const head = [
        padded(names[at] ?? "", nameWidth),
        padded(types[at] ?? "", typeWidth),
        requiredWords(row.required, texts),
      ].join("  ");
      const said = [
        property.label ?? "",
        visibleText(description ?? property.description ?? ""),
        ...markTexts(property, texts),
        ...ruleTexts(row, property, texts),
      ].filter((text) => text !== "");
      return [
        ...wrapHead(head),
        ...(said.length === 0 ? [] : wrap(visible(said.join(" · ")), 6)),
      ];
    }),
  ];
}

/** What the page says beside the label and the type. */
function markTexts(
  { deprecated, isNullable, pii, unit }: PropertyDoc,
  { site }: DocsMessages,
): readonly string[] {
  return [
    ...(deprecated === undefined ? [] : [site.deprecated]),
    ...(pii === "none" ? [] : [site.personalData[pii]]),
    ...(unit === undefined ? [] : [`${site.unit}: ${visibleText(unit)}`]),
    ...(isNullable ? [site.nullable] : []),
  ];
}

/** A row stays aligned unless it is too long. */
function wrapHead(head: string): readonly string[] {
  return displayWidth(head) <= 76 ? [`    ${head}`] : wrap(head, 4);
}

function requiredWords(required: RequiredOn, texts: DocsMessages): string {
  if (required === "all") return texts.site.required;
  return required === "none"
    ? texts.site.optional
    : texts.site.requiredOn(
        required.map((each) => texts.platforms[each]).join(", "),
      );
}

function ruleTexts(
  { constraints, values }: Pick<AttachedDoc, "constraints" | "values">,
  { examples }: PropertyDoc,
  { site }: DocsMessages,
): readonly string[] {
  const listed = values.map(({ label, value }) =>
    label === undefined ? value : `${value} (${label})`,
  );
  return [
    ...(listed.length === 0 ? [] : [listed.join(", ")]),
    ...constraints,
    ...(examples.length === 0
      ? []
      : [
          `${examples.length > 1 ? site.examples : site.example}: ${examples.slice(0, 3).join(", ")}`,
        ]),
  ].map(visibleText);
}

function fact(title: string, text: string): readonly string[] {
  return wrap(`${title}: ${visibleText(text)}`, 2);
}

function bullet(text: string): readonly string[] {
  const [first = "", ...rest] = wrap(visible(text), 6);
  return [`    - ${first.trimStart()}`, ...rest];
}

function block(text: string): readonly string[] {
  return text.split("\n").map((line) => `    ${visible(line)}`);
}

/** On one line. */
function visibleText(text: string): string {
  return visible(text.trim().replace(/\s+/gu, " "));
}

function padded(text: string, width: number): string {
  return text + " ".repeat(Math.max(0, width - displayWidth(text)));
}
