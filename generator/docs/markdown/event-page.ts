// The page of an event as Markdown, with the facts of its HTML page.
import { piiWords, platformNames } from "./words.js";
import { cell, code, fenced, line, sentence } from "../../text/markdown.js";
import type { EventDoc, SentDoc } from "../model/docs-model.js";
import type { DocsMessages } from "../model/describe-constraints.js";
import type { PageContext } from "./context.js";
import { attachedTable } from "./property-table.js";
import { aboutLines, bullets, definitionFacts, section } from "./parts.js";

export function eventPage(event: EventDoc, context: PageContext): string {
  const { texts, model } = context;
  const { dropped, site } = texts;
  const { items } = event;
  const rows = [...event.properties, ...(items ? [items] : [])];
  return [
    `# ${code(event.name)}`,
    ...aboutLines(event, context, piiWords(event, texts)),
    ...(event.formerName === undefined
      ? []
      : [sentence(site.formerName(event.formerName))]),
    bullets([
      ...definitionFacts(event, context),
      `${site.platforms}: ${event.platforms.length > 0 ? platformNames(event.platforms, texts) : site.allPlatforms}`,
    ]),
    section(dropped.title, [
      dropped.intro,
      bullets(event.dropped.map(sentence)),
    ]),
    section(site.properties, [
      rows.length === 0 ? site.noProperties : attachedTable(rows, context),
      bullets(event.rules.map(sentence)),
    ]),
    ...(items === undefined || model.items.length === 0
      ? []
      : [section(site.items, [attachedTable(model.items, context)])]),
    section(texts.sample.title, sampleLines(event, texts)),
    ...(event.code.length === 0
      ? []
      : [
          section(
            texts.code.title,
            event.code.map(
              ({ language, text, title }) =>
                `### ${cell(title)}\n\n${fenced(text, language)}`,
            ),
          ),
        ]),
    ...(event.sent === undefined
      ? []
      : [section(site.sentFrom, [sentLines(event.sent, texts)])]),
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function sampleLines(
  { sample }: EventDoc,
  texts: DocsMessages,
): readonly string[] {
  switch (sample.kind) {
    case "none":
      return [sentence(sample.reason)];
    case "valid":
      return [texts.sample.checked, fenced(sample.json, "json")];
  }
}

function sentLines(sent: readonly SentDoc[], { site }: DocsMessages): string {
  if (sent.length === 0) return site.neverSent;
  return bullets(
    sent.map(({ file, inside, isSent, line: at }) =>
      [
        code(`${file}:${String(at)}`),
        ...(inside === undefined ? [] : [line(inside)]),
        ...(isSent ? [] : [`(${site.discarded})`]),
      ].join(" "),
    ),
  );
}
