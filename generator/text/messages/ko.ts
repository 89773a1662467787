// The texts of reports in Korean.
import { commentsKo } from "./comments-ko.js";
import { mockKo } from "./mock-ko.js";
import { figure } from "../count.js";
import { docsKo } from "./docs-ko.js";
import { explainKo } from "./explain-ko.js";
import type { Messages } from "./messages.js";

const constraint =
  "콘솔에는 값의 제약이 등록되지 않으므로, 다른 값은 검증기만 거부합니다.";
const tightened = {
  says: `유효한 값이 줄어듭니다. ${constraint}`,
  first: "남는 값만 보내는 앱을 먼저 배포한 뒤 제약을 좁히세요.",
};
const loosened = {
  says: `유효한 값이 늘어납니다. ${constraint}`,
  first: "앱이 새 값을 보내기 전에 다른 서비스의 검증기를 먼저 갱신하세요.",
};
const text = {
  says: "사람이 읽는 내용만 바뀌고 코드와 데이터는 그대로입니다.",
};
const anyOfTightened = {
  says: "나열된 속성이 하나도 없는 호출은 컴파일되지 않고 검증기도 거부합니다. 콘솔은 확인하지 않습니다.",
};
const anyOfLoosened = {
  says: "이전 목록의 속성이 하나도 없는 이벤트도 이제 유효합니다.",
};

