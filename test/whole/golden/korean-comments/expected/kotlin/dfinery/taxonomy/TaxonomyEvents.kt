package dfinery.taxonomy

import java.util.Date

/**
 * 쿠폰 사용
 *
 * 하나 이상 필수: mail, memo.
 *
 * 플랫폼: web, android. 담당: 성장팀, 데이터팀.
 *
 * @param couponCode 쿠폰 코드. 패턴: `^[A-Z0-9]{8}$`. 정확히 8자. 담당: 성장팀.
 * @param couponKind 쿠폰 종류 · Kind of coupon. 사용한 쿠폰의 종류.
 * @param mail 형식: email.
 * @param memo 최대 100자.
 * @param amount 단위: 원. 0 이상 1000 이하.
 * @param storeId 1 이상. 플랫폼: android.
 * @param ratings 1~5개.
 * @param usedAt 만료일: 2099-12-31.
 * @param oldCode 지원 중단. 2.0부터. 대신 `coupon_code` 사용.
 * @param channel 다른 값도 허용.
 * @param dfItems 상품 · Items. 이벤트의 대상이 되는 상품입니다. 최대 100개.
 */
fun couponRedeemed(
    couponCode: String,
    couponKind: CouponRedeemedCouponKind? = null,
    mail: String? = null,
    memo: String? = null,
    amount: Double? = null,
    storeId: Long? = null,
    ratings: List<Long>? = null,
    usedAt: Date? = null,
    oldCode: String? = null,
    channel: Channel? = null,
    hint: Hint? = null,
    dfItems: List<Item>? = null,
): RegisteredEvent =
    eventOf(
        "coupon_redeemed",
        "coupon_code" to couponCode,
        "coupon_kind" to couponKind?.value,
        "mail" to mail,
        "memo" to memo,
        "amount" to amount,
        "store_id" to storeId,
        "ratings" to ratings,
        "used_at" to usedAt,
        "old_code" to oldCode,
        "channel" to channel?.value,
        "hint" to hint?.value,
        "df_items" to dfItems?.map { it.toWire() },
    )

@Deprecated(
    "대신 `couponRedeemed` 사용: 이벤트의 현재 이름은 `coupon_redeemed`.",
    ReplaceWith("couponRedeemed(couponCode, couponKind, mail, memo, amount, storeId, ratings, usedAt, oldCode, channel, hint, dfItems)"),
)
fun couponUsed(
    couponCode: String,
    couponKind: CouponRedeemedCouponKind? = null,
    mail: String? = null,
    memo: String? = null,
    amount: Double? = null,
    storeId: Long? = null,
    ratings: List<Long>? = null,
    usedAt: Date? = null,
    oldCode: String? = null,
    channel: Channel? = null,
    hint: Hint? = null,
    dfItems: List<Item>? = null,
): RegisteredEvent =
    couponRedeemed(
        couponCode,
        couponKind,
        mail,
        memo,
        amount,
        storeId,
        ratings,
        usedAt,
        oldCode,
        channel,
        hint,
        dfItems,
    )

/**
 * 이벤트 mail_opened.
 *
 * @param mail 형식: email.
 */
@Deprecated("대신 `couponRedeemed` 사용. 집계가 끝났다.")
fun mailOpened(mail: String? = null): RegisteredEvent = eventOf("mail_opened", "mail" to mail)
