// Builders: one function for each registered event.
import type { Method } from "../properties";
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../support/records";

/** What `memberLeft` takes. */
export interface MemberLeftProperties {
  readonly method: Method;
}

/** What `memberLeft` returns, as it is sent. */
export type MemberLeftEvent = EventRecord<
  "member_left",
  MemberLeftProperties,
  null
>;

/** Builds `member_left`. */
export function memberLeft<Given extends MemberLeftProperties>(
  properties: Closed<Given, MemberLeftProperties>,
  meta?: EventMeta,
): MemberLeftEvent {
  return toRecord("member_left", properties, meta);
}
