// The site of documents of a run: as the last run left it, or rendered again.
import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Run } from "../driver/run.js";
import type { Manifest } from "../output/manifest.js";
import type { BuiltFiles } from "./build-files.js";
import { hasSameInputs, makeInputRecords } from "./manifest.js";
import { keepSite, planSite, type SiteMemory } from "./site-folder.js";

type PlannedSite = ReturnType<typeof planSite>;

/** The manifest alone knows where the last run wrote the site: a page of it must still be there. */
export function findFormerSite(
  folder: string,
  previous: Manifest | undefined,
  site: PlannedSite | undefined,
): string | undefined {
  if (previous?.site === undefined) return undefined;
  if (site !== undefined && "refusal" in site) return undefined;
  const former = resolve(folder, previous.site.folder);
  return former !== site?.folder && existsSync(join(former, "index.html"))
    ? former
    : undefined;
}

/**
 * The site as the last run left it, if that had the same inputs; otherwise it
 * is rendered. The folder of code that a flag names is not that of the site.
 */
export async function siteOfRun(
  run: Run,
  { record, renderSite }: BuiltFiles,
  folder: string,
  previous: Manifest | undefined,
  memory: SiteMemory | undefined,
): Promise<PlannedSite | undefined> {
  if (renderSite === undefined) return undefined;
  const isVouched =
    previous?.site !== undefined &&
    hasSameInputs(previous, makeInputRecords(run, folder, record));
  const kept = isVouched ? keepSite(previous.site, folder, run.cwd) : undefined;
  if (kept !== undefined) return kept;
  const site = await renderSite();
  const plain = { ...run, overrides: {} };
  return site && planSite(site.files, plain, site.setting, folder, memory);
}
