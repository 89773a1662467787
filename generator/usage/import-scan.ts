// The imports of a file by its text alone: quick, and right often enough to choose which files are worth parsing.

const specifier =
  /\b(?:from|import|require|export)\b[\s(]*(?:\/\*[^*]*\*\/\s*)?(["'`])([^"'`\n]+)\1/g;

/** What a text seems to import, re-export or require; a string or comment that looks like it costs no more than a parse. */
export function scanImports(text: string): readonly string[] {
  return Array.from(text.matchAll(specifier), (match) => match[2] ?? "");
}
