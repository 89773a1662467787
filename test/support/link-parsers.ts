// Installs the parsers of components in an app on the disk, as links to those of this repository.
import { mkdirSync, symlinkSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

/** `places` are folders of packages in the app, with the package each links to. */
export function linkParsers(
  folder: string,
  places: Readonly<Record<string, string>> = {
    "node_modules/svelte": "svelte",
    "node_modules/@vue/compiler-dom": "@vue/compiler-dom",
  },
): void {
  for (const [place, name] of Object.entries(places)) {
    const link = join(folder, place);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(root, "node_modules", name), link, "junction");
  }
}
