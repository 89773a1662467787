// 빌더: 등록된 이벤트마다 함수 하나.
import type { Channel, Hint, Item } from "../properties.js";
import type {
  AnyOf,
  AtLeastOne,
  Closed,
  ClosedItems,
  EventMeta,
} from "../support/inputs.js";
import { dated } from "../support/instants.js";
import {
  type EventRecord,
  type Wire,
  flatRecord,
  itemsRecord,
} from "../support/records.js";
import { listed } from "../support/wire.js";
import {
  inspectCouponRedeemed,
  inspectMailOpened,
} from "../validators/development.js";

/** `CouponRedeemedProperties`의 필드. 필수 여부는 반영하지 않는다. */
export interface CouponRedeemedFields {
  /**
   * 쿠폰 코드
   *
   * 패턴: `^[A-Z0-9]{8}$`. 정확히 8자.
   *
   * 담당: 성장팀.
   */
  coupon_code: string;
  /**
   * 쿠폰 종류 · Kind of coupon
   *
   * 사용한 쿠폰의 종류.
   *
   * - `"percent"`: 정률
   * - `"amount"`: 금액이 정해진 쿠폰.
   */
  coupon_kind?: "percent" | "amount" | undefined;
  /** 형식: email. 개인정보. */
  mail?: string | undefined;
  /** 최대 100자. 예: `"문 앞"`, `"경비실"`. */
  memo?: string | undefined;
  /** 단위: 원. 0 이상 1000 이하. */
  amount?: number | undefined;
  /**
   * 정수. 1 이상.
   *
   * 플랫폼: android.
   */
  store_id?: number | undefined;
  /** 정수의 배열. 1~5개. */
  ratings?: readonly number[] | undefined;
  /**
   * 시각. 문자열은 UTC로 쓴다(예: `2026-01-31T09:00:00.000Z`).
   *
   * 만료일: 2099-12-31.
   */
  used_at?: Date | string | undefined;
  /** @deprecated 2.0부터. 대신 `coupon_code` 사용. */
  old_code?: string | undefined;
  /**
   * 알려진 값: `"kakao"`, `"naver"`.
   *
   * 다른 값도 허용.
   */
  channel?: Channel | undefined;
  /** 항상 `"none"`. */
  hint?: Hint | undefined;
  /**
   * 상품 · Items
   *
   * 이벤트의 대상이 되는 상품입니다.
   *
   * 최대 100개.
   */
  df_items?: readonly Item[] | undefined;
}

/** `coupon_redeemed`의 속성. */
export type CouponRedeemedProperties = AtLeastOne<
  CouponRedeemedFields,
  ["mail", "memo"]
>;

/** `coupon_redeemed` 레코드. */
export type CouponRedeemedEvent = EventRecord<
  "coupon_redeemed",
  Wire<CouponRedeemedProperties>,
  readonly Readonly<Item>[] | null
>;

/**
 * 쿠폰 사용
 *
 * 하나 이상 필수: `mail`, `memo`.
 *
 * 플랫폼: web, android. 담당: 성장팀, 데이터팀.
 */
export function couponRedeemed<Given extends CouponRedeemedFields>(
  properties: AnyOf<
    Given,
    ["mail", "memo"],
    ClosedItems<Given, CouponRedeemedFields, Item>
  >,
  meta?: EventMeta,
): CouponRedeemedEvent {
  return inspectCouponRedeemed(
    itemsRecord(
      "coupon_redeemed",
      properties,
      meta,
      dated(listed, "used_at"),
      listed,
    ),
  );
}

/**
 * @deprecated 대신 `couponRedeemed` 사용: 이벤트의 현재 이름은
 * `coupon_redeemed`.
 */
export const couponUsed: typeof couponRedeemed = couponRedeemed;

/** `mail_opened`의 속성. */
export interface MailOpenedProperties {
  /** 형식: email. 개인정보. */
  mail?: string | undefined;
}

/** `mail_opened` 레코드. */
export type MailOpenedEvent = EventRecord<
  "mail_opened",
  Readonly<MailOpenedProperties> | null,
  null
>;

/**
 * `mail_opened` 레코드를 만든다.
 *
 * @deprecated 대신 `couponRedeemed` 사용. 집계가 끝났다.
 */
export function mailOpened<Given extends MailOpenedProperties>(
  properties?: Closed<Given, MailOpenedProperties>,
  meta?: EventMeta,
): MailOpenedEvent {
  return inspectMailOpened(flatRecord("mail_opened", properties, meta));
}
