// Which users' events are halted because the service does not answer, or something else does, and why the
// whole client is halted.
import { describeOutcome, type Outcome } from "./client-outcome.js";

/** Why events are not delivered. Plain data; it contains no secret. */
export interface Halted {
  readonly reason:
    /** Answers say nothing about the events; the request is retried, and delivery continues by itself. */
    | "unexpected"
    /** No answer came, or the service failed; the request is retried, and delivery continues by itself. */
    | "unavailable"
    /** The service id or token is wrong: nothing more is sent, and the content of the spool stays. */
    | "denied"
    /** The spool cannot be read: nothing more is sent. */
    | "spool_failed"
    /**
     * Another process took over the spool, because this one was suspended for
     * too long: nothing more is sent.
     */
    | "spool_locked";
  /** A sentence for people, with the HTTP status and the path of an answer. */
  readonly message: string;
  /** How many attempts the request had when it was halted. */
  readonly attempts: number;
  readonly http?: number;
  readonly path?: string;
}

export interface Halts {
  /** The meaning of an answer for a user: the halt, or `undefined` if there is none (any more). */
  readonly hear: (
    key: string,
    outcome: Outcome,
    attempts: number,
  ) => Halted | undefined;
  /** The user's request is settled. */
  readonly forget: (key: string) => void;
  /** The latest current halt. */
  readonly current: () => Halted | undefined;
}

export function makeHalts(): Halts {
  const halts = new Map<string, Halted>();
  return {
    hear: (key, outcome, attempts) => {
      halts.delete(key);
      const found = reasonOf(outcome);
      if (found === undefined) return undefined;
      const message = describeOutcome(outcome);
      const halted: Halted = Object.freeze({ ...found, message, attempts });
      halts.set(key, halted);
      return halted;
    },
    forget: (key) => {
      halts.delete(key);
    },
    current: () => [...halts.values()].pop(),
  };
}

function reasonOf(
  outcome: Outcome,
): Pick<Halted, "reason" | "http" | "path"> | undefined {
  switch (outcome.kind) {
    case "unexpected": {
      const { http, path } = outcome;
      return { reason: "unexpected", http, path };
    }
    case "failed":
      return { reason: "unavailable", http: outcome.http };
    case "unreachable":
      return { reason: "unavailable" };
    case "delivered":
    case "refused":
    case "denied":
    case "limited":
    case "too_large":
      return undefined;
  }
}
