// Checks whether a formatter changed more of a generated file than its layout.
import { unprintableIn } from "./unprintable.js";
import { readStamp, seal } from "./stamp.js";

/** How to compare files, by extension; those of a user's target have no other language. */
type Language = "json" | "typescript" | "other";

/**
 * What differs beyond the layout between a stamped text and its formatted
 * form, as part of a sentence (`its stamp is gone`); `undefined` if nothing
 * does. JSON must keep its values and the order of its keys. TypeScript and
 * JavaScript must keep their syntax tree and the words of their comments;
 * quotes, parentheses and the order of imports and exports are layout. In any
 * other language, only the stamp and invisible characters are compared.
 */
export async function findOtherChange(
  path: string,
  printed: string,
  formatted: string,
): Promise<string | undefined> {
  if (formatted === printed) return undefined;
  const inLanguage = await compare(path, printed, formatted);
  if (inLanguage !== undefined) return inLanguage;
  const known = new Set(unprintableIn(printed));
  if (unprintableIn(formatted).some((character) => !known.has(character))) {
    return "an escaped character is no longer escaped";
  }
  const hadStamp = readStamp(seal(printed)) !== undefined;
  return hadStamp && readStamp(seal(formatted))?.intact !== true
    ? "its stamp was moved"
    : undefined;
}

async function compare(
  path: string,
  printed: string,
  formatted: string,
): Promise<string | undefined> {
  switch (languageOf(path)) {
    case "json":
      return compareJson(printed, formatted);
    case "typescript": {
      const { compareTypeScript } = await import("./compare-typescript.js");
      return compareTypeScript(path, printed, formatted);
    }
    case "other":
      return undefined;
  }
}

function languageOf(path: string): Language {
  if (/\.json$/i.test(path)) return "json";
  return /\.[cm]?[jt]sx?$/i.test(path) ? "typescript" : "other";
}

/** A text that is not JSON, which a user's target may print under this extension, cannot be compared. */
function compareJson(printed: string, formatted: string): string | undefined {
  const before = canonicalJson(printed);
  if (before === undefined) return undefined;
  const after = canonicalJson(formatted);
  if (after === undefined) return "it is no longer JSON";
  return before === after ? undefined : "its values or keys differ";
}

function canonicalJson(text: string): string | undefined {
  try {
    return JSON.stringify(JSON.parse(text));
  } catch {
    return undefined;
  }
}
