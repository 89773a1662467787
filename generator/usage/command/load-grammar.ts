// The parser and the grammars of Kotlin, Swift, Dart and C#, as the app or the working folder has them installed: this package brings none.
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { NativeLanguage } from "../app-language.js";
import { nativeLanguages, parserPackage } from "../native-languages.js";
import {
  inLatinLetters,
  tokensOf,
  type SyntaxNode,
  type Token,
} from "../native-tokens.js";

export interface NativeParser {
  readonly parse: (text: string) => ParsedNative;
}

export interface ParsedNative {
  readonly tokens: readonly Token[];
  /** Whether the parser knows all of the syntax. */
  readonly isWhole: boolean;
}

/** The part of `web-tree-sitter` that is used; a test runs the real one. */
interface TreeSitter {
  readonly Parser: {
    readonly init: () => Promise<void>;
    new (): {
      readonly setLanguage: (language: unknown) => unknown;
      readonly parse: (text: string) => {
        readonly rootNode: SyntaxNode & { readonly hasError: boolean };
        readonly delete: () => void;
      } | null;
    };
  };
  readonly Language: { readonly load: (path: string) => Promise<unknown> };
}

/** The parser of a language, or the packages to install; looks in each folder and upwards, as Node does. */
export async function loadGrammar(
  language: NativeLanguage,
  folders: readonly string[],
): Promise<NativeParser | { readonly missing: readonly string[] }> {
  const { grammar } = nativeLanguages[language];
  const parserPath = resolveFrom(folders, parserPackage);
  const grammarPath = resolveFrom(
    folders,
    `${grammar.package}/${grammar.file}`,
  );
  if (parserPath === undefined || grammarPath === undefined) {
    return {
      missing: [
        ...(parserPath === undefined ? [parserPackage] : []),
        ...(grammarPath === undefined ? [grammar.package] : []),
      ],
    };
  }
  const { Parser, Language } = (await import(
    pathToFileURL(parserPath).href
  )) as TreeSitter;
  await Parser.init();
  const parser = new Parser();
  parser.setLanguage(await Language.load(grammarPath));
  return {
    parse: (text) => {
      const tree = parser.parse(inLatinLetters(text));
      if (tree === null) return { tokens: [], isWhole: false };
      const { rootNode } = tree;
      const parsed = {
        tokens: tokensOf(rootNode, text),
        isWhole: !rootNode.hasError,
      };
      tree.delete();
      return parsed;
    },
  };
}

function resolveFrom(
  folders: readonly string[],
  name: string,
): string | undefined {
  for (const folder of folders) {
    try {
      return createRequire(join(folder, "package.json")).resolve(name);
    } catch {
      // The next folder may have it.
    }
  }
  return undefined;
}
