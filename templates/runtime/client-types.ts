// The interface of a client.
import type { Halted } from "./client-halts.js";
import type { CallResult } from "./client-requests.js";
import type { RegisteredEvent } from "./records.js";
import type { RegisteredIdentity, RegisteredUserProfile } from "./user.js";

/** At every moment `enqueued` is the sum of `delivered`, `rejected` and `pending`. */
export interface ClientCounts {
  /** Events that were taken into the queue, including those of an earlier process. */
  readonly enqueued: number;
  readonly delivered: number;
  readonly rejected: number;
  /** In the queue or being sent. */
  readonly pending: number;
  /** In calls of `enqueue` that wait for space, or for the spool: not yet included in `enqueued`. */
  readonly waiting: number;
  /**
   * From calls of `enqueue` that failed, because too many were waiting, the
   * spool failed, or the client ended: never included in `enqueued`.
   */
  readonly turnedAway: number;
  /** Why events are halted; absent if they are not. The latest of several reasons. */
  readonly halted?: Halted;
  /** Ranges of the spool that could not be read when it was opened; absent if there are none. */
  readonly damaged?: number;
}

/** When waiting ends. */
export interface Deadline {
  /** Milliseconds from now. */
  readonly deadline?: number | undefined;
}

export interface Client {
  /**
   * Takes events of one user. Resolves when there is space for all of them
   * and, with a spool, when they are safe on the disk. Events of one identity
   * are sent in the order in which they were enqueued; do not change them any
   * more.
   *
   * Rejects with a `ClientError`: before anything is taken if an event is not
   * a record or has more than 100 items, or if the identity is empty; if the
   * client is or gets closed, or the spool fails (`accepted` says how many
   * were taken); and if too many earlier calls are waiting, because they were
   * not awaited. The first error is also reported, and no rejection ends the
   * process of a caller that does not handle it.
   */
  readonly enqueue: (
    identity: RegisteredIdentity,
    events: RegisteredEvent | readonly RegisteredEvent[],
  ) => Promise<void>;
  /** `POST /api/v1/identities`. Recommended before the user's profile, and that before events (BEST). */
  readonly sendIdentity: (identity: RegisteredIdentity) => Promise<CallResult>;
  /** `POST /api/v1/identities/delete`: permanent. Rejects without an `external_id`. */
  readonly deleteIdentity: (
    identity: RegisteredIdentity,
  ) => Promise<CallResult>;
  /** `POST /api/v1/user-profile`. */
  readonly sendUserProfile: (
    identity: RegisteredIdentity,
    profile: RegisteredUserProfile,
  ) => Promise<CallResult>;
  /**
   * Sends at once, and resolves when everything that was enqueued before is
   * settled, or at the deadline. Default: none.
   */
  readonly flush: (options?: Deadline) => Promise<ClientCounts>;
  /**
   * Takes nothing more, flushes, and ends. What is left at the deadline is
   * rejected, or stays in the spool. Default: when nothing was settled for the
   * minute of a quota and the `timeout` of an attempt; with a spool, 30,000 in
   * total.
   */
  readonly close: (options?: Deadline) => Promise<ClientCounts>;
  readonly counts: () => ClientCounts;
}
