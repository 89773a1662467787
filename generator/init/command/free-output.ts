// Finds the output folder that `init` proposes: one that no other taxonomy of the app uses.
import { basename, dirname, join, resolve } from "node:path";
import type { AppFiles } from "../../driver/app-files.js";
import { guessOutput } from "../../driver/guess-output.js";
import { outputFolderFor, type App } from "../../driver/read-app.js";
import { manifestName } from "../../output/manifest.js";
import { parseFields } from "../../system/read-text.js";
import { taxonomiesOf, wordFor } from "../script-names.js";

/**
 * Absolute. The app's usual folder or, if another taxonomy uses that, a folder
 * next to it that is named after this taxonomy: `src/generated-admin`. `path`
 * is the absolute path of the taxonomy, `name` is its name in scripts.
 */
export function freeOutput(
  app: App,
  path: string,
  name: string,
  files: AppFiles,
): string {
  const usual = outputFolderFor(app);
  const others = otherTaxonomies(app, usual, files).filter(
    (other) => files.realPath(other) !== files.realPath(path),
  );
  const isTaken = others.some((other) => {
    const text = files.text(other);
    return (
      text !== undefined && resolve(dirname(other), guessOutput(text)) === usual
    );
  });
  const word = wordFor(name);
  return isTaken && word !== ""
    ? join(dirname(usual), `${basename(usual)}-${word}`)
    : usual;
}

/**
 * Absolute paths: the taxonomy that the folder was generated from, those in
 * the app's scripts, and the app's usual one.
 */
function otherTaxonomies(
  { folder, manifest = "" }: App,
  output: string,
  files: AppFiles,
): readonly string[] {
  const entry = parseFields(files.text(join(output, manifestName))).get(
    "entry",
  );
  return [
    join(folder, "taxonomy.yaml"),
    ...taxonomiesOf(manifest).map((name) => resolve(folder, name)),
    ...(typeof entry === "string" ? [resolve(output, entry)] : []),
  ];
}
