// The page at `/`, in Chromium.
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import {
  afterAll,
  beforeAll,
  describe,
  expect,
  onTestFinished,
  test,
} from "vitest";
import type { Mock } from "../../generator/mock/command/start-mock.js";
import { tempFolder } from "../support/temp-folder.js";
import { hasChromium, launchChromium, openWindow } from "./browser.js";
import { eventOf, post, requestOf, shopMock } from "./mock-for-test.js";

describe.skipIf(!hasChromium)("the page", () => {
  let browser: Browser;
  let window: BrowserContext;
  beforeAll(async () => {
    browser = await launchChromium();
    window = await openWindow(browser);
  });
  afterAll(() => browser.close());

  /** Opens the page; any complaint of the browser fails the test. */
  async function open(mock: Mock, live = "live"): Promise<Page> {
    const page = await window.newPage();
    const complaints: string[] = [];
    page.on("console", (message) => {
      const text = message.text();
      // Chromium says so when the mock goes away.
      if (!/^Failed to load resource: net::/.test(text)) complaints.push(text);
    });
    page.on("pageerror", (error) => complaints.push(error.message));
    page.on("request", (request) => {
      const url = request.url();
      if (!url.startsWith(mock.url) && !url.startsWith("data:")) {
        complaints.push(`asks ${url}`);
      }
    });
    onTestFinished(async () => {
      await page.close();
      expect(complaints).toEqual([]);
    });
    await page.goto(mock.url);
    await page.getByText(live, { exact: true }).waitFor();
    return page;
  }

  test("is empty with a line to try, which works", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    await page.getByText("Nothing arrived yet").waitFor();
    const line = (await page.locator("#empty-line").textContent()) ?? "";
    expect(line).toMatch(/^curl 'http:\/\/127\.0\.0\.1:\d+\/api\/v1\/events/);
    const body = /-d '(.*)'$/.exec(line)?.[1] ?? "";
    await post(mock.url, body);
    await page.getByRole("option", { name: "df_login, accepted" }).waitFor();
    expect(await page.locator("#count-accepted").textContent()).toBe("1");
  });

  test("is in the language of the taxonomy", async () => {
    const folder = tempFolder({
      "taxonomy.yaml": `version: 1
lang: ko
event_properties: { coupon_code: { type: string } }
events: { coupon_redeemed: { properties: { coupon_code: required } } }
`,
    });
    const mock = await shopMock({ taxonomy: join(folder, "taxonomy.yaml") });
    const page = await open(mock, "연결됨");
    await page.getByText("아직 받은 데이터 없음").waitFor();
    expect(await page.locator("html").getAttribute("lang")).toBe("ko");
    await post(mock.url, requestOf(eventOf("coupon_redeemed")));
    await page.getByRole("option", { name: "coupon_redeemed, 버려짐" }).click();
    await page.getByText("콘솔은 이 데이터를 버립니다").waitFor();
    const shown = await page.locator("header, nav, .hint").allTextContents();
    expect(shown.join(" ")).not.toMatch(/[a-z]{4,} [a-z]{2,}/i);
  });

  test("shows violations beside the payload, and runs nothing that was sent", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    const evil = "<img src=x onerror=alert(1)>";
    await post(
      mock.url,
      requestOf(
        eventOf(evil),
        eventOf("coupon_redeemed", {
          event_properties: { coupon_code: "쿠폰", [evil]: evil },
        }),
      ),
    );
    await page
      .getByRole("option")
      .filter({ hasText: "coupon_redeemed" })
      .click();
    const wrong = page.locator("#detail .code.wrong");
    await wrong.filter({ hasText: '"coupon_code": "쿠폰"' }).waitFor();
    const why = await page.locator("#detail .why").allTextContents();
    expect(why.join("\n")).toContain("`coupon_code` must match");
    expect(why.join("\n")).toContain(`\`${evil}\` is not registered here`);
    expect(await page.locator("img").count()).toBe(0);
  });

  test("says where the API takes the items that stood among the properties", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    const items = { event_properties: { df_items: [] } };
    await post(mock.url, requestOf(eventOf("df_purchase", items)));
    await page.getByRole("option").click();
    await page
      .locator("#detail .why")
      .filter({
        hasText:
          "`df_items` is not registered here (unregistered): move `df_items` to `event_items`, next to `event_properties`",
      })
      .waitFor();
  });

  test("is used by keyboard: search, filters, list", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    await post(
      mock.url,
      requestOf(eventOf("df_login"), eventOf("df_logn"), eventOf("df_logout")),
    );
    const options = page.getByRole("option");
    await options.nth(2).waitFor();
    await page.keyboard.press("ArrowDown");
    const newest = page.getByRole("option", { selected: true });
    expect(await newest.textContent()).toContain("df_logout");
    await page.keyboard.press("/");
    await page.keyboard.type("logn registered");
    await expect.poll(() => options.count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => options.count()).toBe(3);
    await page.locator("#list").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    const chosen = page.getByRole("option", { selected: true });
    expect(await chosen.textContent()).toContain("df_logn");
    await page.locator("#detail .verdict.dropped").waitFor();
    await page.getByRole("button", { name: /^Dropped/ }).press("Enter");
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole("button", { name: /^All/ }).press("Enter");
    await page.locator("#names button", { hasText: "df_login" }).press("Enter");
    await expect.poll(() => options.count()).toBe(1);
    await page.getByRole("button", { name: "Clear all" }).press("Enter");
    await page.getByText("Nothing arrived yet").waitFor();
  });

  test("10,000 events: few are in the document, and the last is reached", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    for (let request = 0; request < 100; request++) {
      const names = Array.from({ length: 100 }, (_, at) =>
        eventOf(at === 0 ? "df_logn" : "df_login"),
      );
      await post(mock.url, requestOf(...names));
    }
    const all = page.locator("#count-all");
    await expect.poll(() => all.textContent()).toBe("10000");
    expect(await page.locator("#count-dropped").textContent()).toBe("100");
    expect(await page.getByRole("option").count()).toBeLessThan(60);
    await page.locator("#list").focus();
    await page.keyboard.press("End");
    const last = page.locator('[aria-posinset="10000"][aria-selected="true"]');
    await last.waitFor();
    expect(await last.getAttribute("id")).toBe("row-1");
    await page.keyboard.press("Home");
    await page.locator("#row-10000[aria-selected=true]").waitFor();
  });

  test("says how many records were discarded beyond --keep", async () => {
    const mock = await shopMock({ keep: 1200 });
    const page = await open(mock);
    const note = page.locator("#discarded");
    await post(mock.url, requestOf(eventOf("df_login")));
    await page.getByRole("option").waitFor();
    expect(await note.isVisible()).toBe(false);
    for (let request = 0; request < 13; request++) {
      const names = Array.from({ length: 100 }, () => eventOf("df_logout"));
      await post(mock.url, requestOf(...names));
    }
    const said =
      "Showing the newest 1,200 of 1,301 records; 101 older ones were discarded (--keep)";
    await expect.poll(() => note.textContent()).toBe(said);
    expect(await note.isVisible()).toBe(true);
    // The list keeps the rest of the column: its last row is reached and in sight.
    await page.locator("#list").focus();
    await page.keyboard.press("End");
    const last = page.locator('[aria-posinset="1200"][aria-selected="true"]');
    await last.waitFor();
    const list = await page.locator("#list").boundingBox();
    const bottom = (box: typeof list) => (box ? box.y + box.height : NaN);
    // The row is selected a frame before the list has scrolled to it.
    await expect
      .poll(async () => bottom(await last.boundingBox()) - bottom(list))
      .toBeLessThanOrEqual(1);
    const answer = (await (
      await fetch(`${mock.url}/_mock/events`)
    ).json()) as object;
    expect(answer).toMatchObject({ kept: 1200, forgotten: 101, note: said });
    await page.getByRole("button", { name: "Clear all" }).press("Enter");
    await note.waitFor({ state: "hidden" });
  });

  test("comes back after the mock was away", async () => {
    const mock = await shopMock();
    const page = await open(mock);
    const headers = (await fetch(mock.url)).headers;
    expect(headers.get("content-security-policy")).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'/,
    );
    await mock.close();
    await page.getByText("connection lost").waitFor();
    const again = await shopMock({ port: mock.port });
    await page.getByText("live", { exact: true }).waitFor();
    await post(again.url, requestOf(eventOf("df_login")));
    await page.getByRole("option", { name: /^df_login/ }).waitFor();
  });
});
