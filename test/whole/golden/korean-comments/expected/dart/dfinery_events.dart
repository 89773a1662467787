// ignore_for_file: type=lint
// dart format off

/// DFINERY에 등록된 이벤트: 이벤트마다 있는 함수와, 이벤트를 보내는 함수.
library dfinery_events;

export 'enums.dart';
export 'events/standard.dart';
export 'events/taxonomy.dart';
export 'item.dart';
export 'registered.dart';
export 'sdk.dart';
export 'user.dart';
