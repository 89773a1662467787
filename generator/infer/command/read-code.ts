// `infer --from-code`: reads an app's sources as `usage` does.
import { resolve } from "node:path";
import { scanCalls, type CodeRead } from "../code/scan-calls.js";
import { readStamp } from "../../output/stamp.js";
import type { TrackFunction } from "../../sdk/sdk-names.js";
import { excludeSources } from "../../usage/command/exclude-sources.js";
import { findProjects } from "../../usage/command/find-projects.js";
import type { Refusal } from "../../system/refuse.js";
import { loadParser } from "../../usage/command/load-parser.js";
import { sourceDisk } from "../../usage/command/source-disk.js";
import { watchSources } from "../../usage/command/watch-sources.js";
import { catalogueNames } from "../../driver/catalogue.js";
import { showPath } from "../../driver/show-path.js";
import { slashes } from "../../text/paths.js";

export interface ReadCodeOptions {
  /**
   * A tsconfig, or files and patterns; empty for `tsconfig.json` or
   * `jsconfig.json`, or all sources if neither exists.
   */
  readonly sources: readonly string[];
  readonly trackFunctions: readonly TrackFunction[];
  readonly excludeTests: boolean;
  /** Source files that are not scanned; paths or patterns relative to `excludeFolder`. */
  readonly exclude: readonly string[];
  readonly excludeFolder: string;
  readonly cwd: string;
  /** Where progress is drawn; `undefined` if there is no terminal. */
  readonly draw: ((text: string) => void) | undefined;
}

/**
 * Reads sources and runs none of the app's code, except the component parsers
 * that it has installed; a refusal if there is nothing to read.
 */
export async function readCode({
  sources,
  trackFunctions,
  excludeTests,
  exclude,
  excludeFolder,
  cwd,
  draw,
}: ReadCodeOptions): Promise<CodeRead | Refusal> {
  const found = findProjects(sources, cwd);
  if ("refusal" in found) return found;
  const projects = excludeSources(found.projects, exclude, excludeFolder);
  const { access, clear } = watchSources(sourceDisk, projects, draw);
  try {
    return await scanCalls({
      projects,
      access,
      loadParser,
      workingFolder: slashes(cwd),
      trackFunctions,
      standardNames: new Set(catalogueNames()),
      excludeTests,
      isOurs: (text) => readStamp(text) !== undefined,
      show: (path) => showPath(resolve(path), cwd),
    });
  } finally {
    clear();
  }
}
