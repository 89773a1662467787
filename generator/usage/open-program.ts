// A TypeScript program over the files that matter, with every look at the disk through `SourceAccess`.
import { posix } from "node:path";
import { getLibFiles } from "@ts-morph/common";
import { ts } from "ts-morph";
import type { SourceAccess } from "./source-access.js";
import type { ScriptView } from "./script-view.js";

/** The files of a project as the compiler sees them; kept while more of them turn out to matter. */
export interface Workspace {
  readonly options: ts.CompilerOptions;
  /** The options as the project has them. */
  readonly given: ts.CompilerOptions;
  /**
   * A program with these roots and, for `all`, whatever they import; for
   * `near`, no more of it than is known to be needed: see `openAsNeeded`.
   */
  readonly open: (
    roots: readonly string[],
    how:
      | { readonly how: "near"; readonly known: ReadonlySet<string> }
      | { readonly how: "all" },
    overrides?: ts.CompilerOptions,
  ) => ts.Program;
  /** Where an import leads: the path of a file, or nothing. */
  readonly resolve: (specifier: string, from: string) => string | undefined;
  /** Whether an import leads anywhere, to a component that is not read among others. */
  readonly leadsAnywhere: (specifier: string, from: string) => boolean;
  /** Replaces the text of a file. */
  readonly replace: (path: string, text: string) => void;
  /** A file as it was parsed first, after `replace`. */
  readonly restore: (file: ts.SourceFile) => void;
}

export interface WorkspaceOptions {
  readonly options: ts.CompilerOptions;
  readonly access: SourceAccess;
  /** Folder that is the current one for TypeScript. */
  readonly folder: string;
  /** Views of `.vue` and `.svelte` files by the path that represents them: `/a/B.vue.ts`. */
  readonly views: ReadonlyMap<string, ScriptView>;
  /** Texts of files that are not on the disk, such as a generated folder that was not written yet. */
  readonly overlay: ReadonlyMap<string, string>;
}

const libFolder = "/node_modules/typescript/lib";

/** TypeScript's own libraries by path and by how they were parsed, for all projects of a process: most apps take less time. */
const parsedLibraries = new Map<string, ts.SourceFile>();

function parseLibrary(
  path: string,
  text: string,
  how: ts.ScriptTarget | ts.CreateSourceFileOptions,
): ts.SourceFile {
  const settings = typeof how === "object" ? how : { languageVersion: how };
  const { languageVersion, impliedNodeFormat, jsDocParsingMode } = settings;
  const key = [path, languageVersion, impliedNodeFormat, jsDocParsingMode];
  const file =
    parsedLibraries.get(key.join()) ??
    ts.createSourceFile(path, text, how, true);
  parsedLibraries.set(key.join(), file);
  return file;
}

