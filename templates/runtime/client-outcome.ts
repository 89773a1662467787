// What an answer of the loading API means: `status` and `code` decide, never the HTTP status alone, and never `data`.

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

/** The service took it. */
export interface Delivered {
  readonly kind: "delivered";
}

/** The content is at fault: to send it again would change nothing. */
export interface Refused {
  readonly kind: "refused";
  readonly code: "40000" | "40001" | "40402" | "40403";
  /** Of the service, with secrets blotted out. */
  readonly message: string;
}

/** Service id or token are wrong. */
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

/** A fault of the service: 50000, or HTTP 5xx. */
export interface Failed {
  readonly kind: "failed";
  readonly code?: "50000";
  readonly http: number;
}

/** No answer came, or one that is not of the service. The request may have arrived. */
export interface Unreachable {
  readonly kind: "unreachable";
  readonly cause: "network" | "timeout" | "unreadable";
  /** A code of the platform such as `ECONNRESET`, where it gave one. */
  readonly detail?: string;
}

/** An answer that no document describes: another code, another HTTP status, a redirection. */
export interface Unexpected {
  readonly kind: "unexpected";
  readonly http: number;
  readonly code?: string;
}

/** What became of one request. */
export type Outcome =
  Delivered | Refused | Denied | Limited | Failed | Unreachable | Unexpected;

/** True for what can succeed later: with the same body, so with the same `event_log_id`s. */
export function isPassing(outcome: Outcome): boolean {
  switch (outcome.kind) {
    case "limited":
    case "failed":
    case "unreachable":
      return true;
    case "delivered":
    case "refused":
    case "denied":
    case "unexpected":
      return false;
  }
}

/** Whether the service may have taken what this outcome is about. */
export function mayHaveArrived(outcome: Outcome): boolean {
  return outcome.kind === "unreachable" || outcome.kind === "failed";
}

/** Reads an answer: a documented code decides, then the HTTP status. `redact` blots secrets out of texts of the service. */
export function readOutcome(
  http: number,
  text: string,
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
  if (code !== "") {
    return { kind: "unexpected", http, code: redact(code).slice(0, 40) };
  }
  // A page of a proxy, or half a body, under HTTP 200: nobody knows what the service said.
  if (http === 200) return { kind: "unreachable", cause: "unreadable" };
  return { kind: "unexpected", http };
}

interface Body {
  readonly status: unknown;
  readonly code: string;
  readonly message: string;
}

/** The code is a string (EV); a number is taken as well, because nothing else could be meant. */
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
    // Said below: no code.
  }
  return { status: undefined, code: "", message: "" };
}

/** One sentence for people; it holds no secret. */
export function describeOutcome(outcome: Outcome): string {
  switch (outcome.kind) {
    case "delivered":
      return "the service took it (20000 OK)";
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
    case "unexpected":
      return outcome.code === undefined
        ? `an answer that is not documented (HTTP ${String(outcome.http)})`
        : `an answer with the code ${outcome.code}, which is not documented (HTTP ${String(outcome.http)})`;
  }
}

const causes = {
  network: "the service could not be reached",
  timeout: "the service did not answer in time",
  unreadable: "the answer is not one of the service",
} as const;

function named(code: keyof typeof codeNames): string {
  return `${code} ${codeNames[code]}`;
}

function quoted(message: string): string {
  return message === "" ? "" : `, "${message}"`;
}
