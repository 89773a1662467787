// Sources that no tsconfig of the app names, though they seem to send events: without a word, nobody would miss them.
import { globSync } from "tinyglobby";
import { readStamp } from "../../output/stamp.js";
import { sourceEndings, type ProjectFiles } from "../project-files.js";
import { sourceDisk } from "./source-disk.js";
import { slashes } from "../../text/paths.js";

const ignored = [
  ...["node_modules", ".git", "dist", "build", "out", "coverage"],
  ...[".next", ".nuxt", ".output", ".svelte-kit", "vendor", "Pods"],
].map((name) => `**/${name}/**`);

/** Paths below a folder, as TypeScript has them, in order. Our own output is none of them. */
export function findOutsiders(
  projects: readonly ProjectFiles[],
  cwd: string,
): readonly string[] {
  const known = new Set(projects.flatMap(({ files }) => files));
  return globSync(["**/*"], {
    cwd,
    absolute: true,
    onlyFiles: true,
    ignore: ignored,
  })
    .map(slashes)
    .filter(
      (path) =>
        sourceEndings.test(path) &&
        !/\.d\.[cm]?ts$|\.min\.[cm]?js$/.test(path) &&
        !known.has(path) &&
        seemsToSend(sourceDisk.readFile(path) ?? ""),
    )
    .sort();
}

function seemsToSend(text: string): boolean {
  return /\blogEvent\b/.test(text) && readStamp(text) === undefined;
}
