// The documented answers of the import calls (RESP), and the body that contains them.

/** Code → name. All of them are sent under HTTP 200 (RESP). */
export const codeNames = {
  "20000": "OK",
  "40000": "BAD_REQUEST",
  "40001": "VALIDATION_FAILURE",
  "40101": "INVALID_SERVICE_ID",
  "40201": "INVALID_TOKEN",
  "40401": "TOO_MANY_REQUEST",
  "40402": "TOO_MANY_EVENTS",
  "40403": "TOO_MANY_USER_PROFILES",
  "50000": "INTERNAL_SERVER_ERROR",
} as const;

export type ImportCode = keyof typeof codeNames;

/** The four fields of every answer (EV). Success is `status` with code "20000", never `data`. */
export interface AnswerBody {
  readonly status: boolean;
  readonly code: ImportCode;
  readonly message: string;
  readonly data: boolean | null;
}

/**
 * The body for a code. The sample of 40402 has `data: true` although it failed
 * (EV): the mock repeats this trap.
 */
export function answerBody(code: ImportCode): AnswerBody {
  const status = code === "20000";
  return {
    status,
    code,
    message: codeNames[code],
    data: status || code === "40402" ? true : null,
  };
}

export function isImportCode(text: string): text is ImportCode {
  return Object.hasOwn(codeNames, text);
}
