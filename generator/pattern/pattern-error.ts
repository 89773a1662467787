// Says what is wrong with a text that is not a regular expression.

/** The error of a pattern under the `u` flag, in lower case and without the pattern; `undefined` if it is valid. */
export function patternError(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    // "Invalid regular expression: /…/u: Nothing to repeat": a report shows the pattern itself above its carets.
    return text.slice(text.lastIndexOf(": ") + 2).toLowerCase();
  }
}
