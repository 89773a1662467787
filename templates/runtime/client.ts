// The loading client: takes registered events, sends them to the loading API in batches, and accounts for each one.
import { makeAdmission, type Checked } from "./client-admission.js";
import { makeCallBack } from "./client-callbacks.js";
import { makeCalls } from "./client-calls.js";
import { makeDelivery } from "./client-delivery.js";
import {
  clientError,
  isClientError,
  spoolError,
  type ClientError,
} from "./client-error.js";
import { checkEvents } from "./client-events.js";
import type { Halted } from "./client-halts.js";
import { makeSender } from "./client-http.js";
import { checkIdentity, identityKeyOf, warningsOf } from "./client-identity.js";
import { readOptions, type ClientOptions } from "./client-options.js";
import { describeOutcome } from "./client-outcome.js";
import { durationsOf } from "./client-platform.js";
import type { Entry } from "./client-queue.js";
import { makeRateLimiter, quotaWindow } from "./client-rate.js";
import type { Rejection } from "./client-rejection.js";
import { makeRequests } from "./client-requests.js";
import type { Client, ClientCounts, Deadline } from "./client-types.js";
import { makeWatch } from "./client-watch.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity } from "./user.js";

export type { Client, ClientCounts, Deadline } from "./client-types.js";

/** How long `close` waits with a spool, in which nothing is lost. */
const spoolDeadline = 30_000;

/**
 * Creates a client. Throws a `ClientError` with the code `bad_option`. The
 * credentials cannot be read from anything that it returns.
 */
