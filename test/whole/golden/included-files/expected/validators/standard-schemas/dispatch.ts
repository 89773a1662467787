// The Standard Schema of any registered event.
import type { AnyEvent } from "../../registry";
import type { Received } from "../../support/records";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema";
import { validateEvent } from "../dispatch";

/** The Standard Schema of an event in the API's form. */
export const anyEventSchema: StandardSchemaV1<Received<AnyEvent>> =
  /* @__PURE__ */ standardSchema(validateEvent);
