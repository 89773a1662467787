package dfinery.taxonomy

/** 쿠폰 종류 · Kind of coupon */
enum class CouponRedeemedCouponKind(val value: String) {
    /** 정률. */
    Percent("percent"),
    /** 금액이 정해진 쿠폰. */
    Amount("amount"),
}

/**
 * channel의 값.
 *
 * 다른 값도 허용.
 */
@JvmInline
value class Channel(val value: String) {
    companion object {
        val Kakao = Channel("kakao")
        val Naver = Channel("naver")
    }
}

/** hint의 값. */
enum class Hint(val value: String) {
    None("none"),
}
