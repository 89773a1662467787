// Why events were not delivered and will not be retried.
import { describeOutcome, type Outcome } from "./client-outcome.js";

/** Plain data; it contains no secret. */
export interface Rejection {
  readonly reason:
    /** The service refuses the content: 40000, 40001, 40402, 40403. */
    | "refused"
    /** The service id or token is wrong: 40101, 40201. */
    | "denied"
    /** HTTP 413 for this event alone. */
    | "too_large"
    /** It was retried until the deadline. */
    | "gave_up"
    /** The client was closed, and its deadline had passed. */
    | "closed"
    /** The event cannot be represented as JSON. */
    | "unserialisable";
  /** The outcome of the last attempt; absent if there was none. */
  readonly outcome?: Outcome;
  /** A sentence for people. */
  readonly message: string;
  readonly attempts: number;
  /** Whether the service may have accepted it nevertheless: an answer was lost, or was not the service's. */
  readonly mayHaveArrived: boolean;
}

interface Tried {
  readonly attempts: number;
  readonly mayHaveArrived: boolean;
  readonly outcome?: Outcome | undefined;
}

/** The rejection after a final outcome, or after the last attempt. */
export function rejectionOf(tried: Tried, outcome: Outcome): Rejection {
  const { attempts, mayHaveArrived } = tried;
  const said = describeOutcome(outcome);
  const reason = reasonOf(outcome);
  const gaveUp = reason === "gave_up";
  return {
    reason,
    outcome,
    message: gaveUp
      ? `given up after ${String(attempts)} ${attempts === 1 ? "attempt" : "attempts"}: ${said}`
      : said,
    attempts,
    mayHaveArrived,
  };
}

function reasonOf(outcome: Outcome): Rejection["reason"] {
  switch (outcome.kind) {
    case "refused":
    case "denied":
    case "too_large":
      return outcome.kind;
    case "delivered":
    case "limited":
    case "failed":
    case "unreachable":
    case "unexpected":
      return "gave_up";
  }
}

/** The rejection of what was left when the client was closed. */
export function closedRejection(tried: Tried): Rejection {
  const { attempts, mayHaveArrived, outcome } = tried;
  const said = outcome === undefined ? "" : `: ${describeOutcome(outcome)}`;
  return {
    reason: "closed",
    ...(outcome !== undefined && { outcome }),
    message: `the client was closed before it could be delivered${said}`,
    attempts,
    mayHaveArrived,
  };
}

/** The rejection of an event that JSON cannot represent. */
export const unserialisable: Rejection = /* @__PURE__ */ Object.freeze({
  reason: "unserialisable" as const,
  message: "it cannot be written as JSON",
  attempts: 0,
  mayHaveArrived: false,
});
