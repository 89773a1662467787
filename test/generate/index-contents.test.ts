// What an index knows of includes, and that it makes a run say what it would say without.
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { makeRun } from "../../generator/driver/run.js";
import { check } from "../../generator/generate/check.js";
import { generate } from "../../generator/generate/generate.js";
import { formats } from "../../generator/system/terminal.js";
import {
  generateIn,
  recall,
  remember,
  rememberedApp,
  settle,
  settledApp,
  terminalOf,
  upToDate,
} from "../support/remembered-app.js";
import { moreEvents, shop } from "../support/shop.js";
import { writeFiles } from "../support/temp-folder.js";

/** From sources, its digest takes longer than all the rest. */
vi.mock("../../generator/generate/fingerprint.js", () => ({
  generatorFingerprint: () => "0".repeat(24),
  builtFingerprint: () => undefined,
}));

describe("knows where includes look", () => {
  const include = (patterns: string) => (folder: string) => {
    const text = shop["taxonomy.yaml"].replace(
      "[events/*.yaml]",
      JSON.stringify(patterns.split(", ")),
    );
    writeFiles(folder, { "taxonomy.yaml": text });
  };

  /** The app with another pattern, generated again and remembered. */
  async function withPattern(
    pattern: string,
    change: (folder: string) => void = () => undefined,
  ) {
    const folder = await settledApp((at) => {
      change(at);
      include(pattern)(at);
    });
    await generateIn(folder);
    await settle();
    expect(await remember(folder)).toBe(true);
    return folder;
  }

  test.each([
    ["events/**/*.yaml", "events/a/b/more.yaml"],
    ["{events,later}/*.yaml", "later/more.yaml"],
    ["events/[cm]*.yaml", "events/more.yaml"],
    ["events/checkout.yaml, later/*.yaml", "later/more.yaml"],
    ["later/**, events/checkout.yaml", "later/a/more.yaml"],
    ["node_modules/@shop/plan/*.yaml", "node_modules/@shop/plan/more.yaml"],
  ])("%s", async (pattern, added) => {
    const folder = await withPattern(pattern, (at) => {
      const others = ["later/a/none.yaml", "later/none.yaml"];
      const inPackage = "node_modules/@shop/plan/none.yaml";
      for (const path of [...others, inPackage]) {
        writeFiles(at, { [path]: "events: {}\n" });
      }
    });
    expect(recall(folder)).toEqual(upToDate);
    writeFiles(folder, { [added]: moreEvents });
    expect(recall(folder)).toBeUndefined();
    expect(await remember(folder)).toBe(false);
  });

  test("a link beside them that gets a target, or another one", async () => {
    const folder = await withPattern("events/*.yaml", (at) => {
      writeFiles(at, { "one.yaml": moreEvents, "two.yaml": moreEvents });
      symlinkSync(join(at, "one.yaml"), join(at, "hop.yaml"));
      symlinkSync(join(at, "hop.yaml"), join(at, "events/link.yaml"));
    });
    expect(recall(folder)).toEqual(upToDate);
    rmSync(join(folder, "hop.yaml"));
    symlinkSync(join(folder, "two.yaml"), join(folder, "hop.yaml"));
    expect(recall(folder)).toBeUndefined();
  });

  test("but not behind links to folders: then there is no index", async () => {
    const linked = await withPattern("events/**/*.yaml", (at) => {
      mkdirSync(join(at, "elsewhere"));
      symlinkSync(join(at, "elsewhere"), join(at, "events/link"));
    });
    expect(recall(linked)).toBeUndefined();
  });
});

describe("reports what the run reports", () => {
  test.each(
    formats.flatMap((format) =>
      (["generate", "check"] as const).flatMap((command) =>
        [true, false].map((quiet) => ({ format, command, quiet })),
      ),
    ),
  )("$command --format $format, quiet: $quiet", async (how) => {
    const { format, command, quiet } = how;
    const folder = await rememberedApp();
    vi.spyOn(performance, "now").mockReturnValue(12);
    const terminal = terminalOf(quiet);
    const run = makeRun(undefined, {}, folder);
    if (command === "check") {
      await check(run, { format, full: false }, terminal);
    } else {
      await generate(run, { format, dryRun: false }, terminal);
    }
    vi.restoreAllMocks();
    const words = [command, "--format", format, ...(quiet ? ["-q"] : [])];
    expect(recall(folder, words)).toBe(terminal.said.out);
    expect(terminal.said.err).toBe("");
  });

  test("with an output folder in Hangul, and a long one", async () => {
    for (const output of ["생성", "a-long-name/".repeat(5)]) {
      const folder = await settledApp();
      await generateIn(folder, { output });
      await settle();
      await remember(folder, { output });
      vi.spyOn(performance, "now").mockReturnValue(12);
      const terminal = terminalOf();
      const run = makeRun(undefined, { output }, folder);
      await check(run, { format: "pretty", full: false }, terminal);
      vi.restoreAllMocks();
      expect(recall(folder, ["check", "-o", output])).toBe(terminal.said.out);
    }
  });

  test("until the day on which a definition expires is over", async () => {
    const folder = await settledApp((at) => {
      const text = `version: 1\nevents:\n  sale_opened: { expires: 2998-01-01 }\n`;
      writeFiles(at, { "taxonomy.yaml": text });
    });
    await generateIn(folder);
    await settle();
    await remember(folder);
    expect(recall(folder, [], "2998-01-01")).toEqual(upToDate);
    expect(recall(folder, [], "2998-01-02")).toBeUndefined();
  });
});
