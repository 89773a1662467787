// The values of enums cost an app nothing unless it uses them.
import { build } from "esbuild";
import { join } from "node:path";
import { expect, test } from "vitest";
import { tempFolder, writeFiles } from "../../support/temp-folder.js";
import { writeTicketApp } from "../types/ticket-app.js";

async function bundle(app: string): Promise<string> {
  const folder = tempFolder({});
  writeTicketApp(folder, {});
  writeFiles(folder, { "src/app.ts": app });
  const { outputFiles } = await build({
    entryPoints: [join(folder, "src/app.ts")],
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

test("an app that only builds has none, and one that asks has those that it asks for", async () => {
  const index = "./generated/index.js";
  const builds = `import { pageOpened } from "${index}"; console.log(pageOpened({ page: "start" }));`;
  const without = await bundle(builds);
  expect(without).toContain("page_opened");
  expect(without).not.toContain("stalls");
  expect(without).not.toContain("search");
  const asks = `import { isPage } from "${index}"; console.log(isPage("start"));`;
  const guarded = await bundle(asks);
  expect(guarded).toContain("search");
  expect(guarded).not.toContain("stalls");
  expect(guarded.length).toBeLessThan(160);
});
