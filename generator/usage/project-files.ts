// From a tsconfig, with the projects that it refers to, to compiler options and lists of files.
import { posix } from "node:path";
import { ts } from "ts-morph";
import type { SourceAccess } from "./source-access.js";

/** Files that are checked with one set of options. */
export interface ProjectFiles {
  /** Path of the tsconfig; absent when files were named by patterns and there is none. */
  readonly config?: string;
  readonly options: ts.CompilerOptions;
  readonly files: readonly string[];
  /** What is wrong with the configuration, as sentences. */
  readonly problems: readonly string[];
}

/** Endings of what is scanned. */
export const sourceEndings = /\.(?:[cm]?tsx?|[cm]?jsx?|vue|svelte)$/;

const mixedContent: readonly ts.FileExtensionInfo[] = [".vue", ".svelte"].map(
  (extension) => ({
    extension,
    isMixedContent: true,
    scriptKind: ts.ScriptKind.Deferred,
  }),
);

/**
 * The projects of a tsconfig: itself, where it has files of its own, and all
 * that its `references` name. A configuration is read as data; nothing of the
 * scanned project is run.
 */
export function readProjects(
  config: string,
  access: SourceAccess,
): readonly ProjectFiles[] {
  const found = new Map<string, ProjectFiles>();
  const queue = [config];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    if (found.has(path)) continue;
    const parsed = parseConfig(path, access);
    const references = (parsed.projectReferences ?? []).map((reference) =>
      posix.normalize(ts.resolveProjectReferencePath(reference)),
    );
    const folder = posix.dirname(path);
    const problems = [
      ...parsed.errors
        // "No inputs were found" is no problem where the references have them.
        .filter(({ code }) => code !== 18002 && code !== 18003)
        .map(({ messageText }) =>
          relativePaths(
            ts.flattenDiagnosticMessageText(messageText, " "),
            folder,
          ),
        ),
      ...references
        .filter((each) => !access.fileExists(each))
        .map(
          (each) =>
            `\`${posix.relative(folder, each)}\`, which it refers to, does not exist`,
        ),
    ];
    found.set(path, {
      config: path,
      options: parsed.options,
      files: parsed.fileNames.filter((name) => sourceEndings.test(name)),
      problems,
    });
    queue.push(...references.filter(access.fileExists));
  }
  return [...found.values()].filter(
    ({ files, problems }) => files.length > 0 || problems.length > 0,
  );
}

/** TypeScript's sentence with the paths in it as they are from a folder: reports hold no path of the machine. */
function relativePaths(sentence: string, folder: string): string {
  return sentence.replace(
    /'((?:\/|[a-z]:\/)[^']*)'/gi,
    (_, path: string) => `'${posix.relative(folder, path)}'`,
  );
}

/** The options of a tsconfig alone, for files that were named by patterns; without one, those that read most code. */
export function readOptions(
  config: string | undefined,
  access: SourceAccess,
): ts.CompilerOptions {
  if (config !== undefined) return parseConfig(config, access).options;
  return {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    strict: true,
  };
}

function parseConfig(path: string, access: SourceAccess): ts.ParsedCommandLine {
  const json = ts.readJsonConfigFile(
    path,
    // TypeScript fails of itself over one that it cannot read.
    (each) => access.readFile(each) ?? "",
  );
  const host: ts.ParseConfigHost = {
    useCaseSensitiveFileNames: access.caseSensitive,
    fileExists: access.fileExists,
    readFile: access.readFile,
    readDirectory: access.readDirectory,
  };
  const parsed = ts.parseJsonSourceFileConfigFileContent(
    json,
    host,
    posix.dirname(path),
    undefined,
    path,
    undefined,
    mixedContent,
  );
  return { ...parsed, errors: parsed.errors };
}
