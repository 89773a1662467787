// One digest for all files of a site, for the manifest: whether the site is as the last run left it.
import { join, resolve } from "node:path";
import { digestOf } from "../output/digest.js";
import type { SiteRecord } from "../output/manifest.js";
import { makeFileReader } from "./read-many-files.js";
import { walkOutput } from "./read-output.js";

export interface DigestedFile {
  readonly path: string;
  readonly digest: string;
}

export function digestOfSite(files: readonly DigestedFile[]): string {
  const rows = files.map(({ path, digest }) => `${path} ${digest}`);
  return digestOf(rows.sort().join("\n"));
}

/**
 * The files of a site, if those with our stamp in its folder are those of the
 * record; other files do not count. `folder`: the output folder, to which the
 * record is relative. Throws the operating system's errors.
 */
export function readSameSite(
  site: SiteRecord,
  folder: string,
): readonly DigestedFile[] | undefined {
  const root = resolve(folder, site.folder);
  const read = makeFileReader();
  const found: DigestedFile[] = [];
  for (const { path, kind } of walkOutput(root, new Set())) {
    if (kind !== "file") continue;
    found.push({ path, digest: digestOf(read(join(root, path))) });
  }
  return digestOfSite(found) === site.digest ? found : undefined;
}
