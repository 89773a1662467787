// The loading client: takes registered events, sends them to the loading API in batches, and accounts for each one.
import { makeAdmission, spoolError, type Checked } from "./client-admission.js";
import { makeDelivery } from "./client-delivery.js";
import { clientError, type ClientError } from "./client-error.js";
import { checkEvents } from "./client-events.js";
import { makeSender } from "./client-http.js";
import { checkIdentity, identityKeyOf, warningsOf } from "./client-identity.js";
import { readOptions, type ClientOptions } from "./client-options.js";
import { describeOutcome } from "./client-outcome.js";
import type { Entry } from "./client-queue.js";
import { makeRateLimiter } from "./client-rate.js";
import type { Rejection } from "./client-rejection.js";
import { makeRequests, type CallResult } from "./client-requests.js";
import { makeWatch } from "./client-watch.js";
import type { RegisteredEvent } from "./runtime.js";
import {
  identityRequest,
  userProfileRequest,
  type RegisteredIdentity,
  type RegisteredUserProfile,
} from "./user.js";

/** At every moment `enqueued` is the sum of the others. */
export interface ClientCounts {
  /** Events that were taken into the queue, those of an earlier process among them. */
  readonly enqueued: number;
  readonly delivered: number;
  readonly rejected: number;
  /** In the queue or on their way. */
  readonly pending: number;
}

/** Where waiting ends. */
export interface Deadline {
  /** Milliseconds from now on. */
  readonly deadline?: number | undefined;
}

export interface Client {
  /**
   * Takes events of one user. Resolves when there is room for all of them, and with a spool when they are safe on the
   * disk. Events of one identity are sent in the order in which they were enqueued; do not change them any more.
   *
   * Rejects with a `ClientError`: before anything is taken when an event is no record, has more than 100 items, or the
   * identity is empty; and when the client is or gets closed, or the spool fails (`accepted` says how many were taken).
   */
  readonly enqueue: (
    identity: RegisteredIdentity,
    events: RegisteredEvent | readonly RegisteredEvent[],
  ) => Promise<void>;
  /** `POST /api/v1/identities`. Recommended before the user's profile, and that before events (BEST). */
  readonly sendIdentity: (identity: RegisteredIdentity) => Promise<CallResult>;
  /** `POST /api/v1/identities/delete`: for good. Rejects without an `external_id`. */
  readonly deleteIdentity: (
    identity: RegisteredIdentity,
  ) => Promise<CallResult>;
  /** `POST /api/v1/user-profile`. */
  readonly sendUserProfile: (
    identity: RegisteredIdentity,
    profile: RegisteredUserProfile,
  ) => Promise<CallResult>;
  /** Sends at once, and resolves when all that was enqueued before is settled, or at the deadline. Default: none. */
  readonly flush: (options?: Deadline) => Promise<ClientCounts>;
  /**
   * Takes nothing more, flushes, and ends. What is left at the deadline is rejected, or stays in the spool. Default: 30,000.
   */
  readonly close: (options?: Deadline) => Promise<ClientCounts>;
  readonly counts: () => ClientCounts;
}

