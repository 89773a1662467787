// 등록된 모든 이벤트의 Standard Schema.
import type { AnyEvent } from "../../registry.js";
import type { Received } from "../../support/records.js";
import {
  type StandardSchemaV1,
  standardSchema,
} from "../../support/standard-schema.js";
import { validateEvent } from "../dispatch.js";

/** API 형식의 이벤트의 Standard Schema. */
export const anyEventSchema: StandardSchemaV1<Received<AnyEvent>> =
  /* @__PURE__ */ standardSchema(validateEvent);