/** Opens nothing yet. */
export function makeWorkspace(given: WorkspaceOptions): Workspace {
  const { access, folder, views, overlay } = given;
  const options = scanOptions(given.options);
  const libraries = new Map(
    getLibFiles().map(({ fileName, text }) => [
      posix.join(libFolder, fileName),
      text,
    ]),
  );
  const replaced = new Map<string, string>();
  const parsed = new Map<string, ts.SourceFile>();
  const canonical = (name: string) =>
    access.caseSensitive ? name : name.toLowerCase();
  const cache = ts.createModuleResolutionCache(folder, canonical, options);

  const inMemory = (path: string) =>
    replaced.get(path) ?? views.get(path)?.text ?? overlay.get(path);
  const fileExists = (path: string) =>
    inMemory(path) !== undefined ||
    libraries.has(path) ||
    access.fileExists(path);
  const readFile = (path: string) =>
    inMemory(path) ?? libraries.get(path) ?? access.readFile(path);

  const looks: ts.ModuleResolutionHost = {
    fileExists,
    readFile,
    directoryExists: (path) =>
      access.directoryExists(path) ||
      [...overlay.keys()].some((key) => key.startsWith(`${path}/`)),
    getDirectories: (path) => [...access.getDirectories(path)],
    realpath: (path) =>
      inMemory(path) === undefined ? access.realPath(path) : path,
    getCurrentDirectory: () => folder,
    useCaseSensitiveFileNames: access.caseSensitive,
  };

  function parse(
    path: string,
    how: ts.ScriptTarget | ts.CreateSourceFileOptions,
  ): ts.SourceFile | undefined {
    const known = parsed.get(path);
    if (known !== undefined) return known;
    const text = readFile(path);
    if (text === undefined) return undefined;
    const file =
      libraries.get(path) === text
        ? parseLibrary(path, text, how)
        : ts.createSourceFile(path, text, how, true);
    parsed.set(path, file);
    return file;
  }

  function resolveModule(
    specifier: string,
    from: string,
    mode?: ts.ResolutionMode,
  ): ts.ResolvedModuleFull | undefined {
    // In the program a component has its name and the ending of its script.
    const name = /\.(?:vue|svelte)$/.test(specifier)
      ? `${specifier}.js`
      : specifier;
    return ts.resolveModuleName(
      name,
      from,
      options,
      looks,
      cache,
      undefined,
      mode,
    ).resolvedModule;
  }

  function leadsAnywhere(specifier: string, from: string): boolean {
    if (resolveModule(specifier, from)) return true;
    const isComponent = /\.(?:vue|svelte)$/.test(specifier);
    const unread = (path: string) =>
      access.fileExists(path.replace(/(\.(?:vue|svelte))\.[jt]sx?$/, "$1"));
    const host = { ...looks, fileExists: unread };
    const name = `${specifier}.js`;
    return (
      isComponent &&
      ts.resolveModuleName(name, from, options, host).resolvedModule !==
        undefined
    );
  }

  return {
    options,
    given: given.options,
    resolve: (specifier, from) =>
      resolveModule(specifier, from)?.resolvedFileName,
    leadsAnywhere,
    replace: (path, text) => {
      replaced.set(path, text);
      parsed.delete(path);
    },
    restore: (file) => {
      replaced.delete(file.fileName);
      parsed.set(file.fileName, file);
    },
    open: (roots, how, overrides) => {
      const given = new Set(roots);
      const typeRoots = ts
        .getAutomaticTypeDirectiveNames(options, looks)
        .map((name) => `/@types/${name}/`);
      const imported = new Set<string>();
      const isLeftOut = (path: string) =>
        how.how === "near" &&
        imported.has(path) &&
        !given.has(path) &&
        !how.known.has(path) &&
        !typeRoots.some((each) => path.includes(each));
      const host: ts.CompilerHost = {
        ...looks,
        getSourceFile: (path, settings) =>
          isLeftOut(path) ? undefined : parse(path, settings),
        jsDocParsingMode: ts.JSDocParsingMode.ParseForTypeErrors,
        getDefaultLibFileName: (of) =>
          posix.join(libFolder, ts.getDefaultLibFileName(of)),
        getDefaultLibLocation: () => libFolder,
        getCurrentDirectory: () => folder,
        getCanonicalFileName: canonical,
        useCaseSensitiveFileNames: () => access.caseSensitive,
        getNewLine: () => "\n",
        writeFile: () => undefined,
        fileExists,
        readFile,
        resolveModuleNameLiterals: (literals, from, _redirected, of, file) =>
          literals.map((literal) => {
            const mode = ts.getModeForUsageLocation(file, literal, of);
            const resolvedModule = resolveModule(literal.text, from, mode);
            if (resolvedModule) imported.add(resolvedModule.resolvedFileName);
            return { resolvedModule };
          }),
      };
      return ts.createProgram({
        rootNames: roots,
        options: overrides ? { ...options, ...overrides } : options,
        host,
      });
    },
  };
}

/** The project's options without what only matters for output, and with the defaults that TypeScript 5 had. */
function scanOptions(given: ts.CompilerOptions): ts.CompilerOptions {
  return {
    ...given,
    allowJs: true,
    noEmit: true,
    composite: false,
    incremental: false,
    declaration: false,
    declarationMap: false,
    emitDeclarationOnly: false,
    isolatedDeclarations: false,
    skipLibCheck: true,
    strict: given.strict ?? false,
    types: given.types ?? ["*"],
    target: given.target ?? ts.ScriptTarget.ESNext,
    jsx: given.jsx ?? ts.JsxEmit.Preserve,
    allowNonTsExtensions: true,
    allowImportingTsExtensions: true,
    ignoreDeprecations: "6.0",
  };
}
