// Reads one side of a comparison: YAML with the catalogue of today, and the `taxonomy.json` that was generated from it, if it is up to date.
import { relative, resolve } from "node:path";
import { analyzeInApp } from "../../driver/compile-run.js";
import { readCatalogue } from "../../driver/package-data.js";
import { outputFolderOf, portable, type Run } from "../../driver/run.js";
import type { Diagnostic } from "../../diagnostics/diagnostic.js";
import { hasErrors } from "../../diagnostics/diagnostic.js";
import type { AcceptedChange } from "../../model/diff-settings.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import { digestOf } from "../../output/digest.js";
import { manifestName, parseManifest } from "../../output/manifest.js";
import { platformSettings } from "../../resolve/read-platform-settings.js";
import type { SourceHost } from "../../read/source-host.js";
import { readSnapshot } from "../../snapshot/read-snapshot.js";
import { locationsOf, type Locations } from "../locate.js";

/** What is known of a side. */
export interface ReadSide {
  /** The YAML with the catalogue of today; absent if it has errors. */
  readonly written?: Taxonomy;
  /** What was generated from exactly this YAML, with the catalogue of then. */
  readonly generated?: Taxonomy;
  readonly locations?: Locations;
  readonly accepted: readonly AcceptedChange[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The name of the file in a generated folder. */
export const snapshotName = "taxonomy.json";

/**
 * Reads a side from its entry file; `host` is the disk or a commit. All platforms
 * are compared, whatever `generate.platform` says, so a `taxonomy.json` of one
 * platform is not read: the events of the others would look new.
 */
export async function readSide(
  run: Run,
  host: SourceHost,
  folders: readonly string[],
): Promise<ReadSide> {
  const { taxonomy, settings, diagnostics, inputs, documents } =
    await analyzeInApp(run, host, { allPlatforms: true });
  const platform = platformSettings(documents[0]?.root, run.overrides);
  const candidates = new Set([
    outputFolderOf(run, settings.output),
    ...folders,
  ]);
  const generated = [...candidates]
    .map((folder) => readGenerated(folder, run, inputs.files, host))
    .find((one) => one !== undefined && one.settings.platform === undefined);
  return {
    ...(taxonomy && {
      written: { ...taxonomy, settings: { ...taxonomy.settings, ...platform } },
      locations: ownLocations(taxonomy),
    }),
    ...(generated && { generated }),
    accepted: settings.diff?.accept ?? [],
    diagnostics: hasErrors(diagnostics) ? diagnostics : [],
  };
}

/** Where a taxonomy's own files define things: not the catalogue. */
export function ownLocations(taxonomy: Taxonomy): Locations {
  const catalogue = readCatalogue().file.path;
  return locationsOf(taxonomy, ({ path }) => path !== catalogue);
}

/**
 * `taxonomy.json` of a generated folder, if its manifest says that it was made
 * of the files that were read, as they are, and that nobody edited it.
 */
function readGenerated(
  folder: string,
  { entry, cwd }: Run,
  inputs: readonly string[],
  host: SourceHost,
): Taxonomy | undefined {
  const manifestText = textOf(host, resolve(folder, manifestName));
  const text = textOf(host, resolve(folder, snapshotName));
  const manifest =
    manifestText === undefined ? undefined : parseManifest(manifestText);
  if (manifest === undefined || text === undefined) return undefined;
  if (manifest.entry !== portable(relative(folder, entry))) return undefined;
  if (manifest.files.get(snapshotName) !== digestOf(text)) return undefined;
  const isCurrent =
    inputs.length === manifest.inputs.size &&
    inputs.every((path) => {
      const bytes = host.readFile(path);
      const known = manifest.inputs.get(portable(relative(folder, path)));
      return bytes !== undefined && known === digestOf(bytes);
    });
  const path = portable(relative(cwd, resolve(folder, snapshotName)));
  return isCurrent ? readSnapshot(text, path) : undefined;
}

/** The text of a file; `undefined` if there is none, or none that can be read. */
export function textOf(host: SourceHost, path: string): string | undefined {
  try {
    const bytes = host.readFile(path);
    return bytes && Buffer.from(bytes).toString("utf8");
  } catch {
    return undefined;
  }
}
