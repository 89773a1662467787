// The JSON Schemas of what the API takes and answers: requests, identities, user profiles, responses.
import type { EventDef, Taxonomy } from "../generator/model/taxonomy.js";
import type { CommentTexts } from "../generator/text/messages/messages.js";
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
  { schemas: say }: CommentTexts,
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
    description: say.request,
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
export function responseSchema({ schemas: say }: CommentTexts): Schema {
  return {
    title: "Import response",
    description: say.response,
    type: "object",
    required: ["status", "code", "message"],
    properties: {
      status: { type: "boolean" },
      code: {
        description: say.responseCode,
        type: "string",
        pattern: "^[0-9]{5}$",
      },
      message: { type: "string" },
      data: {},
    },
  };
}

export function identitySchema(
  { identityKeys }: Taxonomy,
  objects: Objects,
  { schemas: say }: CommentTexts,
): Schema {
  const names = identityKeys.map(({ name }) => name);
  return {
    title: "Identity",
    description: say.identity,
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
  { schemas: say }: CommentTexts,
): Schema {
  return {
    title: "User profile",
    description: say.profile,
    ...objectSchema(
      userProperties
        .filter(({ status }) => status === "active")
        .map((property) => [property.name, propertySchema(property), false]),
      objects,
    ),
  };
}
