// The texts of a project's files, each read once however many projects name it.
import type { Unresolved } from "./unresolved.js";
import { roleOf } from "./source-location.js";
import type { ProjectFiles } from "./project-files.js";
import type { SourceAccess } from "./source-access.js";

export interface ReadOptions {
  readonly access: SourceAccess;
  /** Whether a path is the generated folder's, which is not scanned. */
  readonly isGenerated: (path: string) => boolean;
  readonly excludeTests: boolean;
  /** A path as messages show it. */
  readonly show: (path: string) => string;
}

export interface ReadTexts {
  /** By absolute path. */
  readonly texts: ReadonlyMap<string, string>;
  readonly unresolved: readonly Unresolved[];
}

/** Texts of what is to be scanned; `done` names what another project had, and learns what this one has. */
export function readTexts(
  { files }: ProjectFiles,
  { access, isGenerated, excludeTests, show }: ReadOptions,
  done: Set<string>,
): ReadTexts {
  const texts = new Map<string, string>();
  const unresolved: Unresolved[] = [];
  for (const path of files) {
    if (done.has(path) || isGenerated(path)) continue;
    if (excludeTests && roleOf(show(path)) !== "product") continue;
    done.add(path);
    const text = access.readFile(path);
    if (text === undefined) {
      unresolved.push({ file: show(path), message: "it cannot be read" });
    } else {
      texts.set(path, text);
    }
  }
  return { texts, unresolved };
}
