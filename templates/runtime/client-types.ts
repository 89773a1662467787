// What a client offers.
import type { Halted } from "./client-halts.js";
import type { CallResult } from "./client-requests.js";
import type { RegisteredEvent } from "./runtime.js";
import type { RegisteredIdentity, RegisteredUserProfile } from "./user.js";

/** At every moment `enqueued` is the sum of `delivered`, `rejected` and `pending`. */
export interface ClientCounts {
  /** Events that were taken into the queue, those of an earlier process among them. */
  readonly enqueued: number;
  readonly delivered: number;
  readonly rejected: number;
  /** In the queue or on their way. */
  readonly pending: number;
  /** In calls of `enqueue` that wait for room, or for the spool: not among `enqueued` yet. */
  readonly waiting: number;
  /** Of calls of `enqueue` that got an error, as too many were waiting, the spool failed, or the client ended: never among `enqueued`. */
  readonly turnedAway: number;
  /** Why events stand still; absent when all goes on. Of several reasons the latest. */
  readonly halted?: Halted;
  /** Stretches of the spool that could not be read when it was opened; absent when there are none. */
  readonly damaged?: number;
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
   * identity is empty; when the client is or gets closed, or the spool fails (`accepted` says how many were taken); and
   * when too many earlier calls wait, because they were not awaited. The first error is reported too, and none ends the
   * process of one who does not listen.
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
   * Takes nothing more, flushes, and ends. What is left at the deadline is rejected, or stays in the spool. Default: when
   * nothing was settled for the minute of a quota and the `timeout` of an attempt; with a spool 30,000 in all.
   */
  readonly close: (options?: Deadline) => Promise<ClientCounts>;
  readonly counts: () => ClientCounts;
}
