// The formats of the report of `diff`.

/** What `--format` can name. */
export const diffFormats = ["pretty", "json", "markdown", "github"] as const;
export type DiffFormat = (typeof diffFormats)[number];
