// The target `docs`: `generate` writes the site too, and `check` holds it.
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { check } from "../../generator/generate/check.js";
import { generate } from "../../generator/generate/generate.js";
import { makeRun, type RunFlags } from "../../generator/driver/run.js";
import { runBin } from "../support/run-bin.js";
import { settle } from "../support/remembered-app.js";
import { shop } from "../support/shop.js";
import { readFiles, tempFolder, writeFiles } from "../support/temp-folder.js";
import { docsFolder } from "../docs/docs-folder.js";

const withSite = {
  ...shop,
  "taxonomy.yaml": `${shop["taxonomy.yaml"]}generate: { targets: [default, docs] }\n`,
};

interface Printed {
  readonly code: number;
  readonly out: string;
}

/** Runs `generate`, or `check` if that is asked for, in this process. */
async function run(
  folder: string,
  {
    command = "generate",
    dryRun = false,
    format = "pretty",
    ...flags
  }: RunFlags & {
    readonly command?: "generate" | "check";
    readonly dryRun?: boolean;
    readonly format?: "pretty" | "json";
  } = {},
): Promise<Printed> {
  let out = "";
  const print = (text: string) => (out += text);
  const terminal = { out: print, err: print, color: false, width: 80 };
  const made = makeRun("taxonomy.yaml", flags, folder);
  const code =
    command === "check"
      ? await check(made, { format, full: false }, terminal)
      : (await generate(made, { format, dryRun }, terminal)).exitCode;
  return { code, out };
}

const checkIt = (folder: string) => run(folder, { command: "check" });

