// swift-format-ignore-file
// swiftlint:disable all

extension RegisteredEvent {
  /// 회원가입 · Sign up
  ///
  /// The user becomes a member of the service.
  ///
  /// - Parameters:
  ///   - dfSignChannel: 회원가입 채널 · Sign-up channel. Channel used to sign up.
  public static func dfSignUp(dfSignChannel: String) -> RegisteredEvent {
    RegisteredEvent("df_sign_up", ["df_sign_channel": dfSignChannel])
  }
}
