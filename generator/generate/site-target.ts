// The target `docs`: renders the site of documents that `dfn-codegen docs` writes without options.
import { describeTaxonomy } from "../docs/describe-taxonomy.js";
import { readDocsSettings } from "../docs/settings.js";
import { renderSite } from "../docs/site/render-site.js";
import { analyzeInApp, type AppAnalysis } from "../driver/compile-run.js";
import type { Run } from "../driver/run.js";
import { readSiteAssets } from "../driver/site-assets.js";
import type { SourceHost } from "../read/source-host.js";

export interface RenderedSite {
  /** The folder, relative to the entry file. */
  readonly setting: string;
  /** Texts by path, not stamped. */
  readonly files: ReadonlyMap<string, string>;
}

/**
 * Renders the site of a run's taxonomy. It describes the events of all
 * platforms: if the folder of the run is for one of them, the taxonomy is
 * analysed again. `undefined` if there is an error.
 */
export async function renderSiteTarget(
  run: Run,
  found: AppAnalysis,
  host: SourceHost,
): Promise<RenderedSite | undefined> {
  const { taxonomy, documents } =
    found.taxonomy?.settings.platform === undefined
      ? found
      : await analyzeInApp(run, host, { allPlatforms: true });
  if (taxonomy === undefined) return undefined;
  const model = describeTaxonomy({ taxonomy, documents });
  return {
    setting: readDocsSettings(documents[0]?.root).output,
    files: renderSite(model, readSiteAssets()),
  };
}
