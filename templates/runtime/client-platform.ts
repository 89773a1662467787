// What the client needs of its platform: fetch, abortion, timers. Node 18, Deno, Bun, browsers and workers have them all.

/** The platform's `AbortSignal`; `unknown` where no library declares it. */
export type Signal = typeof globalThis extends {
  AbortSignal: { prototype: infer Instance };
}
  ? Instance
  : unknown;

/** What the client hands to `fetch`. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: Signal;
  /** Never followed: a redirection would carry the token to another host. */
  readonly redirect: "manual";
}

/** What the client reads of an answer. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
}

/** The part of `fetch` that the client uses: a stand-in for tests need not do more. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** Time, so that tests can do without waiting. All in milliseconds. */
export interface Clock {
  /** Since 1970. */
  readonly now: () => number;
  /** Calls back once after so many milliseconds; what it returns calls that off. */
  readonly after: (delay: number, call: () => void) => () => void;
}

interface Abortion {
  readonly signal: Signal;
  abort(): void;
}

interface Platform {
  readonly fetch?: Fetch;
  readonly AbortController: new () => Abortion;
  setTimeout(call: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Looked up anew each time, because tests and instrumentation replace them. */
function platform(): Platform {
  const found: unknown = globalThis;
  return found as Platform;
}

/** The longest delay that timers take; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** The platform's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  after: (delay, call) => {
    const timer = platform().setTimeout(
      call,
      Math.min(Math.max(delay, 0), longestTimer),
    );
    return () => {
      platform().clearTimeout(timer);
    };
  },
};

/** The platform's `fetch`; undefined where there is none. */
export function platformFetch(): Fetch | undefined {
  return platform().fetch;
}

/** A new controller for one request. */
export function makeAbortion(): Abortion {
  const { AbortController } = platform();
  return new AbortController();
}
