// Adapts a draft to the app that contains it, as `init` would.
import { dirname, resolve } from "node:path";
import { isInside, nativeStyle } from "../../text/paths.js";
import type { AppFiles } from "../../driver/app-files.js";
import { schemaFolderFor } from "../../driver/find-schemas.js";
import {
  outputFolderFor,
  readApp,
  settingsFor,
  type App,
} from "../../driver/read-app.js";
import { isFolder } from "../../system/is-folder.js";
import { settingsBlock } from "../../app/settings-block.js";
import { showPath } from "../../driver/show-path.js";

export interface OutputContext {
  /** Path of the taxonomy's JSON Schema, as the draft refers to it. */
  readonly schema: string;
  /** Lines of the block `generate:`. */
  readonly settings: readonly string[];
  /** The `init` command that sets up the app for the draft; absent if nothing is to be set up. */
  readonly setup: string | undefined;
}

/** `path` is absolute; a draft for stdout counts as one in the working folder. */
export function outputContextFor(
  path: string | undefined,
  cwd: string,
  files: AppFiles,
): OutputContext {
  const place = path ?? resolve(cwd, "draft.yaml");
  const folder = isFolder(dirname(place)) ? dirname(place) : cwd;
  const app = readApp(folder, files);
  return {
    schema: `${schemaFolderFor(place, cwd, files)}/taxonomy.schema.json`,
    settings: settingsBlock(settingsFor(app, place, outputFolderFor(app))),
    setup: path === undefined ? undefined : setupWords(app, path, cwd),
  };
}

/**
 * Nothing if there is no `package.json`, if one of its scripts already calls
 * us, or for another app's draft.
 */
function setupWords(
  { folder, manifest }: App,
  path: string,
  cwd: string,
): string | undefined {
  if (manifest === undefined) return undefined;
  if (!isInside(folder, cwd, nativeStyle)) return undefined;
  if (/"dfn-codegen [^"]*"/.test(manifest)) return undefined;
  const shown = showPath(path, cwd);
  return shown === "taxonomy.yaml" ? "init" : `init ${shown}`;
}
