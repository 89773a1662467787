// The comments of the support code in Korean, by the English ones: validators and their checks.

export const checksKo: Readonly<Record<string, string>> = {
  // check-event.ts
  "The walk over an event, in the API's form and in the SDKs': finds everything that the console would have dropped.":
    "API 형식과 SDK 형식의 이벤트를 검사하는 코드: 콘솔이 버렸을 모든 것을 찾는다.",
  "The registration of one event.": "한 이벤트의 등록 정보.",
  "The properties besides `df_items`.": "`df_items`를 제외한 속성.",
  "Absent if the item property is not attached.":
    "아이템 속성이 연결되어 있지 않으면 없다.",
  "Validates a record of one event as the API accepts it: properties and items are separate.":
    "적재 API가 받는 형식의 이벤트 레코드를 검증한다. 속성과 아이템이 나뉘어 있다.",
  "The same if only the verdict is needed.":
    "위와 같으며, 유효 여부만 필요할 때 쓴다.",
  "What is wrong with a record of one event, without sentences: a bundle that only counts codes contains none.":
    "이벤트 레코드의 문제를 문장 없이 알려 준다. 코드만 세는 번들에는 문장이 들어가지 않는다.",
  "The walk over an event; returns its items, whatever they are.":
    "이벤트를 검사하고, 아이템을 그 값과 관계없이 그대로 반환한다.",
  "Any registered event, by its `event_name`.":
    "`event_name`에 따라, 등록된 이벤트라면 무엇이든.",
  "Returns the items.": "아이템을 반환한다.",
  "Properties, including the items, an item, and an array in it.":
    "아이템을 포함한 속성, 아이템, 그리고 아이템 안의 배열.",
  "Checks the arguments of an SDK call, and creates a record from them.":
    "SDK 호출의 인수를 검사하고 레코드를 만든다.",
  "The walk over the properties as SDKs and builders take them: including the items as `df_items`.":
    "SDK와 빌더가 받는 형식의 속성을 검사한다. 아이템은 `df_items`로 들어 있다.",

  // check-object.ts
  "The walk over an object: finds everything that is wrong with it, and where.\n\nA verdict is about what JSON would contain: own enumerable string keys, each read once, and `undefined` is the same as a missing key. All walks read this way.":
    "객체를 검사하는 코드: 모든 문제와 그 위치를 찾는다.\n\nJSON에 담길 내용을 기준으로 판정한다. 열거할 수 있는 자체 문자열 키를 각각 한 번만 읽고, `undefined`는 키가 없는 것과 같다. 모든 검사가 이렇게 읽는다.",
  "The value itself, now with its type; or everything that is wrong with it.":
    "타입이 확인된 값 자체, 또는 그 값의 모든 문제.",
  "The location of a value: its parent, and the key or index in it; the root has none.":
    "값의 위치: 상위 위치와 그 안의 키나 인덱스. 최상위에는 둘 다 없다.",
  "A fault and its location; a verdict alone needs neither a pointer nor a sentence.":
    "위반과 그 위치. 유효 여부만 알려면 포인터도 문장도 필요 없다.",
  "Adds everything that is wrong with the value at `path`.":
    "`path`에 있는 값의 모든 문제를 더한다.",
  "Finds everything that is wrong with a value; never throws, whatever the value is.":
    "값의 모든 문제를 찾는다. 어떤 값이든 예외를 던지지 않는다.",
  "The same as a result, with pointers and sentences.":
    "위와 같은 내용을 포인터와 문장이 있는 결과로 반환한다.",
  "The result for a value whose getters or proxies throw.":
    "getter나 프록시가 예외를 던지는 값의 결과.",
  "An object with keys.": "키가 있는 객체.",
  "The walk over an object: a check for each required and each optional key; other keys are not allowed.":
    "객체를 검사한다. 필수 키와 선택 키마다 검사가 있으며, 다른 키는 허용하지 않는다.",
  "Adds what is wrong with an object as a whole.": "객체 전체의 문제를 더한다.",
  "Of each list, at least one key must be present.":
    "목록마다 키가 하나 이상 있어야 한다.",
  "Whether a value is the same as no value.":
    "값이 없는 것으로 볼 수 있는지 여부.",
  "A copy of an object, with each of its own keys read once, so that it can be read several times. Other values are unchanged.":
    "객체의 사본. 자체 키를 각각 한 번만 읽으므로 여러 번 읽어도 된다. 객체가 아닌 값은 그대로다.",
  "The same for an object and its content, up to that many levels deep.":
    "객체와 그 내용을 정해진 깊이까지 같은 방식으로 복사한다.",
  "Whether a value is an object like those from literals and `JSON.parse`. For items only: a function that sees objects of many shapes is slower.":
    "값이 리터럴이나 `JSON.parse`로 만든 것과 같은 객체인지 여부. 아이템에만 쓴다. 여러 형태의 객체를 다루는 함수는 더 느리기 때문이다.",
  "Whether a script added keys to all objects, which `for … in` would list.":
    "스크립트가 모든 객체에 키를 추가해 `for … in`에 나타나는지 여부.",
  "Two checks of an item: a fast one, and a thorough one.":
    "아이템의 두 가지 검사: 빠른 검사와 자세한 검사.",
  "Whether it is valid; if this is undefined, the walk decides.":
    "유효한지 여부. undefined이면 자세한 검사가 결정한다.",
  "The check of an array of items; `undefined` is none.":
    "아이템 배열의 검사. `undefined`는 아이템이 없는 것과 같다.",
  "The fault of a value that is not an object.": "객체가 아닌 값의 위반.",
  "Reading the value threw an error.": "값을 읽다가 예외가 발생했다.",
  "A required key is missing.": "필수 키가 없다.",
  "A key is not registered.": "등록되지 않은 키다.",
  "The check of a value that is validated elsewhere.":
    "다른 곳에서 검증하는 값의 검사.",
  "Whether a value is an object that JSON writes key by key: not an array, a `Date` or a boxed value, and without `toJSON`.":
    "값이 JSON에 키마다 기록되는 객체인지 여부: 배열, `Date`, 래퍼 객체가 아니며 `toJSON`이 없다.",
  "Whether JSON writes a boxed value such as `Object(1)`, or it is of another built-in kind, such as a `Date`. No `instanceof`, and no methods of the value: it may come from another realm, such as a frame, or have another prototype.":
    "JSON에 `Object(1)` 같은 래퍼 객체로 기록되거나 `Date` 같은 다른 내장 객체인지 여부. 값이 프레임 같은 다른 렐름에서 왔거나 프로토타입이 바뀌었을 수 있으므로 `instanceof`나 값의 메서드를 쓰지 않는다.",
  "Adds a fault of the value at `path`.": "`path`에 있는 값의 위반을 더한다.",
  "A fault as a complete sentence, with a JSON pointer (RFC 6901).":
    "완전한 문장과 JSON 포인터(RFC 6901)로 나타낸 위반.",
  "The location of the value itself, or of the element of it that is wrong.":
    "값 자체, 또는 그 안에서 잘못된 요소의 위치.",
  "The JSON pointer of a place.": "위치의 JSON 포인터.",

  // check-properties.ts
  "Validates what builders take: the verdict is that on the record which the builder would make of it.\n\nA value is read as the builder reads it, once, into a copy. What the builder would throw for is `NaN` in the copy, because no check accepts that, so that it is reported where it is, with all other violations.":
    "빌더가 받는 값을 검증한다. 판정은 빌더가 그 값으로 만들 레코드를 기준으로 한다.\n\n빌더와 똑같이 값을 한 번만 읽어 사본을 만든다. 빌더가 예외를 던질 값은 사본에서 `NaN`이 되며, 이를 받는 검사는 없으므로 다른 위반과 함께 제자리에서 보고된다.",
  "Validates the properties of an event; `read` and `readItem` are those of its builder, if there are dates. The value of the result is a copy: without `null` and `undefined`, and with a string for each date.":
    "이벤트의 속성을 검증한다. 날짜가 있으면 `read`와 `readItem`은 빌더가 쓰는 함수다. 결과의 값은 사본이다. `null`과 `undefined`가 없고 날짜는 문자열이다.",
  "The same for the properties of a user, where `null` clears one.":
    "유저의 속성을 같은 방식으로 검증한다. `null`은 속성을 비운다.",

  // check-request.ts
  "The walk over the body of `POST /api/v1/events`, and over the identity in it.":
    "`POST /api/v1/events`의 본문과 그 안의 식별 정보를 검사하는 코드.",
  "The body of `POST /api/v1/events`: one identity, 1 to 100 events, at most 100 items in total.":
    "`POST /api/v1/events`의 본문: 식별 정보 하나, 이벤트 1~100개, 아이템은 모두 합쳐 최대 100개.",
  "An identity: known keys, and at least one that is not empty.":
    "식별 정보: 알려진 키만 있고, 비어 있지 않은 키가 하나 이상이다.",

  // check-value.ts
  "Checks of single values: one for each data type, and those for constraints.":
    "값 하나의 검사: 데이터 타입마다 하나씩, 그리고 제약 조건의 검사.",
  "What a value must be; `describe` has the words.":
    "값이 만족해야 하는 조건. 문장은 `describe`에 있다.",
  "Which rule one value breaks, and what the rule asks for.":
    "값이 어긴 규칙과, 그 규칙이 요구하는 내용.",
  "A string is the end of the sentence.": "문자열이면 문장의 끝부분이다.",
  "Why one value is wrong, and which element of it if only one is.":
    "값이 잘못된 이유와, 한 요소만 잘못되었다면 그 요소.",
  "Checks one value: returns nothing if it is valid.":
    "값 하나를 검사한다. 유효하면 아무것도 반환하지 않는다.",
  "The fault of a value of another type.": "타입이 다른 값의 위반.",
  "Any string.": "모든 문자열.",
  "An integer that JavaScript can represent exactly.":
    "JavaScript가 정확히 나타낼 수 있는 정수.",
  "A finite number; integers are valid too.": "유한한 수. 정수도 유효하다.",
  "`true` or `false`.": "`true` 또는 `false`.",
  "A day of the calendar: `2026-01-31`.": "달력에 있는 날짜: `2026-01-31`.",
  "A dot-atom, `@`, and at least two labels of a host name.":
    "dot-atom, `@`, 그리고 두 개 이상의 레이블로 된 호스트 이름.",
  "An absolute URI of RFC 3986; no IP literals in brackets.":
    "RFC 3986의 절대 URI. 대괄호로 감싼 IP 리터럴은 허용하지 않는다.",
  "36 characters in five groups, in either case.":
    "다섯 묶음으로 된 36자. 대소문자를 가리지 않는다.",
  "A string in a named format.": "정해진 형식의 문자열.",
  "An instant of the calendar in UTC. The impossible days come first: 30 February, a 31st of short months, and 29 February if the last two digits of the year are not a multiple of 4, or are 00 after two that are not.":
    "UTC로 나타낸 달력의 시각. 있을 수 없는 날짜를 먼저 제외한다: 2월 30일, 작은달의 31일, 그리고 연도의 끝 두 자리가 4의 배수가 아니거나, 00인데 앞 두 자리가 4의 배수가 아닌 해의 2월 29일.",
  "An instant of the calendar in UTC: `2026-01-31T09:00:00Z`, with or without milliseconds.":
    "UTC로 나타낸 달력의 시각: `2026-01-31T09:00:00Z`. 밀리초는 있어도 되고 없어도 된다.",
  "An array of strings.": "문자열의 배열.",
  "An array of integers.": "정수의 배열.",
  "An array of numbers.": "수의 배열.",
  "Whether a value is an array that JSON writes unchanged.":
    "값이 JSON에 그대로 기록되는 배열인지 여부.",
  "An array with a valid length and valid elements.":
    "길이와 요소가 모두 유효한 배열.",
  "An array with a valid length; its elements are read elsewhere, once.":
    "길이가 유효한 배열. 요소는 다른 곳에서 한 번만 읽는다.",
  "An array whose elements all pass a check.":
    "모든 요소가 검사를 통과하는 배열.",
  "A string with a number of code points.": "코드 포인트 수가 정해진 문자열.",
  "A string that matches an expression somewhere.":
    "어딘가에서 정규식과 일치하는 문자열.",
  "A number of a type, between two bounds, inclusive.":
    "두 경계 사이의(경계 포함) 정해진 타입의 수.",
  "The fault of a value outside its bounds; `less` and `more` are its codes.":
    "범위를 벗어난 값의 위반. `less`와 `more`는 그 코드다.",
  "One of some values.": "나열된 값 중 하나.",
  "A value that passes every check; the first fault counts.":
    "모든 검사를 통과하는 값. 첫 번째 위반을 보고한다.",
  "`null`, or a value that passes a check.": "`null`, 또는 검사를 통과하는 값.",

  // describe.ts
  "Sentences about faults, for people. Only reports need them: guards contain none.":
    "사람이 읽는 위반의 문장. 보고에만 필요하므로 가드에는 들어가지 않는다.",
  "Continues a sentence that begins with the name of the wrong value.":
    "잘못된 값의 이름으로 시작하는 문장을 잇는다.",

  // development.ts
  "Checks during development: builders report at once what types cannot check.":
    "개발 중의 검사: 타입으로 검사할 수 없는 것을 빌더가 바로 보고한다.",
  "Decides what happens to a record that the console would have dropped.":
    "콘솔이 버렸을 레코드를 어떻게 할지 정한다.",
  "Sets how violations are handled; without an argument, restores the default: a warning, or an error in tests.":
    "위반을 처리하는 방법을 정한다. 인수가 없으면 기본값으로 되돌린다: 경고, 테스트에서는 오류.",
  "Validates a record and passes its violations to the handler. Builders call this.":
    "레코드를 검증하고 위반을 처리 함수에 전달한다. 빌더가 호출한다.",

  // violation.ts
  "One way in which data breaks its registration.":
    "데이터가 등록 내용을 어기는 한 가지 방식.",
  "Which rule a value breaks.": "값이 어긴 규칙.",
  "Plain data, suitable for a log or an answer of an API.":
    "로그나 API의 응답에 알맞은 단순한 데이터.",
  'JSON pointer (RFC 6901) to the wrong value; `""` is the whole.':
    '잘못된 값의 JSON 포인터(RFC 6901). `""`는 전체다.',
  "Stable, for programs.": "바뀌지 않으며 프로그램이 쓴다.",
  "One sentence, for people.": "사람이 읽는 한 문장.",
};
