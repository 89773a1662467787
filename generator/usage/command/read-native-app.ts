// Reads the Kotlin, Swift, Dart or C# of an app's folder: which generated functions it has, and which of them it calls.
import { join } from "node:path";
import { globSync } from "tinyglobby";
import { readStamp } from "../../output/stamp.js";
import { readIfThere } from "../../system/read-text.js";
import type { EventUse } from "../parity.js";
import { generatedFunctions, nativeUses } from "../read-native.js";
import { nativeLanguages, nativeRole } from "../native-languages.js";
import type { NativeLanguage } from "../app-language.js";
import type { Token } from "../native-tokens.js";
import type { NativeParser } from "./load-grammar.js";

export interface NativeApp {
  readonly uses: readonly EventUse[];
  /** How many files of the app were read, without generated ones. */
  readonly files: number;
  /** Those of product code whose syntax the parser does not know whole, as messages show them. */
  readonly unknownSyntax: readonly string[];
  /** Whether the folder has generated functions. */
  readonly hasGenerated: boolean;
}

/** What tools build or install. */
const ignored = [
  ...["node_modules", ".git", "build", ".gradle", "Pods", ".build"],
  ...["DerivedData", ".dart_tool", "Library", "Temp", "bin", "obj", "dist"],
].map((name) => `**/${name}/**`);

/** Reads nothing but files of the language below the folder; links are not followed. */
export function readNativeApp(
  folder: string,
  language: NativeLanguage,
  { parse }: NativeParser,
  events: ReadonlySet<string>,
  show: (path: string) => string,
): NativeApp {
  const { ending } = nativeLanguages[language];
  const paths = globSync([`**/*${ending}`], {
    cwd: folder,
    onlyFiles: true,
    followSymbolicLinks: false,
    ignore: ignored,
  }).sort();
  const texts = paths.flatMap((path) => {
    const text = readIfThere(join(folder, path));
    return text === undefined ? [] : [{ path, text }];
  });
  const isGenerated = ({ text }: { readonly text: string }) =>
    readStamp(text) !== undefined;
  const functions = generatedFunctions(
    texts.filter(isGenerated).map(({ text }) => parse(text).tokens),
    events,
  );
  const own = texts
    .filter((each) => !isGenerated(each))
    .map(({ path, text }) => ({ path, ...parse(text) }));
  const product = own.filter(({ path }) => nativeRole(path) === "product");
  return {
    uses: product.flatMap(({ path, tokens }) =>
      nativeUses(tokens, functions, events).map(({ event, kind, token }) => ({
        ...{ event, kind },
        place: placeOf(token, show(join(folder, path))),
      })),
    ),
    files: own.length,
    unknownSyntax: product
      .filter(({ isWhole }) => !isWhole)
      .map(({ path }) => show(join(folder, path))),
    hasGenerated: functions.size > 0,
  };
}

function placeOf({ start, end }: Token, file: string): EventUse["place"] {
  return {
    file,
    line: start.row + 1,
    column: start.column + 1,
    endLine: end.row + 1,
    endColumn: end.column + 1,
    role: "product",
  };
}
