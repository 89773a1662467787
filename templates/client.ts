// The loading client: all of it is support code, because it takes whatever builders and validators made.

/** Its modules, and what they stand on. */
export const clientSupport: readonly string[] = [
  "client",
  "client-admission",
  "client-delivery",
  "client-error",
  "client-events",
  "client-http",
  "client-identity",
  "client-limits",
  "client-options",
  "client-outcome",
  "client-platform",
  "client-queue",
  "client-rate",
  "client-rejection",
  "client-requests",
  "client-retry",
  "client-spool",
  "client-spool-files",
  "client-spool-frames",
  "client-spool-lock",
  "client-spool-segments",
  "client-watch",
  "runtime",
  "user",
];
