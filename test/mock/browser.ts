// Chromium for tests of pages: Debian's, or the one that `CHROMIUM` names.
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";
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
