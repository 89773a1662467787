package dfinery.taxonomy

/**
 * 비어 있지 않은 키 하나 이상으로 유저를 식별한다.
 *
 * @param externalId
 *     외부 ID · External ID. The service's own, stable identifier of the user. It must not contain
 *     personal data, or be hashed or encrypted.
 * @param phoneNo
 *     전화번호 · Phone number. Country code and number, digits only, without a plus sign and
 *     without the leading zero of the national number, such as 821012345678.
 * @param email 이메일 · E-mail address. The user's e-mail address.
 * @param kakaoUserId 카카오 사용자 ID · Kakao user ID. The user's account at Kakao.
 * @param lineUserId 라인 사용자 ID · LINE user ID. The user's account at LINE.
 * @throws IllegalArgumentException if no key has a value, because the service would refuse it.
 */
fun identity(
    externalId: String? = null,
    phoneNo: String? = null,
    email: String? = null,
    kakaoUserId: String? = null,
    lineUserId: String? = null,
): RegisteredIdentity =
    identityOf(
        "external_id" to externalId,
        "phone_no" to phoneNo,
        "email" to email,
        "kakao_user_id" to kakaoUserId,
        "line_user_id" to lineUserId,
    )

/**
 * 등록된 유저 속성을 설정한다. 나머지는 그대로 둔다.
 *
 * @param dfPushAdsOptin
 *     광고성 푸시 수신 동의 · Push advertising consent. Consent to advertising push messages.
 * @param dfSmsAdsOptin
 *     광고성 문자 수신 동의 · Text message advertising consent. Consent to advertising text
 *     messages.
 * @param dfKakaoAdsOptin
 *     광고성 카카오 수신 동의 · Kakao advertising consent. Consent to advertising Kakao messages.
 * @param dfPushNightAdsOptin
 *     야간 광고성 푸시 수신 동의 · Night push advertising consent. Consent to advertising push
 *     messages at night (21:00 to 08:00).
 * @param nickname 별명.
 * @param clear null로 설정할 속성.
 */
fun userProfile(
    dfPushAdsOptin: Boolean? = null,
    dfSmsAdsOptin: Boolean? = null,
    dfKakaoAdsOptin: Boolean? = null,
    dfPushNightAdsOptin: Boolean? = null,
    nickname: String? = null,
    clear: Set<ClearableUserProperty> = emptySet(),
): RegisteredUserProfile =
    profileOf(
        clear.map { it.key },
        "df_push_ads_optin" to dfPushAdsOptin,
        "df_sms_ads_optin" to dfSmsAdsOptin,
        "df_kakao_ads_optin" to dfKakaoAdsOptin,
        "df_push_night_ads_optin" to dfPushNightAdsOptin,
        "nickname" to nickname,
    )

/** The user properties that may be null. */
enum class ClearableUserProperty(internal val key: String) {
    DfPushAdsOptin("df_push_ads_optin"),
    DfSmsAdsOptin("df_sms_ads_optin"),
    DfKakaoAdsOptin("df_kakao_ads_optin"),
    DfPushNightAdsOptin("df_push_night_ads_optin"),
}
