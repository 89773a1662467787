// What the readers of Vue and Svelte components share: the scripts of a file, as TypeScript sees them.

/** What the compiler sees of a file that is not all script. */
export interface ScriptView {
  /** As long as the file; everything but scripts is replaced by spaces. Template expressions that matter are in braces. */
  readonly text: string;
  readonly ending: ".ts" | ".tsx" | ".js" | ".jsx";
  /** What could not be looked at, as a sentence without stop. */
  readonly problem?: string;
}

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Reads one file; `wanted` says whether an expression of the template may matter, so that the others cannot disturb. */
export type ReadScripts = (
  text: string,
  wanted: (expression: string) => boolean,
) => ScriptView;

/** Keeps scripts and expressions at their offsets in the file, and replaces the rest by spaces. */
export function viewOf(
  text: string,
  scripts: readonly Stretch[],
  expressions: readonly Stretch[],
): string {
  const blank = text.replace(/[^\r\n]/g, " ");
  const pieces: { readonly at: number; readonly text: string }[] = [];
  for (const { start, end } of scripts) {
    // The `;` takes the place of the first character of the closing tag.
    pieces.push({ at: start, text: `${text.slice(start, end)};` });
  }
  for (const { start, end } of expressions) {
    pieces.push({ at: start - 1, text: `{${text.slice(start, end)}}` });
  }
  pieces.sort((a, b) => a.at - b.at);
  let result = "";
  for (const { at, text: piece } of pieces) {
    if (at < result.length) continue;
    result += blank.slice(result.length, at) + piece;
  }
  return (result + blank.slice(result.length)).slice(0, text.length);
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
    ending: endingOf(langByTag(text)),
    ...((always || wanted(template)) && { problem: why }),
  };
}

/** The attribute `lang` of the first script. */
export function langByTag(text: string): string | undefined {
  return /<script\b[^>]*\blang\s*=\s*["']?(\w+)/.exec(text)?.[1];
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
