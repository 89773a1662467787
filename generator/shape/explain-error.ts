// Turns one error of the schema into the diagnostic that a user reads.
import { missingKey } from "../diagnostics/codes/shape-missing-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import type { YamlMap } from "../parse/node.js";
import { explainUnknownKey } from "./explain-unknown-key.js";
import { explainValue } from "./explain-value.js";
import { explainWrongKind } from "./explain-wrong-kind.js";
import { keySpanOf, nameOf, placeAt, quote } from "./place.js";
import type { Place } from "./place.js";
import { descriptionOf, schemaNode } from "./schema-reader.js";
import type { SchemaNode, SchemaReader } from "./schema-reader.js";
import type { ShapeError } from "./shape-error.js";

/** What all explanations need. */
export interface ExplainContext {
  readonly root: YamlMap;
  readonly schema: SchemaReader;
  /** Keys that this file may not use, though the language knows them: never suggested. */
  readonly withheldKeys: ReadonlySet<string>;
}

/** The diagnostic for one error. The error must be about the document of the context. */
export function explainError(
  error: ShapeError,
  context: ExplainContext,
): Diagnostic {
  const place = placeAt(context.root, error.instancePath);
  const node = schemaNode(error.parentSchema);
  switch (error.keyword) {
    case "additionalProperties": {
      const key = String(error.params["additionalProperty"]);
      return explainUnknownKey(key, place, node, context);
    }
    case "required": {
      const key = String(error.params["missingProperty"]);
      return explainMissingKey(key, place, node, context);
    }
    case "type":
      return explainWrongKind(place, node);
    default:
      return explainValue(error, place, node);
  }
}

function explainMissingKey(
  key: string,
  place: Place,
  node: SchemaNode,
  { schema }: ExplainContext,
): Diagnostic {
  const description = descriptionOf(schema.propertyOf(node, key));
  return missingKey.at({
    span: keySpanOf(place),
    message: `${nameOf(place.path)} has no ${quote(key)}`,
    label: `${quote(key)} is missing`,
    hint: `add ${quote(key)}${description === undefined ? "" : `. ${description}`}`,
  });
}
