// ignore_for_file: type=lint
// dart format off

/// 날짜를 보내는 형식.
extension UtcText on DateTime {
  /// 밀리초가 있는 UTC(예: `2026-01-31T09:00:00.000Z`).
  ///
  /// 서비스가 읽을 수 없는 0~9999년 밖의 날짜이면 [RangeError]를 던진다.
  String toUtcText() {
    final utc = DateTime.fromMillisecondsSinceEpoch(
      millisecondsSinceEpoch,
      isUtc: true,
    );
    RangeError.checkValueInInterval(utc.year, 0, 9999, 'year');
    return utc.toIso8601String();
  }
}
