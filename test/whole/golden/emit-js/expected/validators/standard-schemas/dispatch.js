// The Standard Schema of any registered event.
import { standardSchema } from "../../support/standard-schema.js";
import { validateEvent } from "../dispatch.js";

/** The Standard Schema of an event in the API's form. */
export const anyEventSchema = /* @__PURE__ */ standardSchema(validateEvent);