/** Makes a client. Throws a `ClientError` with the code `bad_option`. The credentials can be read from nothing that it returns. */
export function createClient(options: ClientOptions): Client {
  const settings = readOptions(options);
  const { spool, onDelivered, onRejected, onWarning } = options;
  const { clock, random, retry, quotas } = settings;
  const sender = makeSender(settings);
  const requests = makeRequests({ sender, clock, random, retry });
  const watch = makeWatch();
  const limiters = {
    events: makeRateLimiter(quotas.events, clock.now()),
    identities: makeRateLimiter(quotas.identities, clock.now()),
    userProfiles: makeRateLimiter(quotas.userProfiles, clock.now()),
  };
  const counts = { enqueued: 0, delivered: 0, rejected: 0, pending: 0 };
  const entering = new Set<Promise<void>>();
  let closing: Promise<ClientCounts> | undefined;
  let fault: ClientError | undefined;

  const admission = makeAdmission({
    clock,
    spool,
    maxEvents: settings.maxEvents,
    maxBytes: settings.maxBytes,
    epoch: watch.epoch,
    onAccepted: accept,
    onSqueezed: () => {
      delivery.hurry();
    },
  });
  const delivery = makeDelivery({
    sender,
    clock,
    random,
    retry,
    limiter: limiters.events,
    concurrency: settings.concurrency,
    maxAge: settings.maxAge,
    isolate: settings.isolate,
    keepsDenied: spool !== undefined,
    isSqueezed: admission.isSqueezed,
    onSettled: settle,
    onHalted: (outcome) => {
      halt("halted", `${describeOutcome(outcome)}; what is in the spool stays`);
    },
  });
  const recovery = spool && recover();

  function accept(checked: Checked, entries: readonly Entry[]): void {
    counts.enqueued += entries.length;
    counts.pending += entries.length;
    watch.added(entries);
    delivery.add(checked.key, checked.identity, entries);
  }

  function settle(
    entries: readonly Entry[],
    rejection: Rejection | undefined,
  ): void {
    counts.pending -= entries.length;
    if (rejection === undefined) counts.delivered += entries.length;
    else counts.rejected += entries.length;
    spool?.settle(entries.map(({ number }) => number));
    if ((rejection === undefined ? onDelivered : onRejected) !== undefined) {
      const events = entries.map(({ event }) => event);
      callBack(() => {
        if (rejection === undefined) onDelivered?.(events);
        else onRejected?.(events, rejection);
      });
    }
    watch.settled(entries);
    admission.leave(entries);
  }

  /** Ends all sending and taking; what is in the spool stays there. */
  function halt(code: "halted" | "spool_failed", message: string): void {
    fault ??= clientError(code, message);
    admission.stop((accepted) => clientError(code, message, accepted));
    requests.stop();
    delivery.stop(false);
    watch.release();
  }

  async function recover(): Promise<void> {
    if (spool === undefined) return;
    try {
      for await (const { identity, events, numbers } of spool.stored()) {
        const checked = check(identity, events);
        await admission.enter({ ...checked, numbers });
      }
    } catch (error) {
      if (fault !== undefined || closing !== undefined) return;
      halt("spool_failed", spoolError(error, 0).message);
    }
  }

  function check(
    identity: RegisteredIdentity,
    events: readonly RegisteredEvent[],
  ): Checked {
    const filled = checkIdentity(identity);
    return {
      ...checkEvents(events),
      identity: filled,
      key: identityKeyOf(filled),
    };
  }

  function warn(identity: RegisteredIdentity): RegisteredIdentity {
    const filled = checkIdentity(identity);
    if (onWarning === undefined) return filled;
    for (const warning of warningsOf(filled)) {
      callBack(() => {
        onWarning(warning);
      });
    }
    return filled;
  }

  async function enter(checked: Checked): Promise<void> {
    // What an earlier process left comes first.
    if (recovery !== undefined) await recovery;
    const entered = admission.enter(checked);
    entering.add(entered);
    try {
      await entered;
    } finally {
      entering.delete(entered);
    }
  }

  async function flushAll(): Promise<void> {
    await recovery;
    await Promise.allSettled([...entering]);
    const flushed = watch.flush();
    delivery.hurry();
    await flushed;
  }

  function within(deadline: number, work: Promise<unknown>): Promise<void> {
    return new Promise((resolve) => {
      const end = (): void => {
        stop();
        resolve();
      };
      const stop =
        deadline === Infinity ? () => undefined : clock.after(deadline, end);
      work.then(end, end);
    });
  }

  async function end(deadline: number): Promise<ClientCounts> {
    await within(deadline, Promise.all([flushAll(), requests.settled()]));
    admission.stop((accepted) => closedError(accepted));
    requests.stop();
    delivery.stop(spool === undefined);
    watch.release();
    await spool?.close();
    return { ...counts };
  }

  return Object.freeze({
    enqueue: async (
      identity: RegisteredIdentity,
      events: RegisteredEvent | readonly RegisteredEvent[],
    ) => {
      if (closing !== undefined) throw closedError(0);
      if (fault !== undefined) throw fault;
      const checked = check(identity, isList(events) ? events : [events]);
      warn(identity);
      await enter(checked);
    },
    sendIdentity: async (identity: RegisteredIdentity) => {
      if (closing !== undefined) throw closedError(0);
      const body = identityRequest(warn(identity), new Date(clock.now()));
      return requests.send("/api/v1/identities", body, limiters.identities);
    },
    deleteIdentity: async (identity: RegisteredIdentity) => {
      if (closing !== undefined) throw closedError(0);
      const { external_id } = checkIdentity(identity) as {
        readonly external_id?: string;
      };
      if (external_id === undefined) {
        throw clientError(
          "no_external_id",
          "to delete an identity its `external_id` is needed",
        );
      }
      return requests.send(
        "/api/v1/identities/delete",
        {
          identity: { external_id },
          request_datetime: new Date(clock.now()).toISOString(),
        },
        limiters.identities,
      );
    },
    sendUserProfile: async (
      identity: RegisteredIdentity,
      profile: RegisteredUserProfile,
    ) => {
      if (closing !== undefined) throw closedError(0);
      const at = new Date(clock.now());
      const body = userProfileRequest(warn(identity), profile, at);
      return requests.send("/api/v1/user-profile", body, limiters.userProfiles);
    },
    flush: async ({ deadline = Infinity }: Deadline = {}) => {
      await within(deadline, flushAll());
      return { ...counts };
    },
    close: ({ deadline = 30_000 }: Deadline = {}) => {
      closing ??= end(deadline);
      return closing;
    },
    counts: () => ({ ...counts }),
  });
}

function closedError(accepted: number): ClientError {
  return clientError("closed", "the client was closed", accepted);
}

function isList(
  events: RegisteredEvent | readonly RegisteredEvent[],
): events is readonly RegisteredEvent[] {
  return Array.isArray(events);
}

/** Calls the app. An error of the app's becomes an unhandled rejection: seen, and no harm to the queue. */
function callBack(call: () => void): void {
  void new Promise<void>((resolve) => {
    call();
    resolve();
  });
}
