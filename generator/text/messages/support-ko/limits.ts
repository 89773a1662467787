// The comments of the support code in Korean, by the English ones: the client's limits, quotas and retries.

export const limitsKo: Readonly<Record<string, string>> = {
  // client-identity.ts
  "Checks of an identity before the client uses it (DEV).":
    "클라이언트가 쓰기 전에 식별 정보를 검사한다(DEV).",
  "A problem that is sent nevertheless, because official pages contradict each other about it. It quotes no value.":
    "공식 문서가 서로 달라 그래도 보내는 문제. 값은 인용하지 않는다.",
  "A copy without empty keys. Throws an error with the code `empty_identity` if nothing is left.":
    "빈 키를 뺀 사본. 남는 키가 없으면 코드가 `empty_identity`인 오류를 던진다.",
  "The problems of an identity.": "식별 정보의 문제.",
  "The same text for the same user, in whatever order the keys are.":
    "키의 순서와 관계없이 같은 유저이면 같은 텍스트.",

  // client-limits.ts
  "The limits of one request (EV), and how events are split under them.":
    "요청 하나의 한도(EV)와, 그에 맞게 이벤트를 나누는 방법.",
  "The maximum number of events in a request (EV).":
    "요청 하나의 최대 이벤트 수(EV).",
  "The maximum number of items in a request, in all its events: the stricter interpretation of EV.":
    "요청 하나의 모든 이벤트를 합친 최대 아이템 수. EV를 더 엄격하게 해석한 값이다.",
  "The events from `from` up to, but not including, `to` go into one request.":
    "`from`부터 `to` 앞까지의 이벤트가 한 요청에 들어간다.",
  "How many items an event has.": "이벤트의 아이템 수.",
  "Whether an event with `own` items may join `count` events with `items`; the first event always may.":
    "아이템이 `own`개인 이벤트가, 아이템이 `items`개인 이벤트 `count`개에 더해질 수 있는지 여부. 첫 이벤트는 항상 가능하다.",
  "Splits events into requests, greedily and in order: at most 100 events and at most 100 items each. An event with more than 100 items gets a request of its own; `enqueue` refuses such events beforehand.":
    "순서대로 가능한 한 많이 담아 이벤트를 요청으로 나눈다. 요청마다 이벤트 최대 100개, 아이템 최대 100개다. 아이템이 100개를 넘는 이벤트는 따로 요청 하나가 되지만, `enqueue`가 그런 이벤트를 미리 거부한다.",
  "Thrown by `sizeOf` for what JSON cannot represent, such as a bigint.":
    "bigint처럼 JSON으로 나타낼 수 없는 값에 대해 `sizeOf`가 던진다.",
  "The approximate size of a value in bytes, in memory and in JSON: exact enough to limit a queue, and much cheaper than serializing it. Throws `NotJson` if `JSON.stringify` would throw.":
    "메모리와 JSON에서 값이 차지하는 대략적인 바이트 크기. 큐를 제한하기에 충분히 정확하며 직렬화보다 훨씬 빠르다. `JSON.stringify`가 예외를 던질 값이면 `NotJson`을 던진다.",
  "Records are flat: an event, its properties, their arrays. Anything deeper is circular.":
    "레코드는 얕다: 이벤트, 속성, 속성의 배열. 그보다 깊으면 순환 참조다.",

  // client-rate.ts
  "Keeps the documented quotas (RATE), and reads from an answer whether the service asks for a pause.":
    "문서에 있는 할당량(RATE)을 지키고, 서비스가 대기를 요청하는지 응답에서 읽는다.",
  "Requests a minute for each call (RATE).": "호출별 분당 요청 수(RATE).",
  "As documented; Customer Success grants more.":
    "문서의 값이다. 더 많은 할당량은 Customer Success가 부여한다.",
  "Decides when the next request may be sent.":
    "다음 요청을 보낼 수 있는 때를 정한다.",
  "Takes a turn and returns 0, or takes none and returns the milliseconds until one may be available.":
    "차례를 하나 쓰고 0을 반환하거나, 쓰지 않고 차례가 생길 수 있을 때까지의 밀리초를 반환한다.",
  "No turn before then.": "그 전에는 차례가 없다.",
  "A token bucket that never lets more than `perMinute` requests through in any minute, wherever that minute begins: the initial tokens and those added within a minute are together the quota.":
    "어느 1분을 잡아도 요청을 `perMinute`개까지만 통과시키는 토큰 버킷. 처음 토큰과 1분 동안 더해지는 토큰을 합친 것이 할당량이다.",
  "A longer pause is not accepted from a header; the service is asked again after this.":
    "헤더가 더 긴 대기를 요청해도 따르지 않고, 이 시간이 지나면 서비스에 다시 묻는다.",
  "A quota is for one minute (RATE): the pause of one answer does not stop other requests for longer.":
    "할당량은 1분 단위다(RATE). 한 응답이 요청한 대기가 다른 요청을 이보다 오래 막지 않는다.",
  "The pause in milliseconds that the headers ask for: `Retry-After` (seconds or a date), or the reset of a limit of which nothing remains. Both spellings, and seconds as well as milliseconds, because the documentation has all of them (RATE). Without `Retry-After`, a limit that was exceeded counts as used up, whatever remains.":
    "헤더가 요청하는 대기 시간(밀리초): `Retry-After`(초 또는 날짜), 또는 남은 것이 없는 한도가 초기화되는 때. 문서에 모두 나오므로(RATE) 두 가지 표기와, 초와 밀리초를 모두 읽는다. `Retry-After`가 없으면 초과한 한도는 남은 값과 관계없이 모두 쓴 것으로 본다.",
  "A time stamp in milliseconds or seconds; a value too small for either is seconds from now.":
    "밀리초나 초로 나타낸 타임스탬프. 둘 중 어느 것으로도 너무 작은 값은 지금부터의 초다.",

  // client-requests.ts
  "The calls that are not queued: identities and user profiles, each one request, with retries if they can help.":
    "큐에 넣지 않는 호출: 식별 정보와 유저 프로필. 호출마다 요청 하나이며, 도움이 될 때는 재시도한다.",
  "The outcome of a call.": "호출의 결과.",
  "Never rejects.": "거부되지 않는다.",
  "Resolves when no call is in progress.": "진행 중인 호출이 없으면 이행된다.",
  "Ends the calls in progress as closed.":
    "진행 중인 호출을 닫힌 것으로 끝낸다.",

  // client-retry.ts
  "How long to wait before the next attempt, and when to give up.":
    "다음 시도까지 기다리는 시간과 포기하는 때.",
  "All in milliseconds.": "모두 밀리초 단위다.",
  "The approximate first wait; each further one is twice the last.":
    "대략적인 첫 대기. 그다음부터는 매번 두 배가 된다.",
  "The longest wait, unless the service asks for more.":
    "가장 긴 대기. 서비스가 더 긴 대기를 요청하면 예외다.",
  "How long a request is retried: attempts and the waits between them, counting a wait in which the process was frozen as long as it was meant to be. The last attempt begins when this is over, so there are two unless it is 0.":
    "요청을 재시도하는 시간: 시도와 그 사이의 대기를 합친 것이며, 프로세스가 멈춰 있던 대기는 원래 정한 만큼만 센다. 마지막 시도는 이 시간이 지났을 때 시작되므로, 0이 아니면 시도는 두 번 이상이다.",
  "Half a second, then twice as long each time up to a minute, for five minutes.":
    "0.5초에서 시작해 매번 두 배씩 최대 1분까지, 5분 동안.",
  "The attempts of one request so far.": "지금까지 요청 하나를 시도한 내용.",
  "Whether an attempt may have arrived although nothing confirms it.":
    "확인되지는 않았지만 도착했을 수 있는 시도가 있는지 여부.",
  "The outcome of the last attempt, unless it is in progress or settled the request.":
    "마지막 시도의 결과. 시도가 진행 중이거나 요청이 처리되었으면 없다.",
  "Milliseconds of attempts and waits.": "시도와 대기에 쓴 시간(밀리초).",
  "When the current attempt began.": "현재 시도가 시작된 시각.",
  "The deadline has passed, and so has every requested pause: the next attempt decides.":
    "기한과 요청받은 대기가 모두 지났다. 다음 시도가 결정한다.",
  "A request that has not been sent yet.": "아직 보내지 않은 요청.",
  "Must be called before each attempt.": "시도하기 전에 매번 호출해야 한다.",
  "The milliseconds to wait before the next attempt; `undefined` if it is time to give up. Adds them to the time spent.":
    "다음 시도까지 기다릴 밀리초. 포기할 때가 되었으면 `undefined`다. 기다릴 시간을 사용한 시간에 더한다.",
  "On the clock of `beginAttempt`.": "`beginAttempt`의 시계로 나타낸 시각.",
  "An attempt takes no longer; the rest is time in which the process was frozen.":
    "시도는 이보다 오래 걸리지 않는다. 나머지는 프로세스가 멈춰 있던 시간이다.",
  "The pause that the service asked for.": "서비스가 요청한 대기.",
};
