// Builders: one function for each registered event.
import {
  type Closed,
  type EventMeta,
  type EventRecord,
  toRecord,
} from "../support/records.js";

/** What `dfSignUp` takes. */
export interface DfSignUpProperties {
  /**
   * 회원가입 채널 · Sign-up channel
   *
   * Channel used to sign up.
   */
  readonly df_sign_channel: string;
  /** An integer. */
  readonly store_id?: number | undefined;
}

/** What `dfSignUp` returns, as it is sent. */
export type DfSignUpEvent = EventRecord<"df_sign_up", DfSignUpProperties, null>;

/**
 * 회원가입 · Sign up
 *
 * The user becomes a member of the service.
 */
export function dfSignUp<Given extends DfSignUpProperties>(
  properties: Closed<Given, DfSignUpProperties>,
  meta?: EventMeta,
): DfSignUpEvent {
  return toRecord("df_sign_up", properties, meta);
}

/** @deprecated Use `dfSignUp`: the event is now `df_sign_up`. */
export const signUp: typeof dfSignUp = dfSignUp;
