// What `--watch` hands from one run to the next: the output is that of a run that knows nothing of earlier ones.
import { expect, test } from "vitest";
import { nowhere } from "../../generator/model/nowhere.js";
import { targetNames } from "../../generator/model/settings.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { keepDefinitions } from "../../generator/resolve/keep-definitions.js";
import { emitTaxonomy } from "../../templates/index.js";
import {
  compileText,
  compileValid,
  packageData,
} from "../support/compile-text.js";
import { edited, type Texts } from "../support/random-edits.js";
import { createRandom, runSeed } from "../support/random.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";

const everyTarget = targetNames.filter((name) => name !== "docs");

test("any series of edits leaves the output of a fresh run", () => {
  const seed = runSeed("kept definitions");
  let steps = 0;
  let reused = 0;
  let changed = 0;
  for (let each = seed; each < seed + 10; each++) {
    const random = createRandom(each);
    const overrides = each % 5 === 0 ? { targets: everyTarget } : {};
    let texts: Texts = randomTaxonomy(each).texts;
    let last: Taxonomy | undefined;
    for (let step = 0; step < 12; step++) {
      const next = step === 0 ? texts : edited(random, texts);
      const { taxonomy, files } = compileText(next, overrides);
      // What a mistake stops is edited again.
      if (taxonomy === undefined) continue;
      texts = next;
      const kept = keepDefinitions(last, taxonomy);
      expect(
        emitTaxonomy(kept, packageData().support),
        `seed ${String(each)}, step ${String(step)}`,
      ).toEqual(files);
      const known = new Set(last?.events);
      reused += kept.events.filter((event) => known.has(event)).length;
      changed += kept.events.filter((event) => !known.has(event)).length;
      steps++;
      last = kept;
    }
  }
  expect(steps).toBeGreaterThan(60);
  expect(reused).toBeGreaterThan(60);
  expect(changed).toBeGreaterThan(60);
});

const text = (lines: string, properties = "a: { type: long }") =>
  `version: 1\nevent_properties:\n  ${properties}\n  span: { type: long }\nevents:\n${lines}`;
const first = `  first_done: { properties: { a: required } }\n`;
const second = `  second_done: { properties: {} }\n`;

function eventsOf(source: string, last?: Taxonomy) {
  const kept = keepDefinitions(last, compileValid(source).taxonomy);
  const [one, two] = kept.events;
  return { kept, one, two };
}

test("an event that only moves is the same object, and refers to no text", () => {
  const before = eventsOf(text(first + second));
  const after = eventsOf(
    `# moved\n${text(`${first}\n${second}`)}`,
    before.kept,
  );
  expect(after.one).toBe(before.one);
  expect(after.two).toBe(before.two);
  expect(after.one?.span).toBe(nowhere);
  expect(after.one?.properties[0]?.span).toBe(nowhere);
  expect(after.one?.properties[0]?.property.span).toBe(nowhere);
});

test("an event changes with a definition that it uses", () => {
  const before = eventsOf(text(first + second));
  const after = eventsOf(
    text(first + second, "a: { type: long, label: A }"),
    before.kept,
  );
  expect(after.one).not.toBe(before.one);
  expect(after.two).toBe(before.two);
});

test("an example counts, whatever its keys are called and in whatever order they are", () => {
  const example = (shown: string) =>
    text(
      `  first_done: { properties: { a: optional, span: optional }, examples: [${shown}] }\n`,
    );
  const before = eventsOf(example("{ a: 1, span: 1 }"));
  const same = eventsOf(example("{ a: 1,  span: 1 }"), before.kept);
  expect(same.one).toBe(before.one);
  for (const other of ["{ a: 1, span: 2 }", "{ span: 1, a: 1 }", "{ a: 1 }"]) {
    const after = eventsOf(example(other), before.kept);
    expect(after.one, other).not.toBe(before.one);
  }
});
