// Standard Schemas of events, and of what their builders take.
import type { AppOpenedEvent } from "../../events/taxonomy";
import type { Received } from "../../support/records";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema";
import { validateAppOpened } from "../taxonomy";

/** The Standard Schema of a `app_opened` record. */
export const appOpenedEventSchema: StandardSchemaV1<Received<AppOpenedEvent>> =
  /* @__PURE__ */ standardSchema(validateAppOpened);
