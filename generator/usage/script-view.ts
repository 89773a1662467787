// What the readers of Vue and Svelte components share: the scripts of a file, as TypeScript sees them.
import { scriptLanguage } from "../judge/type-checked.js";

/** What the compiler sees of a file that is not all script. */
export interface ScriptView {
  /** As long as the file; everything but scripts is replaced by spaces. Of the template, the code that matters is kept as statements. */
  readonly text: string;
  readonly ending: ".ts" | ".tsx" | ".js" | ".jsx";
  /** Where the text has code of the template. */
  readonly template: readonly Stretch[];
  /** What could not be looked at, as a sentence without stop. */
  readonly problem?: string;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Code of a template: the statements of an event handler, or an expression whose value the template uses. */
export interface TemplateCode extends Stretch {
  readonly kind: "statements" | "value";
}

/** Reads one file; `wanted` says whether an expression of the template may matter, so that the others cannot disturb. */
export type ReadScripts = (
  text: string,
  wanted: (expression: string) => boolean,
) => ScriptView;

/** Keeps scripts and template code at their offsets in the file, and replaces the rest by spaces. */
export function viewOf(
  text: string,
  scripts: readonly Stretch[],
  template: readonly TemplateCode[],
): string {
  const blank = text.replace(/[^\r\n]/g, " ");
  const codeOf = ({ start, end }: Stretch) => text.slice(start, end);
  const pieces = [
    ...scripts.map((script) => ({ ...script, kind: "script" as const })),
    ...template,
  ].sort((a, b) => a.start - b.start);
  let result = "";
  pieces.forEach((piece, index) => {
    const next = pieces[index + 1];
    const isFollowed =
      piece.kind === "value" &&
      next?.kind === "value" &&
      next.start === piece.end + 2;
    const end = (next?.start ?? Infinity) - (isFollowed ? 0 : 1);
    // Of `a={x}>{y}`, one operator joins both values, as there is no room for two statements.
    const isJoined = result.endsWith(");") && piece.start - 1 === result.length;
    if (piece.kind === "value" && isJoined && piece.end + 2 <= end) {
      result = `${result.slice(0, -1)}*(${codeOf(piece)});`;
      return;
    }
    // Of `{x}{y}`, the second value is looked up in the first: brackets are all that fits between.
    const isAdjacent = /[)\]];$/.test(result) && piece.start === result.length;
    if (piece.kind === "value" && isAdjacent && piece.end + 2 <= end) {
      result = `${result.slice(0, -1)}[${codeOf(piece)}];`;
      return;
    }
    const [before, after] = bracketsOf(piece, { start: result.length, end });
    const at = piece.start - before.length;
    if (at < result.length) return;
    result += blank.slice(result.length, at) + before + codeOf(piece) + after;
  });
  return (result + blank.slice(result.length)).slice(0, text.length);
}

/** What makes statements of a piece. The operator shows that a value is used, as a statement of its own would discard it. */
function bracketsOf(
  { start, end, kind }: Stretch & { readonly kind: string },
  room: Stretch,
): readonly [before: string, after: string] {
  // The `;` takes the place of the first character of the closing tag.
  if (kind === "script") return ["", ";"];
  return kind === "value" && start - 2 >= room.start && end + 2 <= room.end
    ? ["!(", ");"]
    : ["{", "}"];
}

/** `ts`, `tsx`, `jsx` of the attribute `lang`; anything else is JavaScript. */
export function endingOf(lang: string | undefined): ScriptView["ending"] {
  switch (lang) {
    case "ts":
    case "typescript":
      return ".ts";
    case "tsx":
      return ".tsx";
    case "jsx":
      return ".jsx";
    default:
      return ".js";
  }
}

/**
 * A file read without its format's parser: scripts are found by their tags, and
 * the template is not read. `why` becomes the view's problem where the template
 * may matter, or anyhow with `always`.
 */
export function viewByTags(
  text: string,
  wanted: (expression: string) => boolean,
  why: string,
  always = false,
): ScriptView {
  const scripts = scriptsByTag(text);
  let template = "";
  let end = 0;
  for (const script of scripts) {
    template += text.slice(end, script.start);
    ({ end } = script);
  }
  template += text.slice(end);
  return {
    text: viewOf(text, scripts, []),
    ending: endingOf(scriptLanguage(text)),
    template: [],
    ...((always || wanted(template)) && { problem: why }),
  };
}

/** The content of script tags; a script in an HTML comment does not count. */
function scriptsByTag(text: string): readonly Stretch[] {
  const tags =
    /<!--[^]*?-->|(<script\b(?:"[^"]*"|'[^']*'|[^>"'])*>)([^]*?)<\/script>/g;
  return Array.from(text.matchAll(tags)).flatMap((match) => {
    const [, opening, content = ""] = match;
    if (opening === undefined) return [];
    const start = match.index + opening.length;
    return [{ start, end: start + content.length }];
  });
}
