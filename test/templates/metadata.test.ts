// `taxonomy.json` holds the whole model: whatever changes in a resolved taxonomy changes it, and its published schema describes it.
import { readFileSync } from "node:fs";
import { Ajv } from "ajv";
import { describe, expect, test } from "vitest";
import { isFields } from "../../generator/text/fields.js";
import { emitMetadata } from "../../templates/metadata.js";
import { compileValid } from "../support/compile-text.js";
import { randomTaxonomies } from "../support/random-compilation.js";
import { runSeed } from "../support/random.js";
import { everyField } from "./every-field.js";
import { modelFields, type ModelField } from "./model-fields.js";

/** What a comparison must not depend on, and why. */
const leftOut: Readonly<Record<string, string>> = {
  "Settings.output": "it is where the file itself is",
  "Settings.outputSpan": "lines move",
  "Settings.targetFiles": "their files are not ours to compare",
  "Settings.diff": "it changes only what `diff` accepts",
  "UsageSettings.failOn": "it changes only the exit code of `usage`",
  "PropertyDef.span": "lines move",
  "AttachedProperty.span": "lines move",
  "EventDef.span": "lines move",
  "EventDef.picked": "lines move",
  "Taxonomy.modules": "each event names its own",
};

const schema = JSON.parse(
  readFileSync(projectFile("schemas/generated-taxonomy.schema.json"), "utf8"),
) as object;
const { taxonomy } = compileValid(everyField);
const fields = modelFields((name) => Object.hasOwn(leftOut, name));

describe("taxonomy.json", () => {
  test("holds every field of the model", () => {
    expect(fields.length).toBeGreaterThan(70);
    const held = fields.filter(({ name }) => !Object.hasOwn(leftOut, name));
    expect(namesOf(held.filter((field) => !isShown(field)))).toEqual([]);
  });

  test("leaves out what its reasons say, and nothing that is not in the model", () => {
    const left = fields.filter(({ name }) => Object.hasOwn(leftOut, name));
    expect(namesOf(left).sort()).toEqual(Object.keys(leftOut).sort());
    expect(namesOf(left.filter(isShown))).toEqual([]);
  });

  test("is valid by its schema, also of random taxonomies", () => {
    const validate = new Ajv({
      strict: true,
      strictRequired: true,
      allowUnionTypes: true,
    }).compile(schema);
    const seed = runSeed("taxonomy.json");
    const texts = [
      emitMetadata(taxonomy).text,
      ...["shop", "standard"].map((name) =>
        readFileSync(projectFile(`generated/${name}/taxonomy.json`), "utf8"),
      ),
      ...Array.from(
        randomTaxonomies(seed, 60),
        (one) => emitMetadata(one.taxonomy).text,
      ),
    ];
    for (const text of texts) {
      validate(JSON.parse(text));
      expect(validate.errors).toBeNull();
    }
  });

  test("distinguishes a change of the catalogue from one of the taxonomy", () => {
    const restated = compileValid(
      everyField.replace(
        "event_properties:",
        "event_properties:\n  df_discount: { type: double, minimum: 0 }",
      ),
    ).taxonomy;
    expect(restated.catalogue).toEqual(taxonomy.catalogue);
    expect(Object.keys(taxonomy.catalogue.events)).toEqual([
      "df_login",
      "df_purchase",
    ]);
    expect(Object.keys(taxonomy.catalogue.eventProperties)).toContain(
      "df_items",
    );
    const less = compileValid(
      everyField.replace("[df_purchase, df_login]", "[df_login]"),
    ).taxonomy.catalogue;
    expect(less.digest).toBe(taxonomy.catalogue.digest);
    expect(less.events).toEqual({
      df_login: taxonomy.catalogue.events["df_login"],
    });
  });
});

describe("its schema", () => {
  test("describes every node, closes every object, and has no key that nobody writes", () => {
    const nodes = [...schemaNodes(schema, "#")];
    expect(
      nodes
        .filter(({ node }) => !("$ref" in node) && !("description" in node))
        .map(({ path }) => path),
    ).toEqual([]);
    expect(
      nodes
        .filter(
          ({ node }) =>
            "properties" in node && node["additionalProperties"] !== false,
        )
        .map(({ path }) => path),
    ).toEqual([]);
    const written = new Set([
      "$comment",
      ...keysIn(JSON.parse(emitMetadata(taxonomy).text)),
    ]);
    const known = nodes.flatMap(({ node }) =>
      isFields(node["properties"]) ? Object.keys(node["properties"]) : [],
    );
    expect(known.filter((key) => !written.has(key))).toEqual([]);
  });
});

function namesOf(some: readonly ModelField[]): string[] {
  return some.map(({ name }) => name);
}

/** Whether some change of the field changes the file. */
function isShown({ name, paths }: ModelField): boolean {
  const model = structuredClone(taxonomy);
  // A copy, because the text of an object is remembered.
  const text = () => emitMetadata(structuredClone(model)).text;
  const before = text();
  const places = paths.flatMap((path) =>
    placesOf(model, path.split(/\.|(?=\[\])|(?=\{\})/)),
  );
  if (places.length === 0) throw new Error(`the taxonomy has no ${name}`);
  return places.some(({ holder, key }) => {
    const value: unknown = Reflect.get(holder, key);
    Reflect.set(holder, key, changed(value));
    const after = text();
    Reflect.set(holder, key, value);
    return before !== after;
  });
}

interface Place {
  readonly holder: object;
  readonly key: string;
}

/** Where a path leads to in a value. */
function placesOf(root: object, steps: readonly string[]): readonly Place[] {
  let values: readonly unknown[] = [root];
  let places: readonly Place[] = [];
  for (const step of steps) {
    places = values.flatMap((value) =>
      typeof value === "object" && value !== null
        ? keysAt(value, step).map((key) => ({ holder: value, key }))
        : [],
    );
    values = places.map(({ holder, key }): unknown => Reflect.get(holder, key));
  }
  return places;
}

function keysAt(value: object, step: string): readonly string[] {
  if (step === "[]" || step === "{}") return Object.keys(value);
  return Object.hasOwn(value, step) ? [step] : [];
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

interface Node {
  readonly path: string;
  readonly node: Readonly<Record<string, unknown>>;
}

function* schemaNodes(node: unknown, path: string): Generator<Node> {
  if (!isFields(node)) return;
  yield { path, node };
  for (const key of ["properties", "definitions"]) {
    const inner = node[key];
    if (!isFields(inner)) continue;
    for (const [name, value] of Object.entries(inner)) {
      yield* schemaNodes(value, `${path}/${key}/${name}`);
    }
  }
  for (const key of ["items", "additionalProperties"]) {
    yield* schemaNodes(node[key], `${path}/${key}`);
  }
}

function keysIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(keysIn);
  if (!isFields(value)) return [];
  return Object.entries(value).flatMap(([key, inner]) => [
    key,
    ...keysIn(inner),
  ]);
}

function projectFile(path: string): URL {
  return new URL(`../../${path}`, import.meta.url);
}
