// Errors that the client throws: each is about how it was called, or about its spool. None contains a secret.

export type ClientErrorCode =
  /** An option is invalid. */
  | "bad_option"
  /** No key of the identity has a value. */
  | "empty_identity"
  /** Deleting an identity requires its `external_id`. */
  | "no_external_id"
  /** Not a record that a builder or a validator created. */
  | "not_an_event"
  /** One event has more than 100 items. */
  | "too_many_items"
  /** An event contains something that JSON cannot represent. */
  | "not_json"
  /** So many calls of `enqueue` are already waiting for space that this one was rejected: await them. */
  | "too_many_waiting"
  /** The client was closed. */
  | "closed"
  /** The service id or token is wrong; the events stay in the spool. */
  | "halted"
  /** The spool could not be written or read, for example because the disk is full. */
  | "spool_failed"
  /** Another process, or another client of this one, uses the spool. */
  | "spool_locked";

export interface ClientError extends Error {
  readonly name: "DfineryClientError";
  readonly code: ClientErrorCode;
  /** For `enqueue`: how many of its events, from the first on, were taken nevertheless. */
  readonly accepted: number;
  /**
   * For `enqueue`: the other events may be delivered nevertheless, because
   * they could not be removed from the spool, or another process had taken it
   * over when they were written. False: none of them is.
   */
  readonly mayHaveArrived: boolean;
}

/** Creates an error; the message must not quote any value of the caller's. */
export function clientError(
  code: ClientErrorCode,
  message: string,
  accepted = 0,
  mayHaveArrived = false,
): ClientError {
  const name = "DfineryClientError";
  const fields = { name, code, accepted, mayHaveArrived } as const;
  return Object.assign(new Error(message), fields);
}

/** The error of a spool. It contains only the system's code, because paths may be personal. */
export function spoolError(
  error: unknown,
  accepted = 0,
  mayHaveArrived = false,
): ClientError {
  if (isClientError(error)) {
    const isOpen = mayHaveArrived || error.mayHaveArrived;
    return clientError(error.code, error.message, accepted, isOpen);
  }
  const code =
    typeof error === "object" && error !== null && "code" in error
      ? error.code
      : undefined;
  const why =
    code === "ENOSPC" || code === "EDQUOT"
      ? `the disk of the spool is full (${code})`
      : `the spool failed${typeof code === "string" ? ` (${code})` : ""}`;
  return clientError("spool_failed", why, accepted, mayHaveArrived);
}

/** Whether an error is one of this client's. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && error.name === "DfineryClientError";
}
