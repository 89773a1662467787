// ignore_for_file: type=lint
// dart format off

import 'package:dfinery_plugin/dfinery_plugin.dart';

import 'registered.dart';

/// 등록된 이벤트를 보낸다.
void logEvent(RegisteredEvent event) {
  Dfinery.logEvent(eventName: event.name, properties: event.properties);
}

/// SDK에 유저가 누구인지 알린다.
void setIdentity(RegisteredIdentity identity) {
  Dfinery.setIdentities(
    values: {
      if (identity.keys['external_id'] case final key?)
        DFIdentity.externalId: key,
      if (identity.keys['phone_no'] case final key?) DFIdentity.phoneNo: key,
      if (identity.keys['email'] case final key?) DFIdentity.email: key,
      if (identity.keys['kakao_user_id'] case final key?)
        DFIdentity.kakaoUserId: key,
      if (identity.keys['line_user_id'] case final key?)
        DFIdentity.lineUserId: key,
    },
  );
}

/// 등록된 유저 속성을 설정한다.
void setUserProfile(RegisteredUserProfile profile) {
  Dfinery.setUserProfiles(values: profile.properties);
}
