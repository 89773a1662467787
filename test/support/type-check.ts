// Type-checks many folders of output in one program, in memory, under every strict flag.
import { existsSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import ts from "typescript";

/** Every flag that makes TypeScript stricter, and a library as small as the output promises, which is not checked itself. */
export const strictest: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2020,
  lib: ["lib.es2020.d.ts"],
  module: ts.ModuleKind.ESNext,
  moduleResolution: ts.ModuleResolutionKind.Bundler,
  allowImportingTsExtensions: true,
  noEmit: true,
  declaration: true,
  isolatedDeclarations: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noUnusedParameters: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  isolatedModules: true,
  allowUnreachableCode: false,
  allowUnusedLabels: false,
  forceConsistentCasingInFileNames: true,
  skipLibCheck: false,
  skipDefaultLibCheck: true,
  types: [],
};

/** A program over texts by absolute path; only TypeScript's own library is read from the disk. */
export function programOf(
  texts: ReadonlyMap<string, string>,
  options: ts.CompilerOptions = strictest,
): ts.Program {
  const folders = new Set<string>();
  for (const path of texts.keys()) {
    for (let at = dirname(path); !folders.has(at); at = dirname(at)) {
      folders.add(at);
    }
  }
  const base = ts.createCompilerHost(options, true);
  const host: ts.CompilerHost = {
    ...base,
    fileExists: (path) => texts.has(path) || isLibrary(path),
    readFile: (path) => texts.get(path) ?? readLibrary(path),
    directoryExists: (path) => folders.has(path),
    getDirectories: () => [],
    realpath: (path) => path,
    getSourceFile: (path, languageVersion) => {
      const text = texts.get(path) ?? readLibrary(path);
      return text === undefined
        ? undefined
        : ts.createSourceFile(path, text, languageVersion, true);
    },
  };
  const roots = [...texts.keys()].filter((path) => /\.ts$/.test(path));
  return ts.createProgram(roots, options, host);
}

/**
 * Everything that TypeScript has to say, a line each: `folder/events.ts:3:7 TS2322 …`. Files that `isRepeated` names are
 * not checked themselves: the same text with the same imports is elsewhere in the program.
 */
export function findings(
  program: ts.Program,
  isRepeated: (path: string) => boolean = () => false,
): readonly string[] {
  const found = program
    .getSourceFiles()
    .filter(({ fileName }) => !isRepeated(fileName))
    .flatMap((file) => ts.getPreEmitDiagnostics(program, file));
  return ts
    .sortAndDeduplicateDiagnostics(found)
    .map(({ file, start = 0, code, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, " ");
      if (file === undefined) return `TS${code} ${text}`;
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      return `${file.fileName}:${line + 1}:${character + 1} TS${code} ${text}`;
    });
}

function isLibrary(path: string): boolean {
  return path.includes("/node_modules/typescript/lib/") && existsSync(path);
}

function readLibrary(path: string): string | undefined {
  return isLibrary(path) ? readFileSync(path, "utf8") : undefined;
}
