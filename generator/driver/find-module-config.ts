// Finds the files that configure import resolution for an output folder: by name alone, for the fast path.
import { basename, dirname, join, relative } from "node:path";
import { digestOf } from "../output/digest.js";
import {
  isToolConfig,
  resolverSettingsIn,
} from "../app/exact-extension-tools.js";
import { packageFactsOf } from "../app/package-config.js";
import { foldersUpToRoot } from "./project-root.js";
import { fileText, type AppFiles } from "./app-files.js";
import { portable } from "./run.js";

/** Absolute paths; absent if the project has no such file. */
export interface ModuleFiles {
  readonly tsconfig?: string;
  readonly packageJson?: string;
  /** Only if it is nearer than `tsconfig`. */
  readonly denoJson?: string;
}

/** The nearest files above an output folder, within the project. The folder need not exist. */
export function findModuleFiles(
  folder: string,
  entryFolder: string,
  files: AppFiles,
): ModuleFiles {
  // Not in the folder itself: with `emit: js` it has a `package.json` of ours.
  const folders = foldersUpToRoot(folder, entryFolder, files).filter(
    (at) => at !== folder,
  );
  const nearest = (names: readonly string[]) =>
    folders
      .flatMap((at) => names.map((name) => join(at, name)))
      .find((path) => files.exists(path));
  const tsconfig = nearest(["tsconfig.json"]);
  const packageJson = nearest(["package.json"]);
  const deno = nearest(["deno.json", "deno.jsonc"]);
  const isNearer =
    deno !== undefined &&
    (tsconfig === undefined || dirname(deno).length > dirname(tsconfig).length);
  return {
    ...(tsconfig !== undefined && { tsconfig }),
    ...(packageJson !== undefined && { packageJson }),
    ...(isNearer && { denoJson: deno }),
  };
}

/**
 * Digests by path relative to the output folder. A missing file has the digest
 * of an empty one, so that its creation is noticed. Packages are left out,
 * because their location depends on the package manager.
 */
export function digestModuleFiles(
  paths: Iterable<string>,
  folder: string,
  files: AppFiles,
): ReadonlyMap<string, string> {
  return new Map(
    [...paths]
      .filter((path) => !/[\\/]node_modules[\\/]/.test(path))
      .map((path) => [
        portable(relative(folder, path)),
        digestFile(path, files),
      ]),
  );
}

/** For a `package.json` and a tool's configuration, only the relevant part: these files change often. */
function digestFile(path: string, files: AppFiles): string {
  const text = fileText(files, path);
  const fileName = basename(path);
  if (!isToolConfig(fileName)) return digestOf(text);
  const lessons = resolverSettingsIn({ fileName, text });
  return digestOf(
    fileName === "package.json"
      ? JSON.stringify(packageFactsOf(text)) + lessons
      : lessons,
  );
}
