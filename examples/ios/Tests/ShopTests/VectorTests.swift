// What the app sends is what all platforms send for the same input.
import Foundation
import ShopEvents
import XCTest

final class VectorTests: XCTestCase {
  func testCouponRedeemed() throws {
    let event = RegisteredEvent.couponRedeemed(
      couponCode: "WELCOME1",
      redeemedAt: try date("2026-01-31T09:30:00.000Z")
    )
    try assertSame(event, "coupon_redeemed/required")
  }

  func testNothingIsSentForNil() throws {
    let event = RegisteredEvent.couponRedeemed(
      couponCode: "WELCOME1",
      redeemedAt: try date("2026-01-31T09:30:00.000Z"),
      couponKind: nil
    )
    try assertSame(event, "coupon_redeemed/nulls")
  }

  private func assertSame(_ event: RegisteredEvent, _ id: String) throws {
    let vector = try XCTUnwrap(try vectors().first { $0["id"] as? String == id })
    XCTAssertEqual(event.name, vector["name"] as? String)
    // As JSON: numbers are equal by their value.
    let sent = try JSONSerialization.data(withJSONObject: event.properties)
    let read = try JSONSerialization.jsonObject(with: sent) as? NSDictionary
    XCTAssertEqual(read, vector["properties"] as? NSDictionary)
  }

  private func vectors() throws -> [[String: Any]] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    let file = folder.appendingPathComponent("../../generated/vectors.json")
    let json = try JSONSerialization.jsonObject(with: Data(contentsOf: file))
    return try XCTUnwrap((json as? [String: Any])?["vectors"] as? [[String: Any]])
  }

  private func date(_ text: String) throws -> Date {
    let formatter = ISO8601DateFormatter()
    formatter.formatOptions = [.withInternetDateTime, .withFractionalSeconds]
    return try XCTUnwrap(formatter.date(from: text))
  }
}
