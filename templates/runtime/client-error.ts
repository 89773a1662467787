// Errors that the client throws: each is about how it was called, or about its spool. None holds a secret.

export type ClientErrorCode =
  /** An option cannot be used. */
  | "bad_option"
  /** No key of the identity has a value. */
  | "empty_identity"
  /** To delete an identity its `external_id` is needed. */
  | "no_external_id"
  /** Not a record that a builder or a validator made. */
  | "not_an_event"
  /** One event has more than 100 items. */
  | "too_many_items"
  /** An event holds what JSON cannot hold. */
  | "not_json"
  /** So many calls of `enqueue` wait for room already that this one was turned away: await them. */
  | "too_many_waiting"
  /** The client was closed. */
  | "closed"
  /** Service id or token are wrong; the events stay in the spool. */
  | "halted"
  /** The spool could not be written or read, because the disk is full for one. */
  | "spool_failed"
  /** Another process, or another client of this one, holds the spool. */
  | "spool_locked";

export interface ClientError extends Error {
  readonly name: "DfineryClientError";
  readonly code: ClientErrorCode;
  /** Of `enqueue`: how many of its events, from the first on, were taken nevertheless. */
  readonly accepted: number;
  /**
   * Of `enqueue`: the other events may be delivered nevertheless, because they could not be taken back from the spool, or
   * another process had taken it over when they were written. False: none of them is.
   */
  readonly mayHaveArrived: boolean;
}

/** Makes an error; the message must not quote any value that was given. */
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

/** What a spool failed with. The code of the system is all that is told: paths may be personal. */
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

/** True for an error of this client. */
export function isClientError(error: unknown): error is ClientError {
  return error instanceof Error && error.name === "DfineryClientError";
}
