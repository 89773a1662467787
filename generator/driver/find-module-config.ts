// Which files say how imports are resolved where an output folder lies: found by name alone, for the fast path.
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

/** Absolute paths; absent where there is no such file in the project. */
export interface ModuleFiles {
  readonly tsconfig?: string;
  readonly packageJson?: string;
  /** Only where it is nearer than `tsconfig`. */
  readonly denoJson?: string;
}

/** The nearest files above an output folder, no further than the project goes. The folder need not exist. */
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
 * Digests by path relative to the output folder. A file that is not there has
 * the digest of nothing, so that its coming is noticed. Packages are left out:
 * where their files lie differs from one package manager to the next.
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

/** Of a `package.json` and of a tool's configuration only what is asked of them: they change often. */
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
