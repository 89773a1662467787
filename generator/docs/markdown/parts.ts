// Pieces of Markdown that several pages have: lists, sections, and what every definition says.
import { code, line } from "../../text/markdown.js";
import { webUrl } from "../model/describe-definition.js";
import type { Described } from "../model/docs-model.js";
import type { PageContext } from "./context.js";
import { kindWords } from "./words.js";

export function bullets(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join("\n");
}

/** A title with what is below it; empty parts are left out. */
export function section(title: string, parts: readonly string[]): string {
  return [`## ${title}`, ...parts.filter((part) => part !== "")].join("\n\n");
}

/** The kind with `more` words of it and the label, the description and the deprecation, a paragraph each. */
export function aboutLines(
  described: Described,
  { texts, eventLink }: PageContext,
  more: readonly string[] = [],
): readonly string[] {
  const { deprecated, description, label, otherLabels } = described;
  const labels = [...(label === undefined ? [] : [label]), ...otherLabels];
  const { site } = texts;
  const { reason, replacedBy, since } = deprecated ?? {};
  const link = replacedBy === undefined ? undefined : eventLink(replacedBy);
  const name = replacedBy === undefined ? "" : code(replacedBy);
  return [
    [kindWords(described, texts), ...more, ...labels.map(line)].join(" · "),
    ...(description === undefined
      ? [site.noDescription]
      : paragraphs(description)),
    ...(deprecated === undefined
      ? []
      : [
          [
            `**${site.deprecated}**`,
            ...(since === undefined ? [] : [line(site.since(since))]),
            ...(replacedBy === undefined
              ? []
              : [
                  `${site.useInstead} ${link === undefined ? name : `[${name}](${link})`}`,
                ]),
            ...(reason === undefined ? [] : [line(reason)]),
          ].join(" · "),
        ]),
  ];
}

/** An empty line begins a new paragraph, as the author wrote it. */
function paragraphs(text: string): readonly string[] {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map(line);
}

/** Owner, tags, the last day, links and the place in the taxonomy. */
export function definitionFacts(
  { expires, links, owners, source, tags }: Described,
  { texts }: PageContext,
): readonly string[] {
  const { site } = texts;
  const place =
    source && site.generatedSource(`${source.file}:${String(source.line)}`);
  return [
    `${site.owner}: ${owners.length === 0 ? site.noOwner : owners.map(line).join(", ")}`,
    ...(tags.length === 0
      ? []
      : [`${site.tags}: ${tags.map(line).join(", ")}`]),
    ...(expires === undefined ? [] : [`${site.expires}: ${line(expires)}`]),
    ...links.map(outsideLink),
    ...(place === undefined
      ? []
      : [
          source?.url === undefined
            ? line(place)
            : `[${line(place)}](<${address(source.url)}>)`,
        ]),
  ];
}

/** A link to the web; what is not an `http` URL is shown as text. */
function outsideLink(text: string): string {
  const url = webUrl(text);
  return url === undefined ? line(text) : `<${address(url)}>`;
}

/** A URL of the parser has neither spaces nor angle brackets, except for those that it leaves alone. */
function address(url: string): string {
  return url.replace(/[<>|\\`\s]/g, encodeURIComponent);
}
