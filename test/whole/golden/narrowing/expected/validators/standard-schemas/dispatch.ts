// The Standard Schema of any registered event.
import type { RegisteredEvent } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { validateEvent } from "../dispatch.js";

/** The Standard Schema of an event in the API's form. */
export const anyEventSchema: StandardSchemaV1<RegisteredEvent> =
  /* @__PURE__ */ standardSchema(validateEvent);
