// The script blocks and template expressions of a `.svelte` file, by the parser of the app's own Svelte.
import { scriptLanguage } from "../judge/type-checked.js";
import {
  endingOf,
  viewByTags,
  viewOf,
  type ReadScripts,
  type Stretch,
  type TemplateCode,
} from "./script-view.js";

/** What is used of `svelte/compiler`; its tree differs from version to version, so it is looked at as it comes. */
export interface SvelteCompiler {
  readonly parse: (
    text: string,
    options: { readonly modern: true; readonly loose: true },
  ) => unknown;
}

export function isSvelteCompiler(module: unknown): module is SvelteCompiler {
  return (
    typeof module === "object" &&
    module !== null &&
    "parse" in module &&
    typeof module.parse === "function"
  );
}

/** Its reader never throws. The parser gives up on a syntax error; the scripts are then found by their tags, without the template. */
export function readSvelteScripts({ parse }: SvelteCompiler): ReadScripts {
  return (text, wanted) => {
    try {
      const root = parse(text, { modern: true, loose: true });
      const scripts = ["module", "instance"].flatMap((name) => {
        const content = stretchOf(fieldOf(fieldOf(root, name), "content"));
        return content === undefined ? [] : [content];
      });
      const expressions: TemplateCode[] = [];
      // Svelte 4 calls it `html`.
      const template = fieldOf(root, "fragment") ?? fieldOf(root, "html");
      collect(template, text, wanted, expressions);
      return {
        text: viewOf(text, scripts, expressions),
        ending: endingOf(scriptLanguage(text)),
        template: expressions,
      };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const why = `Svelte's parser says: ${reason.split("\n")[0] ?? ""}`;
      return viewByTags(text, wanted, why, true);
    }
  };
}

function fieldOf(node: unknown, name: string): unknown {
  if (typeof node !== "object" || node === null) return undefined;
  return Object.entries(node).find(([key]) => key === name)?.[1];
}

/** Any node with an `expression` holds TypeScript, `{@const x = y}` the `init` of a declaration; deeper ones are in its stretch already. */
function collect(
  node: unknown,
  text: string,
  wanted: (expression: string) => boolean,
  found: TemplateCode[],
): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) collect(each, text, wanted, found);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === "loc" || key === "metadata") continue;
    const stretch =
      key === "expression" || key === "test" || key === "init"
        ? stretchOf(value)
        : undefined;
    if (stretch !== undefined) {
      if (wanted(text.slice(stretch.start, stretch.end))) {
        found.push({ ...stretch, kind: "value" });
      }
    } else {
      collect(value, text, wanted, found);
    }
  }
}

function stretchOf(node: unknown): Stretch | undefined {
  if (typeof node !== "object" || node === null) return undefined;
  if (!("start" in node) || !("end" in node)) return undefined;
  const { start, end } = node;
  return typeof start === "number" && typeof end === "number"
    ? { start, end }
    : undefined;
}
