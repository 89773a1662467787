// The texts of comments in generated Kotlin, Swift, Dart and C#, in Korean.
import type { Messages } from "./messages.js";

export const nativeKo: Messages["comments"]["native"] = {
  registeredName: "등록된 이름.",
  givenKeys: "값이 있는 키.",
  givenProperties: "값이 있는 속성.",
  sentProperties: "보내는 값. null이면 속성을 비운다.",
  sent: "보내는 값.",
  sendsEvent: "등록된 이벤트를 보낸다.",
  tellsIdentity: "SDK에 유저가 누구인지 알린다.",
  passesProfile: "유저의 속성을 SDK에 전달한다.",
  mayBeNull: "null일 수 있는 유저 속성.",
  mayLackValue: "값을 비울 수 있는 유저 속성.",
  wellFormed:
    "UTF-8로 인코딩할 수 없는 서로게이트 쌍의 반쪽을 U+FFFD로 바꾼 텍스트.",
  kotlin: {
    event:
      "등록된 이벤트. 이 패키지의 함수만 만들 수 있으며 [logEvent]로 보낸다.",
    properties:
      "콘솔에 있는 이름으로 보내는 값: 문자열, 수, 불리언과 그 리스트. `df_items`는 맵의 리스트다.",
    identity:
      "유저의 식별 정보. [identity]로 만들고 [setIdentity]로 SDK에 전달한다.",
    profile:
      "유저의 속성. [userProfile]로 만들고 [setUserProfile]로 SDK에 전달한다.",
    wire: "보내는 형식의 속성. null과 JSON에 없는 수는 빠진다.",
    list: "짧아지면 뜻이 달라지므로 리스트는 길이를 지킨다.",
    instant: "JavaScript가 쓰는 달력으로 나타낸 `2026-01-31T09:00:00.000Z`.",
    throwsWithoutKey: "값이 있는 키가 없을 때. 서비스가 거부하기 때문이다.",
  },
  csharp: {
    events: "등록된 이벤트. [DfinerySdk.LogEvent]로 보낸다.",
    event: "등록된 이벤트. [DfinerySdk.LogEvent]로 보낸다.",
    properties:
      "콘솔에 있는 이름으로 보내는 값: 문자열, `long`, `double`, `bool`과 그 리스트. `df_items`는 딕셔너리의 리스트다.",
    identity: "유저의 식별 정보. [DfinerySdk.SetIdentity]로 SDK에 전달한다.",
    profile: "유저의 속성. [DfinerySdk.SetUserProfile]로 SDK에 전달한다.",
    user: "유저의 식별 정보와 등록된 유저 속성.",
    sdk: "빌더가 만든 것을 SDK에 전달한다.",
    wire: "보내는 형식의 속성. null과 JSON에 없는 수는 빠진다. 리스트에서는 짧아지면 뜻이 달라지므로 null이 된다.",
    finite: "JavaScript의 JSON과 같이 음의 0은 0이 된다.",
    copy: "SDK가 읽는 타입의 사본. SDK가 받은 값을 바꾸기 때문이다.",
    enumValues: "열거형의 값에 대해 보내는 값.",
    throwsWithoutKey: "값이 있는 키가 없어 서비스가 거부할 때.",
  },
  swift: {
    event: (service) =>
      `DFINERY에 등록된 ${service === undefined ? "" : `${service} `}이벤트. 이벤트마다 있는 함수로 만들고 \`Dfinery.shared().logEvent(_:)\`로 보낸다.`,
    properties: "값이 있는 속성. SDK가 받는 형식이다.",
    identifies: "유저를 식별한다.",
    identity: "`Dfinery.shared().set(identity:)`에 전달하는 유저의 식별 정보.",
    keys: "SDK가 받는 값.",
    failsWithoutKey: "값이 있는 키가 하나도 없으면 실패한다.",
    profile:
      "`Dfinery.shared().set(userProfile:)`에 전달하는 등록된 유저 속성의 값.",
    setProperties: "SDK가 설정하는 값.",
    onlyGiven: "주어진 것만 설정한다.",
    onlyGivenAndCleared:
      "주어진 것만 설정한다. `clear`에 있는 속성은 값을 비운다.",
    mayLackValue: "값을 비울 수 있는 속성.",
    double: "JSON에 없는 수이면 속성이 빠지도록 `nil`이다.",
    doubles: "JSON에 없는 수는 `NSNull`이 되어 나머지 값의 자리를 지킨다.",
    date: "밀리초가 있는 UTC: `2026-01-31T09:00:00.000Z`. 서비스가 읽을 수 없는 1~9999년 밖의 날짜는 `nil`이 되어 속성이 빠지며, 디버그 빌드는 멈춘다.",
  },
  dart: {
    library: (service) =>
      `DFINERY에 등록된 ${service === undefined ? "" : `${service} `}이벤트: 이벤트마다 있는 함수와, 이벤트를 보내는 함수.`,
    event: "SDK가 받는 형식의 이벤트. `events/`의 함수로 만든다.",
    registeredIdentity: "유저의 식별 정보. 함수 `identity`로 만든다.",
    identity: "유저의 식별 정보: 비어 있지 않은 키가 하나 이상 필요하다.",
    registeredProfile: "유저 속성의 값. 함수 `userProfile`로 만든다.",
    setProperties: "설정하는 속성. 비우는 속성은 null이다.",
    profile: "등록된 유저 속성의 값. 주어진 것만 설정한다.",
    cleared: "[clear]에 있는 속성은 값을 비운다.",
    dates: "날짜를 보내는 형식.",
    date: "밀리초가 있는 UTC(예: `2026-01-31T09:00:00.000Z`).",
    throwsOutOfRange:
      "서비스가 읽을 수 없는 0~9999년 밖의 날짜이면 [RangeError]를 던진다.",
  },
};
