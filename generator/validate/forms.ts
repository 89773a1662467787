// The forms in which `validate` reads events.

export const recordForms = [
  "records",
  "requests",
  "sdk",
  "export-csv",
] as const;

/**
 * `records`: events of the loading API, bare or as `{ identity, event }`;
 * `requests`: bodies of `POST /api/v1/events` (EV); `sdk`: what an SDK's
 * `logEvent` takes; `export-csv`: the service's event export (EXP).
 */
export type RecordForm = (typeof recordForms)[number];

export const inputForms = ["auto", ...recordForms] as const;

/** `auto` decides for each file whether it is a CSV, and for each value which of the others it is. */
export type InputForm = (typeof inputForms)[number];
