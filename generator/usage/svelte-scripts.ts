// The script blocks and template expressions of a `.svelte` file, by Svelte's own parser.
import { parse } from "svelte/compiler";
import { endingOf, viewOf, type ReadScripts } from "./script-view.js";

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Never throws. The parser gives up on a syntax error; the scripts are then found by their tags, without the template. */
export const readSvelteScripts: ReadScripts = (text, wanted) => {
  try {
    const root = parse(text, { modern: true, loose: true });
    const scripts = [root.module, root.instance].flatMap((script) =>
      script ? [stretchOf(script.content)] : [],
    );
    const expressions: Stretch[] = [];
    collect(root.fragment, text, wanted, expressions);
    return {
      text: viewOf(text, scripts.filter(isStretch), expressions),
      ending: endingOf(langOf(text)),
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return {
      text: viewOf(text, scriptsByTag(text), []),
      ending: endingOf(langOf(text)),
      problem: `Svelte's parser reports: ${reason.split("\n")[0] ?? ""}`,
    };
  }
};

function langOf(text: string): string | undefined {
  return /<script\b[^>]*\blang\s*=\s*["']?(\w+)/.exec(text)?.[1];
}

function scriptsByTag(text: string): readonly Stretch[] {
  return Array.from(
    text.matchAll(/(<script\b[^>]*>)([^]*?)<\/script>/g),
    (match) => {
      const start = match.index + (match[1]?.length ?? 0);
      return { start, end: start + (match[2]?.length ?? 0) };
    },
  );
}

/** Any node with an `expression` holds TypeScript; deeper ones are in its stretch already. */
function collect(
  node: unknown,
  text: string,
  wanted: (expression: string) => boolean,
  found: Stretch[],
): void {
  if (typeof node !== "object" || node === null) return;
  if (Array.isArray(node)) {
    for (const each of node) collect(each, text, wanted, found);
    return;
  }
  for (const [key, value] of Object.entries(node)) {
    if (key === "loc" || key === "metadata") continue;
    const stretch =
      key === "expression" || key === "test" ? stretchOf(value) : undefined;
    if (isStretch(stretch)) {
      if (wanted(text.slice(stretch.start, stretch.end))) found.push(stretch);
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

function isStretch(value: Stretch | undefined): value is Stretch {
  return value !== undefined;
}
