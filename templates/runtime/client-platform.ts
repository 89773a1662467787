// What the client needs from its platform: fetch, abortion, timers. Node 18, Deno, Bun, browsers and workers
// have them all.

/** The platform's `AbortSignal`; `unknown` if no library declares it. */
export type Signal = typeof globalThis extends {
  AbortSignal: { prototype: infer Instance };
}
  ? Instance
  : unknown;

/** What the client passes to `fetch`. */
export interface FetchInit {
  readonly method: "POST";
  readonly headers: Record<string, string>;
  readonly body: string;
  readonly signal: Signal;
  /** Never followed: a redirect would send the token to another host. */
  readonly redirect: "manual";
  /**
   * Set if the platform supports it: Next.js 13 and 14 would cache answers,
   * and a retry would get the answer of the first attempt.
   */
  readonly cache?: "no-store";
}

/** What the client reads from an answer. */
export interface FetchAnswer {
  readonly status: number;
  readonly headers: { get(name: string): string | null };
  text(): Promise<string>;
  /** Read instead of `text` if it is a `ReadableStream`. */
  readonly body?: unknown;
}

/** The part of `fetch` that the client uses: a replacement in tests need not do more. */
export type Fetch = (url: string, init: FetchInit) => Promise<FetchAnswer>;

/** Time, replaceable so that tests need not wait. All in milliseconds. */
export interface Clock {
  /** Since 1970: only for time stamps, because such a clock may be set. */
  readonly now: () => number;
  /**
   * Since an arbitrary moment, never set back: for durations. Default: the
   * increments of `now`, without steps back.
   */
  readonly monotonic?: (() => number) | undefined;
  /** Calls back once after that many milliseconds; the result cancels it. */
  readonly after: (delay: number, call: () => void) => () => void;
}

interface Abortion {
  readonly signal: Signal;
  abort(): void;
}

/** The part of `TextDecoder` that reads an answer. */
interface Decoder {
  decode(bytes?: Uint8Array, options?: { readonly stream: boolean }): string;
}

interface Platform {
  readonly fetch?: Fetch;
  readonly Request?: new (
    url: string,
    init: { readonly method: "POST"; readonly cache: "no-store" },
  ) => { readonly cache?: unknown };
  readonly TextDecoder?: new () => Decoder;
  readonly performance?: { now(): number };
  readonly console?: { error(message: string, error: unknown): void };
  readonly AbortController: new () => Abortion;
  setTimeout(call: () => void, delay: number): unknown;
  clearTimeout(timer: unknown): void;
}

/** Looked up each time, because tests and instrumentation replace them. */
function platform(): Platform {
  const found: unknown = globalThis;
  return found as Platform;
}

/** The longest delay that timers support; a longer one would fire at once. */
const longestTimer = 2 ** 31 - 1;

/** The platform's time. */
export const systemClock: Clock = {
  now: () => Date.now(),
  monotonic: () => platform().performance?.now() ?? Date.now(),
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

/** The clock for durations: never less than before, whatever happens to the clock. */
export function durationsOf(clock: Clock): () => number {
  const read = clock.monotonic ?? clock.now;
  let last = read();
  let time = 0;
  return () => {
    const now = read();
    time += Math.max(0, now - last);
    last = now;
    return time;
  };
}

/** The platform's `fetch`; `undefined` if there is none. */
export function platformFetch(): Fetch | undefined {
  return platform().fetch;
}

/** A new controller for one request. */
export function makeAbortion(): Abortion {
  const { AbortController } = platform();
  return new AbortController();
}

/**
 * Whether `fetch` accepts `cache: "no-store"`: some workers throw, and React
 * Native does not know the option.
 */
export function takesNoStore(): boolean {
  const { Request } = platform();
  if (Request === undefined) return false;
  try {
    const init = { method: "POST", cache: "no-store" } as const;
    return new Request("https://localhost/", init).cache === "no-store";
  } catch {
    return false;
  }
}

/** Decodes UTF-8; `undefined` if the platform has no decoder. */
export function makeDecoder(): Decoder | undefined {
  const { TextDecoder } = platform();
  return TextDecoder === undefined ? undefined : new TextDecoder();
}

/** Reports an error that would otherwise be lost. */
export function reportError(message: string, error: unknown): void {
  platform().console?.error(message, error);
}
