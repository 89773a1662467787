// Finds generated folders that a changed output setting, a flag or a moved taxonomy left behind, and the
// files that import from them.
import { basename, dirname, relative, resolve } from "node:path";
import { readManifest } from "../driver/read-manifest.js";
import { projectRootOf } from "../driver/project-root.js";
import { walkProject } from "../driver/project-tree.js";
import { portable, type Run } from "../driver/run.js";
import type { Manifest } from "../output/manifest.js";
import { readIfThere } from "../system/read-text.js";
import { isInside, nativeStyle } from "../text/paths.js";

/** A generated folder of the project that is not the output folder and not up to date. */
export interface OtherFolder {
  /** Absolute. */
  readonly folder: string;
  /** Absolute path of the taxonomy that it was generated from, if that no longer exists. */
  readonly missingEntry?: string;
  /** Absolute paths of sources that import from it, sorted. */
  readonly importers: readonly string[];
}

/**
 * The folders of the project with a manifest of ours that belong to this
 * taxonomy, or to one that no longer exists, and whose content is out of date.
 * Folders of another existing taxonomy are left to that taxonomy's runs.
 * `folder` is the output folder, `read` has the digest of each file that was
 * read, by absolute path.
 */
export function findOtherFolders(
  run: Run,
  folder: string,
  read: ReadonlyMap<string, string>,
): readonly OtherFolder[] {
  const root = projectRootOf(dirname(run.entry), run.files);
  const tree = walkProject(root);
  const real = run.files.realPath(folder);
  const others = tree.generated.flatMap(
    (path): Omit<OtherFolder, "importers">[] => {
      if (run.files.realPath(path) === real) return [];
      const manifest = readManifest(path);
      if (manifest === undefined) return [];
      const entry = resolve(path, manifest.entry);
      if (!run.files.exists(entry)) {
        return [{ folder: path, missingEntry: entry }];
      }
      const isOurs =
        run.files.realPath(entry) === run.files.realPath(run.entry);
      return isOurs && !isCurrent(manifest, path, read)
        ? [{ folder: path }]
        : [];
    },
  );
  if (others.length === 0) return [];
  const folders = [folder, ...others.map((other) => other.folder)];
  const importers = findImporters(tree.sources, folders);
  return others.map((other) => ({
    ...other,
    importers: importers.get(other.folder) ?? [],
  }));
}

function isCurrent(
  { inputs }: Manifest,
  folder: string,
  read: ReadonlyMap<string, string>,
): boolean {
  // Without the modules of targets: another folder may have other targets.
  const now = [...read]
    .filter(([path]) => isYaml(path))
    .map(
      ([path, digest]) => [portable(relative(folder, path)), digest] as const,
    );
  return (
    now.length === [...inputs.keys()].filter(isYaml).length &&
    now.every(([path, digest]) => inputs.get(path) === digest)
  );
}

function isYaml(path: string): boolean {
  return /\.ya?ml$/.test(path);
}

/** The modules that `import`, `export … from`, `import()` and `require()` name. */
const specifiers = /\b(?:from|import|require)\b\s*\(?\s*(["'])([^"'\n]+)\1/g;

/**
 * For each folder, the sources that import from it. Texts that do not mention
 * a folder's name are skipped.
 */
function findImporters(
  sources: readonly string[],
  folders: readonly string[],
): ReadonlyMap<string, readonly string[]> {
  const names = new Set(folders.map((folder) => basename(folder)));
  const importers = new Map<string, string[]>();
  for (const source of sources) {
    const text = readIfThere(source) ?? "";
    if (![...names].some((name) => text.includes(name))) continue;
    const imported = new Set(
      [...text.matchAll(specifiers)].flatMap(
        ([, , specifier = ""]) =>
          folderOfImport(specifier, dirname(source), folders) ?? [],
      ),
    );
    for (const folder of imported) {
      importers.set(folder, [...(importers.get(folder) ?? []), source]);
    }
  }
  return importers;
}

/**
 * The folder that an import names: by its path or, with an alias such as
 * `@/generated`, the only folder whose path ends like the import.
 */
function folderOfImport(
  specifier: string,
  from: string,
  folders: readonly string[],
): string | undefined {
  if (/^\.\.?(?:\/|$)/.test(specifier)) {
    const path = resolve(from, specifier);
    return folders.find((folder) => isInside(folder, path, nativeStyle));
  }
  const [, ...rest] = specifier.split("/");
  const matches = folders.filter((folder) => {
    const end = rest.indexOf(basename(folder));
    const tail = `/${rest.slice(0, end + 1).join("/")}`;
    return end >= 0 && `/${portable(folder)}`.endsWith(tail);
  });
  return matches.length === 1 ? matches[0] : undefined;
}
