// The table has a row for every field of the model, and a change of any field is a row about it.
import { expect, test } from "vitest";
import { compareTaxonomies } from "../../generator/diff/compare-taxonomies.js";
import { changeKinds, kindIds } from "../../generator/diff/kinds/index.js";
import type { Taxonomy } from "../../generator/model/taxonomy.js";
import { compileValid } from "../support/compile-text.js";
import { everyField } from "../templates/every-field.js";
import { modelFields, type ModelField } from "../templates/model-fields.js";

/** What is not compared, and why. */
const leftOut: Readonly<Record<string, string>> = {
  "Settings.output": "`generate` reports a folder that was left behind",
  "Settings.outputSpan": "lines move",
  "Settings.targetFiles": "their files are not ours to compare",
  "Settings.diff": "it changes only what `diff` accepts",
  "UsageSettings.failOn": "it changes only the exit code of `usage`",
  "PropertyDef.span": "lines move",
  "AttachedProperty.span": "lines move",
  "EventDef.span": "lines move",
  "EventDef.picked": "lines move",
  "PropertyDef.scope": "each scope is compared by itself",
  "AttachedProperty.narrowed": "its constraints are compared",
  "ModuleDef.name": "each event names its own",
  "ModuleDef.events": "each event names its own",
  "Label.texts[].language": "shown with its text",
};

const { taxonomy } = compileValid(everyField);
const fields = modelFields((name) => Object.hasOwn(leftOut, name));

test("every field of the model has a row", () => {
  expect(fields.length).toBeGreaterThan(70);
  const covered = new Set(
    kindIds.flatMap((id): readonly string[] => changeKinds[id].covers),
  );
  const missing = fields
    .map(({ name }) => name)
    .filter(
      (name) =>
        !Object.hasOwn(leftOut, name) && !covered.has(withoutSteps(name)),
    );
  expect(missing).toEqual([]);
});

test("a change of any field is a row that covers it", () => {
  const unseen = fields
    .filter(({ name }) => !Object.hasOwn(leftOut, name))
    .filter((field) => !isSeen(field))
    .map(({ name }) => name);
  expect(unseen).toEqual([]);
});

test("a taxonomy does not differ from itself", () => {
  expect(compareTaxonomies(taxonomy, structuredClone(taxonomy))).toEqual([]);
});

/** `EventDef.tags[]` is a row about `EventDef.tags`. */
function withoutSteps(name: string): string {
  return name.replace(/(?:\[\]|\{\})+$/, "");
}

/** Whether some change of the field makes a change whose kind covers it. */
function isSeen({ name, paths }: ModelField): boolean {
  const model: Taxonomy = structuredClone(taxonomy);
  return paths
    .flatMap((path) => placesOf(model, path.split(/\.|(?=\[\])|(?=\{\})/)))
    .some(({ holder, key }) => {
      const value: unknown = Reflect.get(holder, key);
      Reflect.set(holder, key, changed(value));
      const kinds = compareTaxonomies(taxonomy, model).map(({ kind }) => kind);
      Reflect.set(holder, key, value);
      return kinds.some((kind) =>
        changeKinds[kind].covers.includes(withoutSteps(name)),
      );
    });
}

interface Place {
  readonly holder: object;
  readonly key: string;
}

function placesOf(root: object, steps: readonly string[]): readonly Place[] {
  let values: readonly unknown[] = [root];
  let places: readonly Place[] = [];
  for (const step of steps) {
    places = values.flatMap((value) =>
      typeof value === "object" && value !== null
        ? (step === "[]" || step === "{}"
            ? Object.keys(value)
            : Object.hasOwn(value, step)
              ? [step]
              : []
          ).map((key) => ({ holder: value, key }))
        : [],
    );
    values = places.map(({ holder, key }): unknown => Reflect.get(holder, key));
  }
  return places;
}

function changed(value: unknown): unknown {
  switch (typeof value) {
    case "string":
      return `${value}x`;
    case "number":
      return value + 1;
    case "boolean":
      return !value;
    default:
      return Array.isArray(value) ? [] : {};
  }
}
