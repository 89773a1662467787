// The scripts of a file: the whole file, or the `<script>` elements of a component, and what those do not
// share.
import type { ts } from "ts-morph";
import { originalPath } from "../usage/source-location.js";
import type { CertainCall } from "./certain-call.js";
import type { ScriptStretch } from "./import-place.js";

interface Script extends ScriptStretch {
  /** `<script module>` and `<script context="module">` of Svelte. */
  readonly isModule: boolean;
}

/** Only by the tags, because the component's own parser has already decided which calls are in a script. */
function scriptsOf(path: string, text: string): readonly Script[] {
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

/** The template, and whatever else is in no script. */
export function textOutsideScripts(fileName: string, text: string): string {
  const scripts = scriptsOf(originalPath(fileName), text);
  const ends = scripts.map(({ end }) => end);
  return [0, ...ends]
    .map((start, at) => text.slice(start, scripts[at]?.start))
    .join(" ");
}

/** The script of the first call, which gets the new imports. */
export function scriptAround(
  file: ts.SourceFile,
  text: string,
  calls: readonly CertainCall[],
): ScriptStretch {
  const start = calls[0]?.call.getStart(file) ?? 0;
  const script = scriptsOf(originalPath(file.fileName), text).find(
    (each) => each.start <= start && start < each.end,
  );
  return script ?? { start: 0, end: text.length };
}

/** Why a call of a component is skipped, as a sentence without a full stop. */
export function reasonInComponent(
  file: ts.SourceFile,
  text: string,
  { call, sender }: CertainCall,
): string | undefined {
  const path = originalPath(file.fileName);
  if (path === file.fileName) return undefined;
  const scripts = scriptsOf(path, text);
  const start = call.getStart(file);
  const own = scripts.find((each) => each.start <= start && start < each.end);
  if (own === undefined) {
    return "it is in a template: move it into a function of the script";
  }
  if (scripts.length === 1) return undefined;
  if (path.endsWith(".svelte") && own.isModule) {
    return "it is in the module script of a file with two scripts";
  }
  return sender.kind !== "receiver"
    ? "its adapter would belong in one of two scripts"
    : undefined;
}
