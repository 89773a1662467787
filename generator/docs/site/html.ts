// HTML that is safe by construction: only this file creates it, and every string in a placeholder becomes text.
import { visible } from "../../text/display-text.js";

/** A piece of HTML. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What a placeholder takes: strings and numbers become text; the elements of an array stand side by side. */
export type Hole = Html | string | number | readonly Hole[];

export const nothing = new Html("");

/**
 * `html\`<a href="${url}">${label}</a>\``. The literal parts are printed as they
 * are. A string may also stand in a quoted attribute, but not be a URL: those
 * come from `Links` or from `webUrl`.
 */
export function html(
  literals: TemplateStringsArray,
  ...holes: readonly Hole[]
): Html {
  let text = literals[0] ?? "";
  holes.forEach((hole, at) => {
    text += textOf(hole) + (literals[at + 1] ?? "");
  });
  return new Html(text);
}

/** HTML if a condition holds. */
export function when(condition: boolean, then: () => Html): Html {
  return condition ? then() : nothing;
}

/** Pieces with a separator between them. */
export function joinHtml(pieces: readonly Hole[], separator: Html): Html {
  return new Html(pieces.map(textOf).join(separator.text));
}

/** Paragraphs as the author wrote them: an empty line begins a new one. */
export function paragraphs(text: string): Html {
  return html`${text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== "")
    .map((part) => html`<p>${inline(part.trim().replace(/\s+/gu, " "))}</p>`)}`;
}

/** A sentence in which back-ticks mark code; no other mark-up means anything. */
export function inline(text: string): Html {
  return html`${text
    .split(/`([^`]+)`/)
    .map((part, at) => (at % 2 === 1 ? html`<code>${part}</code>` : part))}`;
}

/** A section under a title with how many things it has; nothing if there are none. */
export function countedSection(
  title: string,
  count: number,
  content: () => Html,
): Html {
  return when(
    count > 0,
    () =>
      html`<section>
        <h2>${title} <span class="count">${count}</span></h2>
        ${content()}
      </section>`,
  );
}

/** Lines of code, with the line breaks as they are. */
export function codeLines(text: string): Html {
  return new Html(text.split("\n").map(textOf).join("\n"));
}

function textOf(hole: Hole): string {
  if (hole instanceof Html) return hole.text;
  if (typeof hole === "number") return String(hole);
  if (typeof hole === "string") return escapeHtml(visible(hole));
  return hole.map(textOf).join("");
}

function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"'`]/g,
    (character) => `&#${String(character.charCodeAt(0))};`,
  );
}
