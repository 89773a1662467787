// Builders: one function for each registered event.
import type { Closed, EventMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord } from "../support/records.js";

/** Properties of `df_sign_up`. */
export interface DfSignUpProperties {
  /**
   * 회원가입 채널 · Sign-up channel
   *
   * Channel used to sign up.
   */
  df_sign_channel: string;
  /** An integer. */
  store_id?: number | undefined;
}

/** A `df_sign_up` record. */
export type DfSignUpEvent = EventRecord<
  "df_sign_up",
  Readonly<DfSignUpProperties>,
  null
>;

/**
 * 회원가입 · Sign up
 *
 * The user becomes a member of the service.
 */
export function dfSignUp<Given extends DfSignUpProperties>(
  properties: Closed<Given, DfSignUpProperties>,
  meta?: EventMeta,
): DfSignUpEvent {
  return flatRecord("df_sign_up", properties, meta);
}

/** @deprecated Use `dfSignUp`: the event is now `df_sign_up`. */
export const signUp: typeof dfSignUp = dfSignUp;
