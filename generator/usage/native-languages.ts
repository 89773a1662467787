// Kotlin, Swift, Dart and C# as `usage` reads them: their files, and the packages that have their grammars.
import type { NativeLanguage } from "./app-language.js";
import type { Role } from "./source-location.js";

export interface NativeLanguageFacts {
  /** The target whose output an app of this language calls. */
  readonly target: string;
  /** The ending of its files, with the dot. */
  readonly ending: string;
  /** The npm package of its grammar, and the grammar's file there. */
  readonly grammar: { readonly package: string; readonly file: string };
}

/** The parser that runs the grammars. */
export const parserPackage = "web-tree-sitter";

const several = "@repomix/tree-sitter-wasms";

export const nativeLanguages: Readonly<
  Record<NativeLanguage, NativeLanguageFacts>
> = {
  Kotlin: {
    target: "kotlin",
    ending: ".kt",
    grammar: {
      package: "@tree-sitter-grammars/tree-sitter-kotlin",
      file: "tree-sitter-kotlin.wasm",
    },
  },
  Swift: {
    target: "swift",
    ending: ".swift",
    grammar: { package: several, file: "out/tree-sitter-swift.wasm" },
  },
  Dart: {
    target: "dart",
    ending: ".dart",
    grammar: { package: several, file: "out/tree-sitter-dart.wasm" },
  },
  "C#": {
    target: "csharp",
    ending: ".cs",
    grammar: { package: several, file: "out/tree-sitter-c_sharp.wasm" },
  },
};

const testFolder =
  /(?:^|\/)(?:[Tt]ests?|androidTest|integration_test|\w+Tests)\//;
const testFile = /(?:_test\.dart|Tests?\.(?:kt|swift|cs))$/;

/** By the path below the app's folder, as the tools of these languages find their tests by default. */
export function nativeRole(path: string): Role {
  return testFolder.test(path) || testFile.test(path) ? "test" : "product";
}
