// Finds patterns that can take very long on some texts, with the package scslre.
import { createRequire } from "node:module";

/** Longer patterns are not analysed: the analysis itself would take long. */
const longest = 500;

export interface UnsafePattern {
  /** Time grows exponentially with the length of the text; otherwise as a power of it. */
  readonly exponential: boolean;
  /** A character that, repeated, makes the pattern slow. */
  readonly character: string;
}

/**
 * What makes a valid pattern unsafe, or `undefined` when nothing was found or
 * the analysis failed. The first call loads scslre (40 ms), so call it only
 * where there is a pattern. It looks for backtracking; that an unanchored
 * pattern is tried at every place of a text is not reported, since the texts
 * are short.
 */
export function findUnsafePattern(pattern: string): UnsafePattern | undefined {
  if (pattern.length > longest) return undefined;
  try {
    const scslre: unknown = createRequire(import.meta.url)("scslre");
    if (!isAnalyser(scslre)) return undefined;
    const { reports } = scslre.analyse(
      { source: pattern, flags: "u" },
      { reportTypes: { Move: false } },
    );
    const worst = reports.find((found) => found.exponential) ?? reports[0];
    return (
      worst && {
        exponential: worst.exponential,
        character: worst.character.pick,
      }
    );
  } catch {
    // The analysis knows less of regular expressions than the engine; then nothing is said.
    return undefined;
  }
}

function isAnalyser(module: unknown): module is typeof import("scslre") {
  return (
    typeof module === "object" &&
    module !== null &&
    "analyse" in module &&
    typeof module.analyse === "function"
  );
}
