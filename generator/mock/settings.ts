// The settings of a mock: who may call, how fast, and what goes wrong.
import type { ImportCode } from "./codes.js";

/** The four import calls (EV, ID, PROF). */
export type CallName =
  "events" | "identities" | "identities/delete" | "user-profile";

/** The calls with a quota of their own (RATE); deletion shares that of identities. */
export type QuotaName = "events" | "identities" | "user-profile";

/** The number of requests in each window, which begins with the first one. */
export interface RateLimit {
  readonly requests: number;
  /** In milliseconds. */
  readonly window: number;
}

/** The documentation spells the headers in two ways, with two units (RATE). */
export type RateHeaders = "prose" | "sample";

/**
 * A kind of failure. A code is sent under HTTP 200, a status as HTTP status.
 * `reset` breaks the connection before anything is accepted, `lost`
 * afterwards; `hang` never answers; `slow` sends the answer's body in pieces.
 */
export type Fault =
  | { readonly kind: "code"; readonly code: ImportCode }
  | { readonly kind: "status"; readonly status: FaultStatus }
  | { readonly kind: "reset" | "lost" | "hang" | "slow" };

export type FaultStatus = 400 | 429 | 500 | 502 | 503 | 504;

/** How often a fault happens: 0 to 1. */
export interface FaultRule {
  readonly fault: Fault;
  readonly probability: number;
}

/** Milliseconds; the latency of each answer is between these. */
export interface Latency {
  readonly least: number;
  readonly most: number;
}

export interface MockSettings {
  /** The only known service; any that is not empty by default. */
  readonly serviceId?: string;
  /** The only accepted token; any that is not empty by default. */
  readonly accessToken?: string;
  /**
   * Refuse (40001) what the documentation leaves open, instead of accepting it
   * and reporting that the console drops it.
   */
  readonly strict: boolean;
  readonly rateLimits: Readonly<Record<QuotaName, RateLimit>>;
  readonly rateHeaders: RateHeaders;
  readonly faults: readonly FaultRule[];
  readonly latency: Latency;
  /** The duration of a `slow` body, in milliseconds. */
  readonly slowTime: number;
  /** The same seed and the same requests in the same order give the same faults and latencies. */
  readonly seed: number;
  /** In bytes; the service's own limit is not documented. */
  readonly bodyLimit: number;
  /** The oldest records are discarded if there are more, or if their texts have more characters. */
  readonly keep: { readonly records: number; readonly characters: number };
}

const minute = 60_000;

/** The documented quotas (RATE), no faults, no latency. */
export const defaultSettings: MockSettings = {
  strict: false,
  rateLimits: {
    events: { requests: 1_000_000, window: minute },
    identities: { requests: 10_000, window: minute },
    "user-profile": { requests: 10_000, window: minute },
  },
  rateHeaders: "prose",
  faults: [],
  latency: { least: 0, most: 0 },
  slowTime: 2_000,
  seed: 1,
  bodyLimit: 8 * 1024 * 1024,
  keep: { records: 20_000, characters: 64 * 1024 * 1024 },
};
