// The JSON Schema of a property, and the pieces that all schemas share.
import { rememberWhileAlive } from "../generator/model/remember.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
import {
  datetimePattern,
  logIdPattern,
  formatPatterns,
} from "../generator/model/formats.js";
import type {
  AttachedProperty,
  Constraints,
  Label,
  Metadata,
  PropertyDef,
  PropertyType,
} from "../generator/model/taxonomy.js";
import { labelText, valuesText } from "./describe.js";
import type { Json } from "./kit/json.js";

/** A keyword without a value is not printed. */
export type Schema = { readonly [key: string]: Json | undefined };

const safe = Number.MAX_SAFE_INTEGER;

/** A schema that also accepts null. */
export function orNull(schema: Schema): Schema {
  return { ...schema, type: [schema["type"] ?? "object", "null"] };
}

/** Whether objects refuse keys that are not registered, as the service does, or accept them. */
export type Objects = "closed" | "open";

/** An object; each member is its name, its schema, and whether it is required. */
export function objectSchema(
  members: readonly (readonly [string, Schema, boolean])[],
  objects: Objects,
): Schema {
  const required = members
    .filter(([, , needed]) => needed)
    .map(([name]) => name);
  return {
    type: "object",
    ...(required.length > 0 ? { required } : {}),
    properties: Object.fromEntries(
      members.map(([name, schema]) => [name, schema]),
    ),
    ...(objects === "closed" ? { additionalProperties: false } : {}),
  };
}

/** The schema of a property, including an event's constraints. */
export function propertySchema(
  property: PropertyDef,
  attached?: AttachedProperty,
): Schema {
  return attached?.narrowed === true || attached?.description !== undefined
    ? makeSchema(property, attached)
    : definedSchema(property);
}

const definedSchema = rememberWhileAlive((property: PropertyDef) =>
  makeSchema(property),
);

function makeSchema(
  property: PropertyDef,
  attached?: AttachedProperty,
): Schema {
  const constraints = attached?.constraints ?? property.constraints;
  const value = valueSchema(property.type, constraints);
  const known = value["examples"];
  const examples = [
    ...new Set([...(isList(known) ? known : []), ...property.examples]),
  ];
  const schema = {
    ...annotations(
      property,
      property.name,
      describeValues(property, constraints, attached?.description),
    ),
    ...value,
    ...(examples.length > 0 ? { examples } : {}),
  };
  return property.nullable ? withNull(schema) : schema;
}

/**
 * What the values of an enum mean stands in the description, which every tool
 * shows: ajv refuses keywords that it does not know, `enumDescriptions` among
 * them, and an `anyOf` of constants would make validators say less.
 */
function describeValues(
  property: PropertyDef,
  constraints: Constraints,
  description = property.description,
): string | undefined {
  const values = valuesText(property, constraints);
  if (values === "") return description;
  return description === undefined ? values : `${description}\n\n${values}`;
}

function withNull(schema: Schema): Schema {
  const values = schema["enum"];
  return {
    ...orNull(schema),
    ...(isList(values) ? { enum: [...values, null] } : {}),
  };
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function valueSchema(type: PropertyType, constraints: Constraints): Schema {
  const { minItems, maxItems, ...own } = constraints;
  switch (type) {
    case "string":
      return { type: "string", ...stringRules(own) };
    case "long":
      return {
        type: "integer",
        minimum: own.minimum ?? -safe,
        maximum: own.maximum ?? safe,
        ...enumRule(own),
      };
    case "double":
      return {
        type: "number",
        minimum: own.minimum,
        maximum: own.maximum,
        ...enumRule(own),
      };
    case "boolean":
      return { type: "boolean" };
    case "datetime":
      return datetimeSchema;
    case "string[]":
    case "long[]":
    case "double[]":
      return {
        type: "array",
        minItems,
        maxItems,
        items: valueSchema(elementTypes[type], own),
      };
    case "items":
      throw new Error("the item property has a schema of its own");
  }
}

const elementTypes = {
  "string[]": "string",
  "long[]": "long",
  "double[]": "double",
} as const;

/**
 * The pattern of a format is printed next to it, so that validators that
 * ignore `format` reach the same verdict.
 */
function stringRules(constraints: Constraints): Schema {
  const { minLength, maxLength, format } = constraints;
  const patterns = [
    ...(format === undefined ? [] : [formatPatterns[format]]),
    ...(constraints.patterns ?? []),
  ];
  const [only] = patterns;
  return {
    minLength,
    maxLength,
    format,
    ...(patterns.length === 1 && only !== undefined ? { pattern: only } : {}),
    ...(patterns.length > 1
      ? { allOf: patterns.map((pattern) => ({ pattern })) }
      : {}),
    ...enumRule(constraints),
  };
}

/** The known values of an open enum are examples: what editors offer and no validator asks for. */
function enumRule({ enum: values, open }: Constraints): Schema {
  if (values === undefined) return {};
  return open === true ? { examples: values } : { enum: values };
}

/** The instant of EV and TYPE: UTC with a literal `Z`, milliseconds optional, a day that the calendar has. */
export const datetimeSchema: Schema = {
  type: "string",
  format: "date-time",
  pattern: datetimePattern,
};

/** The identifier of an event (EV). */
export function logIdSchema({ schemas }: CommentTexts): Schema {
  return {
    description: schemas.logId,
    type: "string",
    format: "uuid",
    pattern: logIdPattern,
  };
}

/** Title, description and deprecation of a definition. */
export function annotations(
  facts: Metadata,
  name: string,
  description = facts.description,
): Schema {
  return {
    ...describeNamed({ ...facts, description }, name),
    ...(facts.deprecated === undefined ? {} : { deprecated: true }),
  };
}

/**
 * The title is the wire name, because tools make the names of types of it. The
 * label begins the description.
 */
export function describeNamed(
  {
    label,
    description,
  }: { readonly label?: Label; readonly description?: string | undefined },
  name: string,
): Schema {
  const texts = [labelText(label), description].filter(
    (text) => text !== undefined && text !== "",
  );
  return {
    title: name,
    ...(texts.length > 0 ? { description: texts.join("\n\n") } : {}),
  };
}
