// Quotas: windows that begin with their first request, and the headers that report them.
import type { RateHeaders, RateLimit } from "./settings.js";

/** A window that has begun. Times in milliseconds since 1970. */
export interface RateWindow {
  readonly start: number;
  readonly used: number;
}

export interface RateCount {
  readonly window: RateWindow;
  readonly isOver: boolean;
  readonly remaining: number;
  /** When the next window begins. */
  readonly reset: number;
}

/** Counts one request. Over the limit, every later one fails until the reset (RATE). */
export function countRequest(
  limit: RateLimit,
  window: RateWindow | undefined,
  time: number,
): RateCount {
  const isOpen = window !== undefined && time < window.start + limit.window;
  const before = isOpen ? window : { start: time, used: 0 };
  const isOver = before.used >= limit.requests;
  const used = isOver ? before.used : before.used + 1;
  return {
    window: { start: before.start, used },
    isOver,
    remaining: limit.requests - used,
    reset: before.start + limit.window,
  };
}

/** The headers as in the page's text (seconds), or as in its sample output (milliseconds). */
export function rateLimitHeaders(
  limit: RateLimit,
  { remaining, reset }: RateCount,
  spelling: RateHeaders,
): Readonly<Record<string, string>> {
  switch (spelling) {
    case "prose":
      return {
        "X-Rate-Limit-Limit": windowName(limit.window),
        "X-Rate-Limit-Remaining": String(remaining),
        "X-Rate-Limit-Reset": String(Math.ceil(reset / 1000)),
      };
    case "sample":
      return {
        "x-ratelimit-limit": windowName(limit.window),
        "x-ratelimit-remaining": String(remaining),
        "x-ratelimit-reset": String(reset),
      };
  }
}

/**
 * Letters of the notation `1y 1M 1d 1H 1m 1s` (RATE); in the English page's
 * upper case, a minute would be a month.
 */
const units = [
  ["d", 86_400_000],
  ["H", 3_600_000],
  ["m", 60_000],
  ["s", 1_000],
] as const;

/** `1H`, `1m`, `10s`; times too short for the notation are `250ms`. */
function windowName(window: number): string {
  for (const [name, length] of units) {
    if (window % length === 0) return `${String(window / length)}${name}`;
  }
  return `${String(window)}ms`;
}
