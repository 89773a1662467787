// ignore_for_file: type=lint
// dart format off

/// How dates are sent.
extension UtcText on DateTime {
  /// In UTC with milliseconds, such as `2026-01-31T09:00:00.000Z`.
  ///
  /// Throws a [RangeError] outside the years 0 to 9999, which the service
  /// cannot read.
  String toUtcText() {
    final utc = DateTime.fromMillisecondsSinceEpoch(
      millisecondsSinceEpoch,
      isUtc: true,
    );
    RangeError.checkValueInInterval(utc.year, 0, 9999, 'year');
    return utc.toIso8601String();
  }
}
