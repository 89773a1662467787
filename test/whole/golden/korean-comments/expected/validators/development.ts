// 개발 중 빌더의 검사. 프로덕션 빌드에는 들어가지 않는다.
import type { DfSignUpEvent } from "../events/standard.js";
import type {
  CouponRedeemedEvent,
  MailOpenedEvent,
} from "../events/taxonomy.js";
import { reportInvalid } from "../support/development.js";
import type {
  RegisteredIdentity,
  RegisteredUserProfile,
} from "../support/user.js";
import { validateDfSignUp } from "./standard.js";
import { validateCouponRedeemed, validateMailOpened } from "./taxonomy.js";
import { validateIdentity, validateUserProfile } from "./user.js";

// Bundlers replace it, and nothing else of Node is needed.
declare const process: { readonly env: { readonly NODE_ENV?: string } };

/** `df_sign_up` 레코드의 문제를 보고하고 그대로 반환한다. */
export function inspectDfSignUp(record: DfSignUpEvent): DfSignUpEvent {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateDfSignUp);
  }
  return record;
}

/** `coupon_redeemed` 레코드의 문제를 보고하고 그대로 반환한다. */
export function inspectCouponRedeemed(
  record: CouponRedeemedEvent,
): CouponRedeemedEvent {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateCouponRedeemed);
  }
  return record;
}

/** `mail_opened` 레코드의 문제를 보고하고 그대로 반환한다. */
export function inspectMailOpened(record: MailOpenedEvent): MailOpenedEvent {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateMailOpened);
  }
  return record;
}

/** 식별 정보의 문제를 보고하고 그대로 반환한다. */
export function inspectIdentity(
  record: RegisteredIdentity,
): RegisteredIdentity {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateIdentity);
  }
  return record;
}

/** 유저 프로필의 문제를 보고하고 그대로 반환한다. */
export function inspectUserProfile(
  record: RegisteredUserProfile,
): RegisteredUserProfile {
  if (process.env.NODE_ENV !== "production") {
    reportInvalid(record, validateUserProfile);
  }
  return record;
}
