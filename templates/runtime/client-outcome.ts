// The meaning of an answer of the loading API: `status` and `code` decide, never the HTTP status alone, and
// never `data`.

/** The documented codes (RESP) with their names. */
export const codeNames = {
  "20000": "OK",
  "40000": "BAD_REQUEST",
  "40001": "VALIDATION_FAILURE",
  "40101": "INVALID_SERVICE_ID",
  "40201": "INVALID_TOKEN",
  "40401": "TOO_MANY_REQUEST",
  "40402": "TOO_MANY_EVENTS",
  "40403": "TOO_MANY_USER_PROFILES",
  "50000": "INTERNAL_SERVER_ERROR",
} as const;

/** The service accepted it. */
export interface Delivered {
  readonly kind: "delivered";
}

/** The content is wrong: sending it again would change nothing. */
export interface Refused {
  readonly kind: "refused";
  readonly code: "40000" | "40001" | "40402" | "40403";
  /** The service's message, with secrets removed. */
  readonly message: string;
}

/** The service id or token is wrong. */
export interface Denied {
  readonly kind: "denied";
  readonly code: "40101" | "40201";
  readonly message: string;
}

/** The quota is used up: 40401, or HTTP 429. */
export interface Limited {
  readonly kind: "limited";
  readonly code?: "40401";
  readonly http: number;
}

/** An error of the service: 50000, or HTTP 5xx. */
export interface Failed {
  readonly kind: "failed";
  readonly code?: "50000";
  readonly http: number;
}

/** No answer arrived. The request may have arrived. */
export interface Unreachable {
  readonly kind: "unreachable";
  readonly cause: "network" | "timeout";
  /** A code of the platform such as `ECONNRESET`, if there is one. */
  readonly detail?: string;
}

/** HTTP 413 without a documented code: something before the service limits the body. Fewer events may fit. */
export interface TooLarge {
  readonly kind: "too_large";
  readonly http: 413;
  /** The path of the URL, with secrets replaced. */
  readonly path: string;
}

/**
 * An answer without a documented code: a gateway's page, a redirect, a partial
 * body, another code. It says nothing about the events, and they may have
 * arrived.
 */
export interface Unexpected {
  readonly kind: "unexpected";
  readonly http: number;
  readonly path: string;
  readonly code?: string;
}

/** The outcome of one request. */
export type Outcome =
  | Delivered
  | Refused
  | Denied
  | Limited
  | Failed
  | Unreachable
  | TooLarge
  | Unexpected;

/** Whether it can succeed later, with the same body and therefore with the same `event_log_id`s. */
export function isPassing(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "limited":
    case "failed":
    case "unreachable":
    case "unexpected":
      return true;
    case "delivered":
    case "refused":
    case "denied":
    case "too_large":
      return false;
  }
}

/** Whether the service may have accepted the request with this outcome. */
export function mayHaveArrived(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "delivered":
    case "failed":
    case "unreachable":
    case "unexpected":
      return true;
    case "refused":
    case "denied":
    case "limited":
    case "too_large":
      return false;
  }
}

/**
 * Interprets an answer: a documented code decides (RESP), then the HTTP
 * status. `path` is where it came from; `redact` removes secrets from texts of
 * the service.
 */
export function readOutcome(
  http: number,
  text: string,
  path: string,
  redact: (text: string) => string,
): Outcome {
  const { status, code, message } = readBody(text);
  const said = redact(message).slice(0, 500);
  switch (code) {
    case "20000":
      if (status === true) return { kind: "delivered" };
      break;
    case "40000":
    case "40001":
    case "40402":
    case "40403":
      return { kind: "refused", code, message: said };
    case "40101":
    case "40201":
      return { kind: "denied", code, message: said };
    case "40401":
      return { kind: "limited", code, http };
    case "50000":
      return { kind: "failed", code, http };
  }
  if (http === 429) return { kind: "limited", http };
  if (http >= 500) return { kind: "failed", http };
  if (http === 408) return { kind: "unreachable", cause: "timeout" };
  if (http === 413) return { kind: "too_large", http, path };
  return {
    kind: "unexpected",
    http,
    path,
    ...(code !== "" && { code: redact(code).slice(0, 40) }),
  };
}

interface Body {
  readonly status: unknown;
  readonly code: string;
  readonly message: string;
}

/** The code is a string (EV); a number is accepted as well, because it is unambiguous. */
function readBody(text: string): Body {
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === "object" && body !== null) {
      const { status, code, message } = body as Readonly<
        Record<string, unknown>
      >;
      return {
        status,
        code:
          typeof code === "string" || typeof code === "number"
            ? String(code)
            : "",
        message: typeof message === "string" ? message : "",
      };
    }
  } catch {
    // Handled below: no code.
  }
  return { status: undefined, code: "", message: "" };
}

/** A sentence for people; it contains no secret. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case "delivered":
      return "the service accepted it (20000 OK)";
    case "refused":
      return `the service refused it: ${named(outcome.code)}${quoted(outcome.message)}`;
    case "denied":
      return `the service denied access: ${named(outcome.code)}${quoted(outcome.message)}`;
    case "limited":
      return outcome.code === undefined
        ? "too many requests (HTTP 429)"
        : `too many requests: ${named(outcome.code)}`;
    case "failed":
      return outcome.code === undefined
        ? `the service failed (HTTP ${String(outcome.http)})`
        : `the service failed: ${named(outcome.code)}`;
    case "unreachable":
      return `${causes[outcome.cause]}${outcome.detail === undefined ? "" : ` (${outcome.detail})`}`;
    case "too_large":
      return `the request is too large: POST ${outcome.path} was answered with HTTP 413`;
    case "unexpected":
      return `POST ${outcome.path} was answered with HTTP ${String(outcome.http)} and ${outcome.code === undefined ? "no code of the service" : `the undocumented code ${outcome.code}`}`;
  }
}

const causes = {
  network: "the service could not be reached",
  timeout: "the service did not answer in time",
} as const;

function named(code: keyof typeof codeNames): string {
  return `${code} ${codeNames[code]}`;
}

function quoted(message: string): string {
  return message === "" ? "" : `, "${message}"`;
}
