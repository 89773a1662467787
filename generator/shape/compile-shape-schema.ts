// Compiles the taxonomy's JSON Schema. The build does this once, so that no run has to load ajv.
import { Ajv, type Options } from "ajv";
import { default as standalone } from "ajv/dist/standalone/index.js";
import type { RunShapeCheck } from "./shape-error.js";

/** Keywords that only editors use. */
export const editorKeywords = ["defaultSnippets", "doNotSuggest"] as const;

/** How the shape is checked, compiled ahead or at run time. */
const shapeOptions: Options = {
  allErrors: true,
  verbose: true,
  // We have sentences of our own, and every run loads the compiled validator: without these it is a quarter smaller.
  messages: false,
  inlineRefs: false,
  strict: true,
  allowUnionTypes: true,
  // Keys such as `constructor` must not be found on the prototype.
  ownProperties: true,
  keywords: [...editorKeywords],
};

/** Compiles at run time. Throws for an invalid schema, which is our bug. */
export function compileShapeSchema(taxonomySchema: object): RunShapeCheck {
  const validate = new Ajv(shapeOptions).compile(taxonomySchema);
  return (value) => (validate(value) ? [] : (validate.errors ?? []));
}

/** The text of a CommonJS module that exports ajv's validator of a schema. */
export function shapeCheckModule(taxonomySchema: object): string {
  const ajv = new Ajv({ ...shapeOptions, code: { source: true } });
  return standalone.default(ajv, ajv.compile(taxonomySchema));
}
