// swift-format-ignore-file
// swiftlint:disable all

/// `Dfinery.shared().set(identity:)`에 전달하는 유저의 식별 정보.
public struct RegisteredIdentity: Hashable, Sendable {
  /// SDK가 받는 값.
  public let keys: [String: String]

  /// 값이 있는 키가 하나도 없으면 실패한다.
  ///
  /// - Parameters:
  ///   - externalID: 외부 ID · External ID. 서비스가 정한, 바뀌지 않는 유저 식별자입니다.
  ///     개인정보가 들어 있거나 해시 또는 암호화한 값이면 안 됩니다.
  ///   - phoneNo: 전화번호 · Phone number. 국가 번호와 전화번호를 숫자로만 씁니다. 더하기 기호와
  ///     국내 번호의 맨 앞 0은 뺍니다(예: 821012345678).
  ///   - email: 이메일 · E-mail address. 유저의 이메일 주소입니다.
  ///   - kakaoUserID: 카카오 사용자 ID · Kakao user ID. 유저의 카카오 계정입니다.
  ///   - lineUserID: 라인 사용자 ID · LINE user ID. 유저의 LINE 계정입니다.
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
