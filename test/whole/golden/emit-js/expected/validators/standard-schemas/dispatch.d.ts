// The Standard Schema of any registered event.
import type { AnyEvent } from "../../registry.js";
import type { Received } from "../../support/records.js";
import type { StandardSchemaV1 } from "../../support/standard-schema.js";

/** The Standard Schema of an event in the API's form. */
export declare const anyEventSchema: StandardSchemaV1<Received<AnyEvent>>;
