// The comment syntax of a file, by its extension: used for the stamp in files of a user's target.

/** How a comment line begins; `<!--` and `/*` are closed at the end of the stamp. */
export type CommentStyle = "//" | "#" | "--" | "<!--" | "/*";

const endings: Readonly<Record<CommentStyle, string>> = {
  "//": "c cc cjs cpp cs cts cxx dart fs fsx gradle go groovy h hh hpp java js json5 jsonc jsx kt kts less m mjs mm mts proto rs scala scss swift ts tsx v zig",
  "#": "cmake cr ex exs gd graphql gql jl ksh mk nim nix pl pm properties ps1 py pyi r rb sh tf tfvars toml yaml yml zsh bash",
  "--": "adb ads elm hs lua sql",
  "<!--": "htm html markdown md plist svelte svg vue xhtml xml xsd xsl",
  "/*": "css",
};

const styles: ReadonlyMap<string, CommentStyle> = new Map(
  (["//", "#", "--", "<!--", "/*"] as const).flatMap((style) =>
    endings[style].split(" ").map((ending) => [ending, style] as const),
  ),
);

/**
 * The comment syntax for a file name; `undefined` if the file cannot have
 * comments, such as JSON, or the language is unknown.
 */
export function commentStyleOf(path: string): CommentStyle | undefined {
  // The overview for language models is Markdown under a name of its own.
  if (/(?:^|\/)llms\.txt$/.test(path)) return "<!--";
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : styles.get(ending);
}

/** Whether a file may carry our stamp: as a comment or, in JSON of our own, as a key. */
export function mayCarryStamp(name: string): boolean {
  return name.endsWith(".json") || commentStyleOf(name) !== undefined;
}
