// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, ClosedMeta, EventMeta } from "../support/inputs";
import { type EventRecord, toRecord } from "../support/records";

/** What `memberLeft` takes. */
export interface MemberLeftProperties {
  method: Method;
}

/** What `memberLeft` returns, as it is sent. */
export type MemberLeftEvent = EventRecord<
  "member_left",
  Readonly<MemberLeftProperties>,
  null
>;

/** Builds `member_left`. */
export function memberLeft<
  Given extends MemberLeftProperties,
  Meta extends EventMeta = EventMeta,
>(
  properties: Closed<Given, MemberLeftProperties>,
  meta?: ClosedMeta<Meta>,
): MemberLeftEvent {
  return toRecord("member_left", properties, meta);
}
