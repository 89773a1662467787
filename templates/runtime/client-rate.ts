// Keeps the documented quotas (RATE), and reads from an answer whether the service asks for a pause.

/** Requests a minute for each call (RATE). */
export interface Quotas {
  readonly events: number;
  readonly identities: number;
  readonly userProfiles: number;
}

/** As documented; Customer Success grants more. */
export const documentedQuotas: Quotas = {
  events: 1_000_000,
  identities: 10_000,
  userProfiles: 10_000,
};

/** Decides when the next request may be sent. */
export interface RateLimiter {
  /** Takes a turn and returns 0, or takes none and returns the milliseconds until one may be available. */
  readonly take: (now: number) => number;
  /** No turn before then. */
  readonly pause: (until: number) => void;
}

/**
 * A token bucket that never lets more than `perMinute` requests through in any
 * minute, wherever that minute begins: the initial tokens and those added
 * within a minute are together the quota.
 */
export function makeRateLimiter(perMinute: number, now: number): RateLimiter {
  const burst = Math.max(1, Math.floor(perMinute / 10));
  const perMillisecond = Math.max(perMinute - burst, 1) / 60_000;
  let tokens = burst;
  let filled = now;
  let pausedUntil = 0;
  return {
    take: (at) => {
      if (at < pausedUntil) return pausedUntil - at;
      // A clock that is set back adds and removes no tokens.
      tokens = Math.min(
        burst,
        tokens + Math.max(0, at - filled) * perMillisecond,
      );
      filled = at;
      if (tokens < 1) return Math.ceil((1 - tokens) / perMillisecond);
      tokens -= 1;
      return 0;
    },
    pause: (until) => {
      pausedUntil = Math.max(pausedUntil, until);
    },
  };
}

/** A longer pause is not accepted from a header; the service is asked again after this. */
export const longestPause = 3_600_000;

/** A quota is for one minute (RATE): the pause of one answer does not stop other requests for longer. */
export const quotaWindow = 60_000;

/**
 * The pause in milliseconds that the headers ask for: `Retry-After` (seconds
 * or a date), or the reset of a limit of which nothing remains. Both
 * spellings, and seconds as well as milliseconds, because the documentation
 * has all of them (RATE). Without `Retry-After`, a limit that was exceeded
 * counts as used up, whatever remains.
 */
export function readPause(
  header: (name: string) => string | null,
  here: number,
  kind: string,
): number | undefined {
  const waits: number[] = [];
  // Counted from the sender's own time, because the clock here may be wrong.
  const sent = Date.parse(header("date") ?? "");
  const now = Number.isNaN(sent) ? here : sent;
  const after = readRetryAfter(header("retry-after"), now);
  if (after !== undefined && kind !== "delivered") waits.push(after);
  for (const prefix of ["x-rate-limit-", "x-ratelimit-"]) {
    const reset = readReset(header(`${prefix}reset`), now);
    const remaining = header(`${prefix}remaining`)?.trim();
    const isUsedUp =
      remaining === "0" || (kind === "limited" && after === undefined);
    if (reset !== undefined && isUsedUp) waits.push(reset);
  }
  if (waits.length === 0) return undefined;
  return Math.min(Math.max(...waits, 0), longestPause);
}

function readRetryAfter(text: string | null, now: number): number | undefined {
  if (text === null || text.trim() === "") return undefined;
  const seconds = Number(text);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const date = Date.parse(text);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** A time stamp in milliseconds or seconds; a value too small for either is seconds from now. */
function readReset(text: string | null, now: number): number | undefined {
  if (text === null || !/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  const value = Number(text);
  if (value >= 100_000_000_000) return Math.max(0, value - now);
  if (value >= 100_000_000) return Math.max(0, value * 1000 - now);
  return value * 1000;
}
