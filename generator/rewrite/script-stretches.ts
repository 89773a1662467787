// Where the scripts of a file stand: all of it, or the `<script>` elements of a component.
import type { ScriptStretch } from "./import-place.js";

export interface Script extends ScriptStretch {
  /** `<script module>` and `<script context="module">` of Svelte. */
  readonly isModule: boolean;
}

/** By the tags alone: which calls are in a script was decided by the format's own parser before. */
export function scriptsOf(path: string, text: string): readonly Script[] {
  if (!/\.(?:vue|svelte)$/.test(path)) {
    return [{ start: 0, end: text.length, isModule: false }];
  }
  const tags = /<script\b((?:[^>"']|"[^"]*"|'[^']*')*)>([^]*?)<\/script\s*>/gi;
  return Array.from(text.matchAll(tags), (match) => {
    const [whole, attributes = "", content = ""] = match;
    const start = match.index + whole.indexOf(">", attributes.length) + 1;
    return {
      start,
      end: start + content.length,
      isModule: /\bmodule\b/.test(attributes),
    };
  });
}
