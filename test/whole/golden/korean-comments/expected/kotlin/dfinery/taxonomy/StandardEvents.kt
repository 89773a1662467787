package dfinery.taxonomy

/**
 * 회원가입 · Sign up
 *
 * The user becomes a member of the service.
 *
 * @param dfSignChannel 회원가입 채널 · Sign-up channel. Channel used to sign up.
 */
fun dfSignUp(dfSignChannel: String): RegisteredEvent =
    eventOf("df_sign_up", "df_sign_channel" to dfSignChannel)
