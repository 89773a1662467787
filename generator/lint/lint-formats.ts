// The output formats of `lint`.

export const lintFormats = ["pretty", "json", "markdown", "github"] as const;

export type LintFormat = (typeof lintFormats)[number];
