// Finds syntax of regular expressions that only newer engines know, so that a pattern is valid everywhere or nowhere.

export interface UnportableSyntax {
  readonly what: string;
  readonly hint: string;
}

/**
 * What of a pattern came after ECMA-262 of 2024: modifiers such as `(?i:…)`, or
 * a group name that is used twice. The rest of the pattern may be invalid.
 */
export function findUnportableSyntax(
  pattern: string,
): UnportableSyntax | undefined {
  const names = new Set<string>();
  for (const { groups } of pattern.matchAll(tokens)) {
    if (groups?.["modifiers"] !== undefined) {
      return {
        what: "modifiers such as `(?i:`",
        hint: "write both cases, such as `[Aa]`: older engines reject the whole pattern",
      };
    }
    const name = groups?.["name"];
    if (name === undefined) continue;
    const plain = unescapeName(name);
    if (names.has(plain)) {
      return {
        what: "two groups with the same name",
        hint: "give each group its own name, or none: older engines reject the whole pattern",
      };
    }
    names.add(plain);
  }
  return undefined;
}

/** Escapes and classes are read over: what looks like a group in them is none. */
const tokens =
  /\\.|\[(?:\\.|[^\]\\])*\]?|\(\?(?:(?<modifiers>[a-z]*(?:-[a-z]*)?:(?<!\?:))|<(?![=!])(?<name>[^>()]*)>)/gsu;

/** A name may be written with escapes: `(?<\u0061>` is the group `a`. */
function unescapeName(name: string): string {
  return name.replace(
    /\\u(?:\{([\da-f]{1,6})\}|([\da-f]{4}))/gi,
    (escape, braced?: string, plain?: string) => {
      const code = parseInt(braced ?? plain ?? "", 16);
      return code > 0x10ffff ? escape : String.fromCodePoint(code);
    },
  );
}
