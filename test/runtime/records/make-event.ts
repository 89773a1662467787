// A record with loose types, for tests that look at its parts.
import type { EventMeta } from "../../../templates/runtime/inputs.js";
import {
  toRecord,
  type EventRecord,
} from "../../../templates/runtime/records.js";

type Values = Readonly<Record<string, unknown>>;

export type LooseRecord = EventRecord<
  string,
  Values | null,
  readonly Values[] | null
>;

/** The record of an event `tested`. */
export function makeEvent(properties?: object, meta?: EventMeta): LooseRecord {
  return toRecord<LooseRecord>("tested", properties, meta);
}
