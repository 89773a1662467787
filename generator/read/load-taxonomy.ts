// The read stage: parses the entry file and all files that it includes, each once.
import { tooDeep } from "../diagnostics/codes/yaml-too-deep.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { ParsedDocument } from "../parse/parsed-document.js";
import { parseYaml } from "../parse/parse-yaml.js";
import type { ParseFile } from "../parse/remember-parsed.js";
import type { Span } from "../source/source-file.js";
import { decode } from "./decode.js";
import { findIncluded } from "./find-included.js";
import { reportCycle, reportOutside } from "./include-errors.js";
import { includesOf } from "./includes-of.js";
import type { Include } from "./includes-of.js";
import { folderOf, isInside, nativeStyle, relativeTo } from "../text/paths.js";
import type { PathStyle } from "../text/paths.js";
import { missingFile, unreadableFile } from "./read-errors.js";
import { readRootSetting } from "./root-setting.js";
import { HostError } from "./source-host.js";
import type { InputRecord, SourceHost } from "./source-host.js";

export interface LoadOptions {
  /** Absolute path of the entry file. */
  readonly entry: string;
  /**
   * Absolute folder that includes may not leave; by default the entry's
   * `generate.root`, or else the entry's folder.
   */
  readonly root?: string;
  /** Absolute folder that `generate.root` may not leave; anywhere by default. */
  readonly widestRoot?: string;
  /** Absolute folder that paths in messages are relative to. */
  readonly cwd: string;
  /** How our commands are called there, for hints; by default the bare name. */
  readonly call?: (words: string) => string;
  /** How a file is parsed; `parseYaml` by default. */
  readonly parse?: ParseFile;
  /** How paths are written; as on this machine by default. */
  readonly style?: PathStyle;
}

export interface LoadResult {
  /** The entry first, then depth-first in the order of the `include` arrays; also documents with errors. */
  readonly documents: readonly ParsedDocument[];
  readonly inputs: InputRecord;
  readonly diagnostics: readonly Diagnostic[];
}

/** Nobody designs longer chains of includes; reading is recursive. */
const longestChain = 100;

/**
 * Reads a taxonomy: the entry, then what `include` names, relative to the
 * including file. A file that is reached twice is read once; files are the
 * same if their real paths are. All problems are diagnostics.
 */
export function loadTaxonomy(
  options: LoadOptions,
  host: SourceHost,
): LoadResult {
  const loading = startLoading(options, host);
  readDocument(loading, options.entry, undefined, []);
  const { documents, files, includes, diagnostics } = loading;
  return { documents, inputs: { files, includes }, diagnostics };
}

/** The state of one run of the loader. */
interface Loading {
  readonly options: LoadOptions;
  readonly host: SourceHost;
  readonly style: PathStyle;
  readonly cwd: string;
  readonly entryFolder: string;
  /** Set once the entry is parsed, before anything is included. */
  root: string;
  realRoot: string;
  readonly documents: ParsedDocument[];
  readonly files: string[];
  readonly includes: { pattern: string; folder: string }[];
  readonly diagnostics: Diagnostic[];
  /** Real paths of the files read so far. */
  readonly seen: Set<string>;
}

/** A file whose includes are being read. */
interface OpenFile {
  readonly realPath: string;
  readonly shownPath: string;
}

function startLoading(options: LoadOptions, host: SourceHost): Loading {
  const { entry, cwd, style = nativeStyle } = options;
  const entryFolder = folderOf(entry, style);
  const root = options.root ?? entryFolder;
  return {
    options,
    host,
    style,
    cwd,
    entryFolder,
    root,
    realRoot: host.realPath(root),
    documents: [],
    files: [],
    includes: [],
    diagnostics: [],
    seen: new Set(),
  };
}

function readDocument(
  loading: Loading,
  path: string,
  from: Span | undefined,
  chain: readonly OpenFile[],
): void {
  const { host, style, diagnostics } = loading;
  const realPath = host.realPath(path);
  loading.seen.add(realPath);
  const shownPath = relativeTo(loading.cwd, path, style) || ".";
  const bytes = readBytes(loading, path, shownPath, from);
  if (bytes === undefined) return;
  loading.files.push(path);
  const { file, problem } = decode(bytes, shownPath);
  const documentPath = relativeTo(loading.entryFolder, path, style);
  if (problem !== undefined) {
    loading.documents.push({ file, path: documentPath });
    diagnostics.push(problem);
    return;
  }
  const { parse = parseYaml } = loading.options;
  const parsed = parse(file, documentPath);
  loading.documents.push(parsed.document);
  diagnostics.push(...parsed.diagnostics);
  if (chain.length === 0) settleRoot(loading, parsed.document);
  const open = [...chain, { realPath, shownPath }];
  for (const include of includesOf(parsed.document)) {
    followInclude(loading, include, path, open);
  }
}

/** A flag wins over the entry's setting. */
function settleRoot(loading: Loading, entry: ParsedDocument): void {
  const { options, host, style, entryFolder, diagnostics } = loading;
  if (options.root !== undefined) return;
  const { widestRoot } = options;
  const said = readRootSetting(entry, entryFolder, widestRoot, host, style);
  loading.root = said.root;
  loading.realRoot = host.realPath(said.root);
  if (said.problem) diagnostics.push(said.problem);
}

/** The bytes of a file; `undefined` if they cannot be read, which is then reported. */
function readBytes(
  { options, host, style, diagnostics }: Loading,
  path: string,
  shownPath: string,
  from: Span | undefined,
): Uint8Array | undefined {
  try {
    const bytes = host.readFile(path);
    // An included file may vanish between the search and the reading.
    if (bytes === undefined) {
      diagnostics.push(
        missingFile(path, shownPath, from, host, style, options.call),
      );
    }
    return bytes;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    diagnostics.push(unreadableFile(shownPath, error.reason, from));
    return undefined;
  }
}

function followInclude(
  loading: Loading,
  include: Include,
  includer: string,
  chain: readonly OpenFile[],
): void {
  const { diagnostics, host, style } = loading;
  const folder = folderOf(includer, style);
  if (chain.length > longestChain) {
    diagnostics.push(reportChain(include.span));
    return;
  }
  const found = findIncluded(include, { ...loading, folder, includer });
  if ("problem" in found) {
    diagnostics.push(found.problem);
    return;
  }
  loading.includes.push({ pattern: include.pattern, folder });
  for (const path of found.paths) {
    const realPath = host.realPath(path);
    if (!isInside(loading.realRoot, realPath, style)) {
      diagnostics.push(reportOutside(include, path, realPath, loading));
      continue;
    }
    const openAt = chain.findIndex((file) => file.realPath === realPath);
    if (openAt >= 0) {
      // A pattern may legitimately match a parent file; a name can only be a mistake.
      if (found.literal) {
        const circle = chain.slice(openAt).map((file) => file.shownPath);
        diagnostics.push(reportCycle(include.span, circle));
      }
      continue;
    }
    if (loading.seen.has(realPath)) continue;
    readDocument(loading, path, include.span, chain);
  }
}

function reportChain(span: Span): Diagnostic {
  return tooDeep.at({
    span,
    message: `files include each other more than ${longestChain} levels deep`,
    hint: "include the files in the entry file instead",
  });
}