export function createClient(options: ClientOptions): Client {
  const settings = readOptions(options);
  const { spool, onDelivered, onRejected, onHalted, onWarning } = options;
  const { clock, random, retry, quotas, timeout } = settings;
  const now = durationsOf(clock);
  const sender = makeSender(settings);
  const shared = { sender, clock, now, random, timeout };
  const requests = makeRequests({ ...shared, retry: settings.callRetry });
  const watch = makeWatch();
  const callBack = makeCallBack();
  const counts = { enqueued: 0, delivered: 0, rejected: 0, pending: 0 };
  const entering = new Set<Promise<void>>();
  let closing: Promise<ClientCounts> | undefined;
  let fault: ClientError | undefined;
  let final: Halted | undefined;

  const admission = makeAdmission({
    now,
    spool,
    maxEvents: settings.maxEvents,
    maxBytes: settings.maxBytes,
    maxWaiting: settings.maxWaiting,
    epoch: watch.epoch,
    onAccepted: accept,
    onSqueezed: () => {
      delivery.hurry();
    },
  });
  const delivery = makeDelivery({
    ...shared,
    retry,
    limiter: makeRateLimiter(quotas.events, now()),
    concurrency: settings.concurrency,
    maxAge: settings.maxAge,
    maxBodyBytes: settings.maxBodyBytes,
    isolate: settings.isolate,
    keepsDenied: spool !== undefined,
    isSqueezed: admission.isSqueezed,
    onSettled: settle,
    onDenied: (outcome, attempts) => {
      const message = `${describeOutcome(outcome)}; what is in the spool stays`;
      halt("halted", { reason: "denied", message, attempts });
    },
    onHalted: (halted) => {
      callBack("onHalted", () => onHalted?.(halted));
    },
  });
  const calls = makeCalls({
    requests,
    clock,
    identities: makeRateLimiter(quotas.identities, now()),
    userProfiles: makeRateLimiter(quotas.userProfiles, now()),
    assertOpen: () => {
      if (closing !== undefined) throw closedError(0);
    },
    check: warn,
  });
  const recovery = spool && recover();
  void spool?.lost.then(({ message }) => {
    halt("spool_locked", { reason: "spool_locked", message, attempts: 0 });
  });

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
    const events = (): RegisteredEvent[] => entries.map(({ event }) => event);
    if (rejection !== undefined) {
      callBack("onRejected", () => onRejected?.(events(), rejection));
    } else if (onDelivered !== undefined) {
      callBack("onDelivered", () => onDelivered(events()));
    }
    watch.settled(entries);
    admission.leave(entries);
  }

  function countAll(): ClientCounts {
    const halted = final ?? delivery.halted();
    return {
      ...counts,
      waiting: admission.waiting(),
      turnedAway: admission.turnedAway(),
      ...(halted !== undefined && { halted }),
      ...(spool !== undefined &&
        spool.damaged > 0 && { damaged: spool.damaged }),
    };
  }

  /** Ends all sending and taking; the content of the spool stays. */
  function halt(
    code: "halted" | "spool_failed" | "spool_locked",
    halted: Halted,
  ): void {
    const { message } = halted;
    final ??= halted;
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
      const { message } = spoolError(error);
      halt("spool_failed", { reason: "spool_failed", message, attempts: 0 });
    }
  }

  function check(
    identity: RegisteredIdentity,
    events: readonly RegisteredEvent[],
  ): Checked {
    const filled = checkIdentity(identity);
    const key = identityKeyOf(filled);
    return { ...checkEvents(events), identity: filled, key };
  }

  function warn(identity: RegisteredIdentity): RegisteredIdentity {
    const filled = checkIdentity(identity);
    if (onWarning === undefined) return filled;
    for (const warning of warningsOf(filled)) {
      callBack("onWarning", () => onWarning(warning));
    }
    return filled;
  }

  async function enqueue(
    identity: RegisteredIdentity,
    events: readonly RegisteredEvent[],
  ): Promise<void> {
    if (closing !== undefined) throw closedError(0);
    if (fault !== undefined) throw fault;
    const checked = check(identity, events);
    warn(identity);
    // What an earlier process left is sent first.
    const entered = admission.enter(checked, recovery);
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

  /** Waits for the work, but no longer than that; true if it is done. */
  function within(deadline: number, work: Promise<unknown>): Promise<boolean> {
    return new Promise((resolve) => {
      const end = (isDone: boolean): void => {
        stop();
        resolve(isDone);
      };
      const stop =
        deadline === Infinity
          ? () => undefined
          : clock.after(deadline, () => {
              end(false);
            });
      const done = (): void => {
        end(true);
      };
      work.then(done, done);
    });
  }

  /**
   * Ends when nothing was settled for the window of a quota and an attempt, so
   * that what waits for a quota gets its turn.
   */
  async function withoutStandstill(work: Promise<unknown>): Promise<void> {
    let seen: number;
    do {
      seen = counts.delivered + counts.rejected;
      if (await within(quotaWindow + timeout, work)) return;
    } while (counts.delivered + counts.rejected > seen);
  }

  async function end(deadline: number | undefined): Promise<ClientCounts> {
    const work = Promise.all([flushAll(), requests.settled()]);
    if (spool === undefined) delivery.shortenWaits();
    if (deadline !== undefined) await within(deadline, work);
    else if (spool !== undefined) await within(spoolDeadline, work);
    else await withoutStandstill(work);
    admission.stop((accepted) => closedError(accepted));
    requests.stop();
    delivery.stop(spool === undefined);
    watch.release();
    await spool?.close();
    return countAll();
  }

  return Object.freeze({
    ...calls,
    enqueue: (
      identity: RegisteredIdentity,
      given: RegisteredEvent | readonly RegisteredEvent[],
    ) => {
      const events = isList(given) ? given : [given];
      const isOpen = closing === undefined && fault === undefined;
      const error = isOpen ? admission.turnAway(events.length) : undefined;
      const call: Promise<void> =
        error === undefined ? enqueue(identity, events) : Promise.reject(error);
      // A caller that does not await does not handle rejections either, and the
      // process would end with everything in the queue.
      callBack("enqueue", () =>
        call.catch((error: unknown) => {
          if (!isOfTheEnd(error)) throw error;
        }),
      );
      return call;
    },
    flush: async ({ deadline = Infinity }: Deadline = {}) => {
      await within(deadline, flushAll());
      return countAll();
    },
    close: ({ deadline }: Deadline = {}) => {
      closing ??= end(deadline);
      return closing;
    },
    counts: countAll,
  });
}

function closedError(accepted: number): ClientError {
  return clientError("closed", "the client was closed", accepted);
}

/** The caller that ended the client knows why, or `counts().halted` says it. */
function isOfTheEnd(error: unknown): boolean {
  if (!isClientError(error)) return false;
  return ["closed", "halted", "spool_locked"].includes(error.code);
}

function isList(
  events: RegisteredEvent | readonly RegisteredEvent[],
): events is readonly RegisteredEvent[] {
  return Array.isArray(events);
}
