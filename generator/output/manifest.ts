// The manifest in the output folder: digests of inputs and outputs, so that the next run can quickly tell
// whether something changed.
import { escapeInvisible } from "../diagnostics/escape-invisible.js";
import { isFields, type Fields } from "../text/fields.js";
import { digestLength } from "./digest.js";
import { isSafePath } from "./output-path.js";

/** The manifest's file name in the output folder. */
export const manifestName = ".dfn-codegen.json";

const formatVersion = 1;

/** All paths are relative to the output folder, with `/` on every platform, so that the file is the same on every machine. */
export interface Manifest {
  /** Digest of the package's own code and data. */
  readonly generator: string;
  /** The taxonomy that the folder belongs to. */
  readonly entry: string;
  /** Whether the run had something to report: only a full run can report it again. */
  readonly findings: boolean;
  /** The first day after which a run has something to say, `yyyy-MM-dd`; absent where nothing expires. */
  readonly expires?: string | undefined;
  /** Digest of the flags and of the positions of entry, root and output relative to one another. */
  readonly settings: string;
  /** Digest by path of each file of the taxonomy. */
  readonly inputs: ReadonlyMap<string, string>;
  /** Digest of the files that each include pattern found, so that a new file is noticed. */
  readonly includes: readonly IncludeRecord[];
  /** The app's prettier configuration; absent if there is none. */
  readonly prettier?: PrettierRecord;
  /** What the app's configuration says about imports. */
  readonly imports: ImportRecord;
  /** Digest by path of each generated file. */
  readonly files: ReadonlyMap<string, string>;
  /** Absent unless the target `docs` is chosen. */
  readonly site?: SiteRecord | undefined;
}

/** The site of documents, whose files carry stamps and need no digest each. */
export interface SiteRecord {
  readonly folder: string;
  /** Digest of all its files. */
  readonly digest: string;
  readonly fileCount: number;
}

export interface ImportRecord {
  /** The extension that is used if the settings have none. */
  readonly best: string;
  /** Extensions that do not work, separated by spaces. */
  readonly unfit: string;
  /** Digest by path of each file of the app that was considered. */
  readonly files: ReadonlyMap<string, string>;
}

export interface IncludeRecord {
  readonly folder: string;
  readonly pattern: string;
  readonly found: string;
}

export interface PrettierRecord {
  readonly version: string;
  /** Digest by path of each configuration file, including `.prettierignore` and `.editorconfig`. */
  readonly configs: ReadonlyMap<string, string>;
  /** Digest by path of each file before prettier laid it out. */
  readonly printed: ReadonlyMap<string, string>;
}

/** The manifest as text: keys sorted, laid out as prettier does. */
export function printManifest(manifest: Manifest): string {
  const { prettier } = manifest;
  const value = {
    $comment:
      "dfn-codegen uses this file to detect changes. Commit it with the generated files.",
    format: formatVersion,
    generator: manifest.generator,
    entry: manifest.entry,
    ...(manifest.findings && { findings: true }),
    ...(manifest.expires !== undefined && { expires: manifest.expires }),
    settings: manifest.settings,
    inputs: sorted(manifest.inputs),
    includes: manifest.includes,
    ...(prettier && {
      prettier: {
        version: prettier.version,
        configs: sorted(prettier.configs),
        printed: sorted(prettier.printed),
      },
    }),
    imports: {
      best: manifest.imports.best,
      unfit: manifest.imports.unfit,
      files: sorted(manifest.imports.files),
    },
    files: sorted(manifest.files),
    ...(manifest.site && { site: manifest.site }),
  };
  return `${escapeInvisible(JSON.stringify(value, undefined, 2))}\n`;
}

/**
 * Reads a manifest. Anything that is not exactly one of ours (another format,
 * a merge conflict, a path that leaves the folder) counts as no manifest: the
 * run then does all the work and writes a new one.
 */
export function parseManifest(text: string): Manifest | undefined {
  const value = asRecord(parseJson(text));
  if (value?.["format"] !== formatVersion) return undefined;
  const generator = asDigest(value["generator"]);
  const settings = asDigest(value["settings"]);
  const entry = value["entry"];
  const findings = value["findings"] === true;
  const expires = value["expires"];
  const inputs = asDigests(value["inputs"]);
  const files = asDigests(value["files"]);
  const includes = asIncludes(value["includes"]);
  const imports = asImports(value["imports"]);
  if (!generator || !settings || !inputs || !files || !includes || !imports) {
    return undefined;
  }
  if (typeof entry !== "string" || entry === "") return undefined;
  if (expires !== undefined && typeof expires !== "string") return undefined;
  if (![...files.keys()].every(isSafePath)) return undefined;
  const site = asSite(value["site"]);
  if (value["site"] !== undefined && site === undefined) return undefined;
  const base = {
    generator,
    entry,
    findings,
    ...(expires !== undefined && { expires }),
    settings,
    inputs,
    includes,
    imports,
    files,
    ...(site && { site }),
  };
  if (value["prettier"] === undefined) return base;
  const prettier = asPrettier(value["prettier"]);
  return prettier && { ...base, prettier };
}

function asSite(value: unknown): SiteRecord | undefined {
  const record = asRecord(value);
  const folder = record?.["folder"];
  const digest = asDigest(record?.["digest"]);
  const fileCount = record?.["fileCount"];
  return typeof folder === "string" &&
    typeof fileCount === "number" &&
    digest !== undefined
    ? { folder, digest, fileCount }
    : undefined;
}

function asPrettier(value: unknown): PrettierRecord | undefined {
  const record = asRecord(value);
  const version = record?.["version"];
  const configs = asDigests(record?.["configs"]);
  const printed = asDigests(record?.["printed"]);
  if (typeof version !== "string" || !configs || !printed) return undefined;
  return { version, configs, printed };
}

function asImports(value: unknown): ImportRecord | undefined {
  const record = asRecord(value);
  const best = record?.["best"];
  const unfit = record?.["unfit"];
  const files = asDigests(record?.["files"]);
  if (typeof best !== "string" || typeof unfit !== "string" || !files) {
    return undefined;
  }
  return { best, unfit, files };
}

function asIncludes(value: unknown): readonly IncludeRecord[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const includes: IncludeRecord[] = [];
  for (const item of value as readonly unknown[]) {
    const record = asRecord(item);
    const folder = record?.["folder"];
    const pattern = record?.["pattern"];
    const found = asDigest(record?.["found"]);
    if (typeof folder !== "string" || typeof pattern !== "string" || !found) {
      return undefined;
    }
    includes.push({ folder, pattern, found });
  }
  return includes;
}

function asDigests(value: unknown): ReadonlyMap<string, string> | undefined {
  const record = asRecord(value);
  if (record === undefined) return undefined;
  const digests = new Map<string, string>();
  for (const [path, item] of Object.entries(record)) {
    const digest = asDigest(item);
    if (digest === undefined) return undefined;
    digests.set(path, digest);
  }
  return digests;
}

function asDigest(value: unknown): string | undefined {
  const isDigest =
    typeof value === "string" &&
    value.length === digestLength &&
    /^[0-9a-f]+$/.test(value);
  return isDigest ? value : undefined;
}

function asRecord(value: unknown): Fields | undefined {
  return isFields(value) ? value : undefined;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function sorted(map: ReadonlyMap<string, string>): Record<string, string> {
  return Object.fromEntries([...map].sort(([a], [b]) => (a < b ? -1 : 1)));
}
