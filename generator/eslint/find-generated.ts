// Which imports of a file go to a generated folder, and which taxonomy a file belongs to.
import { posix } from "node:path";
import type { TaxonomyIndex } from "./taxonomy-index.js";
import { slashes } from "../text/paths.js";

/** What the rules ask of the disk. Paths are absolute with `/` between folders. */
export interface GeneratedHost {
  /** The taxonomy.json of a folder that dfn-codegen wrote; `undefined` when it is not one. */
  readonly taxonomyOf: (folder: string) => TaxonomyIndex | undefined;
  /** Generated folders in a folder, or in its `src`. */
  readonly generatedIn: (folder: string) => readonly string[];
  /** Whether the taxonomy of a folder excludes a file from what is read of the app. */
  readonly excludes: (taxonomy: TaxonomyIndex, path: string) => boolean;
  /** Whether dfn-codegen wrote a folder without a taxonomy.json, which comes with the target `registry`. */
  readonly lacksTaxonomy: (folder: string) => boolean;
  /** Such folders in a folder, or in its `src`. */
  readonly lackingIn: (folder: string) => readonly string[];
  /** The text of a file; empty where there is none. */
  readonly textOf: (path: string) => string;
}

/** A module of a generated folder: `index`, `support/records`, `events/shop`. */
export interface GeneratedModule {
  readonly taxonomy: TaxonomyIndex;
  readonly module: string;
}

export interface GeneratedModules {
  /** The module that a specifier leads to; `undefined` for all other modules. */
  readonly resolve: (specifier: string) => GeneratedModule | undefined;
  /** The module of a file by its path. */
  readonly moduleAt: (file: string) => GeneratedModule | undefined;
  /** The taxonomy for a file that imports nothing generated: the one of the settings, or else the nearest. */
  readonly nearest: () => TaxonomyIndex | undefined;
  /** Whether a taxonomy leaves the file out. */
  readonly excludedBy: (taxonomy: TaxonomyIndex) => boolean;
  /** Where there is no taxonomy: the folder of the settings, or else the nearest, that was made without its taxonomy.json. */
  readonly lacking: () => string | undefined;
}

export interface LintedFile {
  readonly path: string;
  readonly cwd: string;
  /** From `settings`: relative to `cwd`, or absolute. */
  readonly generated: readonly string[];
}

/** The deepest modules are `events/<name>` and `support/<name>`. */
const maxDepth = 2;
/** The folder may hold files of the app's own, which are not generated modules. */
const knownModule =
  /^(?:client|index|properties|registry|testing|user|(?:events|support|validators)\/[^/]+)$/;

/** Lazy: nothing is read before something is asked. */
export function findGenerated(
  file: LintedFile,
  host: GeneratedHost,
): GeneratedModules {
  const path = slashes(file.path);
  const cwd = slashes(file.cwd);
  const named = file.generated.map((each) => {
    const folder = slashes(each);
    const absolute = isAbsolute(folder) ? folder : posix.join(cwd, folder);
    return absolute.replace(/\/+$/, "");
  });
  const configured = once(() =>
    named.flatMap((folder) => host.taxonomyOf(folder) ?? []),
  );
  const nearest = once(() =>
    file.generated.length > 0
      ? configured()[0]
      : findNearest(posix.dirname(path), cwd, host),
  );
  const lacking = once(() =>
    named.length > 0
      ? named.find(host.lacksTaxonomy)
      : climb(posix.dirname(path), cwd, (folder) => host.lackingIn(folder)[0]),
  );
  const moduleAt = (target: string) =>
    atPath(withoutEnding(slashes(target)), host);
  const found = new Map<string, GeneratedModule | undefined>();
  const find = (specifier: string): GeneratedModule | undefined => {
    if (specifier.startsWith(".")) {
      return moduleAt(posix.join(posix.dirname(path), specifier));
    }
    const fallback = nearest();
    const known = file.generated.length > 0 ? configured() : [];
    return [...known, ...(fallback ? [fallback] : [])]
      .map((taxonomy) => byName(specifier, taxonomy))
      .find((each) => each !== undefined);
  };
  return {
    moduleAt,
    nearest,
    lacking,
    excludedBy: (taxonomy) =>
      taxonomy.exclude.length > 0 && host.excludes(taxonomy, path),
    resolve: (specifier) => {
      if (!found.has(specifier)) found.set(specifier, find(specifier));
      return found.get(specifier);
    },
  };
}

/** `/app/src/generated`, `/app/src/generated/user`, `/app/src/generated/events/shop` */
function atPath(
  target: string,
  host: GeneratedHost,
): GeneratedModule | undefined {
  let folder = target;
  for (let depth = 0; depth <= maxDepth; depth++) {
    const taxonomy = host.taxonomyOf(folder);
    if (taxonomy !== undefined) {
      return knownModuleOf(target.slice(folder.length + 1), taxonomy);
    }
    folder = posix.dirname(folder);
  }
  return undefined;
}

/** `@/generated/user.js` and `#generated` by the folder's own name: only bundlers know what an alias stands for. */
function byName(
  specifier: string,
  taxonomy: TaxonomyIndex,
): GeneratedModule | undefined {
  const name = posix.basename(taxonomy.folder);
  const parts = withoutEnding(specifier).split("/");
  const at = parts.findLastIndex(
    (part) => part.replace(/^[#@~]+/, "") === name,
  );
  if (at < 0) return undefined;
  return knownModuleOf(parts.slice(at + 1).join("/"), taxonomy);
}

function knownModuleOf(
  path: string,
  taxonomy: TaxonomyIndex,
): GeneratedModule | undefined {
  const module = path === "" ? "index" : path;
  return knownModule.test(module) ? { taxonomy, module } : undefined;
}

/** With two folders at one level, the right one cannot be determined. */
function findNearest(
  start: string,
  cwd: string,
  host: GeneratedHost,
): TaxonomyIndex | undefined {
  const found = climb(start, cwd, (folder) => {
    const folders = host.generatedIn(folder);
    return folders.length > 0 ? folders : undefined;
  });
  const [first, second] = found ?? [];
  return first !== undefined && second === undefined
    ? host.taxonomyOf(first)
    : undefined;
}

/** Upwards from the file to the working folder; the first thing that `find` finds. */
function climb<Found>(
  start: string,
  cwd: string,
  find: (folder: string) => Found | undefined,
): Found | undefined {
  const isInside = start === cwd || start.startsWith(`${cwd}/`);
  for (let at = start; ; at = posix.dirname(at)) {
    const found = find(at);
    if (found !== undefined) return found;
    if (at === cwd || !isInside || at === posix.dirname(at)) return undefined;
  }
}

function withoutEnding(path: string): string {
  return path.replace(/\/$/, "").replace(/(?:\.d)?\.[cm]?[jt]s$/, "");
}

function isAbsolute(path: string): boolean {
  return path.startsWith("/") || /^[A-Za-z]:\//.test(path);
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
