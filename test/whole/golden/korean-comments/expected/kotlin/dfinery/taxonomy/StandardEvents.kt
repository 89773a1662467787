package dfinery.taxonomy

/**
 * 회원가입 · Sign up
 *
 * 유저가 서비스에 회원으로 가입합니다.
 *
 * @param dfSignChannel 회원가입 채널 · Sign-up channel. 회원가입에 사용한 채널입니다.
 */
fun dfSignUp(dfSignChannel: String): RegisteredEvent =
    eventOf("df_sign_up", "df_sign_channel" to dfSignChannel)
