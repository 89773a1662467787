// `dfn-codegen docs` on the disk: what it writes, removes and refuses.
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";
import { docsFolder } from "./docs-folder.js";

describe("a site", () => {
  test("is written once, and is up to date then", async () => {
    const folder = tempFolder(shop);
    const first = await docsFolder(folder);
    expect(first).toMatchObject({ code: 0, err: "" });
    expect(first.out).toMatch(
      /^site: 17 files written \(.*\)\nopen site\/index.html\n$/,
    );
    const before = readFiles(join(folder, "site"));
    expect((await docsFolder(folder)).out).toMatch(
      /^site: up to date, 17 files/,
    );
    expect(readFiles(join(folder, "site"))).toEqual(before);
  });

  test("loses the page of an event that is gone, and keeps files of yours", async () => {
    const folder = tempFolder(shop);
    await docsFolder(folder);
    writeFiles(folder, { "site/CNAME": "docs.example\n" });
    writeFiles(folder, { "events/checkout.yaml": "events: {}\n" });
    expect((await docsFolder(folder)).out).toContain("2 files removed");
    expect(existsSync(join(folder, "site/events/checkout_started.html"))).toBe(
      false,
    );
    expect(existsSync(join(folder, "site/CNAME"))).toBe(true);
  });

  test("is held by `--check`: stale, edited and left-over pages fail", async () => {
    const folder = tempFolder(shop);
    expect((await docsFolder(folder, { check: true })).code).toBe(1);
    expect(existsSync(join(folder, "site"))).toBe(false);
    await docsFolder(folder);
    expect((await docsFolder(folder, { check: true })).code).toBe(0);
    writeFiles(folder, { "events/checkout.yaml": "events: {}\n" });
    const { code, err } = await docsFolder(folder, { check: true });
    expect(code).toBe(1);
    expect(err).toContain("`events/checkout_started.html`");
    await docsFolder(folder);
    const path = join(folder, "site/index.html");
    const text = readFileSync(path, "utf8");
    writeFiles(folder, {
      "site/index.html": text.replace("<main", "<!-- x --><main"),
    });
    const edited = await docsFolder(folder, { check: true });
    expect(edited.err).toContain("`index.html`");
  });

  test("does not replace a page that is not ours", async () => {
    const folder = tempFolder({ ...shop, "site/index.html": "mine" });
    const { code, err } = await docsFolder(folder);
    expect(code).toBe(1);
    expect(err).toContain("did not generate `index.html` in `site`");
    expect(readFiles(join(folder, "site"))).toEqual({ "index.html": "mine" });
  });

  test("is not written into the folder of the taxonomy", async () => {
    const folder = tempFolder(shop);
    const { code, err } = await docsFolder(folder, {}, ".");
    expect(code).toBe(1);
    expect(err).toContain("is the folder of the taxonomy itself");
  });

  test("links lines at the git host, and speaks the taxonomy's language", async () => {
    const folder = tempFolder({
      ...shop,
      "taxonomy.yaml": `lang: ko\ndocs: { edit_url: "https://git.example/{file}#L{line}" }\n${shop["taxonomy.yaml"]}`,
    });
    await docsFolder(folder);
    const page = readFileSync(
      join(folder, "site/events/checkout_started.html"),
      "utf8",
    );
    expect(page).toContain(
      'href="https://git.example/events/checkout.yaml#L2"',
    );
    expect(page).toContain("정의: events/checkout.yaml:2");
  });

  test("shows where events are sent from", async () => {
    const place = { file: "src/<b>.ts", line: 7, column: 1, role: "product" };
    const report = {
      command: "usage",
      events: [{ name: "trial_started", sites: [{ sent: true, place }] }],
    };
    const folder = tempFolder({
      ...shop,
      "usage.json": JSON.stringify(report),
    });
    await docsFolder(folder, { usage: "usage.json" });
    const files = readFiles(join(folder, "site"));
    expect(files["events/trial_started.html"]).toContain(
      "src/&#60;b&#62;.ts:7",
    );
    expect(files["events/checkout_started.html"]).toContain(
      "No code sends it.",
    );
    expect(files["search.json"]).toContain('"neverSent": true');
  });
});

test("one file is written where you name it", async () => {
  const folder = tempFolder(shop);
  const { code, out } = await docsFolder(folder, {
    single: "out/택소노미.html",
  });
  expect([code, out]).toEqual([
    0,
    expect.stringMatching(/^out\/택소노미.html: written/),
  ]);
  const text = readFileSync(join(folder, "out/택소노미.html"), "utf8");
  expect(text).toContain('id="event-trial_started"');
});

describe("refusals", () => {
  test("a taxonomy with errors writes nothing", async () => {
    const folder = tempFolder({ "taxonomy.yaml": "version: 1\nevnts: {}\n" });
    const { code, err } = await docsFolder(folder);
    expect(code).toBe(1);
    expect(err).toMatch(/1 error, nothing was written\n$/);
    expect(existsSync(join(folder, "site"))).toBe(false);
  });

  test.each([
    ["missing.json", "`missing.json` does not exist"],
    ["taxonomy.yaml", "`taxonomy.yaml` is not a report of `usage`"],
  ])("a report %s", async (usage, message) => {
    const { code, out } = await docsFolder(tempFolder(shop), {
      usage,
      format: "json",
    });
    expect(code).toBe(2);
    expect(out).toContain(message);
  });

  test.each(["javascript:alert(1)", "ftp://x/{file}"])(
    "an edit_url that is not on the web: %s",
    async (url) => {
      const folder = tempFolder({
        "taxonomy.yaml": `version: 1\ndocs: { edit_url: ${JSON.stringify(url)} }\n`,
      });
      const { code, err } = await docsFolder(folder);
      expect(code).toBe(1);
      expect(err).toContain("edit_url");
    },
  );
});
