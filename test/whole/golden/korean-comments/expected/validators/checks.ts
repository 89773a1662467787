// 기본 검사를 조합한 속성 검사.
import { type ItemCheck, fields, isPlain } from "../support/check-object.js";
import * as base from "../support/check-value.js";
import type { Check } from "../support/check-value.js";

/** 이벤트 속성 `coupon_code`. */
export const couponCode: Check = /* @__PURE__ */ base.every(
  /* @__PURE__ */ base.sized(8, 8),
  /* @__PURE__ */ base.matches(/^[A-Z0-9]{8}$/u),
);

/** 이벤트 속성 `coupon_kind`. */
export const couponKind: Check = /* @__PURE__ */ base.oneOf(
  "percent",
  "amount",
  "shipping",
);

/** 이벤트 속성 `memo`. */
export const memo: Check = /* @__PURE__ */ base.sized(0, 100);

/** 이벤트 속성 `amount`. */
export const amount: Check = /* @__PURE__ */ base.within(base.double, 0, 1000);

/** 이벤트 속성 `store_id`. */
export const storeId: Check = /* @__PURE__ */ base.within(base.long, 1);

/** 이벤트 속성 `ratings`. */
export const ratings: Check = /* @__PURE__ */ base.listOf(base.long, 1, 5);

/** 이벤트 속성 `hint`. */
export const hint: Check = /* @__PURE__ */ base.oneOf("none");

/** 유저 속성 `df_push_ads_optin`. */
export const userDfPushAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** 유저 속성 `df_sms_ads_optin`. */
export const userDfSmsAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** 유저 속성 `df_kakao_ads_optin`. */
export const userDfKakaoAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** 유저 속성 `df_push_night_ads_optin`. */
export const userDfPushNightAdsOptin: Check = /* @__PURE__ */ base.nullable(
  base.boolean,
);

/** 아이템이 유효한지 키마다 확인한다. */
export function isItem(value: unknown): boolean | undefined {
  // The walk judges a value that is not a plain object.
  if (!isPlain(value)) return undefined;
  if (typeof value["df_item_id"] !== "string") return false;
  if (typeof value["df_item_name"] !== "string") return false;
  if (!Number.isFinite(value["df_price"])) return false;
  if (!Number.isSafeInteger(value["df_quantity"])) return false;
  if (!Number.isFinite(value["df_discount"])) return false;
  // What was read above counts only if JSON writes its key.
  let missing = 5;
  let each: unknown;
  for (const name in value) {
    switch (name) {
      case "df_item_id":
      case "df_item_name":
      case "df_price":
      case "df_quantity":
      case "df_discount":
        missing--;
        break;
      case "df_category1":
        each = value["df_category1"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category2":
        each = value["df_category2"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category3":
        each = value["df_category3"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category4":
        each = value["df_category4"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "df_category5":
        each = value["df_category5"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      case "brand":
        each = value["brand"];
        if (each !== undefined && typeof each !== "string") return false;
        break;
      default:
        if (value[name] !== undefined) return false;
    }
  }
  return missing === 0;
}

/** `df_items`의 아이템 하나에 대한 검사. */
export const item: ItemCheck = {
  holds: isItem,
  walk: /* @__PURE__ */ fields(
    {
      df_item_id: base.string,
      df_item_name: base.string,
      df_price: base.double,
      df_quantity: base.long,
      df_discount: base.double,
    },
    {
      df_category1: base.string,
      df_category2: base.string,
      df_category3: base.string,
      df_category4: base.string,
      df_category5: base.string,
      brand: base.string,
    },
  ),
};
