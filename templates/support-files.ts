// The support code as files of the output: in the language and with the imports that the settings want.
import type {
  EmittedFile,
  FileLanguage,
} from "../generator/model/output-file.js";
import type { Settings } from "../generator/model/settings.js";
import type { Taxonomy } from "../generator/model/taxonomy.js";
import { supportCommentsIn } from "../generator/text/messages/languages.js";
import { printWidth } from "./kit/layout.js";
import { supportModule } from "./kit/symbols.js";
import { translateComments } from "./translate-comments.js";

/** Support code by its path in the output's `support/`, in all forms: `records.ts`, `records.js`, `records.d.ts`. */
export type Support = ReadonlyMap<string, string>;

const languages: Readonly<Record<string, FileLanguage>> = {
  ".ts": "ts",
  ".js": "js",
  ".d.ts": "dts",
};

/** The names of the texts that the files of one part of the support code are made of. */
export function supportSources(
  part: string,
  { settings }: Taxonomy,
): readonly string[] {
  return endingsIn(settings).map((ending) => sourceOf(part, ending, settings));
}

/** The files of one part of the support code. Throws if it is missing, which is our bug. */
export function supportFiles(
  part: string,
  { settings }: Taxonomy,
  support: Support,
): readonly EmittedFile[] {
  const comments = supportCommentsIn(settings.lang);
  return endingsIn(settings).map((ending) => {
    const source = sourceOf(part, ending, settings);
    const text = support.get(source);
    if (text === undefined) throw new Error(`support code missing: ${source}`);
    return {
      path: supportModule(part) + ending,
      language: languages[ending] ?? "other",
      text: translateComments(
        withExtension(text, ending, settings.importExtension),
        comments,
      ),
    };
  });
}

function endingsIn({ emit }: Settings): readonly string[] {
  return emit === "ts" ? [".ts"] : [".js", ".d.ts"];
}

function sourceOf(part: string, ending: string, { uuid }: Settings): string {
  return part === "uuid" && uuid === "native"
    ? `native-uuid${ending}`
    : `${part}${ending}`;
}

/** Support code is written with `.js` specifiers; the output follows the setting. */
function withExtension(
  text: string,
  ending: string,
  extension: Taxonomy["settings"]["importExtension"],
): string {
  if (ending !== ".ts" || extension === ".js") return text;
  const replacement = extension === "none" ? "" : extension;
  return text
    .replace(/(from ")(\.\/[\w-]+)\.js(";)/g, `$1$2${replacement}$3`)
    .replace(namesOnLines, joinNames);
}

/** An import with one name on each line: with a shorter specifier, it may fit on one line. */
const namesOnLines = /^((?:im|ex)port) \{\n((?: {2}.*,\n)+)\} (from ".*";)$/gm;

function joinNames(broken: string, head: string, names: string, from: string) {
  const list = names.trim().replace(/,$/, "").replace(/,\n +/g, ", ");
  const joined = `${head} { ${list} } ${from}`;
  return joined.length <= printWidth ? joined : broken;
}
