// ignore_for_file: type=lint
// dart format off

import 'package:meta/meta.dart' show useResult;

import '../registered.dart';

/// 회원가입 · Sign up
///
/// The user becomes a member of the service.
///
/// - [dfSignChannel]: 회원가입 채널 · Sign-up channel. Channel used to sign
///   up.
@useResult
RegisteredEvent dfSignUp({required String dfSignChannel}) {
  return RegisteredEvent('df_sign_up', {'df_sign_channel': dfSignChannel});
}
