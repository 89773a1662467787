// One attempt of one request: sends it with a time limit, and returns the outcome. Secrets leave this file
// only in the request.
import { readText } from "./client-answer.js";
import {
  makeAbortion,
  takesNoStore,
  type Clock,
  type Fetch,
  type FetchAnswer,
} from "./client-platform.js";
import { readOutcome, type Outcome } from "./client-outcome.js";
import { readPause } from "./client-rate.js";

/** The import calls (EV, ID, PROF). */
export type ApiPath =
  | "/api/v1/events"
  | "/api/v1/identities"
  | "/api/v1/identities/delete"
  | "/api/v1/user-profile";

/** The outcome, and the pause in milliseconds that the service asks for. */
export interface Attempt {
  readonly outcome: Outcome;
  readonly pause?: number;
}

/** Sends bodies with the credentials that it was created with. They cannot be read from it. */
export interface Sender {
  /** Never rejects. `isOver` cancels the attempt. */
  readonly send: (path: ApiPath, body: string) => Promise<Attempt>;
  /** Cancels all attempts; they end as unreachable. */
  readonly abort: () => void;
}

export interface SenderOptions {
  readonly serviceId: string;
  readonly accessToken: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly clock: Clock;
  /** For one attempt with its body, in milliseconds. */
  readonly timeout: number;
}

/** Keeps the credentials in its closure, which neither `inspect` nor `JSON.stringify` can read. */
export function makeSender(options: SenderOptions): Sender {
  const { serviceId, accessToken, baseUrl, clock, timeout } = options;
  // Called as a plain function: as a method it would be an illegal invocation in browsers and workers.
  const { fetch: send } = options;
  const query = `?service_id=${encodeURIComponent(serviceId)}`;
  const redact = makeRedactor([accessToken, serviceId]);
  const basePath = redact(baseUrl.replace(/^https?:\/\/[^/]*/i, ""));
  const cache = takesNoStore() ? ({ cache: "no-store" } as const) : {};
  const running = new Set<() => void>();

  return {
    send: (path, body) =>
      new Promise<Attempt>((resolve) => {
        const abortion = makeAbortion();
        const end = (attempt: Attempt): void => {
          stopTimer();
          running.delete(abort);
          resolve(attempt);
        };
        const stop = (outcome: Outcome): void => {
          // Not left to `fetch`: an implementation that ignores the signal must not block the queue.
          end({ outcome });
          abortion.abort();
        };
        const abort = (): void => {
          stop({ kind: "unreachable", cause: "network", detail: "aborted" });
        };
        const stopTimer = clock.after(timeout, () => {
          stop({ kind: "unreachable", cause: "timeout" });
        });
        running.add(abort);
        // In a promise, because a replacement for `fetch` may throw synchronously.
        Promise.resolve()
          .then(() =>
            send(`${baseUrl}${path}${query}`, {
              method: "POST",
              headers: {
                access_token: accessToken,
                "content-type": "application/json",
              },
              body,
              signal: abortion.signal,
              redirect: "manual",
              ...cache,
            }),
          )
          .then((answer) =>
            readAnswer(answer, `${basePath}${path}`, redact, clock),
          )
          .then(end, (error: unknown) => {
            end({ outcome: readNetworkError(error, redact) });
          });
      }),
    abort: () => {
      for (const abort of [...running]) abort();
    },
  };
}

async function readAnswer(
  answer: FetchAnswer,
  path: string,
  redact: (text: string) => string,
  clock: Clock,
): Promise<Attempt> {
  const text = await readText(answer);
  const outcome = readOutcome(answer.status, text, path, redact);
  const header = (name: string): string | null => answer.headers.get(name);
  const pause = readPause(header, clock.now(), outcome.kind);
  return { outcome, ...(pause !== undefined && { pause }) };
}

/** Only the code of the platform's error is kept: messages of `fetch` may quote the URL or a header. */
function readNetworkError(
  error: unknown,
  redact: (text: string) => string,
): Outcome {
  const code = codeOf(error) ?? codeOf(causeOf(error));
  const isSafe = code !== undefined && redact(code) === code;
  return {
    kind: "unreachable",
    cause: "network",
    ...(isSafe && { detail: code }),
  };
}

function causeOf(error: unknown): unknown {
  return typeof error === "object" && error !== null && "cause" in error
    ? error.cause
    : undefined;
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null) return undefined;
  const code = "code" in error ? error.code : undefined;
  return typeof code === "string" && /^[A-Z][A-Z_]{2,40}$/.test(code)
    ? code
    : undefined;
}

/** Removes secrets from a text, also where they are escaped for a URL or for JSON. */
export function makeRedactor(
  secrets: readonly string[],
): (text: string) => string {
  const forms = secrets
    .flatMap((secret) => [
      secret,
      encodeURIComponent(secret),
      JSON.stringify(secret).slice(1, -1),
    ])
    .filter((form) => form !== "")
    .sort((a, b) => b.length - a.length);
  return (text) =>
    forms.reduce((rest, form) => rest.split(form).join("[secret]"), text);
}
