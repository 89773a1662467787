// Chromium for tests of pages: Debian's, or the one that `CHROMIUM` names.
import { existsSync } from "node:fs";
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
} from "playwright-core";
import { hasTool } from "../support/has-tool.js";

const candidates = [
  process.env["CHROMIUM"],
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** `.ci/run` installs it. */
const chromiumPath = candidates.find(
  (path) => path !== undefined && existsSync(path),
);

/** Asked by each file whose tests open a page. */
export const hasChromium = hasTool(
  chromiumPath !== undefined,
  "no Chromium here, so no page is tested",
  "`apt-get install chromium`, or name one with CHROMIUM=…",
);

export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath ?? "",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/**
 * A context for many pages, of which the first stays open. Others are then tabs of the same window: for each
 * new window, Chromium prepares what people see around a page, and that takes longer than most pages do.
 */
export async function openWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<BrowserContext> {
  const context = await browser.newContext(options);
  await context.newPage();
  return context;
}
