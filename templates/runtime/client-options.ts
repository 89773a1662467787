// The client's options and their defaults.
import type { Spool } from "./client-admission.js";
import { clientError } from "./client-error.js";
import type { Halted } from "./client-halts.js";
import type { ClientWarning } from "./client-identity.js";
import {
  platformFetch,
  systemClock,
  type Clock,
  type Fetch,
} from "./client-platform.js";
import { documentedQuotas, type Quotas } from "./client-rate.js";
import type { Rejection } from "./client-rejection.js";
import { defaultRetry, type RetryPolicy } from "./client-retry.js";
import type { RegisteredEvent } from "./records.js";

export interface ClientOptions {
  readonly serviceId: string;
  /** The import token. */
  readonly accessToken: string;
  /** Default: `https://openapi.dfinery.ai`. */
  readonly baseUrl?: string | undefined;
  /** Default: the platform's. */
  readonly fetch?: Fetch | undefined;
  /** How many requests may be in progress at once, each for another identity. Default: 16. */
  readonly concurrency?: number | undefined;
  /** How many milliseconds an event waits for others of its identity. Default: 1,000. */
  readonly maxAge?: number | undefined;
  /** With this many events in the queue, `enqueue` waits. Default: 10,000. */
  readonly maxEvents?: number | undefined;
  /** The same for their approximate size in bytes. Default: 64 MiB. */
  readonly maxBytes?: number | undefined;
  /**
   * If this many events, or `maxBytes` of them, wait in earlier calls of
   * `enqueue`, the next call is rejected with a `ClientError` with the code
   * `too_many_waiting`: those calls were not awaited. Default: 10,000.
   */
  readonly maxWaiting?: number | undefined;
  /**
   * The maximum size of a body in bytes, unless it contains only one event.
   * Default: 1 MiB, which many proxies allow; the service documents no limit
   * (EV). A batch that is answered with HTTP 413 is sent again in halves.
   */
  readonly maxBodyBytes?: number | undefined;
  /** How many milliseconds one attempt may take. Default: 30,000. */
  readonly timeout?: number | undefined;
  /** Omitted fields are as in `defaultRetry`; with a spool, events have no deadline unless one is given. */
  readonly retry?: Partial<RetryPolicy> | undefined;
  /** Requests a minute; omitted fields are as documented. */
  readonly quotas?: Partial<Quotas> | undefined;
  /** Whether a refused request is sent again in halves until the invalid events are isolated. Default: no. */
  readonly isolate?: boolean | undefined;
  /**
   * Called once for every event that will not be delivered. Errors of a
   * callback are contained: the first of each goes to `console.error`.
   */
  readonly onRejected?:
    | ((events: readonly RegisteredEvent[], rejection: Rejection) => unknown)
    | undefined;
  /** Called once for every event that was delivered. */
  readonly onDelivered?:
    ((events: readonly RegisteredEvent[]) => unknown) | undefined;
  /**
   * Called after each attempt whose answer says nothing about the events, and
   * from the second attempt of a request on if the service gives no answer or
   * fails; the request is retried automatically. See `counts().halted`.
   */
  readonly onHalted?: ((halted: Halted) => unknown) | undefined;
  /**
   * Called for a `phone_no` that is sent although the service may not find its
   * user: other than digits, or without the country code (DEV).
   */
  readonly onWarning?: ((warning: ClientWarning) => unknown) | undefined;
  /** Lets the queue survive the process. */
  readonly spool?: Spool | undefined;
  readonly clock?: Clock | undefined;
  /** From 0 up to, but not including, 1. */
  readonly random?: (() => number) | undefined;
}

/** Every option with its value. */
export interface Settings {
  readonly serviceId: string;
  readonly accessToken: string;
  readonly baseUrl: string;
  readonly fetch: Fetch;
  readonly concurrency: number;
  readonly maxAge: number;
  readonly maxEvents: number;
  readonly maxBytes: number;
  readonly maxWaiting: number;
  readonly maxBodyBytes: number;
  readonly timeout: number;
  /** For events. */
  readonly retry: RetryPolicy;
  /** For the calls that no spool contains. */
  readonly callRetry: RetryPolicy;
  readonly quotas: Quotas;
  readonly isolate: boolean;
  readonly clock: Clock;
  readonly random: () => number;
}

/**
 * Fills in defaults. Throws an error with the code `bad_option`, which names
 * the option but never its value.
 */
export function readOptions(options: ClientOptions): Settings {
  const { retry = {}, quotas = {} } = options;
  const policy = readRetry(retry);
  const fetch = options.fetch ?? platformFetch();
  if (fetch === undefined) {
    throw badOption("fetch", "is required: this platform has none");
  }
  return {
    serviceId: readSecret("serviceId", options.serviceId),
    accessToken: readSecret("accessToken", options.accessToken),
    baseUrl: readBaseUrl(options.baseUrl ?? "https://openapi.dfinery.ai"),
    fetch,
    concurrency: count("concurrency", options.concurrency ?? 16),
    maxAge: duration("maxAge", options.maxAge ?? 1000),
    maxEvents: count("maxEvents", options.maxEvents ?? 10_000),
    maxBytes: count("maxBytes", options.maxBytes ?? 64 * 1024 * 1024),
    maxWaiting: count("maxWaiting", options.maxWaiting ?? 10_000),
    maxBodyBytes: count("maxBodyBytes", options.maxBodyBytes ?? 1024 * 1024),
    timeout: count("timeout", options.timeout ?? 30_000),
    retry:
      options.spool !== undefined && retry.deadline === undefined
        ? { ...policy, deadline: Infinity }
        : policy,
    callRetry: policy,
    quotas: {
      events: count("quotas.events", quotas.events ?? documentedQuotas.events),
      identities: count(
        "quotas.identities",
        quotas.identities ?? documentedQuotas.identities,
      ),
      userProfiles: count(
        "quotas.userProfiles",
        quotas.userProfiles ?? documentedQuotas.userProfiles,
      ),
    },
    isolate: options.isolate ?? false,
    clock: options.clock ?? systemClock,
    random: options.random ?? Math.random,
  };
}

function readRetry(retry: Partial<RetryPolicy>): RetryPolicy {
  const read = (key: keyof RetryPolicy): number =>
    duration(`retry.${key}`, retry[key] ?? defaultRetry[key]);
  return {
    firstDelay: read("firstDelay"),
    longestDelay: read("longestDelay"),
    deadline: read("deadline"),
  };
}

/** Anything else would make `fetch` throw an error that quotes the value. */
function readSecret(name: string, value: unknown): string {
  if (typeof value === "string" && /^[\x21-\x7e]+$/.test(value)) return value;
  // A missing environment variable becomes this with `?? ""`.
  if (value === "") throw badOption(name, "is empty");
  throw badOption(name, "must be a string of visible ASCII characters");
}

function readBaseUrl(url: unknown): string {
  if (
    typeof url === "string" &&
    /^https?:\/\/[^\s/?#@\\]+(?:\/[^\s?#\\]*)?$/i.test(url)
  ) {
    return url.replace(/\/+$/, "");
  }
  throw badOption(
    "baseUrl",
    "must begin with https:// or http:// and have neither credentials nor a query",
  );
}

function count(name: string, value: number): number {
  if (value >= 1) return value;
  throw badOption(name, "must be at least 1");
}

function duration(name: string, value: number): number {
  if (value >= 0) return value;
  throw badOption(name, "must be a number of milliseconds, at least 0");
}

function badOption(name: string, what: string): Error {
  return clientError("bad_option", `the option \`${name}\` ${what}`);
}
