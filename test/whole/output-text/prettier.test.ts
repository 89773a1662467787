// The output is a fixed point of prettier, so that an app's own formatter leaves it alone.
// 60 random taxonomies; `npm run proof` tries 1,000 (DFN_COUNT).
import { extname } from "node:path";
import { format, util } from "prettier";
import { expect, test } from "vitest";
import type { EmittedFile } from "../../../generator/model/output-file.js";
import { textWidth } from "../../../templates/kit/text-width.js";
import {
  isSupport,
  randomCompilations,
} from "../../support/random-compilation.js";
import { randomName } from "../../support/random-names.js";
import { randomText } from "../../support/random-texts.js";
import { createRandom, runSeed } from "../../support/random.js";

const count = Number(process.env["DFN_COUNT"] ?? 60);

test("random taxonomies are printed as prettier would", async () => {
  const seed = runSeed("prettier");
  const differences: string[] = [];
  const seen = new Set<string>();
  let checked = 0;
  for (const { seed: each, files } of randomCompilations(seed, count)) {
    for (const file of files) {
      if (!isSupport(file)) checked++;
      // The same text again, such as support code: prettier would say the same.
      const key = `${extname(file.path)} ${file.text}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const difference = await compare(file);
      if (difference === undefined) continue;
      differences.push(`DFN_SEED=${each} ${file.path}\n${difference}`);
    }
    if (differences.length >= 10) break;
  }
  expect(differences.join("\n\n")).toBe("");
  expect(checked).toBeGreaterThan(count * 5);
}, 3_600_000);

test("text is as wide as prettier takes it to be", () => {
  const random = createRandom(runSeed("width"));
  for (let at = 0; at < 20_000; at++) {
    const text = at % 2 === 0 ? randomText(random) : randomName(random);
    const [ours, theirs] = [textWidth(text), util.getStringWidth(text)];
    // An assertion takes longer than the comparison.
    if (ours !== theirs) expect([text, ours]).toEqual([text, theirs]);
  }
});

/** The first lines that differ; undefined when none do. */
async function compare({
  path,
  text,
}: EmittedFile): Promise<string | undefined> {
  let pretty: string;
  try {
    pretty = await format(text, { filepath: path });
  } catch (error) {
    return `prettier cannot read it: ${String(error).slice(0, 500)}`;
  }
  if (pretty === text) return undefined;
  const ours = text.split("\n");
  const theirs = pretty.split("\n");
  const at = ours.findIndex((line, index) => line !== theirs[index]);
  const show = (lines: readonly string[], mark: string): string =>
    lines
      .slice(at, at + 6)
      .map((line) => `  ${mark} ${line.slice(0, 200)}`)
      .join("\n");
  return `  line ${at + 1}\n${show(ours, "-")}\n${show(theirs, "+")}`;
}
