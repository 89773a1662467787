// @ts-check
// The plan as JSON Schemas, which the peers take.

/**
 * The properties of an event as a JSON Schema.
 * @param {import("./plan.mjs").PlanEvent} event
 */
export function jsonSchema({ name, description, properties }) {
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    title: name,
    description,
    type: "object",
    required: properties
      .filter(({ required }) => required)
      .map((property) => property.name),
    properties: Object.fromEntries(
      properties.map((property) => [property.name, propertySchema(property)]),
    ),
    additionalProperties: false,
  };
}

/** @param {import("./plan.mjs").PlanProperty} property */
function propertySchema({ type, description, constraints = {} }) {
  const { max_length, max_items, ...others } = constraints;
  return {
    description,
    ...others,
    ...(max_length !== undefined && { maxLength: max_length }),
    ...(max_items !== undefined && { maxItems: max_items }),
    ...schemaTypes[type],
  };
}

const schemaTypes = {
  string: { type: "string" },
  long: { type: "integer" },
  double: { type: "number" },
  boolean: { type: "boolean" },
  datetime: { type: "string", format: "date-time" },
  "string[]": { type: "array", items: { type: "string" } },
  "long[]": { type: "array", items: { type: "integer" } },
};
