// The scripts of `.vue` and `.svelte` files as TypeScript that has every character at its place in the file.
import type { ReadScripts } from "./script-view.js";

/** The parsers of both formats, each loaded when a file of the format comes up. */
export interface ScriptReaders {
  readonly vue?: ReadScripts;
  readonly svelte?: ReadScripts;
}

/** Loads the parsers that a list of files needs. */
export async function loadScriptReaders(
  files: readonly string[],
): Promise<ScriptReaders> {
  const vue = files.some((file) => file.endsWith(".vue"));
  const svelte = files.some((file) => file.endsWith(".svelte"));
  return {
    ...(vue && { vue: (await import("./vue-scripts.js")).readVueScripts }),
    ...(svelte && {
      svelte: (await import("./svelte-scripts.js")).readSvelteScripts,
    }),
  };
}
