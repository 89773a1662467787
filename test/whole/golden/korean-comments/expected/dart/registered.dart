// ignore_for_file: type=lint
// dart format off

/// SDK가 받는 형식의 이벤트. `events/`의 함수로 만든다.
class RegisteredEvent {
  RegisteredEvent(this.name, [this.properties = const {}]);

  /// 등록된 이름.
  final String name;

  /// 값이 있는 속성.
  final Map<String, Object?> properties;
}

/// 유저의 식별 정보. 함수 `identity`로 만든다.
class RegisteredIdentity {
  RegisteredIdentity(this.keys);

  /// 값이 있는 키.
  final Map<String, String> keys;
}

/// 유저 속성의 값. 함수 `userProfile`로 만든다.
class RegisteredUserProfile {
  RegisteredUserProfile(this.properties);

  /// 설정하는 속성. 비우는 속성은 null이다.
  final Map<String, Object?> properties;
}
