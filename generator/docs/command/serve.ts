// `docs --serve`: serves the site on loopback until Ctrl-C, and follows the taxonomy.
import { siteNotListening } from "../../diagnostics/codes/docs-not-listening.js";
import { describeError } from "../../driver/report-errors.js";
import { followInputs } from "../../driver/follow-inputs.js";
import type { Run } from "../../driver/run.js";
import { errorCode, reasonOf } from "../../system/file-errors.js";
import { refuse } from "../../system/refuse.js";
import { present } from "../../system/report.js";
import { serveApp, type Listening } from "../../system/serve-app.js";
import type { Terminal } from "../../system/terminal.js";
import { untilStopped } from "../../system/until-stopped.js";
import type { DocsModel } from "../model/docs-model.js";
import { renderSite } from "../site/render-site.js";
import { docsExitCode, type DocsOptions } from "./docs.js";
import { readSiteAssets } from "../../driver/site-assets.js";
import { readModel } from "./read-model.js";
import { makeSiteApp } from "./site-app.js";

export interface ServeOptions extends DocsOptions {
  readonly port: number;
}

const host = "127.0.0.1";

/** The exit code: 0 after Ctrl-C; 1 if it cannot listen; otherwise as `docs`. */
export async function serveDocs(
  run: Run,
  options: ServeOptions,
  terminal: Terminal,
): Promise<number> {
  const served = await startDocs(run, options, terminal);
  if (typeof served === "number") return served;
  if (terminal.quiet !== true) {
    terminal.err("Taxonomy changes are shown at once. Press Ctrl-C to stop.\n");
  }
  await untilStopped();
  await served.close();
  return 0;
}

export interface ServedDocs {
  readonly url: string;
  readonly close: () => Promise<void>;
}

/** Starts to serve, or returns the exit code of what was reported. */
export async function startDocs(
  run: Run,
  options: ServeOptions,
  terminal: Terminal,
): Promise<ServedDocs | number> {
  const { diagnostics, inputs, model } = await readModel(run, options);
  const { format, port } = options;
  if (model === undefined) {
    const text = describeError(diagnostics, "nothing is served");
    const facts = { command: "docs", ok: false };
    await present({ diagnostics, facts, text }, format, terminal);
    return docsExitCode(diagnostics);
  }
  const render = (read: DocsModel) =>
    renderSite(read, readSiteAssets(), { isLive: true });
  const site = makeSiteApp(render(model), host);
  const listening = await listen(() => serveApp(site.app, host, port), port);
  if ("refusal" in listening) {
    await refuse(listening, { command: "docs", format }, terminal);
    return 1;
  }
  const url = `http://${host}:${String(listening.port)}/`;
  const facts = { command: "docs", ok: true, url };
  await present({ diagnostics, facts, text: `${url}\n` }, format, terminal);
  const readAgain = async (next: Run) => {
    const read = await readModel(next, options);
    const apply = async (): Promise<void> => {
      if (read.model === undefined) {
        const text = "keeping the previous pages\n";
        const message = { diagnostics: read.diagnostics, facts: {}, text };
        await present(message, "pretty", terminal);
        return;
      }
      site.replace(render(read.model));
    };
    return { inputs: read.inputs, apply };
  };
  const stop = await followInputs(run, inputs, readAgain, terminal);
  return {
    url,
    close: async () => {
      await stop();
      await listening.close();
    },
  };
}

async function listen(
  start: () => Promise<Listening>,
  port: number,
): Promise<
  Listening | { readonly refusal: ReturnType<typeof siteNotListening.at> }
> {
  try {
    return await start();
  } catch (error) {
    if (errorCode(error) === undefined) throw error;
    return {
      refusal: siteNotListening.at({
        message: `nothing can be served on port ${String(port)} of ${host}: ${reasonOf(error)}`,
        hint: "use `--port 0` to get a free port",
      }),
    };
  }
}
