// How a comment is written in a file, told by the ending of its name: where the stamp of a user's own target goes.

/** How a line of comment begins; `<!--` and `/*` are closed at the end of the stamp. */
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

/** How comments are written in a file of this name; `undefined` where it cannot have one, as JSON, or where nobody knows. */
export function commentStyleOf(path: string): CommentStyle | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase();
  return ending === undefined ? undefined : styles.get(ending);
}

/** True for a file that may carry a stamp of ours: by a comment, or, of our own making, as JSON. */
export function mayCarryStamp(name: string): boolean {
  return name.endsWith(".json") || commentStyleOf(name) !== undefined;
}
