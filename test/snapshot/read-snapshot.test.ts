// `taxonomy.json` can be read back: nothing of the model that it holds is lost, and hostile texts are refused or read as far as they are right.
import { expect, test } from "vitest";
import { readSnapshot } from "../../generator/snapshot/read-snapshot.js";
import { emitMetadata } from "../../templates/metadata.js";
import { compileValid } from "../support/compile-text.js";
import { randomCompilations } from "../support/random-compilation.js";
import { runSeed } from "../support/random.js";
import { everyField } from "../templates/every-field.js";

function roundTrip(text: string): string | undefined {
  const taxonomy = readSnapshot(text, "generated/taxonomy.json");
  return taxonomy && emitMetadata(taxonomy).text;
}

test("a taxonomy that is read back prints the same file", () => {
  const { text } = emitMetadata(compileValid(everyField).taxonomy);
  expect(roundTrip(text)).toBe(text);
});

test("random taxonomies that are read back print the same files", () => {
  for (const { taxonomy } of randomCompilations(runSeed("snapshot"), 60)) {
    const { text } = emitMetadata(taxonomy);
    expect(roundTrip(text)).toBe(text);
  }
});

test.each([
  ["a merge conflict", '<<<<<<< HEAD\n{"format": 1}'],
  ["another format", '{"format": 2, "events": {}}'],
  ["an array", "[]"],
  ["no events", '{"format": 1}'],
])("%s is not a taxonomy", (_name, text) => {
  expect(readSnapshot(text, "taxonomy.json")).toBeUndefined();
});

test("what is not as it should be counts as absent", () => {
  const taxonomy = readSnapshot(
    JSON.stringify({
      format: 1,
      generate: 3,
      catalogue: { digest: 1, events: { df_login: 2 } },
      events: {
        쿠폰: {
          label: [1],
          owner: { a: 1 },
          properties: { __proto__x: null, code: { required: "yes" } },
          any_of: ["x", [1, "code"]],
          examples: [1, {}],
          deprecated: "yes",
          names: [],
        },
        broken: 1,
      },
      event_properties: { code: { type: "object", enum: [null, "a"] } },
    }),
    "taxonomy.json",
  );
  expect(taxonomy?.events.map(({ name }) => name)).toEqual(["쿠폰"]);
  const [event] = taxonomy?.events ?? [];
  expect(event?.properties.map(({ property }) => property.type)).toEqual([
    "string",
  ]);
  expect(event?.anyOf).toEqual([[], ["code"]]);
  expect(event?.owners).toEqual([]);
  expect(event).not.toHaveProperty("deprecated");
  expect(taxonomy?.catalogue.events).toEqual({});
});
