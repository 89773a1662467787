// Random taxonomies and random samples: a merge keeps every byte, compiles, and is done after one go.
import { expect, test } from "vitest";
import { mergeDraft } from "../../generator/infer/command/merge-draft.js";
import { memoryHost } from "../support/memory-host.js";
import { createRandom, runSeed, type Random } from "../support/random.js";
import { randomTaxonomy } from "../support/random-taxonomy.js";
import { compileValid } from "../support/compile-text.js";
import { inferValues } from "./infer-text.js";

const seed = runSeed("merge");
const rounds = 25;

test.each(Array.from({ length: rounds }, (_, index) => seed + index))(
  "seed %i",
  (each) => {
    const { texts } = randomTaxonomy(each);
    const { taxonomy } = compileValid(texts);
    const random = createRandom(each);
    const events = [...taxonomy.events.map(({ name }) => name), "new_event"];
    const properties = [
      ...taxonomy.eventProperties.map(({ name }) => name),
      "new_property",
      "another one",
    ];
    const { draft, read } = inferValues(
      Array.from({ length: 30 }, () => ({
        event_name: random.pick(events),
        event_properties: Object.fromEntries(
          Array.from({ length: 3 }, () => [
            random.pick(properties),
            randomValue(random),
          ]),
        ),
      })),
    );
    const before = Object.entries(texts);
    const [first] = before;
    if (first === undefined) throw new Error("no text");
    const entry = `/t/${first[0]}`;
    const files = new Map(before.map(([path, text]) => [`/t/${path}`, text]));
    const merge = () => {
      const host = memoryHost(Object.fromEntries(files));
      const result = mergeDraft(draft, [read.stats], entry, "/t", host);
      if ("diagnostics" in result) throw new Error("the taxonomy has errors");
      return result.merge;
    };
    const { files: merged, refused } = merge();
    expect(refused.filter((one) => !one.includes("by hand"))).toEqual([]);
    for (const file of merged) {
      expect(takeOut(file.after, file.insertions)).toBe(file.before);
      files.set(file.path, file.after);
    }
    expect(merge().files).toEqual([]);
  },
);

function randomValue(random: Random): unknown {
  return random.pick<unknown>([
    1,
    1.5,
    "text",
    true,
    ["a"],
    [1],
    "2026-01-31T09:30:00.000Z",
  ]);
}

/** The text without what was put into it. */
function takeOut(
  after: string,
  insertions: readonly { readonly offset: number; readonly text: string }[],
): string {
  let shift = 0;
  let result = "";
  let from = 0;
  const sorted = [...insertions].sort(
    (one, other) => one.offset - other.offset,
  );
  for (const { offset, text } of sorted) {
    const at = offset + shift;
    expect(after.slice(at, at + text.length)).toBe(text);
    result += after.slice(from, at);
    from = at + text.length;
    shift += text.length;
  }
  return result + after.slice(from);
}
