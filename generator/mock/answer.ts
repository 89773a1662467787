// Decides the answer to a request from the state of its test, the new state, and what is stored. Pure.
import type { Judge } from "../judge/make-judge.js";
import { answerBody, type AnswerBody, type ImportCode } from "./codes.js";
import { faultName, faultOf, latencyOf } from "./faults.js";
import type { CallResult } from "./parts.js";
import {
  countRequest,
  rateLimitHeaders,
  type RateWindow,
} from "./rate-limit.js";
import type { Body } from "./read-body.js";
import type { NewRecord } from "./records.js";
import type { CallName, Fault, MockSettings, QuotaName } from "./settings.js";
import { beginning, logIdsOf, handleEvents } from "./handle-events.js";
import { handleUser } from "./handle-user.js";

/** A request to one of the import calls. */
export interface MockRequest {
  readonly call: CallName;
  /** The query parameter. */
  readonly serviceId: string | undefined;
  /** The header. */
  readonly accessToken: string | undefined;
  readonly body: Body;
  /** Milliseconds since 1970. */
  readonly time: number;
  /** Absent for requests without a test id. */
  readonly test: string | undefined;
}

/** What a mock remembers between the requests of one test; requests without a test id share one state. */
export interface MockState {
  /** How many requests there were. */
  readonly requests: number;
  readonly windows: Readonly<Partial<Record<QuotaName, RateWindow>>>;
  /** Requested faults, the next one first. */
  readonly ordered: readonly Fault[];
}

export const initialState: MockState = {
  requests: 0,
  windows: {},
  ordered: [],
};

/** How the answer is sent; `reset` and `hang` have no answer. */
export type Delivery = "whole" | "slow" | "reset" | "hang";

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Absent if something other than the service answers, such as a gateway's page. */
  readonly body: AnswerBody | undefined;
  /** In milliseconds, before anything is sent. */
  readonly delay: number;
  readonly delivery: Delivery;
  /** The reason in words; sent in a header of its own. */
  readonly note: string | undefined;
}

export interface Decision {
  readonly answer: Answer;
  readonly state: MockState;
  readonly records: readonly NewRecord[];
}

const quotaOf: Readonly<Record<CallName, QuotaName>> = {
  events: "events",
  identities: "identities",
  "identities/delete": "identities",
  "user-profile": "user-profile",
};

/** Decides about one request. The order of checks is: faults, service, token, quota, JSON, content. */
export function answer(
  settings: MockSettings,
  judge: Judge,
  state: MockState,
  request: MockRequest,
): Decision {
  const { ordered, requests } = state;
  const fault =
    ordered.length > 0 ? ordered[0] : faultOf(settings, request.test, requests);
  const delay = latencyOf(settings, request.test, requests);
  const next = { ...state, requests: requests + 1, ordered: ordered.slice(1) };
  const injected =
    fault === undefined ? undefined : injectedAnswer(fault, delay);
  if (injected !== undefined) {
    return {
      answer: injected,
      state: next,
      records: [brokenRecord(request, injected, fault)],
    };
  }
  const decision = decide(settings, judge, next, request, delay);
  switch (fault?.kind) {
    case "lost":
      return { ...decision, answer: { ...decision.answer, delivery: "reset" } };
    case "slow":
      return { ...decision, answer: { ...decision.answer, delivery: "slow" } };
    default:
      return decision;
  }
}

/** The answer of a fault that happens before the service sees the request. */
function injectedAnswer(fault: Fault, delay: number): Answer | undefined {
  const note = `injected fault: ${faultName(fault)}`;
  const base = { headers: {}, delay, note, delivery: "whole" } as const;
  switch (fault.kind) {
    case "code":
      return { ...base, status: 200, body: answerBody(fault.code) };
    case "status":
      return {
        ...base,
        status: fault.status,
        // In seconds, as a gateway sends it: the service's own quota uses only its rate-limit headers.
        headers: fault.status === 429 ? { "Retry-After": "1" } : {},
        body: bodyUnderStatus(fault.status),
      };
    case "reset":
    case "hang":
      return { ...base, status: 0, body: undefined, delivery: fault.kind };
    case "lost":
    case "slow":
      return undefined;
  }
}

