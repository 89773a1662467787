// swift-format-ignore-file
// swiftlint:disable all

import Foundation

extension Double {
  /// JSON에 없는 수이면 속성이 빠지도록 `nil`이다.
  var dfineryValue: Double? {
    isFinite ? self : nil
  }
}

extension Date {
  /// 밀리초가 있는 UTC: `2026-01-31T09:00:00.000Z`. 서비스가 읽을 수 없는 1~9999년 밖의 날짜는
  /// `nil`이 되어 속성이 빠지며, 디버그 빌드는 멈춘다.
  var dfineryValue: String? {
    let milliseconds = (timeIntervalSince1970 * 1000).rounded()
    guard (-62_135_596_800_000...253_402_300_799_999).contains(milliseconds) else {
      assertionFailure("DFINERY takes dates of the years 1 to 9999")
      return nil
    }
    let formatter = DateFormatter()
    formatter.locale = Locale(identifier: "en_US_POSIX")
    formatter.timeZone = TimeZone(secondsFromGMT: 0)
    formatter.gregorianStartDate = .distantPast
    formatter.dateFormat = "yyyy-MM-dd'T'HH:mm:ss.SSS'Z'"
    // Formatters may cut off fractions of a millisecond.
    return formatter.string(from: Date(timeIntervalSince1970: (milliseconds + 0.1) / 1000))
  }
}
