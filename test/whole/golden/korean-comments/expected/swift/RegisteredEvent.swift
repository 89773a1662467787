// swift-format-ignore-file
// swiftlint:disable all

import DfinerySDK

/// DFINERY에 등록된 이벤트. 이벤트마다 있는 함수로 만들고 `Dfinery.shared().logEvent(_:)`로
/// 보낸다.
public struct RegisteredEvent {
  /// 등록된 이름.
  public let name: String

  /// 값이 있는 속성. SDK가 받는 형식이다.
  public let properties: [String: Any]

  init(_ name: String, _ properties: [String: Any?] = [:]) {
    self.name = name
    self.properties = properties.compactMapValues { $0 }
  }
}

extension Dfinery {
  /// 등록된 이벤트를 보낸다.
  public func logEvent(_ event: RegisteredEvent) {
    logEvent(event.name, properties: event.properties)
  }

  /// 유저를 식별한다.
  public func set(identity: RegisteredIdentity) {
    set(identities: identity.keys)
  }

  /// 등록된 유저 속성을 설정한다.
  public func set(userProfile: RegisteredUserProfile) {
    set(userProfiles: userProfile.properties)
  }
}