/** The body under a transport-level status (RESP names 400, 429 and 500); gateways answer with a page. */
function bodyUnderStatus(status: number): AnswerBody | undefined {
  switch (status) {
    case 400:
      return answerBody("40000");
    case 429:
      return answerBody("40401");
    case 500:
      return answerBody("50000");
    default:
      return undefined;
  }
}

function brokenRecord(
  request: MockRequest,
  { note, body }: Answer,
  fault: Fault | undefined,
): NewRecord {
  return callRecord(
    request,
    body?.code ?? (fault === undefined ? "" : faultName(fault)),
    note,
  );
}

function decide(
  settings: MockSettings,
  judge: Judge,
  state: MockState,
  request: MockRequest,
  delay: number,
): Decision {
  const refused = refuseCaller(settings, request);
  if (refused !== undefined) {
    const { code, note } = refused;
    return refuse(request, state, code, note, { delay });
  }
  const quota = quotaOf[request.call];
  const limit = settings.rateLimits[quota];
  const count = countRequest(limit, state.windows[quota], request.time);
  const headers = rateLimitHeaders(limit, count, settings.rateHeaders);
  const next = {
    ...state,
    windows: { ...state.windows, [quota]: count.window },
  };
  if (count.isOver) {
    const note = `more than ${String(limit.requests)} requests in ${String(limit.window)} ms`;
    return refuse(request, next, "40401", note, {
      delay,
      headers,
      status: 429,
    });
  }
  if (request.body.kind === "wrong") {
    const { reason } = request.body;
    return refuse(request, next, "40000", reason, { delay, headers });
  }
  const { value } = request.body;
  const result: CallResult =
    request.call === "events"
      ? handleEvents(value, judge, settings.strict)
      : handleUser(request.call, value, judge, settings.strict);
  return {
    answer: wholeAnswer(result.code, result.note, { delay, headers }),
    state: next,
    records: result.records,
  };
}

interface Refusal {
  readonly code: ImportCode;
  readonly note: string;
}

function refuseCaller(
  { serviceId, accessToken }: MockSettings,
  request: MockRequest,
): Refusal | undefined {
  const given = request.serviceId ?? "";
  if (given === "" || (serviceId ?? given) !== given) {
    const note =
      given === ""
        ? "the query parameter `service_id` is missing"
        : "`service_id` is not the one that this mock expects";
    return { code: "40101", note };
  }
  const token = request.accessToken ?? "";
  if (token === "" || (accessToken ?? token) !== token) {
    const note =
      token === ""
        ? "the header `access_token` is missing"
        : "`access_token` is not the one that this mock expects";
    return { code: "40201", note };
  }
  return undefined;
}

interface AnswerParts {
  readonly delay: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly status?: number;
}

function refuse(
  request: MockRequest,
  state: MockState,
  code: ImportCode,
  note: string,
  parts: AnswerParts,
): Decision {
  return {
    answer: wholeAnswer(code, note, parts),
    state,
    records: [callRecord(request, code, note)],
  };
}

/** All documented codes are sent under HTTP 200, including failures (RESP). */
function wholeAnswer(
  code: ImportCode,
  note: string | undefined,
  { delay, headers = {}, status = 200 }: AnswerParts,
): Answer {
  return {
    status,
    headers,
    body: answerBody(code),
    delay,
    delivery: "whole",
    note,
  };
}

function callRecord(
  { call, body }: MockRequest,
  code: string,
  note: string | undefined,
): NewRecord {
  return {
    kind: "call",
    outcome: "refused",
    name: `/api/v1/${call}`,
    code,
    ...(note !== undefined && { note }),
    ...(body.kind !== "wrong" && logIdsOf(body.value)),
    payload: beginning(
      body.kind === "wrong" ? body.text : JSON.stringify(body.value),
    ),
    violations: [],
  };
}
