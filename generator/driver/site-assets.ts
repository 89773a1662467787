// The script and the style of the site of documents, which the build made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "./package-folder.js";

export interface SiteAssets {
  readonly script: string;
  readonly style: string;
}

export function readSiteAssets(): SiteAssets {
  const read = (name: string): string =>
    readFileSync(join(packageFolder(), "dist/docs", name), "utf8");
  return { script: read("docs.js"), style: read("docs.css") };
}
