// swift-format-ignore-file
// swiftlint:disable all

import DfinerySDK

/// An event that is registered in DFINERY. A function for each makes it, and
/// `Dfinery.shared().logEvent(_:)` sends it.
public struct RegisteredEvent {
  /// The name that it is registered under.
  public let name: String

  /// The properties that have a value, as the SDK takes them.
  public let properties: [String: Any]

  init(_ name: String, _ properties: [String: Any?] = [:]) {
    self.name = name
    self.properties = properties.compactMapValues { $0 }
  }
}

extension Dfinery {
  /// Sends a registered event.
  public func logEvent(_ event: RegisteredEvent) {
    logEvent(event.name, properties: event.properties)
  }

  /// Identifies the user.
  public func set(identity: RegisteredIdentity) {
    set(identities: identity.keys)
  }

  /// 등록된 유저 속성을 설정한다.
  public func set(userProfile: RegisteredUserProfile) {
    set(userProfiles: userProfile.properties)
  }
}