describe("a taxonomy with the target `docs`", () => {
  test("generates code and the site, and then finds both up to date", async () => {
    const folder = tempFolder(withSite);
    const first = await run(folder);
    expect(first.code).toBe(0);
    expect(first.out).toContain("docs-site: 17 created\n");
    expect(first.out).toContain("next: commit the folders");
    expect(existsSync(join(folder, "generated/events/checkout.ts"))).toBe(true);
    const site = readFiles(join(folder, "docs-site"));
    const second = await run(folder);
    expect(second.out).toMatch(
      /^docs-site: up to date, 17 files\ngenerated: up to date, \d+ files \(.*\)\n$/,
    );
    expect(readFiles(join(folder, "docs-site"))).toEqual(site);
    expect(await checkIt(folder)).toMatchObject({ code: 0 });
  });

  test("writes the bytes that `docs` writes, for a folder of one platform too", async () => {
    for (const flags of [{}, { platform: "web" } as const]) {
      const folder = tempFolder(withSite);
      await run(folder, flags);
      await docsFolder(folder, {}, "site");
      expect(readFiles(join(folder, "docs-site"))).toEqual(
        readFiles(join(folder, "site")),
      );
    }
  });

  test("writes the site into `docs.output`, in the language of the taxonomy", async () => {
    const folder = tempFolder({
      ...shop,
      "taxonomy.yaml": `lang: ko\ndocs: { output: 문서 }\n${withSite["taxonomy.yaml"]}`,
    });
    expect((await run(folder, { output: "src/gen" })).out).toContain("문서: ");
    const page = readFileSync(join(folder, "문서/index.html"), "utf8");
    expect(page).toContain('<html lang="ko"');
    expect(existsSync(join(folder, "src/gen/index.ts"))).toBe(true);
  });

  test("removes the page of an event that is gone, and keeps files of yours", async () => {
    const folder = tempFolder(withSite);
    await run(folder);
    writeFiles(folder, {
      "docs-site/CNAME": "docs.example\n",
      "events/checkout.yaml": "events: {}\n",
    });
    const stale = await checkIt(folder);
    expect(stale.code).toBe(1);
    expect(stale.out).toContain(
      "`events/checkout_started.html` and `events/checkout_started.md` in",
    );
    expect((await run(folder)).out).toMatch(/docs-site: .*2 removed/);
    const page = join(folder, "docs-site/events/checkout_started.html");
    expect(existsSync(page)).toBe(false);
    expect(existsSync(join(folder, "docs-site/CNAME"))).toBe(true);
    expect((await checkIt(folder)).code).toBe(0);
  });

  test("fails `check` for pages that are stale, edited or deleted", async () => {
    const folder = tempFolder(withSite);
    await run(folder);
    const path = join(folder, "docs-site/index.html");
    const text = readFileSync(path, "utf8");
    writeFiles(folder, { "docs-site/index.html": `${text}<!-- x -->\n` });
    const edited = await checkIt(folder);
    expect(edited.code).toBe(1);
    expect(edited.out).toContain(
      "`index.html` in `docs-site` is edited by hand",
    );
    rmSync(path);
    const deleted = await checkIt(folder);
    expect(deleted.code).toBe(1);
    expect(deleted.out).toContain("`index.html` in `docs-site` is missing");
    await run(folder);
    writeFiles(folder, {
      "taxonomy.yaml": `lang: ko\n${withSite["taxonomy.yaml"]}`,
    });
    const stale = await checkIt(folder);
    expect(stale.code).toBe(1);
    expect(stale.out).toMatch(/in\s+`docs-site` are stale/);
  });

  test("names the site in a dry run and in JSON, and writes nothing", async () => {
    const folder = tempFolder(withSite);
    const { out } = await run(folder, { dryRun: true });
    expect(out).toContain("docs-site: dry run, nothing written: 17 created\n");
    const json = await run(folder, { dryRun: true, format: "json" });
    expect(JSON.parse(json.out)).toMatchObject({
      site: { output: "docs-site", plan: { unchanged: [] } },
    });
    expect(existsSync(join(folder, "docs-site"))).toBe(false);
    await run(folder);
    const again = await run(folder, { format: "json" });
    expect(JSON.parse(again.out)).toMatchObject({
      output: "generated",
      site: { output: "docs-site" },
    });
  });

  test("says that a site is left behind when its folder moves or the target is given up", async () => {
    const folder = tempFolder(withSite);
    await run(folder);
    const moved = {
      "taxonomy.yaml": `docs: { output: site }\n${withSite["taxonomy.yaml"]}`,
    };
    writeFiles(folder, moved);
    const words = (old: string) =>
      `\`${old}\` is an older folder of this taxonomy's site, and no longer updated`;
    expect((await checkIt(folder)).out).toContain(words("docs-site"));
    const { code, out } = await run(folder);
    expect(out).toContain(words("docs-site"));
    expect(out).toContain(
      "delete `docs-site`; to keep it, run `dfn-codegen docs -o docs-site`",
    );
    expect(code).toBe(0);
    expect(existsSync(join(folder, "docs-site/index.html"))).toBe(true);
    expect((await run(folder)).out).not.toContain("docs-site");
    writeFiles(folder, { "taxonomy.yaml": shop["taxonomy.yaml"] });
    rmSync(join(folder, "site/index.html"));
    expect((await run(folder, { dryRun: true })).out).not.toContain("older");
    writeFiles(folder, { "site/index.html": "" });
    expect((await run(folder)).out).toContain(words("site"));
  });

  test("is refused with nothing written if the site would be among the code, or replace a page", async () => {
    const among = tempFolder({
      ...shop,
      "taxonomy.yaml": `docs: { output: generated/site }\n${withSite["taxonomy.yaml"]}`,
    });
    const refused = await run(among);
    expect(refused.code).toBe(1);
    expect(refused.out).toContain(
      "the folder of the site, `generated/site`, is in a folder of generated code",
    );
    expect(existsSync(join(among, "generated"))).toBe(false);
    const taken = tempFolder({ ...withSite, "docs-site/index.html": "mine" });
    const foreign = await run(taken);
    expect(foreign.code).toBe(1);
    expect(foreign.out).toContain("did not generate `index.html`");
    expect(existsSync(join(taken, "generated"))).toBe(false);
  });

  test("has its run recalled from the index, until a page changes", async () => {
    const folder = tempFolder(withSite);
    mkdirSync(join(folder, "node_modules"));
    runBin(folder, ["generate"]);
    // Files that have just been written are not vouched for.
    await settle();
    runBin(folder, ["check"]);
    const index = join(folder, "node_modules/.cache/dfn-codegen");
    const recalled = runBin(folder, ["check"]);
    expect(recalled.stdout).toMatch(/^docs-site: up to date, 17 files\n/);
    expect(JSON.stringify(readFiles(index))).toContain("docs-site");
    rmSync(join(folder, "docs-site/index.md"));
    expect(runBin(folder, ["check"]).code).toBe(1);
    expect(runBin(folder, ["generate"]).stdout).toContain("1 created");
  });
});

describe("`--target docs`", () => {
  test("adds the site to what the taxonomy names", async () => {
    const folder = tempFolder({
      ...shop,
      "taxonomy.yaml": `${shop["taxonomy.yaml"]}generate: { targets: [kotlin] }\n`,
    });
    await run(folder, { target: ["docs"] });
    expect(existsSync(join(folder, "docs-site/index.html"))).toBe(true);
    const files = Object.keys(readFiles(join(folder, "generated")));
    expect(files.filter((path) => path.endsWith(".kt"))).not.toEqual([]);
    expect(files.filter((path) => path.endsWith(".ts"))).toEqual([]);
  });

  test("adds it to the default, where the taxonomy names no targets", async () => {
    const [one, two] = [tempFolder(shop), tempFolder(shop)];
    await run(one, { target: ["docs"] });
    await run(two);
    const names = (folder: string) =>
      Object.keys(readFiles(join(folder, "generated")));
    expect(names(one)).toEqual(names(two));
    expect(existsSync(join(two, "docs-site"))).toBe(false);
  });
});

test("`docs` does not write among generated code", async () => {
  const folder = tempFolder(shop);
  await run(folder);
  const before = readFiles(join(folder, "generated"));
  for (const output of ["generated", "generated/site"]) {
    const { code, err } = await docsFolder(folder, {}, output);
    expect(code).toBe(1);
    expect(err).toContain("a folder of generated code");
  }
  expect(readFiles(join(folder, "generated"))).toEqual(before);
});
