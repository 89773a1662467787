// swift-format-ignore-file
// swiftlint:disable all

import Foundation

extension Double {
  /// `nil` for what JSON has no number for, so that the property is left out.
  var dfineryValue: Double? {
    isFinite ? self : nil
  }
}

extension Date {
  /// In UTC with milliseconds: `2026-01-31T09:00:00.000Z`. `nil` outside the years 1 to 9999, which
  /// the service cannot read, so that the property is left out; this stops a debug build.
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
