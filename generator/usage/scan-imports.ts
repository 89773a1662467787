// The imports of a file by its text alone, to choose which files to parse: fast, and none is missed.

export interface ImportText {
  readonly specifier: string;
  /** Words that may be names of the module's exports; `default` for a default import; absent when all may be meant. */
  readonly names?: ReadonlySet<string>;
}

const specifier =
  /\b(?:(?:import|export)\b([^"'`;]*?)\bfrom|from|import|require|export)\b[\s(]*(?:\/\*[^*]*\*\/\s*)?(["'`])([^"'`\n]+)\2/g;

/** What a text seems to import, re-export or require; a string or comment that looks like it costs no more than a parse. */
export function scanImports(text: string): readonly ImportText[] {
  return Array.from(text.matchAll(specifier), ([, clause, , name = ""]) => {
    if (clause === undefined || clause.includes("*")) {
      return { specifier: name };
    }
    const names = new Set(clause.match(/[\w$]+|[^\x20-\x7e]+/g) ?? []);
    if (/^(?!\s*\{)/.test(clause)) names.add("default");
    return { specifier: name, names };
  });
}
