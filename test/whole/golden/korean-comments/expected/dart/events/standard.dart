// ignore_for_file: type=lint
// dart format off

import 'package:meta/meta.dart' show useResult;

import '../registered.dart';

/// 회원가입 · Sign up
///
/// 유저가 서비스에 회원으로 가입합니다.
///
/// - [dfSignChannel]: 회원가입 채널 · Sign-up channel. 회원가입에 사용한
///   채널입니다.
@useResult
RegisteredEvent dfSignUp({required String dfSignChannel}) {
  return RegisteredEvent('df_sign_up', {'df_sign_channel': dfSignChannel});
}
