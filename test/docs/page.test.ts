// The site in Chromium, from the disk: policy, accessibility with 5,000 events, keyboard, search, print; and live reload.
import { mkdtempSync, rmSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
} from "vitest";
import { readSiteAssets } from "../../generator/driver/site-assets.js";
import { startDocs } from "../../generator/docs/command/serve.js";
import { renderSingle } from "../../generator/docs/site/render-single.js";
import { renderSite } from "../../generator/docs/site/render-site.js";
import { makeRun } from "../../generator/driver/run.js";
import { hasChromium, launchChromium, openWindow } from "../mock/browser.js";
import { tempBase } from "../support/temp-base.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";
import { docsOf } from "./docs-of.js";
import { largeSite, someChanges, taxonomyOf } from "./large-site.js";

let browser: Browser;
let window: BrowserContext;
beforeAll(async () => {
  if (!hasChromium) return;
  browser = await launchChromium();
  window = await openWindow(browser);
});
afterAll(async () => {
  if (hasChromium) await browser.close();
});

describe.skipIf(!hasChromium)("the site", () => {
  let folder: string;
  let axe: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tempBase, "dfn-docs-"));
    const model = docsOf(taxonomyOf(5000), { language: "ko" });
    writeFiles(folder, largeSite(model));
    const few = docsOf(taxonomyOf(3));
    const changed = renderSite(
      { ...few, changes: someChanges() },
      readSiteAssets(),
    );
    writeFiles(folder, {
      "single.html": renderSingle(few, readSiteAssets()),
      "changed.html": changed.get("changes.html") ?? "",
    });
    const require = createRequire(import.meta.url);
    axe = await readFile(require.resolve("axe-core/axe.min.js"), "utf8");
  });
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page; any complaint of the browser, and any request elsewhere, fails the test. */
  async function open(path: string, context = window): Promise<Page> {
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      if (!/^(?:file|data):/.test(request.url()))
        complaints.push(request.url());
    });
    onTestFinished(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });
    await page.goto(
      pathToFileURL(join(folder, path.replace(/#.*/, ""))).href +
        (/#.*/.exec(path)?.[0] ?? ""),
    );
    return page;
  }

  async function ready(page: Page): Promise<void> {
    await page.locator("#finder[data-ready]").waitFor({ timeout: 60_000 });
  }

  describe.each([
    ["light", 360],
    ["dark", 1440],
  ] as const)("%s", (colorScheme, width) => {
    let checked: BrowserContext;
    beforeAll(async () => {
      checked = await openWindow(browser, {
        colorScheme,
        viewport: { width, height: 800 },
        // The site's policy would not let axe run.
        bypassCSP: true,
      });
    });
    afterAll(() => checked.close());

    test.each([
      "index.html",
      "events/event_0.html",
      "properties.html",
      "users.html",
      "personal-data.html",
      "changes.html",
      "changed.html",
      "single.html",
    ])("axe finds nothing on %s", async (path) => {
      const page = await open(path, checked);
      await page.evaluate(axe);
      const found = await page.evaluate(
        `axe.run({ preload: false, runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.slice(0, 3).map(({ html, failureSummary }) => html + failureSummary).join(" ")))`,
      );
      expect(found).toEqual([]);
      const shown = await page.evaluate(
        "[matchMedia('(prefers-color-scheme: dark)').matches, innerWidth, document.documentElement.scrollWidth > innerWidth]",
      );
      expect(shown).toEqual([colorScheme === "dark", width, false]);
    });
  });

  test("draws only what is visible of 5,000 events", async () => {
    const page = await open("index.html");
    expect(await page.locator("#count").textContent()).toBe(
      "이벤트 5,000개 중 5,000개",
    );
    expect(await page.locator("#events li").count()).toBeLessThan(60);
    await page.evaluate("scrollTo(0, document.body.scrollHeight)");
    await page.getByText("event_4999", { exact: true }).waitFor();
    const last = page.locator("#events li").last();
    expect(await last.getAttribute("aria-posinset")).toBe("5000");
    expect(await last.getAttribute("aria-setsize")).toBe("5000");
  });

  test("is used with the keyboard alone", async () => {
    const page = await open("index.html");
    await ready(page);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.className")).toBe(
      "skip",
    );
    await page.keyboard.press("/");
    await page.keyboard.insertText("ㅋㅍ");
    await page.getByText("이벤트 5,000개 중 1,000개").waitFor();
    expect(page.url()).toMatch(/#\?q=%E3%85%8B%E3%85%8D$/);
    const focused = () =>
      page.evaluate("document.activeElement.textContent.trim().split(' ')[0]");
    await page.keyboard.press("ArrowDown");
    const first = await focused();
    expect(first).toMatch(/^event_/);
    for (let step = 0; step < 40; step++)
      await page.keyboard.press("ArrowDown");
    expect(await focused()).not.toBe(first);
    for (let step = 0; step < 41; step++) await page.keyboard.press("ArrowUp");
    expect(await page.evaluate("document.activeElement.id")).toBe("query");
    await page.keyboard.press("Escape");
    expect(await page.locator("#query").inputValue()).toBe("");
    expect(page.url()).not.toContain("#");
    await page.keyboard.insertText("event_4999");
    await page.getByText("이벤트 5,000개 중 1개").waitFor();
    await page.keyboard.press("Enter");
    await page.waitForURL(/events\/event_4999\.html$/);
  });

  test("takes its filters from the address, and says when nothing is found", async () => {
    const page = await open("index.html#?owner=team-3&deprecated=1&q=쿠폰");
    await ready(page);
    await page.getByText("이벤트 5,000개 중 72개").waitFor();
    expect(await page.getByLabel("담당").inputValue()).toBe("team-3");
    await page.locator("#query").fill("없는말");
    await page.getByText("조건에 맞는 이벤트가 없습니다.").waitFor();
    await page.getByRole("button", { name: "필터 초기화" }).click();
    await page.getByText("이벤트 5,000개 중 5,000개").waitFor();
  });

  test("is one file too, whose policy lets its own script and style run", async () => {
    const page = await open("single.html");
    await ready(page);
    await page.locator("#query").fill("ㅋㅍ");
    await page.getByText("1 of 3 events").waitFor();
    await page.keyboard.press("Enter");
    expect(page.url()).toMatch(/#event-event_0$/);
    expect(
      await page.evaluate(
        "getComputedStyle(document.querySelector('.top')).position",
      ),
    ).toBe("sticky");
  });

  test("shows code in tabs, and copies it", async () => {
    const page = await open("events/event_0.html");
    await page
      .context()
      .grantPermissions(["clipboard-read", "clipboard-write"]);
    const tabs = page.getByRole("tab");
    expect(await tabs.allTextContents()).toEqual([
      "예시 데이터",
      "빌더",
      "적재 API",
      "웹",
      "iOS",
      "Android",
    ]);
    await tabs.first().focus();
    await page.keyboard.press("ArrowRight");
    await page.getByRole("button", { name: "코드 복사: 빌더" }).click();
    await page.getByText("복사했습니다").waitFor();
    expect(await page.evaluate("navigator.clipboard.readText()")).toMatch(
      /^logEvent\(Dfinery, event0\(\{/,
    );
  });

  test("is printed on white, also where the screen is dark", async () => {
    const page = await open("events/event_0.html");
    await page.emulateMedia({ media: "print", colorScheme: "dark" });
    for (const name of ["page", "warn-soft", "accent-soft", "private-soft"]) {
      const colour: string = await page.evaluate(
        `getComputedStyle(document.documentElement).getPropertyValue("--${name}")`,
      );
      expect([name, colour.trim()]).toEqual([name, "#fff"]);
    }
  });

  test("is printed whole and without what only a screen needs", async () => {
    const page = await open("events/event_0.html");
    await page.emulateMedia({ media: "print" });
    expect(await page.locator("nav").isVisible()).toBe(false);
    const panels = await page.locator(".panel").all();
    expect(panels).not.toEqual([]);
    for (const panel of panels) {
      expect(await panel.isVisible()).toBe(true);
    }
  });
});

test.skipIf(!hasChromium)(
  "a served page reloads when the taxonomy changes",
  async () => {
    const folder = tempFolder({ "taxonomy.yaml": taxonomyOf(1) });
    const silent = {
      out: () => undefined,
      err: () => undefined,
      color: false,
      width: 80,
    };
    const run = makeRun("taxonomy.yaml", {}, folder);
    const served = await startDocs(run, { format: "pretty", port: 0 }, silent);
    if (typeof served === "number") throw new Error("not served");
    const page = await window.newPage();
    try {
      const complaints: string[] = [];
      page.on("console", (message) => complaints.push(message.text()));
      await page.goto(`${served.url}events/event_0.html`);
      await page.getByText("고객이 쿠폰 화면을 본다.").waitFor();
      writeFiles(folder, {
        "taxonomy.yaml": taxonomyOf(1).replace("화면을 본다", "화면을 떠난다"),
      });
      await page
        .getByText("고객이 쿠폰 화면을 떠난다.")
        .waitFor({ timeout: 60_000 });
      expect(complaints).toEqual([]);
    } finally {
      await page.close();
      await served.close();
    }
  },
);
