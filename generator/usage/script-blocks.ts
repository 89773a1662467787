// The scripts of `.vue` and `.svelte` files as TypeScript that has every character at its place in the file.
import { viewByTags, type ReadScripts } from "./script-view.js";
import { isSvelteCompiler, readSvelteScripts } from "./svelte-scripts.js";
import { isVueCompiler, readVueScripts } from "./vue-scripts.js";

/** A reader for each format that comes up. */
export interface ScriptReaders {
  readonly vue?: ReadScripts;
  readonly svelte?: ReadScripts;
}

/** The packages of the app that read its components. */
export type ParserName = "@vue/compiler-dom" | "svelte/compiler";

/** The module as the app that a file (an absolute path) belongs to has it installed; `undefined` where it has not. Runs the package. */
export type LoadParser = (name: ParserName, file: string) => Promise<unknown>;

/** Loads the parsers that the files need. Where the app has none, scripts are found by their tags and templates are not read. */
export async function loadScriptReaders(
  files: readonly string[],
  load: LoadParser,
): Promise<ScriptReaders> {
  const vue = files.find((file) => file.endsWith(".vue"));
  const svelte = files.find((file) => file.endsWith(".svelte"));
  return {
    ...(vue !== undefined && {
      vue: readerOf(await load("@vue/compiler-dom", vue), {
        isParser: isVueCompiler,
        reader: readVueScripts,
        needed: "`@vue/compiler-dom` 3.4 or newer, a part of `vue`,",
      }),
    }),
    ...(svelte !== undefined && {
      svelte: readerOf(await load("svelte/compiler", svelte), {
        isParser: isSvelteCompiler,
        reader: readSvelteScripts,
        needed: "`svelte`",
      }),
    }),
  };
}

function readerOf<Parser>(
  module: unknown,
  {
    isParser,
    reader,
    needed,
  }: {
    readonly isParser: (module: unknown) => module is Parser;
    readonly reader: (parser: Parser) => ReadScripts;
    readonly needed: string;
  },
): ReadScripts {
  if (isParser(module)) return reader(module);
  const why = `its template is not read, as ${needed} is not installed`;
  return (text, wanted) => viewByTags(text, wanted, why);
}
