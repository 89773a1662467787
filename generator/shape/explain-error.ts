// Turns one error of the schema into the diagnostic that a user reads.
import { missingKey } from "../diagnostics/codes/shape-missing-key.js";
import type { Diagnostic } from "../diagnostics/diagnostic.js";
import {
  explainUnknownKey,
  type ExplainContext,
} from "./explain-unknown-key.js";
import { explainValue } from "./explain-value.js";
import { explainWrongKind } from "./explain-wrong-kind.js";
import { keySpanOf, nameOf, placeAt, quote, type Place } from "./place.js";
import { schemaNode, type SchemaNode } from "./schema-reader.js";
import { whatToWrite } from "./what-to-write.js";
import type { ShapeError } from "./shape-error.js";

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
  return missingKey.at({
    span: keySpanOf(place),
    message: `${nameOf(place.path)} has no ${quote(key)}`,
    label: `${quote(key)} is missing`,
    hint: `add ${quote(key)}: ${whatToWrite(schema.propertyOf(node, key))}`,
  });
}
