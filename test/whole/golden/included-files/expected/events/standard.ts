// Builders: one function for each registered event.
import type { Method } from "../properties";
import type { Closed, EventMeta } from "../support/inputs";
import { type EventRecord, flatRecord } from "../support/records";

/** Properties of `df_login`. */
export interface DfLoginProperties {
  /** One of `"email"` and `"kakao"`. */
  method?: Method | undefined;
}

/** A `df_login` record. */
export type DfLoginEvent = EventRecord<
  "df_login",
  Readonly<DfLoginProperties> | null,
  null
>;

/**
 * 로그인 · Log in
 *
 * The user signs in.
 */
export function dfLogin<Given extends DfLoginProperties>(
  properties?: Closed<Given, DfLoginProperties>,
  meta?: EventMeta,
): DfLoginEvent {
  return flatRecord("df_login", properties, meta);
}
