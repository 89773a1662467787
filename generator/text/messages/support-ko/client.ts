// The comments of the support code in Korean, by the English ones: the client: what an app calls, passes and gets.

export const clientKo: Readonly<Record<string, string>> = {
  // client-callbacks.ts
  "Calls the app's callbacks. Their errors harm neither the queue nor the process, and are reported once.":
    "앱의 콜백을 호출한다. 콜백의 오류는 큐에도 프로세스에도 영향을 주지 않으며 한 번만 보고된다.",
  "Calls the callback of that name; never throws.":
    "해당 이름의 콜백을 호출한다. 예외를 던지지 않는다.",
  "The first error of each callback, thrown or rejected, goes to `console.error`; later ones are dropped.":
    "콜백마다 처음 던지거나 거부한 오류만 `console.error`로 보내고 그 뒤의 오류는 버린다.",

  // client-error.ts
  "Errors that the client throws: each is about how it was called, or about its spool. None contains a secret.":
    "클라이언트가 던지는 오류: 호출 방법이나 스풀에 관한 것이다. 비밀 값은 들어 있지 않다.",
  "An option is invalid.": "옵션이 잘못되었다.",
  "No key of the identity has a value.": "식별 정보에 값이 있는 키가 없다.",
  "Deleting an identity requires its `external_id`.":
    "식별 정보를 삭제하려면 `external_id`가 필요하다.",
  "Not a record that a builder or a validator created.":
    "빌더나 검증기가 만든 레코드가 아니다.",
  "One event has more than 100 items.":
    "이벤트 하나의 아이템이 100개를 넘는다.",
  "An event contains something that JSON cannot represent.":
    "이벤트에 JSON으로 나타낼 수 없는 값이 있다.",
  "So many calls of `enqueue` are already waiting for space that this one was rejected: await them.":
    "공간을 기다리는 `enqueue` 호출이 너무 많아 이 호출은 거부되었다. 호출을 await해야 한다.",
  "The client was closed.": "클라이언트가 닫혔다.",
  "The service id or token is wrong; the events stay in the spool.":
    "서비스 ID나 토큰이 잘못되었다. 이벤트는 스풀에 남는다.",
  "The spool could not be written or read, for example because the disk is full.":
    "디스크가 가득 찬 경우처럼 스풀을 쓰거나 읽지 못했다.",
  "Another process, or another client of this one, uses the spool.":
    "다른 프로세스나 이 프로세스의 다른 클라이언트가 스풀을 사용하고 있다.",
  "For `enqueue`: how many of its events, from the first on, were taken nevertheless.":
    "`enqueue`에서: 오류에도 불구하고 처음부터 몇 개의 이벤트를 받았는지.",
  "For `enqueue`: the other events may be delivered nevertheless, because they could not be removed from the spool, or another process had taken it over when they were written. False: none of them is.":
    "`enqueue`에서: 나머지 이벤트가 그래도 전송될 수 있다. 스풀에서 지우지 못했거나, 쓸 때 다른 프로세스가 스풀을 이미 넘겨받았기 때문이다. false이면 하나도 전송되지 않는다.",
  "Creates an error; the message must not quote any value of the caller's.":
    "오류를 만든다. 메시지에 호출자의 값을 인용하면 안 된다.",
  "The error of a spool. It contains only the system's code, because paths may be personal.":
    "스풀의 오류. 경로에는 개인정보가 있을 수 있으므로 시스템의 코드만 담는다.",
  "Whether an error is one of this client's.": "이 클라이언트의 오류인지 여부.",

  // client-events.ts
  "Checks of events before the client takes any of them, for what types cannot express.":
    "클라이언트가 이벤트를 받기 전에, 타입으로 나타낼 수 없는 것을 검사한다.",
  "Events with their sizes.": "이벤트와 그 크기.",
  "Sizes all events. Throws a `ClientError` for the first that cannot be sent; it says which one, and quotes nothing from it.":
    "모든 이벤트의 크기를 구한다. 보낼 수 없는 첫 이벤트에 대해 `ClientError`를 던진다. 몇 번째인지 알려 주되 내용은 인용하지 않는다.",

  // client-halts.ts
  "Which users' events are halted because the service does not answer, or something else does, and why the whole client is halted.":
    "서비스가 응답하지 않거나 다른 것이 응답해 어느 유저의 이벤트가 중단되었는지, 그리고 클라이언트 전체가 중단된 이유.",
  "Why events are not delivered. Plain data; it contains no secret.":
    "이벤트가 전송되지 않는 이유. 단순한 데이터이며 비밀 값은 들어 있지 않다.",
  "Answers say nothing about the events; the request is retried, and delivery continues by itself.":
    "응답이 이벤트에 관해 아무것도 알려 주지 않는다. 요청은 재시도되며 전송은 저절로 이어진다.",
  "No answer came, or the service failed; the request is retried, and delivery continues by itself.":
    "응답이 없거나 서비스에 오류가 있다. 요청은 재시도되며 전송은 저절로 이어진다.",
  "The service id or token is wrong: nothing more is sent, and the content of the spool stays.":
    "서비스 ID나 토큰이 잘못되었다. 더 보내지 않으며 스풀의 내용은 남는다.",
  "The spool cannot be read: nothing more is sent.":
    "스풀을 읽을 수 없다. 더 보내지 않는다.",
  "Another process took over the spool, because this one was suspended for too long: nothing more is sent.":
    "이 프로세스가 너무 오래 멈춰 있어 다른 프로세스가 스풀을 넘겨받았다. 더 보내지 않는다.",
  "A sentence for people, with the HTTP status and the path of an answer.":
    "사람이 읽는 문장. 응답의 HTTP 상태와 경로가 들어 있다.",
  "How many attempts the request had when it was halted.":
    "중단되었을 때까지 요청을 시도한 횟수.",
  "The meaning of an answer for a user: the halt, or `undefined` if there is none (any more).":
    "응답이 유저에게 뜻하는 것: 중단, 또는 중단이 아니거나 풀렸으면 `undefined`.",
  "The user's request is settled.": "유저의 요청이 처리되었다.",
  "The latest current halt.": "현재 중단 가운데 가장 최근의 것.",

  // client-options.ts
  "The client's options and their defaults.": "클라이언트의 옵션과 기본값.",
  "The import token.": "적재 토큰.",
  "Default: `https://openapi.dfinery.ai`.":
    "기본값: `https://openapi.dfinery.ai`.",
  "Default: the platform's.": "기본값: 플랫폼의 것.",
  "How many requests may be in progress at once, each for another identity. Default: 16.":
    "동시에 진행할 수 있는 요청 수. 각각 다른 유저의 요청이다. 기본값: 16.",
  "How many milliseconds an event waits for others of its identity. Default: 1,000.":
    "이벤트가 같은 유저의 다른 이벤트를 기다리는 시간(밀리초). 기본값: 1,000.",
  "With this many events in the queue, `enqueue` waits. Default: 10,000.":
    "큐의 이벤트가 이만큼이면 `enqueue`가 기다린다. 기본값: 10,000.",
  "The same for their approximate size in bytes. Default: 64 MiB.":
    "이벤트의 대략적인 바이트 크기에 대한 같은 한도. 기본값: 64MiB.",
  "If this many events, or `maxBytes` of them, wait in earlier calls of `enqueue`, the next call is rejected with a `ClientError` with the code `too_many_waiting`: those calls were not awaited. Default: 10,000.":
    "앞선 `enqueue` 호출에서 이만큼의 이벤트, 또는 `maxBytes`만큼의 크기가 기다리고 있으면 다음 호출은 코드가 `too_many_waiting`인 `ClientError`로 거부된다. 앞선 호출을 await하지 않았다는 뜻이다. 기본값: 10,000.",
  "The maximum size of a body in bytes, unless it contains only one event. Default: 1 MiB, which many proxies allow; the service documents no limit (EV). A batch that is answered with HTTP 413 is sent again in halves.":
    "본문의 최대 바이트 크기. 이벤트가 하나뿐인 본문은 예외다. 기본값: 많은 프록시가 허용하는 1MiB. 서비스의 문서에는 한도가 없다(EV). HTTP 413 응답을 받은 묶음은 반으로 나누어 다시 보낸다.",
  "How many milliseconds one attempt may take. Default: 30,000.":
    "시도 한 번에 걸릴 수 있는 시간(밀리초). 기본값: 30,000.",
  "Omitted fields are as in `defaultRetry`; with a spool, events have no deadline unless one is given.":
    "생략한 필드는 `defaultRetry`를 따른다. 스풀이 있으면 기한을 정하지 않는 한 이벤트에 기한이 없다.",
  "Requests a minute; omitted fields are as documented.":
    "분당 요청 수. 생략한 필드는 문서의 값을 따른다.",
  "Whether a refused request is sent again in halves until the invalid events are isolated. Default: no.":
    "거부된 요청을 반씩 나누어 다시 보내 잘못된 이벤트를 가려낼지 여부. 기본값: 아니요.",
  "Called once for every event that will not be delivered. Errors of a callback are contained: the first of each goes to `console.error`.":
    "전송되지 않을 이벤트마다 한 번 호출된다. 콜백의 오류는 밖으로 나가지 않는다. 콜백마다 첫 오류만 `console.error`로 보낸다.",
  "Called once for every event that was delivered.":
    "전송된 이벤트마다 한 번 호출된다.",
  "Called after each attempt whose answer says nothing about the events, and from the second attempt of a request on if the service gives no answer or fails; the request is retried automatically. See `counts().halted`.":
    "응답이 이벤트에 관해 아무것도 알려 주지 않는 시도마다, 그리고 서비스가 응답하지 않거나 오류를 내면 요청의 두 번째 시도부터 호출된다. 요청은 자동으로 재시도된다. `counts().halted` 참고.",
  "Called for a `phone_no` that is sent although the service may not find its user: other than digits, or without the country code (DEV).":
    "서비스가 유저를 찾지 못할 수 있는데도 보내는 `phone_no`에 대해 호출된다: 숫자가 아닌 문자가 있거나 국가 번호가 없는 경우(DEV).",
  "Lets the queue survive the process.": "프로세스가 끝나도 큐가 남게 한다.",
  "From 0 up to, but not including, 1.": "0 이상 1 미만.",
  "Every option with its value.": "모든 옵션과 그 값.",
  "For events.": "이벤트용.",
  "For the calls that no spool contains.": "스풀에 담기지 않는 호출용.",
  "Fills in defaults. Throws an error with the code `bad_option`, which names the option but never its value.":
    "기본값을 채운다. 코드가 `bad_option`인 오류를 던진다. 오류에는 옵션의 이름만 있고 값은 없다.",
  "Anything else would make `fetch` throw an error that quotes the value.":
    "그 밖의 값은 `fetch`가 값을 인용하는 오류를 던지게 한다.",

  // client-platform.ts
  "What the client needs from its platform: fetch, abortion, timers. Node 18, Deno, Bun, browsers and workers have them all.":
    "클라이언트가 플랫폼에서 필요로 하는 것: fetch, 취소, 타이머. Node 18, Deno, Bun, 브라우저, 워커에는 모두 있다.",
  "The platform's `AbortSignal`; `unknown` if no library declares it.":
    "플랫폼의 `AbortSignal`. 선언하는 라이브러리가 없으면 `unknown`이다.",
  "What the client passes to `fetch`.": "클라이언트가 `fetch`에 전달하는 값.",
  "Never followed: a redirect would send the token to another host.":
    "따라가지 않는다. 리디렉션은 토큰을 다른 호스트로 보낼 수 있다.",
  "Set if the platform supports it: Next.js 13 and 14 would cache answers, and a retry would get the answer of the first attempt.":
    "플랫폼이 지원하면 설정한다. Next.js 13과 14는 응답을 캐시하므로 재시도가 첫 시도의 응답을 받게 된다.",
  "What the client reads from an answer.": "클라이언트가 응답에서 읽는 것.",
  "Read instead of `text` if it is a `ReadableStream`.":
    "`ReadableStream`이면 `text` 대신 이것을 읽는다.",
  "The part of `fetch` that the client uses: a replacement in tests need not do more.":
    "클라이언트가 쓰는 `fetch`의 일부. 테스트의 대체물은 이것만 구현하면 된다.",
  "Time, replaceable so that tests need not wait. All in milliseconds.":
    "테스트에서 기다리지 않도록 바꿀 수 있는 시간. 모두 밀리초 단위다.",
  "Since 1970: only for time stamps, because such a clock may be set.":
    "1970년 이후의 시간. 시계는 바뀔 수 있으므로 타임스탬프에만 쓴다.",
  "Since an arbitrary moment, never set back: for durations. Default: the increments of `now`, without steps back.":
    "임의의 시점 이후의 시간이며 뒤로 가지 않는다. 경과 시간에 쓴다. 기본값: `now`의 증가분. 뒤로 가는 변화는 뺀다.",
  "Calls back once after that many milliseconds; the result cancels it.":
    "해당 밀리초가 지나면 콜백을 호출한다. 반환값은 이를 취소한다.",
  "The part of `TextDecoder` that reads an answer.":
    "응답을 읽는 데 쓰는 `TextDecoder`의 일부.",
  "Looked up each time, because tests and instrumentation replace them.":
    "테스트와 계측 도구가 바꿀 수 있으므로 매번 찾는다.",
  "The longest delay that timers support; a longer one would fire at once.":
    "타이머가 지원하는 가장 긴 지연. 더 길면 즉시 실행된다.",
  "The platform's time.": "플랫폼의 시간.",
  "The clock for durations: never less than before, whatever happens to the clock.":
    "경과 시간을 재는 시계. 시스템 시계가 어떻게 바뀌어도 이전보다 작아지지 않는다.",
  "The platform's `fetch`; `undefined` if there is none.":
    "플랫폼의 `fetch`. 없으면 `undefined`다.",
  "A new controller for one request.": "요청 하나에 쓸 새 컨트롤러.",
  'Whether `fetch` accepts `cache: "no-store"`: some workers throw, and React Native does not know the option.':
    '`fetch`가 `cache: "no-store"`를 받는지 여부. 일부 워커는 예외를 던지고 React Native는 이 옵션을 모른다.',
  "Decodes UTF-8; `undefined` if the platform has no decoder.":
    "UTF-8을 디코딩한다. 플랫폼에 디코더가 없으면 `undefined`다.",
  "Reports an error that would otherwise be lost.":
    "그냥 두면 사라질 오류를 보고한다.",

  // client-rejection.ts
  "Why events were not delivered and will not be retried.":
    "이벤트가 전송되지 않았고 재시도되지도 않는 이유.",
  "Plain data; it contains no secret.":
    "단순한 데이터이며 비밀 값은 들어 있지 않다.",
  "The service refuses the content: 40000, 40001, 40402, 40403.":
    "서비스가 내용을 거부한다: 40000, 40001, 40402, 40403.",
  "The service id or token is wrong: 40101, 40201.":
    "서비스 ID나 토큰이 잘못되었다: 40101, 40201.",
  "HTTP 413 for this event alone.": "이 이벤트 하나만으로 HTTP 413.",
  "It was retried until the deadline.": "기한까지 재시도했다.",
  "The client was closed, and its deadline had passed.":
    "클라이언트가 닫혔고 그 기한도 지났다.",
  "The event cannot be represented as JSON.":
    "이벤트를 JSON으로 나타낼 수 없다.",
  "The outcome of the last attempt; absent if there was none.":
    "마지막 시도의 결과. 시도하지 않았으면 없다.",
  "A sentence for people.": "사람이 읽는 문장.",
  "Whether the service may have accepted it nevertheless: an answer was lost, or was not the service's.":
    "그래도 서비스가 받았을 수 있는지 여부: 응답이 사라졌거나 서비스의 응답이 아니었다.",
  "The rejection after a final outcome, or after the last attempt.":
    "최종 결과나 마지막 시도 뒤의 거부.",
  "The rejection of what was left when the client was closed.":
    "클라이언트를 닫을 때 남아 있던 것의 거부.",
  "The rejection of an event that JSON cannot represent.":
    "JSON으로 나타낼 수 없는 이벤트의 거부.",

  // client-types.ts
  "The interface of a client.": "클라이언트의 인터페이스.",
  "At every moment `enqueued` is the sum of `delivered`, `rejected` and `pending`.":
    "`enqueued`는 언제나 `delivered`, `rejected`, `pending`의 합이다.",
  "Events that were taken into the queue, including those of an earlier process.":
    "큐가 받은 이벤트. 이전 프로세스의 이벤트도 포함한다.",
  "In the queue or being sent.": "큐에 있거나 보내는 중이다.",
  "In calls of `enqueue` that wait for space, or for the spool: not yet included in `enqueued`.":
    "공간이나 스풀을 기다리는 `enqueue` 호출의 이벤트. 아직 `enqueued`에 포함되지 않는다.",
  "From calls of `enqueue` that failed, because too many were waiting, the spool failed, or the client ended: never included in `enqueued`.":
    "대기 중인 것이 너무 많거나, 스풀에 오류가 있거나, 클라이언트가 끝나 실패한 `enqueue` 호출의 이벤트. `enqueued`에 포함되지 않는다.",
  "Why events are halted; absent if they are not. The latest of several reasons.":
    "이벤트가 중단된 이유. 중단되지 않았으면 없다. 여러 이유가 있으면 가장 최근의 것이다.",
  "Ranges of the spool that could not be read when it was opened; absent if there are none.":
    "스풀을 열 때 읽지 못한 범위. 없으면 이 값도 없다.",
  "When waiting ends.": "기다림이 끝나는 때.",
  "Milliseconds from now.": "지금부터의 밀리초.",
  "Takes events of one user. Resolves when there is space for all of them and, with a spool, when they are safe on the disk. Events of one identity are sent in the order in which they were enqueued; do not change them any more.\n\nRejects with a `ClientError`: before anything is taken if an event is not a record or has more than 100 items, or if the identity is empty; if the client is or gets closed, or the spool fails (`accepted` says how many were taken); and if too many earlier calls are waiting, because they were not awaited. The first error is also reported, and no rejection ends the process of a caller that does not handle it.":
    "한 유저의 이벤트를 받는다. 모두 들어갈 공간이 생기고, 스풀이 있으면 디스크에 안전하게 저장되었을 때 이행된다. 한 유저의 이벤트는 큐에 넣은 순서대로 보낸다. 넣은 뒤에는 이벤트를 바꾸면 안 된다.\n\n`ClientError`로 거부될 수 있다: 레코드가 아니거나 아이템이 100개를 넘는 이벤트가 있거나 식별 정보가 비어 있으면 아무것도 받기 전에, 클라이언트가 닫혔거나 닫히거나 스풀에 오류가 있을 때(`accepted`는 받은 수다), 그리고 앞선 호출을 await하지 않아 너무 많이 기다리고 있을 때. 첫 오류는 따로 보고되며, 거부를 처리하지 않는 호출자의 프로세스도 끝나지 않는다.",
  "`POST /api/v1/identities`. Recommended before the user's profile, and that before events (BEST).":
    "`POST /api/v1/identities`. 유저의 프로필보다 먼저, 프로필은 이벤트보다 먼저 보내기를 권장한다(BEST).",
  "`POST /api/v1/identities/delete`: permanent. Rejects without an `external_id`.":
    "`POST /api/v1/identities/delete`: 되돌릴 수 없다. `external_id`가 없으면 거부된다.",
  "`POST /api/v1/user-profile`.": "`POST /api/v1/user-profile`.",
  "Sends at once, and resolves when everything that was enqueued before is settled, or at the deadline. Default: none.":
    "바로 보내고, 그 전에 큐에 넣은 것이 모두 처리되거나 기한이 되면 이행된다. 기본값: 기한 없음.",
  "Takes nothing more, flushes, and ends. What is left at the deadline is rejected, or stays in the spool. Default: when nothing was settled for the minute of a quota and the `timeout` of an attempt; with a spool, 30,000 in total.":
    "더 받지 않고 flush한 뒤 끝낸다. 기한에 남은 것은 거부되거나 스풀에 남는다. 기본값: 할당량의 1분과 시도 한 번의 `timeout`을 합친 동안 아무것도 처리되지 않았을 때. 스풀이 있으면 전체 30,000.",

  // client.ts
  "The loading client: takes registered events, sends them to the loading API in batches, and accounts for each one.":
    "적재 클라이언트: 등록된 이벤트를 받아 적재 API에 묶어서 보내고, 이벤트마다 결과를 알려 준다.",
  "How long `close` waits with a spool, in which nothing is lost.":
    "아무것도 잃지 않는 스풀이 있을 때 `close`가 기다리는 시간.",
  "Creates a client. Throws a `ClientError` with the code `bad_option`. The credentials cannot be read from anything that it returns.":
    "클라이언트를 만든다. 코드가 `bad_option`인 `ClientError`를 던질 수 있다. 반환하는 어떤 값에서도 인증 정보를 읽을 수 없다.",
  "Ends all sending and taking; the content of the spool stays.":
    "보내기와 받기를 모두 끝낸다. 스풀의 내용은 남는다.",
  "Waits for the work, but no longer than that; true if it is done.":
    "작업을 기다리되 정해진 시간을 넘지 않는다. 끝났으면 true다.",
  "Ends when nothing was settled for the window of a quota and an attempt, so that what waits for a quota gets its turn.":
    "할당량의 구간과 시도 한 번의 시간 동안 아무것도 처리되지 않으면 끝낸다. 할당량을 기다리는 것도 차례를 얻는다.",
  "The caller that ended the client knows why, or `counts().halted` says it.":
    "클라이언트를 끝낸 호출자는 이유를 알고, 그렇지 않으면 `counts().halted`가 알려 준다.",
};
