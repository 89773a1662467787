// The Standard Schema of any registered event.
import type { AnyEvent } from "../../registry.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { validateEvent } from "../dispatch.js";

/** The Standard Schema of an event in the API's form. */
export const anyEventSchema: StandardSchemaV1<Received<AnyEvent>> =
  /* @__PURE__ */ standardSchema(validateEvent);
