// `infer --from-code`: the facts that an app's sources say, read as `usage` reads them.
import { resolve } from "node:path";
import { compile } from "../compile.js";
import { scanCalls, type CodeRead } from "../infer/code/scan-calls.js";
import { readStamp } from "../output/stamp.js";
import type { TrackFunction } from "../usage/sdk-names.js";
import { diskHost } from "./disk-host.js";
import { catalogueNames } from "./explain-standard.js";
import { findProjects, slashes } from "./find-projects.js";
import { showPath } from "./output-folder.js";
import { readPackageData } from "./package-data.js";
import { sourceDisk } from "./source-disk.js";

export interface ReadCodeOptions {
  /** A tsconfig, or files and patterns; empty for `tsconfig.json`, or all sources where there is none. */
  readonly sources: readonly string[];
  readonly trackFunctions: readonly TrackFunction[];
  readonly excludeTests: boolean;
  /** The taxonomy that is added to: its events are known. */
  readonly merge: string | undefined;
  readonly cwd: string;
}

/** Reads sources and runs nothing of theirs; a sentence where there is nothing to read. */
export async function readCode({
  sources,
  trackFunctions,
  excludeTests,
  merge,
  cwd,
}: ReadCodeOptions): Promise<CodeRead | string> {
  const projects = findProjects(sources, cwd);
  if (typeof projects === "string") return projects;
  return scanCalls({
    projects,
    access: sourceDisk,
    workingFolder: slashes(cwd),
    trackFunctions,
    standardNames: new Set(catalogueNames()),
    eventNames: merge === undefined ? new Set() : eventsOf(merge, cwd),
    excludeTests,
    isOurs: (text) => readStamp(text) !== undefined,
    show: (path) => showPath(resolve(path), cwd),
  });
}

/** What is wrong with the taxonomy is told when it is added to. */
function eventsOf(path: string, cwd: string): ReadonlySet<string> {
  const entry = resolve(cwd, path);
  const options = { entry, cwd, overrides: {} };
  const { taxonomy } = compile(options, diskHost, readPackageData());
  return new Set(taxonomy?.events.map(({ name }) => name));
}
