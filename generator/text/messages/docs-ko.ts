// The texts of the documents of a taxonomy in Korean.
import { figure } from "../count.js";
import type { Messages } from "./messages.js";

/** "`a`이(가) 없을 때" */
function missing(some: readonly string[]): string {
  return some.length === 1
    ? `${names(some)}이(가) 없을 때`
    : `${names(some)} 중 하나라도 없을 때`;
}

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
    double: "실수",
    boolean: "참/거짓",
    datetime: "날짜와 시각",
    "string[]": "문자열 배열",
    "long[]": "정수 배열",
    "double[]": "실수 배열",
    items: "아이템 배열",
  },
  constraints: {
    open: "다른 값도 허용됩니다.",
    pattern: (pattern) => `패턴: \`${pattern}\``,
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
    title: "버려지는 조건",
    intro: "다음 경우 이벤트 전체가 아무 알림 없이 버려집니다.",
    inactive: "수집하지 않는 이벤트라서 보내도 항상 버려집니다.",
    lacks: missing,
    lacksAny: (on) =>
      `${on.map((each) => platforms[each]).join(", ")}에서는 표의 속성이 하나라도 없을 때 (선택 속성 포함)`,
    itemLacks: (some) => `아이템에 ${missing(some)}`,
    unregistered: "표에 없는 속성이 있을 때",
    wrongType: "값의 타입이 표와 다를 때",
    tooManyItems: (most) => `아이템이 ${String(most)}개를 넘을 때`,
  },
  anyOf: (some) =>
    `${names(some)} 중 하나 이상이 필요합니다. 빌더와 검증기는 확인하지만 콘솔은 확인하지 않습니다.`,
  sample: {
    title: "예시 데이터",
    checked: "페이지를 생성할 때 검증한 예시입니다.",
    inactive: "수집하지 않는 이벤트라서 예시가 없습니다.",
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
  site: {
    skip: "본문 바로가기",
    sections: "메뉴",
    pages: {
      index: "이벤트",
      properties: "속성",
      users: "유저",
      "personal-data": "개인정보",
      changes: "변경 사항",
    },
    event: "이벤트",
    builtBy: "dfn-codegen이 택소노미로 만든 문서입니다",
    generatedSource: (place) => `정의: ${place}`,
    status: "구분",
    active: "수집",
    inactive: "수집 안 함",
    standard: "표준",
    own: "자체 정의",
    deprecated: "지원 중단",
    owner: "담당",
    noOwner: "없음",
    tags: "태그",
    platforms: "플랫폼",
    allPlatforms: "모든 플랫폼",
    expires: "만료일",
    links: "링크",
    noDescription: "설명이 아직 없습니다.",
    since: (day) => `${day}부터`,
    useInstead: "대신 사용:",
    formerName: (name) => `이전 이름: \`${name}\``,
    movedTo: (name, now) => `\`${name}\`의 새 이름은 \`${now}\`입니다.`,
    go: (name) => `${name} 열기`,
    properties: "속성",
    items: "각 아이템의 속성",
    noProperties: "속성이 없습니다.",
    columns: {
      property: "속성",
      type: "타입",
      required: "필수",
      details: "값과 규칙",
      events: "이벤트",
      name: "이름",
      description: "설명",
    },
    required: "필수",
    optional: "선택",
    requiredOn: (some) => `${some}에서는 필수`,
    onlyOn: (some) => `${some}에서만`,
    unit: "단위",
    example: "예시",
    examples: "예시",
    nullable: "null 허용",
    notes: "규칙",
    personalData: { direct: "개인정보", indirect: "간접 개인정보" },
    sentFrom: "전송 위치",
    neverSent: "이 이벤트를 보내는 코드가 없습니다.",
    discarded: "만들지만 보내지 않음",
    eventProperties: "이벤트 속성",
    itemProperties: "아이템 속성",
    userProperties: "유저 속성",
    identityKeys: "식별 키",
    identityIntro:
      "유저는 다음 키 중 하나 이상으로 식별합니다. 값은 모두 문자열입니다.",
    usedBy: (events) => `이벤트 ${figure(events)}개에서 사용`,
    usedByNone: "사용하는 이벤트가 없습니다.",
    more: (count) => `외 ${figure(count)}개`,
    none: {
      events: "이벤트가 아직 없습니다. 택소노미의 `events`에 추가하세요.",
      properties: "속성이 아직 없습니다.",
      users: "유저 속성이 아직 없습니다.",
      personalData:
        "개인정보로 표시한 속성이 없습니다. `pii: direct` 또는 `pii: indirect`로 표시하세요.",
      changes: "변경 사항이 없습니다.",
    },
    personalIntro:
      "택소노미에서 개인정보로 표시한 모든 속성과 그 속성을 보내는 이벤트입니다.",
    personalKeys: (keys) =>
      `모든 이벤트는 다음 키 중 하나 이상으로 식별하는 유저에게 연결됩니다: ${keys}.`,
    search: {
      label: "이벤트 검색",
      placeholder: "이름, 표기명, 설명 또는 초성",
      hint: "/ 검색 · 화살표 이동 · Enter 열기 · Esc 지우기",
      filters: "필터",
      any: "전체",
      origin: "표준 여부",
      only: "조건",
      neverSent: "보내지 않음",
      reset: "필터 초기화",
      count: "이벤트 {all}개 중 {count}개",
      nothing: "조건에 맞는 이벤트가 없습니다.",
      nothingHint: "검색어를 줄이거나 필터를 초기화하세요.",
      list: "이벤트",
      reading: "검색 준비 중…",
    },
  },
};
