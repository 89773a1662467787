package dfinery.taxonomy

/**
 * 비어 있지 않은 키 하나 이상으로 유저를 식별한다.
 *
 * @param externalId
 *     외부 ID · External ID. 서비스가 정한, 바뀌지 않는 유저 식별자입니다. 개인정보가 들어 있거나
 *     해시 또는 암호화한 값이면 안 됩니다.
 * @param phoneNo
 *     전화번호 · Phone number. 국가 번호와 전화번호를 숫자로만 씁니다. 더하기 기호와 국내 번호의 맨
 *     앞 0은 뺍니다(예: 821012345678).
 * @param email 이메일 · E-mail address. 유저의 이메일 주소입니다.
 * @param kakaoUserId 카카오 사용자 ID · Kakao user ID. 유저의 카카오 계정입니다.
 * @param lineUserId 라인 사용자 ID · LINE user ID. 유저의 LINE 계정입니다.
 * @throws IllegalArgumentException 값이 있는 키가 없을 때. 서비스가 거부하기 때문이다.
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
 *     광고성 푸시 수신 동의 · Push advertising consent. 광고성 푸시 메시지의 수신 동의입니다.
 * @param dfSmsAdsOptin
 *     광고성 문자 수신 동의 · Text message advertising consent. 광고성 문자 메시지의 수신
 *     동의입니다.
 * @param dfKakaoAdsOptin
 *     광고성 카카오 수신 동의 · Kakao advertising consent. 광고성 카카오 메시지의 수신 동의입니다.
 * @param dfPushNightAdsOptin
 *     야간 광고성 푸시 수신 동의 · Night push advertising consent. 야간(21:00~08:00) 광고성 푸시
 *     메시지의 수신 동의입니다.
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

/** null일 수 있는 유저 속성. */
enum class ClearableUserProperty(internal val key: String) {
    DfPushAdsOptin("df_push_ads_optin"),
    DfSmsAdsOptin("df_sms_ads_optin"),
    DfKakaoAdsOptin("df_kakao_ads_optin"),
    DfPushNightAdsOptin("df_push_night_ads_optin"),
}
