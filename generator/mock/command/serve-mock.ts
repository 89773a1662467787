// Assembles a mock from judge, core, app and socket.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { makeJudge } from "../../judge/make-judge.js";
import type { OnRequest } from "../app.js";
import { makeCore, type MockCore } from "../mock-core.js";
import type { MockSettings } from "../settings.js";
import type { PageFiles } from "../make-page.js";
import type { Taxonomy } from "../../model/taxonomy.js";
import { packageFolder } from "../../driver/package-folder.js";

export interface ServedMock {
  readonly core: MockCore;
  /** For a taxonomy that changed: what judges, and the language of the page. */
  readonly replaceTaxonomy: (taxonomy: Taxonomy) => void;
  readonly url: string;
  readonly port: number;
  readonly close: () => Promise<void>;
}

/** Listens on `host`; port 0 is any free one. Rejects with the system's error, such as `EADDRINUSE`. */
export async function serveMock(
  taxonomy: Taxonomy,
  settings: MockSettings,
  { host, port }: { readonly host: string; readonly port: number },
  onRequest?: OnRequest,
): Promise<ServedMock> {
  const { makeApp } = await import("../app.js");
  const { serveApp } = await import("../../system/serve-app.js");
  const { makePage } = await import("../make-page.js");
  const files = readPage();
  let page = makePage(files, taxonomy.settings.lang);
  const core = makeCore(settings, makeJudge(taxonomy), Date.now);
  const listening = await serveApp(
    makeApp(core, host, () => page, onRequest),
    host,
    port,
  );
  const shown = host.includes(":") ? `[${host}]` : host;
  return {
    core,
    replaceTaxonomy: (next) => {
      core.replaceJudge(makeJudge(next));
      page = makePage(files, next.settings.lang);
    },
    url: `http://${shown}:${String(listening.port)}`,
    port: listening.port,
    close: listening.close,
  };
}

/** The page's files are shipped as they were written. */
function readPage(): PageFiles {
  const folder = join(packageFolder(), "generator", "mock", "page");
  const read = (name: string): string =>
    readFileSync(join(folder, name), "utf8");
  return {
    html: read("page.html"),
    css: read("page.css"),
    js: read("page.js"),
  };
}
