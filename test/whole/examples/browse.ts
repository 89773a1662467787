// Pages of the examples in Chromium, with a stand-in for DFINERY's web SDK.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { launchChromium, openWindow } from "../../mock/browser.js";

const sdkAddress =
  "https://static.dfinery.io/web-sdk/latest/dfn-web-sdk.min.js";
const sdk = readFileSync(join(import.meta.dirname, "web-sdk.js"), "utf8");

/** One call of the SDK: its method and what it was given. */
export type Call = readonly [method: string, ...given: unknown[]];

export interface Opened {
  readonly page: Page;
  /** The calls of the SDK so far, oldest first. */
  readonly calls: () => Promise<readonly Call[]>;
  /** Waits for the next call that `calls` has not shown. */
  readonly nextCall: () => Promise<Call>;
  /** What the browser complained of: errors, refusals of the content security policy, requests that leave. */
  readonly complaints: readonly string[];
}

let window: Promise<BrowserContext> | undefined;

/** Ends the browser of all pages. */
export async function endBrowser(): Promise<void> {
  await (await window)?.browser()?.close();
}

/**
 * Opens a page, and closes it after what is done there. The SDK's script is the stand-in, and
 * no other request leaves the machine.
 */
export async function onPage(
  url: string,
  act: (opened: Opened) => Promise<void>,
): Promise<void> {
  window ??= launchChromium().then((browser) => openWindow(browser));
  const page = await (await window).newPage();
  try {
    await act(await open(page, url));
  } finally {
    await page.close();
  }
}

async function open(page: Page, url: string): Promise<Opened> {
  // Other programs build meanwhile.
  page.setDefaultTimeout(120_000);
  const complaints: string[] = [];
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => {
    if (/warning|error/.test(message.type())) complaints.push(message.text());
  });
  await page.route(
    (address) => address.origin !== new URL(url).origin,
    async (route) => {
      const address = route.request().url();
      if (address === sdkAddress) {
        await route.fulfill({ contentType: "text/javascript", body: sdk });
      } else {
        complaints.push(`asks ${address}`);
        await route.abort();
      }
    },
  );
  await page.goto(url);
  const calls = (): Promise<readonly Call[]> =>
    page.evaluate<readonly Call[]>("globalThis.__calls");
  let seen = 0;
  return {
    page,
    complaints,
    calls,
    nextCall: async () => {
      await page.waitForFunction(`globalThis.__calls.length > ${String(seen)}`);
      const call = (await calls())[seen];
      seen++;
      if (call === undefined) throw new Error("the SDK forgot a call");
      return call;
    },
  };
}
