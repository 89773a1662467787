// The JSON Schemas of what the API takes and answers: requests, identities, user profiles, responses.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import {
  describeNamed,
  objectSchema,
  propertySchema,
  type Objects,
  type Schema,
} from "./property-schema.js";

/**
 * The body of `POST /api/v1/events`. JSON Schema cannot express that there are
 * at most 100 items in total.
 */
export function requestSchema(
  events: readonly EventDef[],
  objects: Objects,
): Schema {
  const references = events.map(({ names }) => ({
    $ref: `events/${names.file}.schema.json`,
  }));
  const common = objectSchema(
    [["identity", { $ref: "identity.schema.json" }, true]],
    objects,
  );
  const list = {
    type: "array",
    minItems: 1,
    maxItems: 100,
    items: references.length === 0 ? false : { anyOf: references },
  };
  return {
    title: "Events request",
    description:
      "The body of `POST /api/v1/events`. Events of one user: 1 to 100 of them, with at most 100 items in total.",
    ...objectSchema(
      [
        ["common", common, true],
        ["events", list, true],
      ],
      objects,
    ),
  };
}

/** Success is `status` true and `code` "20000", never the HTTP status and never `data` (RESP, EV). */
export const responseSchema: Schema = {
  title: "Import response",
  description:
    'The answer of the import calls. Success is `status: true` with `code: "20000"`; HTTP 200 alone says nothing, and neither does `data`.',
  type: "object",
  required: ["status", "code", "message"],
  properties: {
    status: { type: "boolean" },
    code: {
      description: "A string of five digits, such as 20000 or 40001.",
      type: "string",
      pattern: "^[0-9]{5}$",
    },
    message: { type: "string" },
    data: {},
  },
};

export function identitySchema(
  { identityKeys }: Taxonomy,
  objects: Objects,
): Schema {
  const names = identityKeys.map(({ name }) => name);
  return {
    title: "Identity",
    description: "One user, by at least one key that is not empty.",
    ...objectSchema(
      identityKeys.map((identity) => [
        identity.name,
        { ...describeNamed(identity, identity.name), type: "string" },
        false,
      ]),
      objects,
    ),
    anyOf: names.map((name) => ({
      required: [name],
      properties: { [name]: { type: "string", minLength: 1 } },
    })),
  };
}

export function profileSchema(
  { userProperties }: Taxonomy,
  objects: Objects,
): Schema {
  return {
    title: "User profile",
    description: "The registered user properties; all are optional.",
    ...objectSchema(
      userProperties
        .filter(({ status }) => status === "active")
        .map((property) => [property.name, propertySchema(property), false]),
      objects,
    ),
  };
}
