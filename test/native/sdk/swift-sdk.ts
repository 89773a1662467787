// What our Swift calls of the iOS SDK, which prints what it gets: the signatures of its published interface (IOS).
export const dfinerySdk = `import Foundation

public final class Dfinery: @unchecked Sendable {
  private static let only = Dfinery()

  public static func shared() -> Dfinery { only }

  public func logEvent(_ name: String) { show(name, [:]) }

  public func logEvent(_ name: String, properties: [String: Any]) { show(name, properties) }

  public func set(userProfiles: [String: Any]) { show("userProfiles", userProfiles) }

  public func set(identities: [String: String]) { show("identities", identities) }

  private func show(_ name: String, _ properties: [String: Any]) {
    let value: [String: Any] = ["name": name, "properties": properties]
    let data = try! JSONSerialization.data(withJSONObject: value)
    print(String(decoding: data, as: UTF8.self))
  }
}
`;
