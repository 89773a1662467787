// The script and the style of the site, which the build made.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { packageFolder } from "../../driver/package-folder.js";
import type { Assets } from "../site/render-site.js";

export function readAssets(): Assets {
  const read = (name: string): string =>
    readFileSync(join(packageFolder(), "dist/docs", name), "utf8");
  return { script: read("docs.js"), style: read("docs.css") };
}
