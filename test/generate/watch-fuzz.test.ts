// Any series of edits in one watching process: each step leaves what a run that knows nothing of earlier ones would write.
// `DFN_COUNT` and `DFN_STEPS` make more and longer series, `DFN_SEED` others.
import { appendFileSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { stringify } from "yaml";
import { hasErrors } from "../../generator/diagnostics/diagnostic.js";
import { reportJson } from "../../generator/diagnostics/report-json.js";
import { makeRun } from "../../generator/driver/run.js";
import { writeBuild } from "../../generator/generate/generate-fully.js";
import {
  runPipeline,
  type PipelineResult,
} from "../../generator/generate/pipeline.js";
import { startWatchMemory } from "../../generator/generate/watch-memory.js";
import { targetNames } from "../../generator/model/settings.js";
import { digestOf } from "../../generator/output/digest.js";
import { agedDisk } from "../support/aged-disk.js";
import { edited, type Texts } from "../support/random-edits.js";
import {
  between,
  chance,
  createRandom,
  runSeed,
  sample,
  type Random,
} from "../support/random.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";
import { tempFolder, writeFiles } from "../support/temp-folder.js";

const seriesCount = Number(process.env["DFN_COUNT"] ?? 3);
const stepCount = Number(process.env["DFN_STEPS"] ?? 8);

/** Only the entries around an edit are parsed in texts that are longer. */
const padding = `# ${"What is registered. ".repeat(4)}\n`.repeat(1250);

/** As somebody writes it: in block style, so that an edit concerns a few lines. */
function blockText(json: string, isLarge: boolean): string {
  const value: unknown = JSON.parse(json);
  const text = stringify(value, { aliasDuplicateObjects: false, lineWidth: 0 });
  return isLarge ? padding + text : text;
}

/** More events and properties than a random taxonomy has, so that most of them stay. */
function withMore(texts: Texts, count: number): Texts {
  const entry = JSON.parse(texts["taxonomy.yaml"] ?? "{}") as Record<
    string,
    Record<string, unknown> | undefined
  >;
  const names = Array.from({ length: count }, (_, at) => `more_${String(at)}`);
  const properties = Object.fromEntries(
    names.map((name) => [name, { type: "string", label: `표기 ${name}` }]),
  );
  const events = Object.fromEntries(
    names.map((name) => [
      `${name}_done`,
      {
        label: name,
        properties: { more_0: "optional", [name]: "required" },
      },
    ]),
  );
  return {
    ...texts,
    "taxonomy.yaml": JSON.stringify({
      ...entry,
      event_properties: { ...entry["event_properties"], ...properties },
      events: { ...entry["events"], ...events },
    }),
  };
}

/** A text that is no taxonomy, at least not this one. */
function broken(random: Random, text: string): string {
  const at = random.below(text.length);
  const scrap = random.pick(["[", "\n\t- x", ": : :", '"', "&a *b", "\n}\n"]);
  return text.slice(0, at) + scrap + text.slice(at);
}

/** Other targets, prettier's configuration or the language. */
function reconfigured(random: Random, texts: Texts): Texts {
  const entry = JSON.parse(texts["taxonomy.yaml"] ?? "{}") as Record<
    string,
    unknown
  >;
  const settings = entry["generate"] as Record<string, unknown> | undefined;
  const targets = sample(random, targetNames, between(random, 1, 4));
  return {
    ...texts,
    "taxonomy.yaml": JSON.stringify({
      ...entry,
      lang: random.pick(["en", "ko"]),
      generate: { ...settings, targets: ["default", ...targets] },
    }),
  };
}

/** What a run says and would write, without what no two runs share. */
function outcomeOf({ diagnostics, inputs, built }: PipelineResult) {
  const plan = built?.plan;
  return {
    said: JSON.parse(reportJson(diagnostics)) as unknown,
    inputs,
    manifest: built?.manifest,
    manifestText: built?.manifestText,
    changes: built?.eventChanges,
    // A site that is up to date is listed in the order of its folder.
    site: built?.site?.files
      .map(({ path, digest }) => `${path} ${digest}`)
      .sort(),
    plan: plan && {
      ...plan,
      create: plan.create.map(({ path, digest }) => `${path} ${digest}`),
      update: plan.update.map(({ path, digest }) => `${path} ${digest}`),
      edited: plan.edited.map(({ path, digest }) => `${path} ${digest}`),
    },
  };
}

async function runSeries(
  each: number,
  seed: number,
  counts: { steps: number; written: number },
) {
  const random = createRandom(seed);
  const isLarge = chance(random, 60);
  // With prettier, each cold run takes seconds.
  const formats = each % 3 === 2;
  const folder = tempFolder({
    ".git/HEAD": "",
    ...(formats && { ".prettierrc": "printWidth: 100\n" }),
  });
  const { ofRun, ofOutput } = startWatchMemory(agedDisk);
  const run = () => makeRun("taxonomy.yaml", { output: "out" }, folder);
  let texts = withMore(randomTaxonomy(seed).texts, formats ? 2 : 25);
  let tidied = "";
  for (let step = 0; step < (formats ? stepCount / 2 : stepCount); step++) {
    const about = `seed ${String(seed)}, step ${String(step)}`;
    counts.steps++;
    const before = texts;
    const roll = step === 0 ? 100 : random.below(100);
    if (roll < 12) texts = reconfigured(random, texts);
    else if (roll < 85) texts = edited(random, texts);
    const shown = Object.fromEntries(
      Object.entries(texts).map(([path, text]) => [
        path,
        blockText(text, isLarge),
      ]),
    );
    if (roll >= 85 && roll < 92) {
      const path = random.pick(Object.keys(shown));
      shown[path] = broken(random, shown[path] ?? "");
    }
    if (formats && roll % 9 === 0) {
      shown[".prettierrc"] = `printWidth: ${String(60 + roll)}\n`;
    }
    writeFiles(folder, shown);
    if (roll >= 92 && roll < 100 && tidied !== "") {
      // Somebody has edited or deleted what was written.
      if (roll % 2 === 0) appendFileSync(tidied, "// mine\n");
      else rmSync(tidied, { force: true });
    }
    const cold = await runPipeline(run(), { distrust: true });
    const warm = await runPipeline({ ...run(), ...ofRun }, ofOutput);
    expect(outcomeOf(warm), about).toEqual(outcomeOf(cold));
    const { built } = warm;
    if (built === undefined || hasErrors(warm.diagnostics)) {
      // What is wrong would be so for good.
      if (chance(random, 80)) texts = before;
      continue;
    }
    expect(writeBuild(built), about).toEqual([]);
    for (const [path, digest] of built.manifest.files) {
      const file = join(built.folder, path);
      expect(digestOf(readFileSync(file)), `${about}, ${path}`).toBe(digest);
      if (chance(random, 5)) tidied = file;
    }
    for (const { path, digest } of built.site?.files ?? []) {
      const file = join(built.site?.folder ?? "", path);
      expect(digestOf(readFileSync(file)), `${about}, ${path}`).toBe(digest);
    }
    counts.written++;
  }
}

test(
  "any series of edits writes what fresh runs write",
  async () => {
    const seed = runSeed("watch");
    const counts = { steps: 0, written: 0 };
    for (let each = 0; each < seriesCount; each++) {
      await runSeries(each, seed + each, counts);
    }
    console.info(counts);
    expect(counts.written).toBeGreaterThan(counts.steps / 3);
  },
  seriesCount > 3 ? 36_000_000 : undefined,
);
