// Which users' events stand still because what answers is not the service, and why the whole client stands still.
import { describeOutcome, type Outcome } from "./client-outcome.js";

/** Why events are not delivered. Plain data; it holds no secret. */
export interface Halted {
  readonly reason:
    /** Answers say nothing about the events; it is tried again, and delivery goes on by itself. */
    | "unexpected"
    /** Service id or token are wrong: nothing more is sent, and what is in the spool stays. */
    | "denied"
    /** The spool cannot be read: nothing more is sent. */
    | "spool_failed"
    /** Another process took the spool over, because this one did not run for long: nothing more is sent. */
    | "spool_locked";
  /** One sentence, for people, with the HTTP status and the path of an answer. */
  readonly message: string;
  /** How many attempts the request had when it was halted. */
  readonly attempts: number;
  readonly http?: number;
  readonly path?: string;
}

export interface Halts {
  /** What an answer for a user means: the halt, or undefined when there is none (any more). */
  readonly hear: (
    key: string,
    outcome: Outcome,
    attempts: number,
  ) => Halted | undefined;
  /** The user's request is settled. */
  readonly forget: (key: string) => void;
  /** The latest that goes on. */
  readonly current: () => Halted | undefined;
}

export function makeHalts(): Halts {
  const halts = new Map<string, Halted>();
  return {
    hear: (key, outcome, attempts) => {
      // No answer at all changes nothing.
      if (outcome.kind === "unreachable") return undefined;
      halts.delete(key);
      if (outcome.kind !== "unexpected") return undefined;
      const { http, path } = outcome;
      const halted: Halted = Object.freeze({
        reason: "unexpected",
        message: describeOutcome(outcome),
        attempts,
        http,
        path,
      });
      halts.set(key, halted);
      return halted;
    },
    forget: (key) => {
      halts.delete(key);
    },
    current: () => [...halts.values()].pop(),
  };
}
