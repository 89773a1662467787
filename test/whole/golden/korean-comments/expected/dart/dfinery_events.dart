// ignore_for_file: type=lint
// dart format off

/// The events that are registered in DFINERY: a function for each, and what
/// sends them.
library dfinery_events;

export 'enums.dart';
export 'events/standard.dart';
export 'events/taxonomy.dart';
export 'item.dart';
export 'registered.dart';
export 'sdk.dart';
export 'user.dart';
