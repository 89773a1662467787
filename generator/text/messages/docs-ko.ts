// The texts of the documents of a taxonomy in Korean.
import { figure } from "../count.js";
import type { Messages } from "./messages.js";

/** "`a`, `b`" */
function names(words: readonly string[]): string {
  return words.map((word) => `\`${word}\``).join(", ");
}

const platforms: Messages["docs"]["platforms"] = {
  web: "웹",
  ios: "iOS",
  android: "Android",
  "react-native": "React Native",
  flutter: "Flutter",
  unity: "Unity",
  server: "서버",
};

export const docsKo: Messages["docs"] = {
  htmlLanguage: "ko",
  title: (service) =>
    service === undefined ? "이벤트 택소노미" : `${service} 이벤트 택소노미`,
  platforms,
  types: {
    string: "문자열",
    long: "정수",
    double: "숫자",
    boolean: "참/거짓",
    datetime: "날짜와 시각",
    "string[]": "문자열 배열",
    "long[]": "정수 배열",
    "double[]": "숫자 배열",
    items: "아이템 배열",
  },
  constraints: {
    open: "다른 값도 허용됩니다.",
    pattern: (pattern) => `패턴: ${pattern}`,
    format: (format) => `형식: ${format}`,
    length: {
      exactly: (count) => `정확히 ${figure(count)}자`,
      between: (low, high) => `${figure(low)}–${figure(high)}자`,
      least: (count) => `${figure(count)}자 이상`,
      most: (count) => `${figure(count)}자 이하`,
    },
    range: {
      exactly: (limit) => `정확히 ${String(limit)}`,
      between: (low, high) => `${String(low)}–${String(high)}`,
      least: (limit) => `${String(limit)} 이상`,
      most: (limit) => `${String(limit)} 이하`,
    },
    items: {
      exactly: (count) => `정확히 ${figure(count)}개`,
      between: (low, high) => `${figure(low)}–${figure(high)}개`,
      least: (count) => `${figure(count)}개 이상`,
      most: (count) => `${figure(count)}개 이하`,
    },
  },
  dropped: {
    title: "유실 조건",
    intro: "다음 경우 이벤트 전체가 알림 없이 유실됩니다.",
    inactive: "비활성 이벤트라서 수집되지 않습니다.",
    lacks: (some) => `${names(some)} 중 하나라도 없을 때`,
    lacksAny: (on) =>
      `${on.map((each) => platforms[each]).join(", ")}: 선택 속성을 포함해 표의 속성이 하나라도 없을 때`,
    itemLacks: (some) => `아이템에 ${names(some)}이(가) 없을 때`,
    unregistered: "표에 없는 속성이 있을 때",
    wrongType: "값의 타입이 표와 다를 때",
    tooManyItems: (most) => `아이템이 ${String(most)}개를 넘을 때`,
  },
  anyOf: (some) =>
    `${names(some)} 중 적어도 하나가 필요합니다. 빌더와 검증기가 확인하며 콘솔은 확인하지 않습니다.`,
  sample: {
    title: "예시 데이터",
    checked: "이 예시는 페이지를 생성할 때 검증했습니다.",
    inactive: "비활성 이벤트라서 예시가 없습니다.",
    needsExample: (some) =>
      `유효한 예시가 아직 없습니다. ${names(some)}에 \`examples\`를 추가하세요.`,
  },
  code: {
    title: "코드",
    builder: "빌더",
    api: "적재 API",
    copy: "복사",
    copied: "복사했습니다",
    copyOf: (title) => `코드 복사: ${title}`,
  },
};
