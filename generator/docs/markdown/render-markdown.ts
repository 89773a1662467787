// From what the documents say to Markdown files beside the pages of the site, and `llms.txt`, which leads to them.
import type { DiffReport } from "../../diff/make-report.js";
import { showMarkdown } from "../../diff/show-markdown.js";
import { code, line, sentence } from "../../text/markdown.js";
import { messagesIn } from "../../text/messages/languages.js";
import { rememberByInputs } from "../../model/remember.js";
import { pageInputs } from "../model/page-inputs.js";
import type { DocsModel, EventDoc } from "../model/docs-model.js";
import { contextOf, type PageContext } from "./context.js";
import { eventPage } from "./event-page.js";
import { bullets, section } from "./parts.js";
import {
  personalDataPage,
  propertiesPage,
  usersPage,
} from "./property-pages.js";
import { table } from "./property-table.js";
import { kindWords, piiWords } from "./words.js";

/** All files by their paths, with `/` on every platform. The same input gives the same bytes. */
export function renderMarkdown(model: DocsModel): ReadonlyMap<string, string> {
  const texts = messagesIn(model.language).docs;
  const pages = new Map(model.events.map(({ name, page }) => [name, page]));
  const top = contextOf(model, texts, pages, 0);
  const below = contextOf(model, texts, pages, 1);
  const files: readonly (readonly [string, string])[] = [
    ["index.md", indexPage(top)],
    ["properties.md", propertiesPage(top)],
    ["users.md", usersPage(top)],
    ["personal-data.md", personalDataPage(top)],
    ...(model.changes
      ? [["changes.md", changesPage(model.changes, top)] as const]
      : []),
    ...model.events.map(
      (event) => [`events/${event.page}.md`, pageOf(event, below)] as const,
    ),
    ...model.renamed.map(
      ({ name, now, page }) =>
        [`events/${page}.md`, renamedPage(name, now, below)] as const,
    ),
    ["llms.txt", overview(top)],
  ];
  return new Map(files.map(([path, text]) => [path, `${text.trimEnd()}\n`]));
}

const remembered = rememberByInputs<EventDoc, string>();

function pageOf(event: EventDoc, context: PageContext): string {
  return remembered(event, pageInputs(event, context.model), () =>
    eventPage(event, context),
  );
}

/** The report has headings of the third level, for comments. */
function changesPage(
  changes: DiffReport,
  { model, texts }: PageContext,
): string {
  const report = showMarkdown(changes, model.language);
  return `# ${texts.site.pages.changes}\n\n${report}`;
}

function indexPage({ eventLink, model, texts }: PageContext): string {
  const { site } = texts;
  const { description, events, name } = site.columns;
  const rows = model.events.map((event) => [
    `[${code(event.name)}](${eventLink(event.name) ?? ""})`,
    line(event.label ?? ""),
    [
      kindWords(event, texts),
      ...piiWords(event, texts),
      ...(event.sent?.length === 0 ? [site.search.neverSent] : []),
    ].join(" · "),
    event.owners.map(line).join(", "),
    line(event.description ?? ""),
  ]);
  return [
    `# ${line(texts.title(model.service))}`,
    bullets(pageLinks({ model, texts })),
    `## ${site.pages.index}`,
    rows.length === 0
      ? sentence(site.none.events)
      : table([events, name, site.status, site.owner, description], rows),
  ].join("\n\n");
}

/** Links to the other pages. */
function pageLinks({
  model,
  texts,
}: Pick<PageContext, "model" | "texts">): readonly string[] {
  const { pages } = texts.site;
  return [
    `[${pages.properties}](properties.md)`,
    `[${pages.users}](users.md)`,
    `[${pages["personal-data"]}](personal-data.md)`,
    ...(model.changes ? [`[${pages.changes}](changes.md)`] : []),
  ];
}

/** The form of llmstxt.org: a title, a summary, and lists of links. */
function overview(context: PageContext): string {
  const { model, texts } = context;
  const { site } = texts;
  return [
    `# ${line(texts.title(model.service))}`,
    `> ${site.builtBy}`,
    section(site.pages.index, [
      model.events.length === 0
        ? sentence(site.none.events)
        : bullets(model.events.map((event) => eventLine(event, context))),
    ]),
    section(site.sections, [bullets(pageLinks(context))]),
  ].join("\n\n");
}

function eventLine(
  { description, label, name }: EventDoc,
  { eventLink }: PageContext,
): string {
  const said = [label, description].flatMap((text) =>
    text === undefined ? [] : [line(text)],
  );
  const about = said.length === 0 ? "" : `: ${said.join(". ")}`;
  return `[${code(name)}](${eventLink(name) ?? ""})${about}`;
}

function renamedPage(
  name: string,
  now: string,
  { eventLink, texts }: PageContext,
): string {
  const { site } = texts;
  const link = `[${line(site.go(now))}](${eventLink(now) ?? ""})`;
  return `# ${code(name)}\n\n${sentence(site.movedTo(name, now))} ${link}`;
}
