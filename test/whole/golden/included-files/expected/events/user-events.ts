// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, EventMeta } from "../support/inputs";
import { type EventRecord, flatRecord } from "../support/records";

/** Properties of `member_left`. */
export interface MemberLeftProperties {
  /** One of `"email"` and `"kakao"`. */
  method: Method;
}

/** A `member_left` record. */
export type MemberLeftEvent = EventRecord<
  "member_left",
  Readonly<MemberLeftProperties>,
  null
>;

/** Creates a `member_left` record. */
export function memberLeft<Given extends MemberLeftProperties>(
  properties: Closed<Given, MemberLeftProperties>,
  meta?: EventMeta,
): MemberLeftEvent {
  return flatRecord("member_left", properties, meta);
}
