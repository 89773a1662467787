// The comments of the support code in Korean, by the English ones: records, users and what builders take.

export const recordsKo: Readonly<Record<string, string>> = {
  // inputs.ts
  "What builders take: types that accept what is registered, and nothing else.":
    "빌더가 받는 것: 등록된 것만 받는 타입.",
  "The fields that a record gets by default: a new UUID, and the current time.":
    "레코드가 기본으로 갖는 필드: 새 UUID와 현재 시각.",
  "`Registered` if `Given` has no other keys, so that a key in a call leads to its definition; otherwise an impossible type: an object from a variable may not have extra keys either.":
    "`Given`에 다른 키가 없으면 `Registered`이므로 호출에 있는 키에서 정의로 이동할 수 있다. 있으면 불가능한 타입이다. 변수에서 온 객체에도 추가 키를 허용하지 않는다.",
  "The same for an event with items: their keys must be registered too.":
    "아이템이 있는 이벤트용: 아이템의 키도 등록되어 있어야 한다.",
  "The same for an event without properties.": "속성이 없는 이벤트용.",
  "`Taken` if `Given` certainly has one of the properties, otherwise an impossible type.":
    "`Given`에 속성 중 하나가 확실히 있으면 `Taken`, 아니면 불가능한 타입이다.",
  "The fields of an event, at least one of which must be present.":
    "하나 이상 있어야 하는 이벤트의 필드.",
  "For a union, whether each of its parts has one of the keys.":
    "유니언의 각 부분에 키 중 하나가 있는지 여부.",
  "Whether a key is there with a value. Without `strictNullChecks`, each value may be undefined, so that only the key counts.":
    "키에 값이 있는지 여부. `strictNullChecks`가 없으면 모든 값이 undefined일 수 있으므로 키만 확인한다.",
  "The type of a builder, which takes nothing else than the builder itself.":
    "빌더의 타입. 빌더가 받는 것만 받는다.",
  "Of a union, each part is less than the whole.":
    "유니언의 각 부분은 전체보다 작다.",
  "`ClosedItems` for an event that has items, otherwise `Closed`.":
    "아이템이 있는 이벤트이면 `ClosedItems`, 아니면 `Closed`.",
  "Appears in a compile error about `Key`, because no value has this key. An interface: compilers would look into another type at every builder.":
    "`Key`에 관한 컴파일 오류에 나타난다. 어떤 값에도 이 키가 없기 때문이다. 인터페이스인 이유: 다른 타입이면 컴파일러가 빌더마다 그 안을 들여다본다.",
  "A sentence where none of several properties is certainly given.":
    "여러 속성 중 하나도 확실히 주어지지 않았을 때의 문장.",
  "A key as a sentence shows it. No conditional type: compilers would resolve it at every call.":
    "문장에 나타나는 키. 조건부 타입이 아닌 이유: 컴파일러가 호출마다 계산하게 된다.",
  "The keys of a type, without symbols; for a union, those of each of its parts.":
    "심벌을 제외한 타입의 키. 유니언이면 각 부분의 키.",
  "Keys in a sentence.": "문장 안의 키.",
  "`Taken`. The branch that is never taken lets TypeScript infer `Given` from the argument. Only in the error, so that compilers do not resolve it at each call.":
    "`Taken`. 선택되지 않는 분기 덕분에 TypeScript가 인수에서 `Given`을 추론한다. 컴파일러가 호출마다 계산하지 않도록 오류에서만 쓴다.",

  // instants.ts
  "Dates among properties: what is an instant is written in UTC, and any other string is refused.":
    "속성의 날짜: 시각은 UTC로 쓰고 다른 문자열은 거부한다.",
  "A local time, a fraction, and the offset from UTC; what libraries write behind it in brackets is a time zone.":
    "현지 시각, 소수 부분, UTC와의 차이. 라이브러리가 그 뒤에 대괄호로 쓰는 것은 시간대다.",
  "Writes the dates of these names in UTC, before all goes to `toWire`. Throws a `RangeError` for a string that is not an instant, naming the property.":
    "모두 `toWire`로 가기 전에 이 이름의 날짜를 UTC로 쓴다. 시각이 아닌 문자열이면 속성의 이름을 담은 `RangeError`를 던진다.",
  "A string, or the `toJSON()` of a date, also of another library; other values stay.":
    "문자열, 또는 다른 라이브러리를 포함한 날짜의 `toJSON()`. 다른 값은 그대로다.",

  // native-uuid.ts
  "Random UUIDs of version 4 where `crypto.randomUUID` exists: not in React Native, and on pages only with TLS.":
    "`crypto.randomUUID`가 있는 곳의 무작위 UUID 버전 4. React Native에는 없고, 페이지에서는 TLS가 있어야 한다.",
  "A UUID v4.": "UUID 버전 4.",

  // records.ts
  "What all builders and senders share: the record of an event, and how it reaches an SDK and the loading API.":
    "모든 빌더와 전송 함수가 함께 쓰는 것: 이벤트의 레코드와, 그것이 SDK와 적재 API에 전달되는 방법.",
  "The brand of events; compile errors about objects that have none show this name.":
    "이벤트의 표식. 표식이 없는 객체에 관한 컴파일 오류에 이 이름이 나타난다.",
  "An event that a builder created or a validator accepted: `logEvent` and a client take nothing else.":
    "빌더가 만들었거나 검증기가 받아들인 이벤트. `logEvent`와 클라이언트는 이것만 받는다.",
  "A UUID, version 4 unless another one was given.":
    "따로 주지 않으면 UUID 버전 4.",
  "In UTC, `2026-01-31T09:30:00.000Z`, unless a string was given.":
    "문자열을 따로 주지 않으면 UTC로 나타낸 `2026-01-31T09:30:00.000Z`.",
  "An event as `POST /api/v1/events` accepts it: frozen, and `null` if there is nothing.":
    "`POST /api/v1/events`가 받는 형식의 이벤트. 동결되어 있으며, 내용이 없으면 `null`이다.",
  "An event that a validator accepted, which may come from anywhere: a part that a builder would leave `null` may also be missing or empty.":
    "검증기가 받아들인 이벤트. 출처는 무엇이든 된다. 빌더라면 `null`로 둘 부분이 없거나 비어 있어도 된다.",
  "An interface, because compilers look at the types of its keys only where they are used.":
    "인터페이스인 이유: 컴파일러가 키의 타입을 쓰이는 곳에서만 들여다본다.",
  "`Nothing` may stand for `null` where nothing is registered.":
    "등록된 것이 없는 곳에는 `Nothing`이 `null`을 대신할 수 있다.",
  "Properties as they are sent: a string for each datetime, and `df_items` separate.":
    "보내는 형식의 속성: datetime은 문자열이고 `df_items`는 따로 둔다.",
  "A value as it is sent.": "보내는 형식의 값.",
  "What sends events: the SDK for the web, the one for React Native, or a bridge of your own.":
    "이벤트를 보내는 것: 웹 SDK, React Native SDK, 또는 직접 만든 브리지.",
  "The body of `POST /api/v1/events`.": "`POST /api/v1/events`의 본문.",
  "The form of an `event_log_id`: a UUID of RFC 9562 in either case (EV).":
    "`event_log_id`의 형식: 대소문자를 가리지 않는 RFC 9562의 UUID(EV).",
  "Creates the record of an event around what is sent. Builders call this and the functions below; apps call builders.\n\nThrows a `RangeError` for an `event_datetime` that is not an instant in UTC and an `event_log_id` that is not a UUID, because no validator accepts them.":
    "보낼 내용으로 이벤트의 레코드를 만든다. 이 함수와 아래 함수는 빌더가 호출하고, 앱은 빌더를 호출한다.\n\nUTC 시각이 아닌 `event_datetime`이나 UUID가 아닌 `event_log_id`에는 `RangeError`를 던진다. 어떤 검증기도 받지 않는 값이기 때문이다.",
  "The same from JavaScript: `null` is as good as nothing.":
    "JavaScript에서 온 값도 같다: `null`은 없는 것과 같다.",
  "The record of an event without items. `toWire` is for properties that are not plain.\n\nA property that is `undefined` or `null` is left out, and half a surrogate pair becomes U+FFFD.":
    "아이템이 없는 이벤트의 레코드. `toWire`는 단순하지 않은 속성을 위한 것이다.\n\n`undefined`나 `null`인 속성은 빠지고, 서로게이트 쌍의 반쪽은 U+FFFD가 된다.",
  "The record of an event with items: `df_items` becomes `event_items`.":
    "아이템이 있는 이벤트의 레코드. `df_items`는 `event_items`가 된다.",
  "The record of any event, of which nothing is known: a `Date` becomes a string, and objects are copied. Throws a `RangeError` for a `Date` that is invalid or outside the years 0000 to 9999; the error names the property.":
    "아무것도 알려지지 않은 이벤트의 레코드. `Date`는 문자열이 되고 객체는 복사된다. 유효하지 않거나 0000~9999년을 벗어난 `Date`에는 `RangeError`를 던지며, 오류에 속성의 이름이 있다.",
  "Sends an event with an SDK, which adds the time stamp itself, and returns what the SDK returns. Throws a `RangeError` for anything but a record, such as the name of an event, which JavaScript could pass.":
    "SDK로 이벤트를 보내고 SDK가 반환한 값을 반환한다. 타임스탬프는 SDK가 직접 더한다. JavaScript에서 넘길 수 있는 이벤트 이름처럼, 레코드가 아닌 값에는 `RangeError`를 던진다.",
  "The properties of an event as SDKs take them, including `df_items`; for a bridge that takes a string: `JSON.stringify(sdkProperties(event))`.\n\nA new copy for each call, because the SDK for React Native changes its argument.":
    "SDK가 받는 형식의 이벤트 속성. `df_items`를 포함한다. 문자열을 받는 브리지라면 `JSON.stringify(sdkProperties(event))`를 쓴다.\n\nReact Native SDK가 인수를 바꾸므로 호출마다 새 사본을 만든다.",
  "The only escape hatch from the registration, for an event that is about to be registered. DFINERY drops what is not registered.":
    "등록을 건너뛰는 유일한 방법. 곧 등록할 이벤트에만 쓴다. DFINERY는 등록되지 않은 것을 버린다.",
  "The body of `POST /api/v1/events` for events of one user.\n\nThrows a `RangeError` for no events, which is not documented, and for more than 100 events or 100 items in total, which the service refuses (40402).":
    "한 유저의 이벤트를 담은 `POST /api/v1/events`의 본문.\n\n이벤트가 없으면(문서에 없는 경우다), 또는 이벤트나 전체 아이템이 100개를 넘으면(서비스가 거부한다, 40402) `RangeError`를 던진다.",
  "The current time as a string. Formatting is slow, so events of one millisecond share it.":
    "문자열로 나타낸 현재 시각. 서식을 만드는 데 시간이 걸리므로 같은 밀리초의 이벤트는 문자열을 함께 쓴다.",

  // standard-schema.ts
  "Standard Schema (https://standardschema.dev): validators in the form that forms, routers and servers take.":
    "Standard Schema(https://standardschema.dev): 폼, 라우터, 서버가 받는 형식의 검증기.",
  "Version 1 of the interface; `validate` here never returns a promise.":
    "인터페이스의 버전 1. 여기서 `validate`는 프로미스를 반환하지 않는다.",
  "For types only: no schema has it at run time.":
    "타입 전용이며 실행 시의 스키마에는 없다.",
  "The value, or what is wrong with it.": "값, 또는 값의 문제.",
  "A violation: its sentence, and the keys and indexes that lead to the wrong value; the whole has none.":
    "위반: 문장과, 잘못된 값까지 이어지는 키와 인덱스. 전체에 관한 위반에는 키와 인덱스가 없다.",
  "The schema of what a validator accepts.": "검증기가 받아들이는 것의 스키마.",
  "The steps of a JSON pointer (RFC 6901); a whole number is an index.":
    "JSON 포인터(RFC 6901)의 단계. 정수는 인덱스다.",

  // testing.ts
  "A recorder that replaces an SDK in an app's own tests.":
    "앱의 테스트에서 SDK를 대신하는 기록기.",
  "The properties of an event as an SDK gets them, including `df_items`.":
    "SDK가 받는 형식의 이벤트 속성. `df_items`를 포함한다.",
  "One call of `logEvent`: a union over all events, distinguished by `name`.":
    "`logEvent` 호출 하나: 모든 이벤트의 유니언이며 `name`으로 구별한다.",
  "Replaces an SDK and records the arguments of its calls.":
    "SDK를 대신해 호출의 인수를 기록한다.",
  "All events, oldest first.": "모든 이벤트. 오래된 것부터.",
  "The arguments of `setIdentities`.": "`setIdentities`의 인수.",
  "The arguments of `setUserProfiles`.": "`setUserProfiles`의 인수.",
  "The properties of each event with one name, oldest first.":
    "이름이 같은 이벤트들의 속성. 오래된 것부터.",
  "Removes everything.": "모두 지운다.",
  'Creates a recorder. With the registry\'s types it knows each event: `const sdk = createRecorder<EventsByName>()`, `logEvent(sdk, couponRedeemed({ … }))`, `sdk.sent("coupon_redeemed")`.':
    '기록기를 만든다. 레지스트리의 타입을 주면 이벤트마다 타입을 안다: `const sdk = createRecorder<EventsByName>()`, `logEvent(sdk, couponRedeemed({ … }))`, `sdk.sent("coupon_redeemed")`.',

  // user.ts
  "Users: identities and profiles, and how they reach an SDK and the API.":
    "유저: 식별 정보와 프로필, 그리고 그것이 SDK와 API에 전달되는 방법.",
  "The brands; compile errors about objects that have none show these names.":
    "표식. 표식이 없는 객체에 관한 컴파일 오류에 이 이름들이 나타난다.",
  "The result of `identity`.": "`identity`의 결과.",
  "The result of `userProfile`.": "`userProfile`의 결과.",
  "The SDK's function for identities; the one for the web returns a promise: await it before the next event.":
    "식별 정보를 설정하는 SDK의 함수. 웹 SDK의 함수는 프로미스를 반환한다. 다음 이벤트 전에 await해야 한다.",
  "The SDK's function for user profiles.": "유저 프로필을 설정하는 SDK의 함수.",
  "The body of `POST /api/v1/identities`.": "`POST /api/v1/identities`의 본문.",
  "The body of `POST /api/v1/user-profile`.":
    "`POST /api/v1/user-profile`의 본문.",
  "Creates an identity. Throws a `RangeError` if no key has a value, because the service would refuse it.":
    "식별 정보를 만든다. 값이 있는 키가 없으면 서비스가 거부하므로 `RangeError`를 던진다.",
  "Creates a profile: `undefined` is left out, a `Date` becomes a string, `null` clears a property. Throws a `RangeError` for an invalid `Date`, naming the property.":
    "프로필을 만든다: `undefined`는 빠지고, `Date`는 문자열이 되며, `null`은 속성을 비운다. 유효하지 않은 `Date`에는 속성의 이름을 담은 `RangeError`를 던진다.",
  "Tells an SDK who the user is.": "SDK에 유저가 누구인지 알린다.",
  "Passes a profile to an SDK, always as a whole: the SDK for React Native loses some values that are set one by one.":
    "프로필을 항상 통째로 SDK에 전달한다. React Native SDK는 하나씩 설정한 값의 일부를 잃는다.",

  // uuid.ts
  "Random UUIDs of version 4 on every platform.":
    "모든 플랫폼에서 쓰는 무작위 UUID 버전 4.",
  "A UUID v4, even if `crypto` has no `randomUUID` (React Native, pages without TLS) or is missing (Node 18).":
    "UUID 버전 4. `crypto`가 없거나(Node 18) `randomUUID`가 없어도(React Native, TLS가 없는 페이지) 된다.",

  // wire.ts
  "Values in the form in which they are sent: frozen copies, strings for dates, and JSON that UTF-8 can encode.":
    "보내는 형식의 값: 동결된 사본, 날짜를 나타내는 문자열, UTF-8로 인코딩할 수 있는 JSON.",
  "Makes a value what is sent; a property of which that is `undefined` or `null` is left out.":
    "값을 보내는 형식으로 만든다. 그 결과가 `undefined`나 `null`인 속성은 빠진다.",
  "A frozen copy of an object's own properties, each in the form that is sent; `null` if there are none.":
    "객체 자체의 속성을 보내는 형식으로 담은 동결된 사본. 속성이 없으면 `null`이다.",
  "The same for an object within an event: `{}` if there are none. A loop of its own, because engines make one faster that does not see the keys of events as well.":
    "이벤트 안의 객체에 대해 같은 일을 한다. 속성이 없으면 `{}`다. 이벤트의 키까지 다루지 않는 반복문을 엔진이 더 빠르게 실행하므로 따로 두었다.",
  "A text, a number or a boolean. A number that would become `null` in JSON is `undefined`, because one `null` may cost the whole event. A text has no lone surrogates: UTF-8 cannot encode them, and the service refuses the whole request.":
    "텍스트, 수, 참/거짓. JSON에서 `null`이 될 수는 `undefined`다. `null` 하나 때문에 이벤트 전체를 잃을 수 있다. 텍스트에는 짝이 없는 서로게이트가 없다. UTF-8로 인코딩할 수 없어 서비스가 요청 전체를 거부한다.",
  "The same, or a frozen list of them: it keeps its length, because a shorter one would have another meaning.":
    "위와 같은 값, 또는 그 동결된 목록. 짧아지면 뜻이 달라지므로 길이를 지킨다.",
  "The same of any value: a date becomes a string, an object a frozen copy.":
    "모든 값을 같은 방식으로: 날짜는 문자열이 되고 객체는 동결된 사본이 된다.",
  "The JSON of an object, with U+FFFD for lone surrogates, as from builders: a value that a validator accepted may contain one. Everything that is sent goes through this.":
    "객체의 JSON. 빌더와 같이 짝이 없는 서로게이트는 U+FFFD가 된다. 검증기가 받아들인 값에는 있을 수 있다. 보내는 것은 모두 이것을 거친다.",
  "A date, or a text that is one, as it is sent. Refuses what no validator accepts.":
    "보내는 형식의 날짜, 또는 날짜인 텍스트. 어떤 검증기도 받지 않는 것은 거부한다.",
  "Refuses a value that no validator accepts, with the name of its property.":
    "어떤 검증기도 받지 않는 값을 속성의 이름과 함께 거부한다.",
  "What strings of recent engines have.": "최근 엔진의 문자열에 있는 것.",
  "The actual behaviour of `Date`: an invalid one gives `null`.":
    "`Date`의 실제 동작: 유효하지 않으면 `null`이 된다.",
};
