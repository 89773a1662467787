// swift-format-ignore-file
// swiftlint:disable all

extension RegisteredEvent {
  /// 회원가입 · Sign up
  ///
  /// 유저가 서비스에 회원으로 가입합니다.
  ///
  /// - Parameters:
  ///   - dfSignChannel: 회원가입 채널 · Sign-up channel. 회원가입에 사용한 채널입니다.
  public static func dfSignUp(dfSignChannel: String) -> RegisteredEvent {
    RegisteredEvent("df_sign_up", ["df_sign_channel": dfSignChannel])
  }
}
