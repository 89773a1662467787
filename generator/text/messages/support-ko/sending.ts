// The comments of the support code in Korean, by the English ones: the client's queue, and how it sends.

export const sendingKo: Readonly<Record<string, string>> = {
  // client-admission.ts
  "The entrance of the queue: events enter in the order of the calls, as soon as there is space, and through the spool if there is one.":
    "큐의 입구: 공간이 생기는 대로 호출된 순서에 따라 이벤트가 들어오며, 스풀이 있으면 스풀을 거친다.",
  "Stores events on a disk until they are settled; created by `openSpool`.":
    "처리가 끝날 때까지 이벤트를 디스크에 보관한다. `openSpool`로 만든다.",
  "Resolves when the events are safe, with the number of the first; the others follow consecutively. Rejects if they are not; with a `ClientError` whose `mayHaveArrived` is true if they may be delivered nevertheless.":
    "이벤트가 안전하게 저장되면 첫 이벤트의 번호로 이행된다. 나머지는 그다음 번호다. 저장하지 못하면 거부된다. 그래도 전송될 수 있으면 `mayHaveArrived`가 true인 `ClientError`로 거부된다.",
  "These events were delivered or rejected, and need not be stored any longer.":
    "전송되었거나 거부되어 더 보관하지 않아도 되는 이벤트.",
  "What an earlier process left, in the order in which it was enqueued.":
    "이전 프로세스가 남긴 이벤트. 큐에 넣은 순서대로다.",
  "Ranges of its files that could not be read; each may have contained events of an earlier process.":
    "파일에서 읽지 못한 범위. 각 범위에 이전 프로세스의 이벤트가 있었을 수 있다.",
  "Resolves if another process took over the spool, because this one was suspended for too long: nothing more may be sent.":
    "이 프로세스가 너무 오래 멈춰 있어 다른 프로세스가 스풀을 넘겨받으면 이행된다. 그 뒤로는 아무것도 보내면 안 된다.",
  "Ends all writing and releases the folder.":
    "모든 쓰기를 마치고 폴더를 놓는다.",
  "Events of one identity, as they were enqueued; `numbers` is parallel to `events`.":
    "큐에 넣은 대로의 한 유저의 이벤트. `numbers`는 `events`와 순서가 같다.",
  "Events that were checked, with their sizes.":
    "검사를 마친 이벤트와 그 크기.",
  "Present for events that are already in the spool.":
    "이미 스풀에 있는 이벤트에만 있다.",
  "The clock for durations.": "경과 시간을 재는 시계.",
  "How many events may wait in calls of `enqueue`.":
    "`enqueue` 호출에서 기다릴 수 있는 이벤트 수.",
  "What `flush` waits for.": "`flush`가 기다리는 대상.",
  "Whether a call is waiting for space.": "공간을 기다리는 호출이 있는지 여부.",
  "Resolves when all events are in the queue, and safe in the spool if there is one. Starts after `gate`.":
    "모든 이벤트가 큐에 들어가고, 스풀이 있으면 스풀에 안전하게 저장되었을 때 이행된다. `gate` 뒤에 시작한다.",
  "The error for a call with that many events if too many wait in earlier calls; a single call may have any size.":
    "앞선 호출에서 너무 많은 이벤트가 기다릴 때, 이만큼의 이벤트를 넣는 호출의 오류. 단독 호출이라면 크기에 제한이 없다.",
  "How many events of pending calls have not been taken yet.":
    "대기 중인 호출의 이벤트 가운데 아직 받지 않은 수.",
  "How many events of calls were not taken, for any reason.":
    "이유와 관계없이 호출에서 받지 않은 이벤트 수.",
  "Returns space.": "공간을 돌려준다.",
  "Rejects all waiting and future calls.":
    "대기 중이거나 앞으로 올 모든 호출을 거부한다.",
  "How many events pass through the spool at a time, so that one call cannot block all others.":
    "한 번에 스풀을 거치는 이벤트 수. 한 호출이 다른 모든 호출을 막지 않게 한다.",
  "The first event that is not in the queue yet.": "아직 큐에 없는 첫 이벤트.",
  "The first event that will not enter any more.":
    "더 이상 들어가지 않을 첫 이벤트.",
  "The error, once the current write is done, because only then it is known how many were taken.":
    "현재 쓰기가 끝난 뒤의 오류. 그때가 되어야 몇 개를 받았는지 알 수 있다.",
  "Of pending calls, without what was taken. Events from the spool belong to no call.":
    "대기 중인 호출의 이벤트. 이미 받은 것은 제외한다. 스풀에서 온 이벤트는 어느 호출에도 속하지 않는다.",
  "How many events fit; an event larger than the whole space enters alone.":
    "들어갈 수 있는 이벤트 수. 전체 공간보다 큰 이벤트는 혼자 들어간다.",
  "Counts its events from this one on as not taken.":
    "이 이벤트부터는 받지 않은 것으로 센다.",

  // client-answer.ts
  "Reads the body of an answer, but no more than the service could send.":
    "응답의 본문을 읽되, 서비스가 보낼 수 있는 크기까지만 읽는다.",
  "The maximum number of bytes to read; the service's answers have some hundred (RESP).":
    "읽을 최대 바이트 수. 서비스의 응답은 수백 바이트다(RESP).",
  "The text of an answer, truncated after `mostAnswerBytes` if the platform streams; React Native only has whole texts.":
    "응답의 텍스트. 플랫폼이 스트림을 지원하면 `mostAnswerBytes`에서 자른다. React Native는 전체 텍스트만 제공한다.",

  // client-body.ts
  "The body of a request for events: its text and its size in bytes.":
    "이벤트 요청의 본문: 텍스트와 바이트 단위 크기.",
  "The body as JSON; `undefined` if JSON cannot represent it, such as if a `toJSON` throws.":
    "JSON으로 된 본문. `toJSON`이 예외를 던지는 등 JSON으로 나타낼 수 없으면 `undefined`다.",
  "Whether a text has more bytes in UTF-8.":
    "텍스트가 UTF-8로 정해진 바이트 수보다 큰지 여부.",

  // client-calls.ts
  "The calls about users: an identity, its deletion, a profile.":
    "유저에 관한 호출: 식별 정보, 식별 정보 삭제, 프로필.",
  "Throws if the client is closed.": "클라이언트가 닫혔으면 예외를 던진다.",
  "Checks an identity, and reports warnings about it.":
    "식별 정보를 검사하고 경고를 보고한다.",

  // client-delivery.ts
  "Sends the content of the lanes: several identities at the same time, one request at a time for each, with retries if they can help.":
    "레인의 내용을 보낸다. 여러 유저를 동시에 처리하되 유저마다 요청은 한 번에 하나이며, 도움이 될 때는 재시도한다.",
  "For one attempt.": "시도 한 번에 대한 값.",
  "How many requests are sent at the same time.": "동시에 보내는 요청 수.",
  "How many milliseconds an event waits for others.":
    "이벤트가 다른 이벤트를 기다리는 시간(밀리초).",
  "The maximum size of a body, unless it contains only one event.":
    "본문의 최대 크기. 이벤트가 하나뿐인 본문은 예외다.",
  "Whether a refused request is split to find the invalid events.":
    "거부된 요청을 나누어 잘못된 이벤트를 찾을지 여부.",
  "Stops, and keeps everything, if access is denied: there is a spool.":
    "접근이 거부되면 멈추고 모두 보관한다. 스풀이 있기 때문이다.",
  "Whether events are to be sent at once, because others wait for their space.":
    "다른 이벤트가 공간을 기다리고 있어 이벤트를 바로 보내야 하는지 여부.",
  "Called once for each entry; without a rejection, it was delivered.":
    "항목마다 한 번 호출된다. 거부가 없으면 전송된 것이다.",
  "Called after each attempt whose answer says nothing about the events, and from the second attempt without an answer on.":
    "응답이 이벤트에 관해 아무것도 알려 주지 않는 시도마다, 그리고 응답이 없으면 두 번째 시도부터 호출된다.",
  "Sends everything that need not wait any longer, because a flush or a squeeze has begun.":
    "flush나 공간 확보가 시작되어, 더 기다릴 필요가 없는 것을 모두 보낸다.",
  "From now on, no wait for the next attempt is longer: the client is about to end.":
    "이때부터 다음 시도까지의 대기는 이 시간을 넘지 않는다. 클라이언트가 곧 끝나기 때문이다.",
  "Why the events of some user are halted.":
    "어떤 유저의 이벤트가 중단된 이유.",
  "Cancels everything; `settle` rejects what is left.":
    "모두 취소한다. 남은 것은 `settle`이 거부한다.",
  "A single request that gets no answer is common, and the next attempt usually succeeds.":
    "요청 하나가 응답을 받지 못하는 일은 흔하며, 다음 시도는 대개 성공한다.",
  "Adds a lane to those that may send, or schedules that.":
    "보낼 수 있는 레인에 추가하거나, 추가할 시각을 예약한다.",
  "The lane stays busy meanwhile, so that the order is kept.":
    "순서를 지키기 위해 그동안 레인은 사용 중으로 남는다.",

  // client-http.ts
  "One attempt of one request: sends it with a time limit, and returns the outcome. Secrets leave this file only in the request.":
    "요청 한 번의 시도: 시간 제한을 두고 보내 결과를 반환한다. 비밀 값은 요청에만 실려 이 파일을 벗어난다.",
  "The import calls (EV, ID, PROF).": "적재 API의 호출(EV, ID, PROF).",
  "The outcome, and the pause in milliseconds that the service asks for.":
    "결과와, 서비스가 요청하는 대기 시간(밀리초).",
  "Sends bodies with the credentials that it was created with. They cannot be read from it.":
    "만들 때 받은 인증 정보로 본문을 보낸다. 인증 정보를 읽어 낼 수는 없다.",
  "Never rejects. `isOver` cancels the attempt.":
    "거부되지 않는다. `isOver`는 시도를 취소한다.",
  "Cancels all attempts; they end as unreachable.":
    "모든 시도를 취소한다. 도달하지 못한 것으로 끝난다.",
  "For one attempt with its body, in milliseconds.":
    "본문을 포함한 시도 한 번의 시간(밀리초).",
  "Keeps the credentials in its closure, which neither `inspect` nor `JSON.stringify` can read.":
    "인증 정보를 클로저에 두어 `inspect`나 `JSON.stringify`로 읽을 수 없게 한다.",
  "Only the code of the platform's error is kept: messages of `fetch` may quote the URL or a header.":
    "플랫폼 오류의 코드만 남긴다. `fetch`의 메시지는 URL이나 헤더를 인용할 수 있다.",
  "Removes secrets from a text, also where they are escaped for a URL or for JSON.":
    "텍스트에서 비밀 값을 지운다. URL이나 JSON에 맞게 이스케이프된 것도 지운다.",

  // client-outcome.ts
  "The meaning of an answer of the loading API: `status` and `code` decide, never the HTTP status alone, and never `data`.":
    "적재 API 응답의 뜻: `status`와 `code`로 판단하며, HTTP 상태만으로는 판단하지 않고 `data`는 쓰지 않는다.",
  "The documented codes (RESP) with their names.":
    "문서에 있는 코드(RESP)와 그 이름.",
  "The service accepted it.": "서비스가 받았다.",
  "The content is wrong: sending it again would change nothing.":
    "내용이 잘못되었다. 다시 보내도 달라지지 않는다.",
  "The service's message, with secrets removed.":
    "비밀 값을 지운 서비스의 메시지.",
  "The service id or token is wrong.": "서비스 ID나 토큰이 잘못되었다.",
  "The quota is used up: 40401, or HTTP 429.":
    "할당량을 모두 썼다: 40401 또는 HTTP 429.",
  "An error of the service: 50000, or HTTP 5xx.":
    "서비스의 오류: 50000 또는 HTTP 5xx.",
  "No answer arrived. The request may have arrived.":
    "응답이 오지 않았다. 요청은 도착했을 수 있다.",
  "A code of the platform such as `ECONNRESET`, if there is one.":
    "`ECONNRESET` 같은 플랫폼의 코드. 없을 수도 있다.",
  "HTTP 413 without a documented code: something before the service limits the body. Fewer events may fit.":
    "문서에 있는 코드가 없는 HTTP 413: 서비스 앞단에서 본문 크기를 제한한다. 이벤트를 줄이면 들어갈 수 있다.",
  "The path of the URL, with secrets replaced.": "비밀 값을 가린 URL의 경로.",
  "An answer without a documented code: a gateway's page, a redirect, a partial body, another code. It says nothing about the events, and they may have arrived.":
    "문서에 있는 코드가 없는 응답: 게이트웨이의 페이지, 리디렉션, 일부만 온 본문, 다른 코드. 이벤트에 관해 아무것도 알려 주지 않으며, 이벤트는 도착했을 수 있다.",
  "The outcome of one request.": "요청 하나의 결과.",
  "Whether it can succeed later, with the same body and therefore with the same `event_log_id`s.":
    "같은 본문으로, 즉 같은 `event_log_id`로 나중에 성공할 수 있는지 여부.",
  "Whether the service may have accepted the request with this outcome.":
    "이 결과에서 서비스가 요청을 받았을 수 있는지 여부.",
  "Interprets an answer: a documented code decides (RESP), then the HTTP status. `path` is where it came from; `redact` removes secrets from texts of the service.":
    "응답을 해석한다. 문서에 있는 코드(RESP)가 우선이고 그다음이 HTTP 상태다. `path`는 응답이 온 경로이며, `redact`는 서비스의 텍스트에서 비밀 값을 지운다.",
  "The code is a string (EV); a number is accepted as well, because it is unambiguous.":
    "코드는 문자열이다(EV). 뜻이 분명하므로 숫자도 받는다.",
  "A sentence for people; it contains no secret.":
    "사람이 읽는 문장. 비밀 값은 들어 있지 않다.",

  // client-queue.ts
  "The queue's data: a lane for each identity, whose events keep their order, and the parts taken from it.":
    "큐의 데이터: 이벤트의 순서를 지키는 유저별 레인과, 거기서 꺼낸 묶음.",
  "What was enqueued before one `flush`.": "`flush` 한 번 이전에 큐에 넣은 것.",
  "One event in the queue.": "큐의 이벤트 하나.",
  "When it was enqueued, on the client's clock for durations.":
    "경과 시간을 재는 클라이언트의 시계로 나타낸, 큐에 넣은 시각.",
  "Its number in the spool; 0 without a spool.":
    "스풀에서의 번호. 스풀이 없으면 0이다.",
  "The content of one request, with its attempts so far.":
    "요청 하나의 내용과 지금까지의 시도.",
  "Serialized once, so that each attempt sends the same bytes.":
    "한 번만 직렬화하므로 시도마다 같은 바이트를 보낸다.",
  "The events of one identity. Sending one request at a time keeps their order.":
    "한 유저의 이벤트. 요청을 한 번에 하나씩 보내 순서를 지킨다.",
  "Of all waiting events.": "대기 중인 모든 이벤트의 합계.",
  "Parts that were already taken, the next one first: one that is retried, or halves of a refused one.":
    "이미 꺼낸 묶음. 다음에 보낼 것이 먼저다: 재시도할 묶음이나, 거부된 묶음의 반쪽.",
  "Being sent, or waiting for its next attempt.":
    "보내는 중이거나 다음 시도를 기다리는 중이다.",
  "Among the lanes that may send.": "보낼 수 있는 레인에 들어 있다.",
  "Its oldest event has waited long enough.":
    "가장 오래된 이벤트가 충분히 기다렸다.",
  "When the next attempt begins, while the lane waits for it.":
    "레인이 다음 시도를 기다리는 동안, 그 시도가 시작되는 시각.",
  "Whether a request would be full.": "요청이 가득 찰지 여부.",
  "Whether a lane is empty.": "레인이 비어 있는지 여부.",
  "Takes from the waiting events what fits into one request, in order; more than one part if the body got too large.":
    "대기 중인 이벤트에서 한 요청에 들어갈 만큼 순서대로 꺼낸다. 본문이 너무 커지면 여러 묶음이 된다.",
  "The sizes of entries are estimates; those of bodies are exact. A single event is sent whatever its size.":
    "항목의 크기는 추정값이고 본문의 크기는 정확하다. 이벤트 하나는 크기와 관계없이 보낸다.",
  "Two halves in order, to find out which events are invalid, or to send less at a time.":
    "순서를 지킨 두 반쪽. 잘못된 이벤트를 찾거나 한 번에 더 적게 보내기 위한 것이다.",
  "Takes all that is left, because sending ends: parts first, then the waiting events as one.":
    "전송이 끝나므로 남은 것을 모두 꺼낸다: 묶음이 먼저고, 그다음 대기 중인 이벤트를 하나의 묶음으로 꺼낸다.",
  "First in, first out; removal takes constant time, unlike `Array.shift` in a large array.":
    "먼저 들어온 것이 먼저 나간다. 큰 배열의 `Array.shift`와 달리 꺼내는 시간이 일정하다.",

  // client-watch.ts
  "Detects when everything that was enqueued before a flush is settled, while more is being enqueued.":
    "계속 큐에 넣는 중에도, flush 이전에 넣은 것이 모두 처리된 때를 알아낸다.",
  "The epoch of what is enqueued now.": "지금 큐에 넣는 것의 구간.",
  "Resolves when nothing is pending in all epochs up to now, or on `release`.":
    "지금까지의 모든 구간에 대기 중인 것이 없거나 `release`가 호출되면 이행된다.",
  "Nothing more will be settled: ends all waiting.":
    "더 이상 처리되는 것이 없다. 모든 기다림을 끝낸다.",
};
