// Reads the definition of a property: one that the catalogue or the taxonomy registers anew.
import type {
  Constraints,
  PropertyDef,
  PropertyScope,
  PropertyType,
} from "../model/taxonomy.js";
import type { YamlMap } from "../parse/node.js";
import { checkConstraints } from "./check-constraints.js";
import type { Registration } from "./collect-sections.js";
import type { PatternGuard } from "./pattern-guard.js";
import { readConstraints } from "./read-constraints.js";
import { readDocumentedValues } from "./read-documented-values.js";
import { readExamples } from "./read-examples.js";
import { readMetadata } from "./read-metadata.js";
import { booleanField, textField, wordField } from "./read-fields.js";
import type { Report } from "./report.js";

/** A definition whose names in generated code are not chosen yet. */
export type PropertyDraft = Omit<PropertyDef, "names">;

const propertyTypes: readonly PropertyType[] = [
  "string",
  "long",
  "double",
  "boolean",
  "datetime",
  "string[]",
  "long[]",
  "double[]",
  "items",
];

/**
 * The definition, or `undefined` when it has no type that it may have (the shape
 * check says so): `items` is for one property of the catalogue alone (EV).
 */
export function readProperty(
  scope: PropertyScope,
  registration: Registration,
  standard: boolean,
  patterns: PatternGuard,
  report: Report,
): PropertyDraft | undefined {
  const { name, map, span } = registration;
  const type = readType(map);
  if (type === undefined) return undefined;
  if (type === "items" && !standard) return undefined;
  const stated = readConstraints(map, type, name, report);
  const { constraints } = stated;
  patterns.check(stated, name, report);
  const { match } = patterns;
  checkConstraints({ name, type, constraints, stated, match }, report);
  const nullable = scope === "user" && booleanField(map, "nullable") === true;
  const definition = { name, type, constraints, nullable, match };
  return {
    ...readMetadata(map),
    scope,
    name,
    type,
    constraints,
    documentedValues: readDocumentedValues(map) ?? [],
    examples: readExamples(map, definition, report) ?? [],
    ...readUnit(map),
    pii: wordField(map, "pii", ["none", "direct", "indirect"]) ?? "none",
    nullable,
    required: scope === "item" && booleanField(map, "required") === true,
    standard,
    ...(booleanField(map, "automatic") === true && { automatic: true }),
    span,
  };
}

export function readType(map: YamlMap | undefined): PropertyType | undefined {
  return wordField(map, "type", propertyTypes);
}

export function readUnit(map: YamlMap | undefined): { readonly unit?: string } {
  const unit = textField(map, "unit");
  return unit === undefined ? {} : { unit };
}

/** The constraints of a definition that still hold where a taxonomy gives it another type: the bounds of a double hold for a long. */
export function constraintsForType(
  from: PropertyType,
  to: PropertyType,
  constraints: Constraints,
): Constraints {
  if (from === to) return constraints;
  const { minimum, maximum } = constraints;
  if (from !== "double" || to !== "long") return {};
  return {
    ...(minimum !== undefined && { minimum: Math.ceil(minimum) }),
    ...(maximum !== undefined && { maximum: Math.floor(maximum) }),
  };
}
