// swift-format-ignore-file
// swiftlint:disable all

/// What identifies a user, for `Dfinery.shared().set(identity:)`.
public struct RegisteredIdentity: Hashable, Sendable {
  /// What the SDK takes.
  public let keys: [String: String]

  /// Fails unless at least one key has a value.
  ///
  /// - Parameters:
  ///   - externalID: 외부 ID · External ID. The service's own, stable identifier of the user. It
  ///     must not contain personal data, or be hashed or encrypted.
  ///   - phoneNo: 전화번호 · Phone number. Country code and number, digits only, without a plus
  ///     sign and without the leading zero of the national number, such as 821012345678.
  ///   - email: 이메일 · E-mail address. The user's e-mail address.
  ///   - kakaoUserID: 카카오 사용자 ID · Kakao user ID. The user's account at Kakao.
  ///   - lineUserID: 라인 사용자 ID · LINE user ID. The user's account at LINE.
  public init?(
    externalID: String? = nil,
    phoneNo: String? = nil,
    email: String? = nil,
    kakaoUserID: String? = nil,
    lineUserID: String? = nil
  ) {
    let given: [String: String?] = [
      "external_id": externalID,
      "phone_no": phoneNo,
      "email": email,
      "kakao_user_id": kakaoUserID,
      "line_user_id": lineUserID,
    ]
    keys = given.compactMapValues { $0 }.filter { !$0.value.isEmpty }
    if keys.isEmpty { return nil }
  }
}
