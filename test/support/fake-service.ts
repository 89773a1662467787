// A loading API in memory: keeps what arrives, and answers as a script says.
import type {
  Fetch,
  FetchAnswer,
  FetchInit,
} from "../../templates/runtime/client-platform.js";

export interface Arrival {
  readonly url: string;
  readonly init: FetchInit;
  /** `common.identity` in JSON; "" for other calls. */
  readonly identity: string;
  /** The `event_log_id`s. */
  readonly ids: readonly string[];
  readonly items: number;
}

/** What one request is answered with. */
export interface Reply {
  readonly http?: number;
  readonly body?: string | object;
  readonly headers?: Readonly<Record<string, string>>;
  /** The answer gets lost: an error of the network. */
  readonly error?: unknown;
  /** No answer ever comes, whatever the signal says. */
  readonly hangs?: true;
  /** Resolves when the answer is ready. */
  readonly wait?: Promise<void>;
  /** The request does not even arrive. */
  readonly isLost?: true;
}

export interface FakeService {
  readonly fetch: Fetch;
  /** All requests that arrived, in order. */
  readonly arrivals: Arrival[];
  /** How many requests are being answered. */
  readonly running: () => number;
  readonly mostRunning: () => number;
}

export const accepted = {
  status: true,
  code: "20000",
  message: "OK",
  data: true,
};

/** The documented body of a failure; `data` is true to lead astray, as in the official sample. */
export function failure(code: string, message = "no"): object {
  return { status: false, code, message, data: true };
}

export function makeFakeService(
  reply: (arrival: Arrival, at: number) => Reply = () => ({}),
): FakeService {
  const arrivals: Arrival[] = [];
  let calls = 0;
  let running = 0;
  let mostRunning = 0;

  async function answer(url: string, init: FetchInit): Promise<FetchAnswer> {
    const arrival = readArrival(url, init);
    const given = reply(arrival, calls++);
    if (given.isLost !== true) arrivals.push(arrival);
    if (given.wait !== undefined) await given.wait;
    if (given.hangs === true) return new Promise(() => undefined);
    if (given.error !== undefined) throw given.error as Error;
    const { body = accepted, headers = {} } = given;
    return {
      status: given.http ?? 200,
      headers: { get: (name) => headers[name.toLowerCase()] ?? null },
      text: () =>
        Promise.resolve(typeof body === "string" ? body : JSON.stringify(body)),
    };
  }

  return {
    arrivals,
    running: () => running,
    mostRunning: () => mostRunning,
    fetch: async (url, init) => {
      running++;
      mostRunning = Math.max(mostRunning, running);
      try {
        return await answer(url, init);
      } finally {
        running--;
      }
    },
  };
}

interface EventsBody {
  readonly common?: { readonly identity: object };
  readonly events?: readonly {
    readonly event_log_id: string;
    readonly event_items: readonly unknown[] | null;
  }[];
}

function readArrival(url: string, init: FetchInit): Arrival {
  const body = JSON.parse(init.body) as EventsBody;
  const events = body.events ?? [];
  return {
    url,
    init,
    identity: body.common ? JSON.stringify(body.common.identity) : "",
    ids: events.map(({ event_log_id: id }) => id),
    items: events.reduce(
      (sum, { event_items: items }) => sum + (items?.length ?? 0),
      0,
    ),
  };
}
