// Keeps within the documented quotas (RATE), and reads from an answer when the service wants to be left alone.

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

/** Says when the next request may go. */
export interface RateLimiter {
  /** Takes a turn and returns 0, or takes none and returns the milliseconds until there may be one. */
  readonly take: (now: number) => number;
  /** No turn until then. */
  readonly pause: (until: number) => void;
}

/**
 * A bucket of tokens that never lets more than `perMinute` requests through in any minute, wherever that minute begins:
 * what may go at once and what comes in within a minute are together the quota.
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
      // A clock that is set back gives nothing, and takes nothing.
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

/** Not longer than this is a header believed; then the service is asked again. */
export const longestPause = 3_600_000;

/** A quota is one of a minute (RATE): what one answer asks for stops the requests of others no longer. */
export const quotaWindow = 60_000;

/**
 * For how many milliseconds the headers ask for a pause: `Retry-After` (seconds or a date), or the reset of a limit of
 * which nothing remains. Both spellings, and seconds as well as milliseconds, because the page has all of them (RATE).
 * Without `Retry-After` a limit that was exceeded counts as used up whatever remains.
 */
export function readPause(
  header: (name: string) => string | null,
  here: number,
  kind: string,
): number | undefined {
  const waits: number[] = [];
  // The sender's own time counts from there: the clock here may be set wrong.
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

/** A time stamp in milliseconds or seconds; what is too small for either counts seconds from now. */
function readReset(text: string | null, now: number): number | undefined {
  if (text === null || !/^\s*\d+(?:\.\d+)?\s*$/.test(text)) return undefined;
  const value = Number(text);
  if (value >= 100_000_000_000) return Math.max(0, value - now);
  if (value >= 100_000_000) return Math.max(0, value * 1000 - now);
  return value * 1000;
}