export const ko: Messages = {
  comments: commentsKo,
  docs: docsKo,
  explain: explainKo,
  mock: mockKo,
  diff: {
    title: "택소노미 변경",
    headline: (changes, affecting) =>
      `택소노미 변경 ${figure(changes)}건 · 앱에 영향 ${figure(affecting)}건`,
    nothing: "변경 없음",
    notCompared: "비교하지 못했습니다.",
    compared: (old, now) => `${old} → ${now}`,
    verdicts: { breaks: "깨짐", "may-break": "깨질 수 있음", safe: "안전" },
    callers: "호출 코드",
    receivers: "수신",
    data: "데이터",
    allPlatforms: "모든 플랫폼",
    on: (platforms) => `(${platforms})`,
    released: "콘솔을 바꾸기 전의 새 앱",
    first: "먼저",
    built: (places) => `${figure(places)}곳에서 사용`,
    unused: "이 코드에서 사용하지 않음",
    accepted: (reason, until) =>
      `승인됨${until === undefined ? "" : ` (${until}까지)`}: ${reason}`,
    renamed: (name) => `\`${name}\`(으)로 이름 변경`,
    replacedBy: (name) => `택소노미는 대신 \`${name}\`을(를) 쓰라고 합니다.`,
    looksLike: (name) =>
      `\`${name}\`(으)로 이름을 바꾼 것처럼 보이지만 삭제와 추가로 처리했습니다. 이름 변경이면 \`renamed_from\`을 쓰세요.`,
    breakingRows: "깨지는 변경",
    otherRows: "깨질 수 있는 변경",
    safeRows: "안전한 변경",
    catalogueRows: "DFINERY 카탈로그의 변경",
    catalogueNote:
      "택소노미가 아니라 dfn-codegen의 버전이 달라서 생긴 변경입니다.",
    more: (rows) => `${figure(rows)}건 더`,
    moreSafe: (rows) =>
      `안전한 변경 ${figure(rows)}건 더: \`--format json\`에 전부 있습니다`,
    omitted: (rows) =>
      `보고서가 너무 길어 ${figure(rows)}건을 생략했습니다. 전체는 \`dfn-codegen diff\`로 보세요.`,
    rollOut: {
      title: "배포 순서",
      before: "배포 전, 콘솔에서",
      release: "앱 배포",
      after: "배포 후, 콘솔에서",
      together: "배포하는 순간, 콘솔에서 (어느 쪽이 먼저든 이벤트를 잃음)",
    },
    columns: {
      place: "대상",
      change: "변경",
      callers: "호출 코드",
      receivers: "수신",
      data: "데이터",
    },
    notes: {
      todaysCatalogue: (side) =>
        `${side}에 최신 taxonomy.json이 없어 현재 카탈로그로 읽었습니다. 카탈로그의 변경은 보이지 않습니다.`,
      movedTaxonomy: (from, to) =>
        `그 커밋에서는 택소노미가 ${from}이었고 지금은 ${to}입니다`,
    },
    kinds: {
      "event-added": {
        says: "콘솔에 등록하기 전까지 이 이름의 이벤트는 버려집니다.",
        step: "{event} 등록",
      },
      "event-removed": {
        says: "빌더가 사라지고, 콘솔이 수집을 멈추면 설치된 앱이 보내는 이벤트는 버려집니다.",
        first: "호출을 지우고 배포하세요. 이전 앱이 사라진 뒤 삭제하세요.",
        step: "{event} 수집 끄기",
      },
      "event-renamed": {
        says: "서비스는 이름 변경을 지원하지 않습니다. 설치된 앱은 옛 이름을, 새 앱은 새 이름을 보내므로 리포트는 둘 다 써야 합니다.",
        first:
          "새 이름을 등록하고, 이전 앱이 사라질 때까지 옛 이름을 유지하세요.",
        step: "{event} 등록",
        stepAfter: "{before} 수집 끄기",
      },
      "event-replaced": {
        says: "다른 이벤트로 대체되어 지원이 중단된 이벤트입니다. 빌더가 사라지고, 아직 보내는 설치된 앱의 이벤트는 버려집니다.",
        first: "모든 곳에서 대체 이벤트를 쓰도록 바꾼 뒤 배포하세요.",
        step: "{event} 수집 끄기",
      },
      "event-switched-off": {
        says: "빌더가 사라지고 서비스가 수집하지 않습니다. 이 이벤트를 쓰는 오디언스와 캠페인에 영향이 있습니다.",
        first: "수집을 끄기 전에 호출을 지우고 배포하세요.",
        step: "{event} 수집 끄기",
      },
      "event-switched-on": {
        says: "콘솔이 수집하기 전까지 이 이름의 이벤트는 버려집니다.",
        step: "{event} 수집 켜기",
      },
      "inactive-event-added": {
        says: "수집하지 않으므로 아무도 보내지 않습니다.",
      },
      "inactive-event-removed": { says: "이미 수집하지 않던 이벤트입니다." },
      "former-name-added": {
        says: "옛 이름의 빌더가 지원 중단된 별칭으로 다시 생깁니다.",
      },
      "former-name-removed": {
        says: "옛 이름의 빌더가 사라집니다.",
        first: "이름을 지우기 전에 `dfn-codegen usage --rewrite`를 실행하세요.",
      },
      "former-builder-renamed": {
        says: "옛 이름의 빌더 이름이 바뀝니다.",
        first: "import를 바꾸세요.",
      },
      "any-of-added": anyOfTightened,
      "any-of-removed": anyOfLoosened,
      "any-of-widened": anyOfLoosened,
      "any-of-narrowed": anyOfTightened,
      "event-platform-added": {
        says: "콘솔에는 플랫폼 구분이 없어, 등록된 것은 어디서든 받습니다.",
      },
      "event-platform-removed": {
        says: "그 플랫폼의 폴더에서 빌더가 사라지고 그곳의 데이터가 끊깁니다.",
      },
      "event-examples-changed": text,
      "event-standard-changed": text,
      "event-property-added-required": {
        says: "이 속성이 없는 호출은 컴파일되지 않습니다. 설치된 앱은 보내지 않으므로, 콘솔이 필수로 바뀌면 이벤트가 버려집니다.",
        first: "선택으로 등록해 배포하고, 이전 앱이 사라진 뒤 필수로 바꾸세요.",
        step: "{event}에 {property} 연결",
      },
      "event-property-added-optional": {
        says: "등록하기 전까지 이 속성이 있는 이벤트는 버려집니다. 등록한 뒤에는, 등록된 속성을 모두 보내야 하는 플랫폼에서 이 속성을 보내지 않는 앱의 이벤트가 통째로 버려집니다.",
        first: "웹과 iOS는 배포와 동시에 등록하거나 새 이벤트를 쓰세요.",
        step: "{event}에 {property} 연결",
      },
      "event-property-removed-required": {
        says: "설치된 앱은 이 속성을 보내므로 등록을 지우면 이벤트가 버려지고, 새 앱은 보내지 않으므로 그 전까지 버려집니다.",
        first: "먼저 선택으로 바꾸고, 이전 앱이 사라진 뒤 지우세요.",
        step: "{event}에서 {property} 분리",
      },
      "event-property-removed-optional": {
        says: "이 속성을 쓰는 호출은 컴파일되지 않고, 이 속성을 보내는 설치된 앱의 이벤트는 통째로 버려집니다.",
        first: "호출에서 지우고 배포하세요. 이전 앱이 사라진 뒤 분리하세요.",
        step: "{event}에서 {property} 분리",
      },
      "event-property-made-required": {
        says: "이 속성이 없는 호출은 컴파일되지 않고, 보내지 않는 설치된 앱의 이벤트는 통째로 버려집니다.",
        first: "필수로 바꾸기 전에, 항상 보내는 앱을 먼저 배포하세요.",
        step: "{event}의 {property}을(를) 필수로 변경",
      },
      "event-property-made-optional": {
        says: "콘솔이 필수로 두는 동안 이 속성이 없는 이벤트는 버려집니다. 레코드에서 값을 읽는 코드는 값이 없는 경우를 다뤄야 할 수 있습니다.",
        step: "{event}의 {property}을(를) 선택으로 변경",
      },
      "event-property-text-changed": text,
      "event-property-platform-added": {
        says: "콘솔에는 플랫폼 구분이 없어, 등록된 것은 어디서든 받습니다.",
      },
      "event-property-platform-removed": {
        says: "그 플랫폼의 폴더에서 사라지고 그곳의 데이터가 끊깁니다.",
      },
      "event-property-registered": {
        says: "등록만으로는 어떤 이벤트에도 연결되지 않습니다.",
      },
      "event-property-unregistered": {
        says: "어떤 이벤트에도 연결되어 있지 않던 속성입니다. 내보낸 타입이 사라집니다.",
      },
      "event-property-switched-off": {
        says: "더 이상 수집하지 않습니다. 영향은 이벤트의 행에 있습니다.",
      },
      "event-property-switched-on": {
        says: "다시 수집합니다. 영향은 이벤트의 행에 있습니다.",
      },
      "item-property-added-required": {
        says: "모든 아이템에 필요합니다. 없는 호출은 컴파일되지 않고 설치된 앱의 이벤트는 버려집니다.",
        first: "선택으로 등록해 배포하고, 이전 앱이 사라진 뒤 필수로 바꾸세요.",
        step: "아이템 속성 {name} 등록",
      },
      "item-property-added-optional": {
        says: "등록하기 전까지 아이템에 이 속성이 있는 이벤트는 버려집니다.",
        step: "아이템 속성 {name} 등록",
      },
      "item-property-removed-required": {
        says: "설치된 앱은 아이템에 보내고 새 앱은 보내지 않으므로 어느 한쪽의 이벤트가 버려집니다.",
        first: "먼저 선택으로 바꾸고, 이전 앱이 사라진 뒤 지우세요.",
        step: "아이템 속성 {name} 삭제",
      },
      "item-property-removed-optional": {
        says: "이 속성을 쓰는 호출은 컴파일되지 않고, 보내는 설치된 앱의 이벤트는 버려집니다.",
        first: "호출에서 지우고 배포하세요. 이전 앱이 사라진 뒤 삭제하세요.",
        step: "아이템 속성 {name} 삭제",
      },
      "item-property-made-required": {
        says: "이 속성이 없는 아이템은 컴파일되지 않고, 보내지 않는 설치된 앱의 이벤트는 버려집니다.",
        first: "필수로 바꾸기 전에, 항상 보내는 앱을 먼저 배포하세요.",
        step: "아이템 속성 {name}을(를) 필수로 변경",
      },
      "item-property-made-optional": {
        says: "필수로 두는 동안 아이템에 이 속성이 없는 이벤트는 버려집니다.",
        step: "아이템 속성 {name}을(를) 선택으로 변경",
      },
      "user-property-added": {
        says: "등록하기 전까지 저장되지 않습니다.",
        step: "유저 속성 {name} 등록",
      },
      "user-property-removed": {
        says: "설정하는 호출은 컴파일되지 않고, 설치된 앱이 설정하는 값은 저장되지 않습니다.",
        first:
          "호출에서 지우고 배포하세요. 이전 앱이 사라진 뒤 보관 처리하세요.",
        step: "유저 속성 {name} 보관 처리",
      },
      "inactive-property-added": { says: "수집하지 않습니다." },
      "inactive-property-removed": {
        says: "이미 수집하지 않던 속성입니다. 내보낸 타입이 사라집니다.",
      },
      "type-widened": {
        says: "모든 long은 유효한 double이지만, 콘솔의 타입이 바뀌기 전까지 소수는 버려집니다. DFINERY 문서에는 타입 변경이 없습니다.",
        first: "이 속성의 타입을 바꿀 수 있는지 DFINERY에 문의하세요.",
        step: "{name}의 타입을 {after}(으)로 변경",
      },
      "type-narrowed": {
        says: "소수를 보내는 설치된 앱의 이벤트는 통째로 버려집니다. TypeScript에는 `number` 하나뿐이라 컴파일 오류는 없습니다.",
        first: "새 속성을 등록하거나, 정수로 보내는 앱을 먼저 배포하세요.",
        step: "{name}의 타입을 {after}(으)로 변경",
      },
      "type-string-to-datetime": {
        says: "시각이 아닌 문자열이 있는 이벤트는 통째로 버려집니다. 빌더는 여전히 문자열을 받으므로 컴파일 오류는 없습니다.",
        first: "대신 새 속성을 등록하세요.",
        step: "{name}의 타입을 {after}(으)로 변경",
      },
      "type-datetime-to-string": {
        says: "Date를 넘기는 호출은 컴파일되지 않고, 콘솔의 타입이 바뀌기 전까지 일반 문자열은 버려집니다.",
        first: "대신 새 속성을 등록하세요.",
        step: "{name}의 타입을 {after}(으)로 변경",
      },
      "type-changed": {
        says: "호출은 컴파일되지 않고, 설치된 앱과 새 앱 중 콘솔과 타입이 다른 쪽의 이벤트는 버려집니다.",
        first: "새 속성을 등록하고 이 속성은 지원 중단으로 표시하세요.",
        step: "{name}의 타입을 {after}(으)로 변경",
      },
      "made-nullable": {
        says: "검증기와 서비스가 받아들이기 전까지 null은 저장되지 않습니다.",
      },
      "made-not-nullable": {
        says: "null을 넘기는 호출은 컴파일되지 않고 검증기가 null을 거부합니다.",
        first: "금지하기 전에 호출에서 null을 지우세요.",
      },
      "enum-value-added": {
        says: `모든 값을 다루는 switch에 새 분기가 필요합니다. ${constraint}`,
        first:
          "앱이 새 값을 보내기 전에 다른 서비스의 검증기를 먼저 갱신하세요.",
      },
      "enum-value-removed": {
        says: `이 값을 쓰는 호출은 컴파일되지 않습니다. ${constraint}`,
        first: "호출에서 이 값을 지우고 배포한 뒤 여기서 지우세요.",
      },
      "enum-added": {
        says: `지금까지는 어떤 값이든 허용되었습니다. 변수의 문자열이나 숫자를 넘기는 호출은 컴파일되지 않습니다. ${constraint}`,
        first: "다른 값을 금지하지 않고 값을 나열하려면 `open: true`를 쓰세요.",
      },
      "enum-removed": {
        says: `이제 어떤 값이든 허용되고, 내보낸 값 타입이 사라집니다. ${constraint}`,
      },
      "enum-opened": {
        says: `이제 나열되지 않은 값도 허용됩니다. 나열된 값의 타입 가드와 타입의 이름이 바뀝니다. ${constraint}`,
      },
      "enum-closed": {
        says: `이제 나열된 값만 허용됩니다. 다른 값을 넘기는 호출은 컴파일되지 않습니다. ${constraint}`,
        first: "닫기 전에 앱이 보내는 모든 값을 나열하세요.",
      },
      "known-value-added": { says: "다른 값도 이미 허용되었습니다." },
      "known-value-removed": { says: "값은 여전히 허용됩니다." },
      "enum-reordered": { says: "값의 순서는 데이터에 영향이 없습니다." },
      "pattern-added": tightened,
      "pattern-removed": loosened,
      "pattern-changed": {
        says: `유효한 값이 달라집니다. ${constraint}`,
        first: "둘 다에 맞는 값만 보내는 앱을 먼저 배포하세요.",
      },
      "format-added": tightened,
      "format-removed": loosened,
      "format-changed": {
        says: `유효한 값이 달라집니다. ${constraint}`,
        first: "둘 다에 맞는 값만 보내는 앱을 먼저 배포하세요.",
      },
      "min-length-tightened": tightened,
      "min-length-loosened": loosened,
      "max-length-tightened": tightened,
      "max-length-loosened": loosened,
      "minimum-tightened": tightened,
      "minimum-loosened": loosened,
      "maximum-tightened": tightened,
      "maximum-loosened": loosened,
      "min-items-tightened": tightened,
      "min-items-loosened": loosened,
      "max-items-tightened": tightened,
      "max-items-loosened": loosened,
      "label-changed": {
        says: "콘솔은 과거 데이터에도 새 표기명을 보여 줍니다.",
      },
      "description-changed": text,
      "note-changed": text,
      "owners-changed": text,
      "tags-changed": text,
      "links-changed": text,
      "deprecated-added": {
        says: "편집기와 `usage`가 사용처를 표시합니다. 동작은 그대로입니다.",
      },
      "deprecated-removed": { says: "사용처를 더 이상 표시하지 않습니다." },
      "deprecated-changed": text,
      "expires-changed": text,
      "values-documented": text,
      "examples-changed": text,
      "unit-changed": {
        says: "숫자의 의미가 바뀝니다. 변경 전후를 함께 보는 리포트는 서로 다른 단위를 더합니다.",
        first: "과거 데이터와 비교해야 하면 새 속성을 등록하세요.",
      },
      "pii-changed": {
        says: "데이터는 그대로입니다. 보관과 접근 권한을 개인정보 담당자와 확인하세요.",
      },
      "property-standard-changed": text,
      "automatic-changed": text,
      "identity-key-added": {
        says: "이 버전의 dfn-codegen이 아는 키입니다. 서비스가 받는지 확인하세요.",
      },
      "identity-key-removed": {
        says: "이 키로 유저를 식별하는 호출은 컴파일되지 않습니다.",
        first: "다른 키로 유저를 식별하세요.",
      },
      "builder-renamed": {
        says: "옛 이름의 호출은 컴파일되지 않습니다. 보내는 데이터는 같습니다.",
        first: "import를 바꾸세요.",
      },
      "event-type-renamed": {
        says: "이 타입의 이름을 쓰는 코드는 컴파일되지 않습니다.",
      },
      "event-validator-renamed": {
        says: "이 검증기의 이름을 쓰는 코드는 컴파일되지 않습니다.",
      },
      "development-check-renamed": { says: "생성된 코드만 씁니다." },
      "schema-file-renamed": {
        says: "이 JSON Schema를 읽는 도구는 새 이름이 필요합니다.",
      },
      "event-moved": {
        says: "`index`가 아니라 이벤트의 모듈을 직접 import하는 코드는 컴파일되지 않습니다.",
      },
      "enum-export-renamed": {
        says: "이 타입, 배열, 타입 가드의 이름을 쓰는 코드는 컴파일되지 않습니다.",
      },
      "property-check-renamed": { says: "생성된 코드만 씁니다." },
      "service-renamed": text,
      "service-platform-added": text,
      "service-platform-removed": text,
      "target-added": { says: "생성하는 파일이 늘어납니다." },
      "target-removed": {
        says: "이 타깃의 파일을 import하는 코드는 컴파일되지 않습니다.",
      },
      "code-setting-changed": {
        says: "생성된 코드의 모양만 바뀌고 호출은 그대로입니다.",
      },
      "package-changed": {
        says: "생성된 함수를 가져오는 Kotlin 또는 C# 코드가 이전 패키지 이름을 쓰고 있습니다.",
        first: "같은 커밋에서 앱의 import도 바꾸세요.",
      },
      "schema-setting-changed": {
        says: "JSON Schema의 모양만 바뀌고 받는 이벤트는 같습니다.",
      },
      "usage-setting-changed": { says: "`usage`의 보고만 바뀝니다." },
      "catalogue-changed": {
        says: "양쪽을 서로 다른 카탈로그로 생성했습니다.",
      },
      "catalogue-entry-changed": {
        says: "카탈로그의 이 항목 내용이 달라졌습니다.",
      },
    },
  },
  sheet: {
    headings: {
      done: "완료 (콘솔에는 문서화된 가져오기가 없으므로 한 행씩 직접 등록하세요)",
      kind: "구분",
      event: "이벤트",
      property: "속성",
      standard: "표준",
      label: "표기명",
      type: "데이터 타입",
      required: "필수",
      description: "설명",
      status: "수집 상태",
      values: "허용값",
      unit: "단위",
      pii: "개인정보",
      platforms: "플랫폼",
      owner: "담당",
      tags: "태그",
      pattern: "패턴",
      format: "형식",
      open: "다른 값 허용",
      minLength: "최소 길이",
      maxLength: "최대 길이",
      minimum: "최솟값",
      maximum: "최댓값",
      minItems: "최소 개수",
      maxItems: "최대 개수",
      examples: "예시",
      deprecated: "지원 중단 (예 또는 시점)",
      replacedBy: "대체 항목",
      deprecationReason: "지원 중단 사유",
    },
    kinds: {
      eventProperty: "이벤트 속성",
      itemProperty: "아이템 속성",
      userProperty: "유저 속성",
      event: "이벤트",
      attached: "이벤트에 연결한 속성",
    },
    yes: "예",
    no: "아니요",
    statuses: { active: "수집", inactive: "수집 안 함" },
    personal: { none: "아니요", indirect: "간접", direct: "직접" },
    automatic: "자동 등록",
  },
};
