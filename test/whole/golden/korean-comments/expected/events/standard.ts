// 빌더: 등록된 이벤트마다 함수 하나.
import type { Closed, EventMeta } from "../support/inputs.js";
import { type EventRecord, flatRecord } from "../support/records.js";
import { inspectDfSignUp } from "../validators/development.js";

/** `df_sign_up`의 속성. */
export interface DfSignUpProperties {
  /**
   * 회원가입 채널 · Sign-up channel
   *
   * 회원가입에 사용한 채널입니다.
   */
  df_sign_channel: string;
}

/** `df_sign_up` 레코드. */
export type DfSignUpEvent = EventRecord<
  "df_sign_up",
  Readonly<DfSignUpProperties>,
  null
>;

/**
 * 회원가입 · Sign up
 *
 * 유저가 서비스에 회원으로 가입합니다.
 */
export function dfSignUp<Given extends DfSignUpProperties>(
  properties: Closed<Given, DfSignUpProperties>,
  meta?: EventMeta,
): DfSignUpEvent {
  return inspectDfSignUp(flatRecord("df_sign_up", properties, meta));
}
